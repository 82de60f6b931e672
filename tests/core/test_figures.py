"""What is typed into a box for a figure, read later by what the box said it was for."""

from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.figures import FIGURES
from carecore.changes.holes import NOT_MADE, hole, read_hole
from carecore.plan import Plan
from carecore.plan.moneywords import Per
from carecore.plan.support import Every, Shape, Support, SupportLine
from carecore.plan.words import Refused
from tests.strategies import any_text

SWIM = SupportLine(id="swim", what="Swim", shape=Shape.BUY, price=Decimal(5), every=Every.MONTH)
ADA = Plan(name="Ada", support=Support(lines=(SWIM,)))

WEEKS = hole("how many", thing="weeks", most=52)
OFTEN = hole("money", often=True)
FOR_AN_HOUR = hole("money", per=Per.HOUR)
HOW_OFTEN = hole("money", often=True, part="every", of="swim", field="every")
BY_HOURS = hole("by hours", of="swim", field="shape")


@pytest.mark.parametrize(
    ("what", "said", "figure"),
    [
        # what the box is for, what is typed, and what is kept there
        (hole("hours a week"), "7 and a half", Decimal("7.5")),
        (hole("hours a week"), "", None),
        (hole("hours of a night"), "10pm to 7am", Decimal(9)),
        (hole("hours of a night"), "9pm to 9pm", Decimal(24)),
        (WEEKS, "2 weeks", Decimal(2)),
        (hole("age"), "34", 34),
        (OFTEN, "about £350 a week", Decimal(350)),
        (OFTEN, "", None),
        ({**OFTEN, "part": "about"}, "about £350 a week", True),
        ({**OFTEN, "part": "about"}, "", False),
        (HOW_OFTEN, "£350 a week", Every.WEEK),
        (HOW_OFTEN, "£350", Every.OPEN),
        ({**HOW_OFTEN, "per": Per.YEAR}, "£350", Every.YEAR),
        (HOW_OFTEN, "", Every.MONTH),  # what was said before stays
        (FOR_AN_HOUR, "12.71 an hour", Decimal("12.71")),
        (BY_HOURS, "7", Shape.HOURS),
        (BY_HOURS, "", Shape.BUY),
    ],
)
def test_a_figure_is_read_by_what_its_box_is_for(
    what: dict[str, Any], said: str, figure: object
) -> None:
    assert read_hole(ADA, said, what, {}) == figure


@pytest.mark.parametrize(
    ("what", "said", "why"),
    [
        (hole("hours a week"), "169", "168"),
        (hole("hours of a night"), "from 10pm", "hours"),
        (WEEKS, "60", "52"),
        (hole("age"), "12", "children"),
        (OFTEN, "£15 an hour", "how often"),
        (FOR_AN_HOUR, "£350 a week", "one hour"),
        # what no box of ours would say
        (hole("how many"), "2", NOT_MADE),
        (hole("how many", thing="weeks", most="many"), "2", NOT_MADE),
        (hole("money"), "2", NOT_MADE),
        (hole("money", per="blue moon"), "2", NOT_MADE),
        ({**HOW_OFTEN, "of": "gone"}, "", NOT_MADE),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    what: dict[str, Any], said: str, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        read_hole(ADA, said, what, {})


@given(st.sampled_from(sorted(FIGURES)), any_text, st.sampled_from([{}, {"thing": "weeks"}]))
def test_nothing_that_is_typed_breaks_it(name: str, said: str, more: dict[str, Any]) -> None:
    with suppress(Refused):
        read_hole(ADA, said, hole(name, **more), {})
