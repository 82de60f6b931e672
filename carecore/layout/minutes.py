"""How far away a place is, in rings of minutes round home, as far as the person said it.

A ring holds the places that take up to so many minutes, however I travel there. Only rings that
have a place on them are drawn. Beyond them is a band for places of which only the way is known:
nobody said how far they are.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from carecore.layout.shape import RingNeed, RingShape, shapes, step
from carecore.plan.community import Travel


class Away(StrEnum):
    """How far away a place is. From the middle outwards."""

    FIVE = "within-5"
    TEN = "within-10"
    TWENTY = "within-20"
    FORTY = "within-40"
    FURTHER = "further"
    NOT_SAID = "not-said"


_UP_TO = {Away.FIVE: 5, Away.TEN: 10, Away.TWENTY: 20, Away.FORTY: 40}
_TITLES = {
    Away.FIVE: ("5 minutes", "5 min"),
    Away.TEN: ("10 minutes", "10 min"),
    Away.TWENTY: ("20 minutes", "20 min"),
    Away.FORTY: ("40 minutes", "40 min"),
    Away.FURTHER: ("over 40 minutes", "over 40 min"),
    Away.NOT_SAID: ("not said how far", "how far?"),
}

_GROWS = (0.0, 1.0, 1.7, 2.4)
_UNSAID = 0.6
_MIDDLE = (6.8, 4.6)
_LEAST = (1.2, 1.1)

Full = tuple[tuple[Away, int], ...]
"""The rings that have a place on them, from the middle outwards, each with the steps reached."""

NOBODY = (Away.TEN, Away.TWENTY)
"""The rings of a map on which there is no place yet."""


def away(travel: Travel) -> Away | None:
    """The ring a place is on; None when neither the minutes nor the way there is known."""
    if travel.minutes is None:
        return Away.NOT_SAID if travel.towards else None
    return next((ring for ring, most in _UP_TO.items() if travel.minutes <= most), Away.FURTHER)


def needed(found: Iterable[Away]) -> tuple[Away, ...]:
    """The rings that are needed for places this far away, from the middle outwards."""
    some = set(found)
    return tuple(ring for ring in Away if ring in some) or NOBODY


def joined(rings: tuple[Away, ...], most: int) -> dict[Away, Away]:
    """Each ring, and the one its places stand on when there is room for only so many rings.

    The innermost are joined: what takes up to 5 minutes also takes up to 10.
    """
    kept = rings[max(0, len(rings) - most) :]
    return {ring: ring if ring in kept else kept[0] for ring in rings}


def how_full(rings: Iterable[Away]) -> Full:
    """The rings to be drawn, when each place has one."""
    counts = Counter(rings)
    return tuple((ring, step(counts[ring])) for ring in Away if counts[ring]) or tuple(
        (ring, 1) for ring in NOBODY
    )


def rings_of_minutes(
    width: float, height: float, beyond: float, full: Full
) -> tuple[RingShape[Away], ...]:
    """The rings, from the middle outwards, on a map of this width and height.

    `beyond` is how much of the outermost ring, up and down, no place may stand on. All in letter
    sizes.
    """
    uses = [
        _GROWS[steps] * (_UNSAID if ring is Away.NOT_SAID else 1.0)
        for at, (ring, steps) in enumerate(full)
    ]
    wishes = []
    for at, ((ring, _), use) in enumerate(zip(full, uses, strict=True)):
        share = use / sum(uses)
        aside, down = _LEAST if at else (min(_MIDDLE[0], width / 4), _MIDDLE[1])
        down += beyond if at == len(full) - 1 else 0.0
        wishes.append(RingNeed(ring, *_TITLES[ring], aside, down, share, share))
    return shapes(wishes, width, height)
