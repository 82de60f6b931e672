"""Whether every ring of my people has its room on the map: asked at the start, and by the tests."""

from carecore.layout.rings import SIZED
from carecore.layout.seats import FACING
from carecore.plan.circle import Ring


def check_rings() -> None:
    """Raises `ValueError` with one sentence that names a ring without its room on the map."""
    for ring in Ring:
        if ring not in SIZED:
            raise ValueError(f'carecore/layout/rings.py: the ring "{ring}" has no size on the map')
        if ring not in FACING:
            raise ValueError(f'carecore/layout/seats.py: the ring "{ring}" has no first seat')
