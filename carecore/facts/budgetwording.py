"""The words on the screen and on the page for support, the budget and a decision.

They are data, dated and with their source, in `assets/wording/budget.json`.
"""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.plan.budget import (
    Holiday,
    Liking,
    Nation,
    PaidHow,
    PayPeriod,
    Pension,
    SaidBy,
    YesNo,
)
from carecore.plan.decision import Concern, Decided, Questions
from carecore.plan.support import Every, Help, Shape


class ShapeWords(BaseModel):
    """How an amount of support is counted: its title, and a line that says what it is."""

    model_config = ConfigDict(frozen=True)
    title: str
    says: str


class BudgetWording(DatedFile):
    """All the words about support, money and a decision, complete."""

    shapes: dict[Shape, ShapeWords]
    help: dict[Help, str]
    every: dict[Every, str]
    nations: dict[Nation, str]
    yes_no: dict[YesNo, str]
    paid_how: dict[PaidHow, str]
    pay_periods: dict[PayPeriod, str]
    holidays: dict[Holiday, str]
    pensions: dict[Pension, str]
    said_by: dict[SaidBy, str]
    likings: dict[Liking, str]
    decided: dict[Decided, str]
    concerns: dict[Concern, str]
    questions: dict[str, str]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        self.all_there("questions", self.questions, Questions.model_fields)


@cache
def budget_wording() -> BudgetWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(BudgetWording, "budget.json")
