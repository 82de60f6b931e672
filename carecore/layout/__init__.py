"""The maps: where everybody and everything stands, on screen and in print.

Begin with `places` for my people, and `neighbourhood` for my places; everything the rest of the
house needs is named here.
"""

from carecore.layout.filling import Box, Map, More
from carecore.layout.minutes import Away
from carecore.layout.neighbourhood import Nearby, lay_out_neighbourhood
from carecore.layout.places import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    lay_out,
)
from carecore.layout.room import check_rings
from carecore.layout.shape import RingShape

__all__ = [
    "NARROW_HEIGHT",
    "NARROW_LETTER",
    "NARROW_WIDTH",
    "SCREEN_HEIGHT",
    "SCREEN_LETTER",
    "SCREEN_WIDTH",
    "Away",
    "Box",
    "Map",
    "More",
    "Nearby",
    "RingShape",
    "check_rings",
    "lay_out",
    "lay_out_neighbourhood",
]
