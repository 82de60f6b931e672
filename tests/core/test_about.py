"""About me: one thing a line, in the words it was said."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.promises import tried
from tests.strategies import plans

MUM = Who(name="Mum")
ABOUT = About(
    lines=(
        Line(id="a", heading=Heading.MATTERS, words="The sea"),
        Line(id="b", heading=Heading.ADMIRE, words="He is kind", whose=MUM),
        Line(id="c", heading=Heading.MATTERS, words="My own door key"),
        Line(id="d", heading=Heading.MATTERS, words="Tea at four"),
    )
)

ORDER: list[tuple[str, Callable[[About], About], str]] = [
    # what is done           how                                     then the order is
    ("nothing", lambda a: a, "abcd"),
    ("c earlier", lambda a: a.earlier("c"), "cbad"),
    ("d earlier", lambda a: a.earlier("d"), "abdc"),
    ("the first stays first", lambda a: a.earlier("a"), "abcd"),
    ("alone under its heading", lambda a: a.earlier("b"), "abcd"),
    ("to another heading, last", lambda a: a.move("a", Heading.ADMIRE), "bcda"),
    ("to its own heading, last", lambda a: a.move("a", Heading.MATTERS), "bcda"),
    ("taken out", lambda a: a.without("c"), "abd"),
    ("reworded", lambda a: a.reword("c", "A key"), "abcd"),
]


@pytest.mark.parametrize(("_what", "how", "order"), ORDER)
def test_the_order_of_the_lines(_what: str, how: Callable[[About], About], order: str) -> None:
    assert "".join(line.id for line in how(ABOUT).lines) == order


def test_a_line_begins_as_my_words_and_stays_whoever_said_it() -> None:
    about = ABOUT.say(Heading.WORKING, "  The new  bus pass ")
    line = about.lines[-1]
    assert (line.words, line.whose, line.heading) == ("The new bus pass", ME, Heading.WORKING)
    assert ABOUT.reword("b", "He is very kind").find("b").whose == MUM
    assert ABOUT.move("b", Heading.WORKING).find("b").whose == MUM
    assert ABOUT.said_by("b", ME).find("b") == ABOUT.find("b").but(whose=ME)


def test_each_heading_has_its_own_lines() -> None:
    assert [line.id for line in ABOUT.under(Heading.MATTERS)] == ["a", "c", "d"]
    assert ABOUT.under(Heading.BAD_DAY) == ()


REFUSED: list[tuple[Callable[[About], object], str]] = [
    (lambda a: a.say(Heading.MATTERS, " "), "Please type some words first."),
    (lambda a: a.say(Heading.MATTERS, "x" * 20_001), "20,001 letters"),
    (lambda a: a.reword("a", ""), "Please type some words first."),
    (lambda a: a.reword("gone", "x"), "not in the plan any more"),
    (lambda a: a.earlier("gone"), "not in the plan any more"),
    (lambda a: a.move("gone", Heading.MATTERS), "not in the plan any more"),
    (lambda a: a.without("gone"), "not in the plan any more"),
]


@pytest.mark.parametrize(("how", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(how: Callable[[About], object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        how(ABOUT)


@given(plans())
@tried(40)
def test_nothing_said_is_lost_by_moving_lines_about(plan: Plan) -> None:
    about = plan.about
    before = Counter((line.id, line.words, line.whose) for line in about.lines)
    for line in plan.about.lines:
        for heading in Heading:
            about = about.move(line.id, heading).earlier(line.id)
            assert about.find(line.id).heading is heading
            assert Counter((kept.id, kept.words, kept.whose) for kept in about.lines) == before
