"""The one page of a saved plan: how it looks, and as a file to take or to hand out."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from carecore.document import page_of
from carecore.files.pdf import picture
from carecore.paper.draw import draw_page
from carecore.paper.fit import LeftOff
from carecore.plan import Plan
from carecore.planfile import read_plan


class Look(NamedTuple):
    """How the page looks: its picture, what had no room, and the letters it cannot show."""

    picture: bytes
    left_off: tuple[LeftOff, ...]
    missing: tuple[str, ...]


def look_at(saved: bytes) -> Look:
    """The page of a plan that was saved with `planfile.write_plan`, as a picture (JPEG)."""
    page = draw_page(page_of(_plan(saved)))
    return Look(picture(page.pdf, kind="JPEG"), page.left_off, page.missing)


def to_take(saved: bytes) -> bytes:
    """The page as a PDF with the plan inside, so that it can be opened again."""
    return draw_page(page_of(_plan(saved)), with_plan=saved).pdf


def to_hand_out(saved: bytes) -> bytes:
    """The page as a PDF with nothing but the page in it."""
    return draw_page(page_of(_plan(saved))).pdf


def _plan(saved: bytes) -> Plan:
    if (plan := read_plan(saved).plan) is None:
        raise ValueError("this is not a saved plan")
    return plan


TASKS: Mapping[str, Callable[[bytes], Any]] = {
    "look": look_at,
    "take": to_take,
    "hand out": to_hand_out,
}
"""What can be asked for by name."""
