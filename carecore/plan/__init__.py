"""The small core: the plan, one tree of frozen pieces that belongs to one person.

Begin with `plan.py`, the whole; each other file is one part of a life in the words of the trade.
"""

from carecore.plan.plan import Aside, Plan, Whose

__all__ = ["Aside", "Plan", "Whose"]
