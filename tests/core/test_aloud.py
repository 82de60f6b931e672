"""Every page can be said in plain sentences, and nothing that is on it is left out."""

import re
from collections.abc import Iterator
from datetime import date, time

from hypothesis import given

from carecore.aloud.inwords import Part
from carecore.aloud.page import about_aloud, life_aloud, page_aloud, people_aloud
from carecore.document import Document, Figure, List, Paragraph, page_of
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.community import Community, Place, Standing, Visit
from carecore.plan.decision import Decided, Deciding, Decision
from carecore.plan.life import Aim
from carecore.plan.support import Help, Support, SupportLine
from carecore.plan.times import Time, Weekday
from carecore.plan.way import Way
from carecore.plan.week import Regular, Week
from carecore.plan.who import Who
from carecore.plan.words import inside
from tests.making import hope_of, left_off, person_of, with_hope, with_line, with_person, with_step
from tests.strategies import plans

Block = Paragraph | List | Figure
ADA = Plan.begin("Ada")


def test_an_empty_map_is_said_ring_by_ring() -> None:
    said = people_aloud(ADA)
    assert said.summary[0] == "Nobody is on my map yet."
    assert [(part.title, part.says) for part in said.parts] == [
        ("Closest to me", ("Nobody yet.",)),
        ("Friends", ("Nobody yet.",)),
        ("People and groups I do things with", ("Nobody yet.",)),
        ("Paid to be in my life", ("Nobody yet.",)),
    ]


def test_of_everybody_it_is_said_how_they_are_in_my_life_and_the_note() -> None:
    mum = Person(name="Mum", ring=Ring.CLOSEST, kind=Kind.FAMILY, note="Rings on Sundays.")
    jo = Person(name="Jo", ring=Ring.CLOSEST, kind=Kind.PAID)
    plan = ADA.but(circle=Circle(people=(mum, jo, Person(name="Choir"))))
    said = people_aloud(plan)
    assert said.summary == (
        "3 names are on my map.",
        "Closest to me: 2; Friends: 0; People and groups I do things with: 1; "
        "Paid to be in my life: 0.",
        "Closest to me: Mum and Jo.",
        "1 of them is paid to be in my life.",
        "A note is here about 1 of them.",
    )
    assert said.parts[0].says == ("Mum. Family. Note: Rings on Sundays.", "Jo. Paid.")
    assert said.parts[2].says == ("Choir.",)


def test_whose_words_are_said_with_them() -> None:
    plan = with_person(ADA, "Mum", Ring.CLOSEST)
    plan = with_line(plan, Heading.ADMIRE, "She sings", Who(person=person_of(plan).id))
    said = about_aloud(plan)
    assert said.summary == (
        "1 line is here about me, under 1 of 12 headings.",
        "What people like and admire about me: She sings.",
        "1 line is in the words of Mum.",
        "Nothing is here yet under 11 headings.",
    )
    assert said.parts[0] == Part("What people like and admire about me", ("Mum says: She sings.",))
    assert "What matters to me." in said.parts[1].says


def test_what_is_not_decided_is_said() -> None:
    plan = with_step(with_hope(ADA, "Sing in a choir", aim=Aim.KEEP), "Ask at the library")
    said = life_aloud(plan)
    assert said.summary[2:] == (
        "The first is: Sing in a choir.",
        "1 next step is here.",
        "Who does it is not decided for 1 step.",
        "By when is not decided for 1 step.",
    )
    assert said.parts == (
        Part(
            "Sing in a choir",
            (
                "I want to keep this: Sing in a choir.",
                "Next step: Ask at the library. Who: not decided yet. By when: not decided yet. "
                "With whom: not decided yet.",
            ),
        ),
    )
    assert life_aloud(ADA).summary[0] == "Nothing is here yet about what I want to change or keep."


def test_who_is_named_and_not_on_the_map_is_said_on_my_people() -> None:
    plan = with_line(ADA, Heading.ADMIRE, "She sings", Who(name="Sue"))
    assert people_aloud(plan).parts[-1] == Part("Named, but not on my map", ("Sue.",))


def test_a_step_that_is_done_says_so_and_leaves_nothing_open() -> None:
    plan = with_hope(ADA, "Sing in a choir")
    plan = with_step(plan, "Ask at the library", done=True, who=(Who(name="Jean"),))
    (hope,) = life_aloud(plan).parts
    assert hope.says == (
        "What I want: Sing in a choir.",
        "Done: Ask at the library. Who: Jean.",
    )


def test_steps_left_off_the_page_never_turn_into_not_decided_yet() -> None:
    plan = with_step(with_hope(ADA, "Sing in a choir"), "Ask at the library")
    said = page_aloud(page_of(left_off(plan, hope_of(plan).steps[0].id))).everything
    assert "Next step: in the plan." in said
    assert not [each for each in said if "not decided yet" in each]


def test_a_first_small_visit_and_my_week_are_said() -> None:
    visit = Visit(what="Have a cup of tea", on=date(2026, 11, 24), travel="On foot.")
    place = Place(name="The hall", standing=Standing.SOMETIMES, visits=(visit,))
    choir = Regular(
        what="Choir",
        who=(Who(name="Jean"),),
        times=(Time(days=(Weekday.FRIDAY,), starts=time(19)),),
    )
    plan = ADA.but(community=Community(places=(place,)), week=Week(regulars=(choir,)))
    said = page_aloud(page_of(plan)).everything
    at = said.index("A first small visit")
    assert list(said[at + 1 : at + 5]) == [
        "A first small visit: Have a cup of tea. Where: The hall. "
        "When: Tuesday 24 November 2026. With: not decided yet. How we get there: On foot.",
        "My week",
        "Friday: Choir, with Jean, 7pm.",
        "I go here; when is not said: The hall.",
    ]


def test_support_and_a_decision_are_said_between_what_i_want_and_my_week() -> None:
    line = SupportLine(what="Cooking", who=(Who(name="Jean"),), help=Help.UNPAID)
    made = Decision(which="Where to live?", decided=Decided.NOT_SURE, words="I will look first")
    deciding = Deciding(decisions=(made,), broker_paid_by="The council")
    plan = ADA.but(support=Support(lines=(line,)), deciding=deciding)
    said = page_aloud(page_of(plan)).everything
    at = said.index("The support I want")
    assert list(said[at : at + 8]) == [
        "The support I want",
        "Cooking. Who: Jean. When: not decided yet. Money: no money needed.",
        "What I decided",
        "Where to live? Not sure yet. I will look first.",
        "I can change my mind.",
        "My broker",
        "Who pays my broker: The council.",
        "What my broker could gain: not said yet.",
    ]


def test_support_left_off_the_page_is_counted_after_the_rest() -> None:
    lines = (SupportLine(id="on", what="Cooking."), SupportLine(id="off", what="My letters"))
    plan = ADA.but(support=Support(lines=lines), off_page=("off",))
    said = page_aloud(page_of(plan)).everything
    at = said.index("The support I want")
    assert list(said[at + 1 : at + 3]) == [
        "Cooking. Who: not decided yet. When: not decided yet.",
        "And 1 more in my plan.",
    ]


def test_no_sentence_has_two_full_stops() -> None:
    """People end what they type with a full stop, or not."""
    plan = with_step(with_hope(Plan.begin("Ada B."), "Sing."), "Ask.", when="in May.")
    plan = with_person(plan, "Jean P.", Ring.CLOSEST, Kind.PAID)
    line = SupportLine(what="Cook.", kind_of_help="a cook.", times=(Time(words="at tea."),))
    made = Decision(which="Who cooks.", words="Jean.", how="On a call.", shown=(Way.AGENCY,))
    choir = Regular(what="Choir.", times=(Time(days=(Weekday.FRIDAY,), words="term time."),))
    plan = plan.but(
        support=Support(lines=(line,)),
        deciding=Deciding(decisions=(made,), broker_paid_by="Mum."),
        week=Week(regulars=(choir,)),
        helpers=(Who(name="Jo P."),),
    )
    said = page_aloud(page_of(plan)).everything
    assert [each for each in said if re.search(r"\.[.:;,]", each)] == []
    assert "Friday: Choir, term time." in said


@given(plans())
def test_nothing_on_the_page_is_left_unsaid(plan: Plan) -> None:
    page = page_of(plan)
    said = "\n".join(page_aloud(page).everything)
    for words in (page.name, *words_of(page)):
        assert inside(words) in said


def words_of(page: Document) -> Iterator[str]:
    """Every word that stands in a document: names, what is told of them, days, people, dates."""
    for section in page.sections:
        yield from words_in(section.content)


def words_in(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (piece.words for piece in block.pieces)
            continue
        lists = block.groups if isinstance(block, Figure) else (block,)
        for entry in (entry for some in lists for entry in some.entries):
            yield from (entry.words, entry.by)
            yield from (piece.words for piece in (*entry.near, *entry.told))
            yield from words_in(entry.more)


@given(plans())
def test_the_pages_say_what_is_left_off_the_one_page_too(plan: Plan) -> None:
    pages = (about_aloud(plan), people_aloud(plan), life_aloud(plan))
    said = "\n".join(sentence for page in pages for sentence in page.everything)
    for line in plan.about.lines:
        assert inside(line.words) in said
    for hope in plan.life.hopes:
        assert inside(hope.words) in said
        assert inside(hope.why) in said
    for person in plan.circle.people:
        assert inside(person.name) in said
        assert inside(person.note) in said
