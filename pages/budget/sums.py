"""The sum: what each way costs, the budget, my assistants, the figures, and pictures of them."""

from collections.abc import Callable

from pages.budget import assistants, each_way, money_fields, pictures, rates_used
from pages.parts.views import opened

PARTS: dict[str, Callable[[], None]] = {
    "What each way costs": each_way.show,
    "The budget": money_fields.show,
    "My assistants": assistants.show,
    "The figures": rates_used.show,
    "Pictures": pictures.show,
}


def show() -> None:
    """One part of the sum at a time."""
    opened("About the sum", "sum-part", PARTS)()
