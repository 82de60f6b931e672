"""About me: one thing a line, in the words it was said."""

from collections import Counter

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.change import Move, earlier, put
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.making import after
from tests.promises import tried
from tests.strategies import plans

ABOUT = About(
    lines=(
        Line(id="a", heading=Heading.MATTERS, words="The sea"),
        Line(id="b", heading=Heading.ADMIRE, words="He is kind", whose=Who(name="Mum")),
        Line(id="c", heading=Heading.MATTERS, words="My own door key"),
        Line(id="d", heading=Heading.MATTERS, words="Tea at four"),
    )
)


def test_a_line_begins_as_my_words() -> None:
    assert Line(heading=Heading.WORKING, words="The bus").whose == ME


def test_each_heading_has_its_own_lines() -> None:
    assert [line.id for line in ABOUT.under(Heading.MATTERS)] == ["a", "c", "d"]
    assert ABOUT.under(Heading.BAD_DAY) == ()


def test_a_line_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(Refused, match="not in the plan any more"):
        ABOUT.find("gone")


@given(plans())
@tried(40)
def test_nothing_said_is_lost_by_moving_lines_about(plan: Plan) -> None:
    before = Counter((line.id, line.words, line.whose) for line in plan.about.lines)
    for line in plan.about.lines:
        for heading in Heading:
            plan = after(plan, put(line, "heading", heading), Move(id=line.id))
            assert plan.about.under(heading)[-1].id == line.id
            plan = after(plan, earlier(line, plan.about.under(heading)))
            assert [one.id for one in plan.about.under(heading)[-2:]][0] == line.id
            assert plan.about.find(line.id).heading is heading
            assert before == Counter((kept.id, kept.words, kept.whose) for kept in plan.about.lines)
