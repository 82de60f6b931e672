"""The relationship map in print: the same places as on the screen, as lines and letters."""

from carecore.document import Figure
from carecore.layout import SCREEN_HEIGHT, SCREEN_LETTER, SCREEN_WIDTH, Box, Map, lay_out
from carecore.paper.fonts import Weight
from carecore.paper.tagged import INK, PT, TaggedPage
from carecore.plan.circle import Ring

MAP_WIDTH = 106.0
"""In millimetres: the letters of the screen's map then come out at 7.5 points."""

MAP_HEIGHT = MAP_WIDTH * SCREEN_HEIGHT / SCREEN_WIDTH
MAP_LOWER = 2.0
"""How much lower the map stands than its heading, which is in the corner beside the oval."""

_SCALE = MAP_WIDTH / SCREEN_WIDTH
_LETTER = SCREEN_LETTER * _SCALE * PT
_TINTS = {
    Ring.CLOSEST: (255, 255, 255),
    Ring.FRIENDSHIP: (250, 248, 243),
    Ring.PARTICIPATION: (244, 240, 231),
    Ring.EXCHANGE: (236, 231, 220),
}
_LINE = (128, 124, 110)
_WHITE = (255, 255, 255)


def map_of(figure: Figure) -> Map[Ring]:
    """The map as it stands on the screen, so that print agrees with it."""
    return lay_out(
        figure.me,
        figure.shows,
        width=SCREEN_WIDTH,
        height=SCREEN_HEIGHT,
        letter=SCREEN_LETTER,
    )


def draw_map(page: TaggedPage, figure: Figure, x: float, y: float) -> None:
    """Draw the map with its top left corner at (`x`, `y`), and its key below, in millimetres."""
    found = map_of(figure)
    with page.part("/Figure", alt=figure.in_words), page.content():
        at = _Place(page, x + MAP_WIDTH / 2, y + MAP_HEIGHT / 2)
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
            _draw_key(page, x, y + MAP_HEIGHT)


class _Place:
    """Draws in the units of the map, with the middle of the map at (`x`, `y`) on the page."""

    def __init__(self, page: TaggedPage, x: float, y: float) -> None:
        self.page, self.x, self.y = page, x, y

    def ellipse(self, rx: float, ry: float, tint: tuple[int, int, int]) -> None:
        self.page.set_draw_color(*_LINE)
        self.page.set_fill_color(*tint)
        self.page.set_line_width(0.25)
        w, h = rx * _SCALE, ry * _SCALE
        self.page.ellipse(self.x - w, self.y - h, 2 * w, 2 * h, style="DF")

    def box(self, box: Box, fill: tuple[int, int, int]) -> None:
        w, h = box.w * _SCALE, box.h * _SCALE
        left, top = self.x + box.x * _SCALE - w / 2, self.y + box.y * _SCALE - h / 2
        draw_box(self.page, left, top, w, h, box.paid, fill)
        ink = _WHITE if fill == INK else INK
        weight = Weight.BOLD if fill == INK else Weight.REGULAR
        first = box.y - (len(box.lines) - 1) * 0.55 * SCREEN_LETTER
        for number, line in enumerate(box.lines):
            row = first + number * 1.1 * SCREEN_LETTER
            self.words(line, box.x, row, weight, box.w - SCREEN_LETTER / 3, ink)

    def words(
        self,
        words: str,
        x: float,
        y: float,
        weight: Weight,
        room: float,
        ink: tuple[int, int, int] = INK,
    ) -> None:
        """Words in the middle of a place, a little smaller where the room asks for it."""
        wide = self.page.measure.width(words, weight)
        size = min(_LETTER, room * _SCALE * PT / wide) if wide else _LETTER
        left = self.x + x * _SCALE - wide * size / PT / 2
        self.page.put(words, left, self.y + y * _SCALE + 0.34 * size / PT, size, weight, ink)


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
    """What a dashed box means, in the corner beside the oval."""
    for paid, words, y in ((False, "Not paid", bottom - 10), (True, "Paid", bottom - 4.6)):
        draw_box(page, x + 0.2, y, 13, 4.4, paid, _WHITE)
        wide = page.measure.width(words, Weight.REGULAR) * _LETTER / PT
        page.put(words, x + 6.7 - wide / 2, y + 3.1, _LETTER, Weight.REGULAR)
