"""Every page opens, whatever plan is on the desk, and has what every page has."""

import pytest

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.life import Hope, Life, Step
from carecore.plan.who import Who
from tests.pages.house import PAGES, example, go_to, house, opened

HOSTILE = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$ :material/home: www.a.b"


def hostile() -> Plan:
    """A plan in which every word looks like markup."""
    one, other = (Person(name=HOSTILE, ring=Ring.CLOSEST) for _ in range(2))
    whose = Who(person=one.id)
    line = Line(heading=Heading.ADMIRE, words=HOSTILE, whose=whose)
    hope = Hope(words=HOSTILE, whose=Who(name=HOSTILE), steps=(Step(what=HOSTILE),))
    return Plan(
        name=HOSTILE,
        circle=Circle(people=(one, other)),
        about=About(lines=(line,)),
        life=Life(hopes=(hope,)),
        helpers=(whose,),
    )


PLANS = {
    "only a name": lambda: Plan.begin("Ada"),
    "Danny": lambda: example("danny"),
    "Joyce": lambda: example("joyce"),
    "words like markup": hostile,
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("plan", PLANS)
def test_a_page_opens(plan: str, page: str) -> None:
    at = opened(PLANS[plan](), page)
    assert not at.exception
    labels = [button.label for button in at.button]
    assert {"Undo", "Redo"} <= set(labels)
    assert "Save my plan" in [button.label for button in at.download_button]
    assert len(at.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_text_is_never_handed_to_the_screen_as_markup(page: str) -> None:
    at = opened(hostile(), page)
    shown = [str(element.value) for element in (*at.title, *at.header, *at.markdown, *at.warning)]
    for fields in (at.button, at.checkbox, at.text_input, at.text_area, at.selectbox, at.expander):
        shown += [field.label for field in fields]
    shown += [option for pills in at.button_group for option in map(str, pills.options)]
    for text in shown:
        assert "<img" not in text
        assert "](http" not in text
        assert ":dog:" not in text
        assert ":material/home:" not in text


@pytest.mark.parametrize("page", PAGES[1:])
def test_without_a_plan_a_page_says_so(page: str) -> None:
    at = go_to(house(), page)
    assert not at.exception
    assert "Looking for your plan in this browser." in [text.value for text in at.markdown]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_on_and_back(page: str) -> None:
    labels = [button.label for button in opened(example("danny"), page).button]
    place = PAGES.index(page)
    assert any(label.startswith("Next: ") for label in labels) == (place < len(PAGES) - 1)
    assert any(label.startswith("Back: ") for label in labels) == (place > 0)
