"""Whose words something is in, as it is said before them."""

from carecore.plan import Plan
from carecore.plan.naming import names
from carecore.plan.who import Who


def said_by(plan: Plan, who: Who) -> str:
    """ "Mum says"; my own words are "", for nobody need be named."""
    return "" if who.is_me else f"{names(plan, (who,))} says"
