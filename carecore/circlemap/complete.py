"""Whether the map can draw all there can be on it: asked at the start, and by the tests."""

from collections.abc import Iterator

from carecore.circlemap.figures import SHAPES, SIGNS
from carecore.circlemap.palette import DAY, NIGHT
from carecore.plan.circle import Being, Kind, Ring


def check_drawn() -> None:
    """Raises `ValueError` with one sentence that names what cannot be drawn."""
    for missing in _missing():
        raise ValueError(missing)


def _missing() -> Iterator[str]:
    for being in Being:
        if being not in SHAPES:
            yield f'carecore/circlemap/figures.py: "{being}" has no shape on the map'
    for kind in Kind:
        if kind is not Kind.OTHER and kind not in SIGNS:
            yield f'carecore/circlemap/figures.py: the kind "{kind}" has no sign on the map'
    for palette in (DAY, NIGHT):
        for kind in Kind:
            if kind not in palette.kinds:
                yield f'carecore/circlemap/palette.py: the kind "{kind}" has no colour'
        for ring in Ring:
            if ring not in palette.bands:
                yield f'carecore/circlemap/palette.py: the ring "{ring}" has no colour'
