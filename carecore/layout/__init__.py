"""The relationship map: where everybody stands, the same on screen and in print.

Begin with `places`; everything the rest of the house needs is named here.
"""

from carecore.layout.places import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    Box,
    Map,
    More,
    RingShape,
    lay_out,
)

__all__ = [
    "NARROW_HEIGHT",
    "NARROW_LETTER",
    "NARROW_WIDTH",
    "SCREEN_HEIGHT",
    "SCREEN_LETTER",
    "SCREEN_WIDTH",
    "Box",
    "Map",
    "More",
    "RingShape",
    "lay_out",
]
