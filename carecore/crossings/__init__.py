"""Where threads of my life cross: my people, my places, what I love; each with its reason.

Begin with `crossing`; everything the rest of the house needs is named here.
"""

from carecore.crossings.crossing import Crossing, CrossingKind, crossings, first_visit

__all__ = ["Crossing", "CrossingKind", "crossings", "first_visit"]
