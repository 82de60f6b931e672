"""Support that I want and a decision, where other pages show them: My plan and my week."""

from datetime import time

import pytest

from carecore.document import Entry, List, Section, order
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget
from carecore.plan.decision import Decided, Deciding, Decision
from carecore.plan.support import Support, SupportLine
from carecore.plan.times import Time, Weekday
from tests.pages.house import go_to, opened, plan_of, seen, tick_of

MARKUP = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$"
EVENING = Time(days=tuple(Weekday), starts=time(17))


def wanting(words: str = "Cooking my tea") -> Plan:
    """A plan with support that I want every day, and a decision."""
    line = SupportLine(id="line", what=words, kind_of_help=words, times=(EVENING,))
    made = Decision(id="made", which=words, decided=Decided.NOT_SURE, words=words)
    deciding = Deciding(decisions=(made,), broker_paid_by="The council")
    return Plan.begin("Ada").but(support=Support(lines=(line,)), deciding=deciding)


@pytest.mark.parametrize("id", ["line", "made"])
def test_support_and_a_decision_can_be_left_off_the_page_and_stay_in_the_plan(id: str):
    plan = wanting()
    at = opened(plan, "my_plan")
    tick_of(at, id).uncheck().run()
    assert plan_of(at).off_page == (id,)
    assert plan_of(at).support == plan.support
    assert plan_of(at).deciding == plan.deciding
    assert not at.checkbox(key=f"in-on-page-{id}").value


def test_a_new_section_of_the_page_has_ticks_and_words(monkeypatch: pytest.MonkeyPatch):
    """It tells of things that are in the plan: here of my assistants, who stand nowhere else."""

    def grown(plan: Plan) -> Section:
        entries = tuple(Entry(one.name, one.id) for one in plan.budget.assistants)
        return Section("mine", "My assistants", (List(entries),))

    monkeypatch.setattr(order, "SECTIONS", (*order.SECTIONS, grown))
    budget = Budget(assistants=(Assistant(id="sue", name="Sue"),))
    at = opened(wanting().but(budget=budget), "my_plan")
    assert tick_of(at, "sue").label == "Sue"
    parts = at.selectbox(key="page-part")
    assert "My assistants: 1 of 1" in parts.options
    at.checkbox(key="in-on-page-sue").uncheck().run()
    parts = at.selectbox(key="page-part")
    assert "My assistants: 0 of 1" in parts.options
    assert plan_of(at).off_page == ("sue",)


def test_my_week_shows_support_i_want_and_says_that_it_is_wanted():
    at = opened(wanting(), "my_places")
    at.session_state["places-view"] = "My week"
    at.run()
    assert not at.exception
    told = seen(at).replace("\u2068", "").replace("\u2069", "")
    assert "**Cooking my tea**, 5pm, support I want" in told
    (board,) = [str(one.proto.body) for one in at.get("html") if 'class="week"' in one.proto.body]
    assert board.count('<p class="support">') == 7
    assert board.count("5pm, support I want") == 7


def test_words_of_support_in_my_week_and_on_my_plan_are_never_markup():
    at = opened(wanting(MARKUP), "my_plan")
    labels = [tick_of(at, id).label for id in ("line", "made")]
    go_to(at, "my_places")
    at.session_state["places-view"] = "My week"
    for words in (*labels, seen(at.run())):
        for mark in ("<img", "](http", ":dog:"):
            assert mark not in words
