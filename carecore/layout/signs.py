"""The words at the edge of the map that say what lies that way: "towards the canal"."""

from collections.abc import Sequence
from dataclasses import dataclass

from carecore.layout.directions import Direction, Side
from carecore.layout.filling import outside
from carecore.layout.fold import fold, shortened
from carecore.layout.ground import CELL, GAP, Ground, Spot
from carecore.layout.minutes import Away
from carecore.layout.shape import ROW

_WIDEST, _UPRIGHT_LINES = 8.0, 2
_CLEAR = 4.4
"""Half the width of the widest title of a ring: a sign at a corner keeps clear of it."""

_ROUND_WORDS = 1.74
"""What a box adds to the width of its words, at the most."""


@dataclass(frozen=True)
class Sign:
    """One way, folded so that it takes little room on its side of a map that reaches so far."""

    side: Side
    lines: tuple[str, ...]
    far: tuple[float, float]

    @classmethod
    def of(cls, way: Direction, far: tuple[float, float]) -> "Sign":
        """The sign for a way. `far` is how far from the middle it may go."""
        upright = way.side in (Side.NORTH, Side.SOUTH)
        widest = _WIDEST if upright else min(_WIDEST, far[0] - _CLEAR)
        lines = fold(way.words, widest - _ROUND_WORDS)
        if upright and len(lines) > _UPRIGHT_LINES:
            lines = shortened(way.words, widest - _ROUND_WORDS, _UPRIGHT_LINES)
        return cls(way.side, lines, far)

    @property
    def id(self) -> str:
        """What tells it from all else on the map; there is no word of the person in it."""
        return f"way-{int(self.side)}"

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return outside(self.lines)[1]

    def spot(self, here: Ground[Away]) -> Spot:
        """At the very edge; at the top, below the title of the outermost ring."""
        wide, rows = outside(self.lines)
        aside, down = self.side.steps
        lowest = lowest_row(self.far, rows)
        column = int((self.far[0] - wide / 2) / CELL) * aside
        if down == 0:
            return column, -(rows // 2)
        if down > 0:
            return column, lowest
        highest = -lowest - rows
        title = round(here.rings[-1].title_y / ROW - 0.5)
        return column, highest if aside else max(highest, title + 1)


def lowest_row(far: tuple[float, float], rows: int) -> int:
    """The first row of the lowest box with so many rows, on a map that reaches so far."""
    return int((far[1] - (rows * ROW - GAP) / 2) / ROW - rows / 2)


def rows_kept(signs: Sequence[Sign]) -> tuple[int, int]:
    """How many rows the signs straight up and straight down take."""
    rows = {sign.side: sign.rows for sign in signs}
    return rows.get(Side.NORTH, 0), rows.get(Side.SOUTH, 0)
