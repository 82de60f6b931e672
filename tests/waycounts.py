"""How many ways to hold a budget there are, counted and not told: one more turns no test red."""

from carecore.facts.waykinds import kind_of
from carecore.plan.way import Way

ALL_WAYS = len(Way)
"""With those to hold NHS money."""

CARE_WAYS = sum(not kind_of(way).for_health for way in Way)
"""While health money is no part of a plan."""
