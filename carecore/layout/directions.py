"""Which way a place is from home, as the person knows it, and the side of the map that is for it.

The map has eight sides, like a compass with north up. Compass words are on their own side. Any
other way ("towards the canal") takes the next free side in an order that spreads them, so that
those that are there stay. One side is always left free: a place whose way nobody said must stand
somewhere, and not in a way that is not its own. So there are seven ways at most.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from math import cos, pi, sin


class Side(IntEnum):
    """A side of the map, clockwise from the top."""

    NORTH = 0
    NORTH_EAST = 1
    EAST = 2
    SOUTH_EAST = 3
    SOUTH = 4
    SOUTH_WEST = 5
    WEST = 6
    NORTH_WEST = 7

    @property
    def facing(self) -> tuple[float, float]:
        """The direction of this side: x to the right, y downwards, of length 1."""
        return sin(self * pi / 4), -cos(self * pi / 4)

    @property
    def steps(self) -> tuple[int, int]:
        """Left (-1), neither (0) or right (1); and up (-1), neither or down (1)."""
        return (0, 1, 1, 1, 0, -1, -1, -1)[self], (-1, -1, 0, 1, 1, 1, 0, -1)[self]

    @property
    def corner(self) -> bool:
        """Whether it is at a corner of the map."""
        return self % 2 == 1


MOST = 7
"""How many ways are on the map."""

_IN_TURN = (
    Side.NORTH_EAST,
    Side.SOUTH_WEST,
    Side.NORTH_WEST,
    Side.SOUTH_EAST,
    Side.EAST,
    Side.WEST,
    Side.NORTH,
    Side.SOUTH,
)
"""Corners first: there is room for the words outside the rings, and people who give the points of
the compass mostly give the four that are not corners."""

_COMPASS = re.compile(
    r"(?:(north|n)|(south|s))?[ -]?(?:(east|e)|(west|w))?(?:wards?)?", re.IGNORECASE
)
_LEADING = re.compile(r"^(?:(?:towards?|to|the) +)+", re.IGNORECASE)


@dataclass(frozen=True)
class Direction:
    """One way that places are: what it was first called, and the side of the map that has it."""

    words: str
    side: Side


def _core(towards: str) -> str:
    """What makes two ways the same: "Towards the Canal." and "the canal" are one way."""
    plain = towards.casefold().strip(" .,!")
    return _LEADING.sub("", plain) or plain


def compass(towards: str) -> Side | None:
    """The side that a compass word names; None for any other words."""
    found = _COMPASS.fullmatch(_core(towards))
    if not found or not any(found.groups()):
        return None
    north, south, east, west = map(bool, found.groups())
    facing = east - west, south - north
    return next(side for side in Side if side.steps == facing)


class Directions:
    """The ways of some places, each on its own side. `towards` are in the order they were said."""

    def __init__(self, towards: Iterable[str]) -> None:
        self._words: dict[str | Side, str] = {}
        self._sides: dict[str | Side, Side] = {}
        for words in towards:
            if words:
                self._add(words)

    def _add(self, words: str) -> None:
        key = _key(words)
        if key in self._sides or len(self._sides) == MOST:
            return
        self._words[key] = words
        side = compass(words)
        moved = next((k for k, held in self._sides.items() if held is side), None)
        self._sides[key] = self._free() if side is None else side
        if moved is not None:
            self._sides[moved] = self._free()

    def _free(self) -> Side:
        held = set(self._sides.values())
        return next(side for side in _IN_TURN if side not in held)

    def side(self, towards: str) -> Side | None:
        """The side for a way; None when it has none on the map."""
        return self._sides.get(_key(towards)) if towards else None

    def __iter__(self) -> Iterator[Direction]:
        return (Direction(self._words[key], side) for key, side in self._sides.items())


def _key(towards: str) -> str | Side:
    side = compass(towards)
    return _core(towards) if side is None else side
