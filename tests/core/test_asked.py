"""What the sums ask for by name is listed in one place: read out of their code, and compared."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from carecore.costing.paydays import period_key
from carecore.costing.steps import begins
from carecore.facts.asked import BEGINS, HOW, LAW, NOTES, QUESTIONS, TITLES
from carecore.plan.budget import PaidHow, PayPeriod
from carecore.plan.support import Every, Shape
from tests.core.costcases import of

ROOT = Path(__file__).parents[2]
PERIODS = [period_key(period) for period in PayPeriod]

# what asks            | what it asks for | which argument names it
ASKS = {
    "title": (TITLES, 0),
    "how": (HOW, 0),
    "note": (NOTES, 0),
    "question": (QUESTIONS, 0),
    "unanswered": (QUESTIONS, 0),
    "unsaid": (QUESTIONS, 0),
    "_rest": (NOTES, 2),
}

IN_TABLE = ()
"""What `assets/ways/kinds.json` names, and is asked for there."""

HANDED_ON = ()
"""What a function that asks was called with: the call is read itself."""

HOW_OFTEN = tuple(f"buy_{every}" for every in Every if every is not Every.OPEN)

WORKED_OUT: dict[str, tuple[str, ...]] = {
    "f'buy_{line.every.value}'": HOW_OFTEN,
    "f'buy_{budget.now.every.value}'": HOW_OFTEN,
    "f'line_{period_key(period)}'": tuple(f"line_{period}" for period in PERIODS),
    "f'in_{period_key(period)}'": tuple(f"in_{period}" for period in PERIODS),
    "f'paid_{each.value}'": tuple(f"paid_{how}" for how in (PaidHow.NET, PaidHow.GROSS)),
    "used.rate.unit.value": ("week", "pay_run", "once"),
    "line.shape.value": tuple(Shape),
    "words": ("shares_over", "shares_under", "guess_over", "guess_under"),
    "trouble": HANDED_ON,
    "key": HANDED_ON,
    "kind": IN_TABLE,
    "charge.ask_the_nhs": IN_TABLE,
}
"""What the code puts together to ask for, and all that it can come to."""


def asked_in_code(asks: str) -> Iterator[str]:
    """Every name that is asked for in the code of the sums."""
    _, place = ASKS[asks]
    for path in (ROOT / "carecore" / "costing").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == asks:
                yield from could_be(node.args[place])


def could_be(asked: ast.expr) -> tuple[str, ...]:
    if isinstance(asked, ast.Constant):
        return (str(asked.value),)
    if isinstance(asked, ast.IfExp):
        return (*could_be(asked.body), *could_be(asked.orelse))
    return WORKED_OUT[ast.unparse(asked)]


@pytest.mark.parametrize("listed", [TITLES, HOW, NOTES, QUESTIONS])
def test_what_the_code_asks_for_is_what_is_listed(listed: tuple[str, ...]) -> None:
    """No more and no fewer."""
    of_these = [asks for asks, (words, _) in ASKS.items() if words is listed]
    found = {key for asks in of_these for key in asked_in_code(asks)}
    assert found == set(listed)
    assert len(listed) == len(set(listed))


def test_what_begins_is_what_is_listed() -> None:
    assert {each.key for each in begins(of())} == set(BEGINS)


def test_every_figure_of_the_law_is_listed_once() -> None:
    assert len(LAW) == len(set(LAW))
