"""The words on the screen and on the page for support, the budget and a decision.

They are data, dated and with their source, in `assets/wording/budget.json`.
"""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import Text
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

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    says: Text


class BudgetWording(DatedFile):
    """All the words about support, money and a decision, complete."""

    shapes: dict[Shape, ShapeWords]
    help: dict[Help, Text]
    every: dict[Every, Text]
    nations: dict[Nation, Text]
    yes_no: dict[YesNo, Text]
    paid_how: dict[PaidHow, Text]
    pay_periods: dict[PayPeriod, Text]
    holidays: dict[Holiday, Text]
    pensions: dict[Pension, Text]
    said_by: dict[SaidBy, Text]
    likings: dict[Liking, Text]
    decided: dict[Decided, Text]
    concerns: dict[Concern, Text]
    questions: dict[str, Text]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        self.all_there("questions", self.questions, Questions.model_fields)


@cache
def budget_wording() -> BudgetWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(BudgetWording, "budget.json")
