"""A decision is the person's own; another's never stands without what was looked into."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.budget import YesNo
from carecore.plan.change import TakeOut, put
from carecore.plan.circle import Circle, Person
from carecore.plan.decision import (
    Concern,
    Decided,
    Deciding,
    Decision,
    ForMe,
    Present,
    Questions,
)
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import Refused
from tests.making import after, with_decision, without
from tests.promises import tried
from tests.strategies import plans

JEAN = Who(person="j")
WHOLE: dict[str, Any] = {
    "decided_by": JEAN,
    "words": "The gas tap is locked at night",
    "concern": Concern.SAFEGUARDING,
    "about": "Gas left on twice in one week",
    "assessed_by": "Mr Hale, social worker",
    "assessed_on": date(2026, 3, 2),
    "written_in": "My council file, page 4",
}
HOLD = Decision(id="a", which="How to hold my budget", present=(Present(id="x", who=JEAN),))
TAP = Decision(id="b", which="The gas tap in March", for_me=ForMe(**WHOLE))
PLAN = Plan(
    id="p",
    name="Harry",
    circle=Circle(people=(Person(id="j", name="Jean"),)),
    deciding=Deciding(decisions=(HOLD, TAP)),
    off_page=("a", "b"),
)


def test_a_new_decision_says_nothing_for_the_person() -> None:
    decision = Decision(which="How to hold my budget")
    assert decision.decided is Decided.OPEN
    assert (decision.on, decision.shown, decision.for_me) == (None, (), None)
    assert set(dict(decision.questions).values()) == {YesNo.OPEN}


def test_not_sure_yet_is_an_answer_like_any_other() -> None:
    unsure = HOLD.but(decided=Decided.NOT_SURE, words="Ask me in spring", shown=tuple(Way))
    said = {"decided": Decided.NOT_SURE, "words": "Ask me in spring", "shown": tuple(Way)}
    plan = after(PLAN, *(put(HOLD, field, value) for field, value in said.items()))
    assert plan.deciding.find("a") == unsure


@pytest.mark.parametrize("missing", WHOLE)
def test_nobody_decides_for_me_without_all_that_was_looked_into(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        ForMe(**{name: said for name, said in WHOLE.items() if name != missing})


EMPTY: list[tuple[str, Any]] = [
    # the field           what is no answer
    ("words", " "),
    ("about", ""),
    ("assessed_by", "\u200b"),
    ("written_in", ""),
    ("assessed_on", None),
    ("assessed_on", "soon"),
    ("concern", "unwise"),
    ("concern", None),
    ("decided_by", None),
]


@pytest.mark.parametrize(("field", "said"), EMPTY)
def test_nothing_of_it_can_be_left_empty(field: str, said: Any) -> None:
    with pytest.raises(ValidationError):
        ForMe(**WHOLE | {field: said})


def test_a_concern_is_one_of_two_and_speaks_of_one_decision() -> None:
    assert [*Concern] == [Concern.CAPACITY, Concern.SAFEGUARDING]
    every_field = {*Decision.model_fields, *ForMe.model_fields, *Present.model_fields}
    assert not [name for name in every_field if re.search("capacity|able|lacks", name)]


def test_the_four_questions_cannot_be_counted() -> None:
    assert [*Questions.model_fields] == ["know", "clear", "support", "sure"]
    assert all(not isinstance(answer, int) for answer in dict(Questions()).values())


def test_decisions_come_change_and_go_and_the_page_forgets_them() -> None:
    plan = with_decision(PLAN, "Where to live")
    assert [one.which for one in plan.deciding.decisions] == [
        "How to hold my budget", "The gas tap in March", "Where to live"
    ]  # fmt: skip
    left = without(PLAN, "a")
    assert left.deciding.decisions == (TAP,)
    assert left.off_page == ("b",)
    for gone in (left.deciding.find, lambda id: after(left, TakeOut(id=id))):
        with pytest.raises(Refused, match="not in the plan any more"):
            gone("a")


def test_who_was_there_and_who_decided_are_links_and_keep_their_name() -> None:
    assert PLAN.pointing_at("j") == [
        "who was there: How to hold my budget",
        "who decided: The gas tap in March",
    ]
    hold, tap = without(PLAN, "j").deciding.decisions
    assert hold.present[0].who == Who(name="Jean")
    assert tap.for_me is not None
    assert tap.for_me.decided_by == Who(name="Jean")


@given(plans())
@tried(40)
def test_no_decision_changes_when_another_goes(plan: Plan) -> None:
    for decision in plan.deciding.decisions:
        left = without(plan, decision)
        others = tuple(d for d in plan.deciding.decisions if d is not decision)
        assert left.deciding == plan.deciding.but(decisions=others)
        assert left.but(deciding=plan.deciding, off_page=plan.off_page) == plan
