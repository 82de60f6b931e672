"""The relationship map in print: the rings of the screen, and no letter smaller than on the page.

Where there are few people it is smaller than on the screen, for letters of the same size: what
else is on the page has more room. All lengths are in millimetres.
"""

from carecore.document import Figure
from carecore.layout import SCREEN_HEIGHT, SCREEN_LETTER, SCREEN_WIDTH, Box, Map, lay_out
from carecore.paper.fonts import Weight
from carecore.paper.sheet import SMALLEST
from carecore.paper.tagged import INK, PT, TaggedPage
from carecore.plan.circle import Ring

MAP_LOWER = 2.0
"""How much lower the map stands than its heading, which is in the corner beside the oval."""

_LETTER = SMALLEST / PT
_WIDEST = SCREEN_WIDTH / SCREEN_LETTER * _LETTER
"""The map is just as on the screen at this width."""
_SHARES = (0.8, 0.82, 0.85, 0.9, 0.95)
"""How much of that is tried first."""

_TINTS = {
    Ring.CLOSEST: (255, 255, 255),
    Ring.FRIENDSHIP: (250, 248, 243),
    Ring.PARTICIPATION: (244, 240, 231),
    Ring.EXCHANGE: (236, 231, 220),
}
_LINE = (128, 124, 110)
_WHITE = (255, 255, 255)


def map_of(figure: Figure) -> Map[Ring]:
    """The smallest map with all the names that are on the screen's, as whole as there."""
    whole = _sized(figure, 1.0)
    for share in _SHARES:
        found = _sized(figure, share)
        if len(found.boxes) == len(whole.boxes) and _shortened(found) <= _shortened(whole):
            return found
    return whole


def _sized(figure: Figure, share: float) -> Map[Ring]:
    wide = _WIDEST * share
    high = wide * SCREEN_HEIGHT / SCREEN_WIDTH
    return lay_out(figure.me, figure.shows, width=wide, height=high, letter=_LETTER)


def _shortened(found: Map[Ring]) -> int:
    """How many names are not whole."""
    return sum(box.lines[-1].endswith("…") for box in found.boxes)


def draw_map(page: TaggedPage, figure: Figure, found: Map[Ring], x: float, y: float) -> None:
    """Draw the map with its top left corner at (`x`, `y`), and its key in a corner of it."""
    with page.part("/Figure", alt=figure.in_words), page.content():
        at = _Place(page, x + found.width / 2, y + found.height / 2)
        for ring in reversed(found.rings):
            at.ellipse(ring.rx, ring.ry, _TINTS.get(ring.ring, _WHITE))
        for ring in found.rings:
            at.words(ring.title, 0, ring.title_y, Weight.REGULAR, 2 * ring.rx)
        at.box(found.me, INK)
        for box in found.boxes:
            at.box(box, _WHITE)
        for more in found.more:
            at.words(f"+{more.count} more", more.x, more.y, Weight.BOLD, more.w)
        if any(box.paid for box in found.boxes):
            _draw_key(page, x, y + found.height)


class _Place:
    """Draws with the middle of the map at (`x`, `y`) on the page."""

    def __init__(self, page: TaggedPage, x: float, y: float) -> None:
        self.page, self.x, self.y = page, x, y

    def ellipse(self, rx: float, ry: float, tint: tuple[int, int, int]) -> None:
        self.page.set_draw_color(*_LINE)
        self.page.set_fill_color(*tint)
        self.page.set_line_width(0.25)
        self.page.ellipse(self.x - rx, self.y - ry, 2 * rx, 2 * ry, style="DF")

    def box(self, box: Box, fill: tuple[int, int, int]) -> None:
        left, top = self.x + box.x - box.w / 2, self.y + box.y - box.h / 2
        draw_box(self.page, left, top, box.w, box.h, box.paid, fill)
        ink = _WHITE if fill == INK else INK
        weight = Weight.BOLD if fill == INK else Weight.REGULAR
        first = box.y - (len(box.lines) - 1) * 0.55 * _LETTER
        for number, line in enumerate(box.lines):
            row = first + number * 1.1 * _LETTER
            self.words(line, box.x, row, weight, box.w - _LETTER / 3, ink)

    def words(
        self,
        words: str,
        x: float,
        y: float,
        weight: Weight,
        room: float,
        ink: tuple[int, int, int] = INK,
    ) -> None:
        """Words in the middle of a place; drawn narrower, never lower, where they would not fit."""
        wide = self.page.measure.width(words, weight) * _LETTER
        narrower = min(1.0, room / wide) if wide else 1.0
        left = self.x + x - wide * narrower / 2
        base = self.y + y + 0.34 * _LETTER
        self.page.put(words, left, base, SMALLEST, weight, ink, narrower=narrower)


def draw_box(
    page: TaggedPage,
    x: float,
    y: float,
    w: float,
    h: float,
    paid: bool,
    fill: tuple[int, int, int],
) -> None:
    """The box of a name: dashed with square corners when paid, else solid and rounded."""
    page.set_draw_color(*INK)
    page.set_fill_color(*fill)
    page.set_line_width(0.3)
    if paid:
        page.set_dash_pattern(dash=1.0, gap=0.7)
        page.rect(x, y, w, h, style="DF")
        page.set_dash_pattern()
    else:
        page.rect(x, y, w, h, style="DF", round_corners=True, corner_radius=min(h / 2, 1.6))


def _draw_key(page: TaggedPage, x: float, bottom: float) -> None:
    """What a dashed box means, in the corner below the oval, where no name stands."""
    high = 1.35 * _LETTER
    y = bottom - high
    for paid, words in ((False, "Not paid"), (True, "Paid")):
        wide = page.measure.width(words, Weight.REGULAR) * _LETTER + 0.6 * _LETTER
        draw_box(page, x + 0.2, y, wide, high, paid, _WHITE)
        base = y + high / 2 + 0.34 * _LETTER
        page.put(words, x + 0.2 + 0.3 * _LETTER, base, SMALLEST, Weight.REGULAR)
        x += wide + 1
