"""The finished examples, read once for everybody: nobody changes them."""

from functools import cache

from carecore.facts.assets import ASSETS
from carecore.plan import Plan
from carecore.planfile import read_plan


@cache
def examples() -> tuple[Plan, ...]:
    """Each of them, in the order of their files."""
    files = sorted((ASSETS / "examples").glob("*.json"))
    return tuple(plan for file in files if (plan := read_plan(file.read_bytes()).plan))
