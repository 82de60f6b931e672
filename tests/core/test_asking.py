"""What is asked about what was just said: is it there already, and is it one or many?"""

import pytest

from carecore.changes.asking import Question, made_several, questions
from carecore.changes.history import replayed
from carecore.changes.holes import hole
from carecore.changes.wish import adding, granted, wish
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget
from carecore.plan.change import Change, change, put, take_out
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.words import Refused

MUM = Person(id="mum", name="Mum", ring=Ring.CLOSEST, kind=Kind.FAMILY)
PLAN = Plan(id="p", name="Ada", circle=Circle(people=(MUM,)))
ASKS = wish(
    "Added {said}",
    adding(
        PLAN, "circle.people", each="names", once="on my map", name=hole(), ring="exchange",
        kind="paid",
    ),
)  # fmt: skip


def asked(words: str) -> tuple[Plan, list[Question]]:
    """The plan after these words, and what is asked about them."""
    said = {"": words}
    after = PLAN.after(granted(PLAN, ASKS, said, "tab.1"))
    return after, questions(PLAN, after, ASKS, said, "tab.1")


def names(plan: Plan) -> list[str]:
    """Who is on the map, in order."""
    return [person.name for person in plan.circle.people]


@pytest.mark.parametrize(
    ("said", "there", "asks", "yes", "then"),
    [
        ("mum", ["Mum"], "Mum is already on my map.", "Add another Mum", ["Mum", "mum"]),
        (
            "Mum, Dad", ["Mum", "Dad"],
            "Mum is already on my map.", "Add another Mum", ["Mum", "Dad", "Mum"],
        ),
        (
            "Bo\nBo\nMum", ["Mum", "Bo"],
            "Mum and Bo are already on my map.", "Add them all again", ["Mum", "Bo", "Bo", "Mum"],
        ),
        (
            "Jean, Tom", ["Mum", "Jean, Tom"],
            "Is “Jean, Tom” one person, or 2?", "2 people: Jean and Tom", ["Mum", "Jean", "Tom"],
        ),
    ],
)  # fmt: skip
def test_it_is_asked_and_yes_does_what_it_says(
    said: str, there: list[str], asks: str, yes: str, then: list[str]
) -> None:
    after, (question,) = asked(said)
    assert names(after) == there
    assert (question.asks, question.yes) == (asks, yes)
    assert question.stands(after)
    assert names(after.after(question.change)) == then
    written = Change.model_validate_json(question.change.model_dump_json())
    assert replayed(after, [written]) == after.after(question.change)


@pytest.mark.parametrize(
    "said", ["Jean", "Jean\nTom", "Mo, Dad's carer", "Dad, Gran", "Beth, nurse"]
)
def test_nothing_is_asked_where_all_is_clear(said: str) -> None:
    assert asked(said)[1] == []


def test_a_long_list_is_not_a_long_row_of_questions() -> None:
    assert len(asked("\n".join(f"Jean{n}, Tom{n}".translate(LETTERS) for n in range(50)))[1]) == 3


LETTERS = str.maketrans("0123456789", "abcdefghij")


def test_a_question_about_what_has_changed_is_past() -> None:
    after, (question,) = asked("Jean, Tom")
    new = after.circle.people[-1]
    renamed = after.after(change("Renamed", put(new, "name", "Jean Tom")))
    assert not question.stands(renamed)
    gone = after.after(change("Out", take_out(new)))
    assert not question.stands(gone)
    with pytest.raises(Refused):
        gone.after(question.change)


def test_each_of_several_stands_where_the_one_stood_and_the_first_keeps_the_rest() -> None:
    pair = Person(id="pair", name="Jo and Al", ring=Ring.EXCHANGE, kind=Kind.PAID, note="Mondays")
    plan = PLAN.but(circle=Circle(people=(pair, MUM)))
    jo, mum, al = plan.after(made_several(plan, pair, ["Jo", "Al"])).circle.people
    assert jo == pair.but(name="Jo")
    assert mum == MUM
    assert (al.name, al.ring, al.kind, al.note) == ("Al", Ring.EXCHANGE, Kind.PAID, "")


def test_of_an_assistant_only_the_name_is_shared_out() -> None:
    sue = Assistant(id="sue", name="Sue, Ann", age=19)
    plan = PLAN.but(budget=Budget(assistants=(sue,)))
    first, second = plan.after(made_several(plan, sue, ["Sue", "Ann"])).budget.assistants
    assert (first.name, first.age, second.name, second.age) == ("Sue", 19, "Ann", None)
