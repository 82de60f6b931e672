"""The one page as a file: always one A4 page, read aloud in order, and opened again as a plan."""

import logging
import re
import subprocess
from datetime import date
from datetime import time as clock
from decimal import Decimal
from functools import cache
from shutil import which

import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

from carecore.document import Thing, by_importance, page_of
from carecore.files.pdf import picture, plan_inside
from carecore.layout import SCREEN_HEIGHT, SCREEN_LETTER, SCREEN_WIDTH, Map, lay_out
from carecore.paper import Drawn
from carecore.paper import draw_page as draw_document
from carecore.paper.columns import middle
from carecore.paper.fit import hanging, that_fit
from carecore.paper.fonts import Weight, face_for, letters
from carecore.paper.letters import Measure
from carecore.paper.lines import Span, broken, shortened
from carecore.paper.places import Place as OnPaper
from carecore.paper.places import placed
from carecore.paper.ringmap import draw_map, map_of
from carecore.paper.sheet import SMALLEST, Sheet
from carecore.paper.standing import standing
from carecore.paper.strips import Band
from carecore.paper.tagged import PT, TaggedPage
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.change import add
from carecore.plan.circle import Circle, Kind, Ring
from carecore.plan.community import Community, Place, Standing, Visit
from carecore.plan.decision import Concern, Decided, Deciding, Decision, ForMe, Present
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday
from carecore.plan.way import Way
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.planfile import read_plan, write_plan
from tests.core import documentreading as read
from tests.core.pdfreading import (
    Read,
    read_letter_boxes,
    read_pages,
    read_sizes,
    read_structure,
    read_text,
)
from tests.making import after, left_off, with_hope, with_line, with_person, with_step
from tests.promises import each_of, tried
from tests.strategies import HOSTILE, plans
from tests.waycounts import CARE_WAYS

NAMES = (
    "Siân Ŵyn Llŷr",
    "Łukasz Żółć",
    "Gülşah İnci Işık",
    "محمد علي",
    "ਗੁਰਪ੍ਰੀਤ ਕੌਰ",
)
"""Welsh, Polish, Turkish, Arabic, Punjabi."""


def draw_page(plan: Plan, with_plan: bytes | None = None) -> Drawn:
    """The one page of a plan, drawn."""
    return draw_document(page_of(plan), with_plan=with_plan)


def typical() -> Plan:
    """12 people, 20 lines, 3 hopes with 2 steps each."""
    plan = Plan.begin("Harry", date(2026, 11, 21))
    names = (*NAMES, "Mum", "Jean", "Biscuit", "Ola", "Sam", "The walking group", "Dr Patel")
    for at, name in enumerate(names):
        ring = list(Ring)[at % 4]
        paid = ring is Ring.EXCHANGE
        plan = with_person(plan, name, ring, Kind.PAID if paid else Kind.FRIEND)
    for at, heading in enumerate((*Heading, *list(Heading)[:8])):
        plan = with_line(plan, heading, f"Line number {at} is about as long as lines are")
    for at in range(3):
        plan = with_hope(plan, f"Hope {at}")
        plan = with_step(plan, f"Step {at}.1", who=(ME,), when="in May")
        plan = with_step(plan, f"Step {at}.2")
    helpers = (Who(person=plan.circle.people[0].id),)
    return plan.but(helpers=helpers, look_again=date(2027, 5, 1))


@cache
def typical_once() -> Plan:
    """One plan that stays the same through all tests (ids are new each time)."""
    return typical()


@cache
def typical_page() -> Drawn:
    """Its page, drawn once for all who only read it."""
    return draw_page(typical_once())


@cache
def typical_page_with_plan() -> bytes:
    """The same page with the plan in it."""
    return draw_page(typical_once(), with_plan=write_plan(typical_once())).pdf


def overfull(lines: int = 12) -> Plan:
    plan = typical()
    more = (
        {"heading": heading, "words": f"One more thing {at}, {heading}, and some words to wrap."}
        for at in range(lines)
        for heading in Heading
    )
    return after(plan, add(plan, "about.lines", *more))


def with_first_line(words: str) -> Plan:
    plan = typical()
    line = Line(id="first", heading=Heading.MATTERS, words=words)
    return plan.but(about=plan.about.but(lines=(line, *plan.about.lines)))


def check_sound(drawn: Drawn) -> None:
    """What holds for every page, whatever is in the plan."""
    assert [tuple(map(round, size)) for size in read_pages(drawn.pdf)] == [(595, 842)]
    assert 10 <= drawn.points <= 14
    for left, bottom, right, top in read_letter_boxes(drawn.pdf):
        assert left > 20, "a letter is off the left edge"
        assert right < 575, "a letter is off the right edge"
        assert bottom > 14, "a letter is off the foot"
        assert top < 828, "a letter is off the top"
    assert min(read_sizes(drawn.pdf)) >= SMALLEST, "a letter is smaller than was promised"


# What is on it ---------------------------------------------------------------------------------


def test_a_typical_page_has_everything_and_readable_letters():
    drawn = typical_page()
    check_sound(drawn)
    assert drawn.left_off == ()
    assert drawn.missing == ()
    text = read_text(drawn.pdf)
    for words in ("Harry", "Step 2.2", "Line number 19", "1 May 2027", "21 November 2026"):
        assert words in text.replace("\r\n", " "), words


def test_the_parts_are_read_in_order_with_lists_in_lists():
    read = read_structure(draw_page(typical(), with_plan=b"{}").pdf)
    assert read.kind == "Document"
    assert [part.text.strip() for part in read.all("H1")] == ["Harry"]
    headings = [part.text.strip() for part in read.all("H2")]
    assert headings[:4] == [
        "What matters to me", "How best to support me", "Please do", "Please don't",
    ]  # fmt: skip
    assert {"My people", "What I want, and the next steps", "Not talked about yet"} < {*headings}
    hopes = next(part for part in read.all("L") if "Hope 0" in part.everything())
    assert [hope.kind for hope in hopes.kids] == ["LI", "LI", "LI"]
    inner = hopes.kids[0].all("L")
    assert len(inner) == 1
    assert [step.everything() for step in inner[0].all("LBody")] == [
        "Step 0.1Who: me · When: in May · Not decided yet: with whom",
        "Step 0.2Not decided yet: who, when and with whom",
    ]


def test_the_map_has_its_people_in_words_and_who_is_paid():
    figures = read_structure(typical_page().pdf).all("Figure")
    assert len(figures) == 1
    assert "Closest to me: Siân Ŵyn Llŷr, ਗੁਰਪ੍ਰੀਤ ਕੌਰ and Ola." in figures[0].alt
    assert "Dr Patel (paid)" in figures[0].alt


def test_every_piece_of_text_belongs_to_a_part():
    pdf = typical_page().pdf
    told = read_structure(pdf).everything()
    squeezed = re.sub(r"\s", "", told)
    for words in read_text(pdf).split():
        if words.isascii():
            assert words in squeezed, words


@pytest.mark.parametrize("name", NAMES)
def test_names_of_people_here_have_all_their_letters(name: str):
    plan = typical().but(name=name)
    drawn = draw_page(with_line(plan, Heading.MATTERS, f"Tea with {name} on Sundays"))
    assert drawn.missing == ()
    heard = read_structure(drawn.pdf).all("Figure")[0].alt
    assert name in heard
    bare = re.sub(r"\s", "", read_text(drawn.pdf))
    assert set(re.sub(r"\s", "", name)) <= set(bare)


TO_THE_LEFT = (
    "محمد علي",
    "ab محمد علي cd",
    "من 25 إلى",
    "لا إله",
    "שלום עולם",
    "Tea with محمد on Sundays",
    "Tea with محمد علي on Sundays",
    "محمد علي " * 9 + "محمد",
)
"""Arabic and Hebrew, alone and between other words; with signs that stand for two letters."""
TWO_AMONG_OTHERS = ("ab محمد علي cd", "Tea with محمد علي on Sundays")
"""PDFium gives the words of these in the order they stand in, from the left."""


@pytest.mark.parametrize("text", each_of(TO_THE_LEFT, 3))
def test_words_to_the_left_are_heard_in_the_order_they_are_said(text: str):
    pdf = draw_page(with_first_line(text)).pdf
    assert read_structure(pdf).all("LBody")[0].text == text


@pytest.mark.skipif(not which("pdftotext"), reason="Poppler is not on this computer")
@pytest.mark.parametrize("text", each_of((text for text in TO_THE_LEFT if "25" not in text), 3))
def test_poppler_has_every_word_to_the_left_in_its_place(text: str):
    pdf = draw_page(with_first_line(text)).pdf
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    bare = re.sub(r"[\s\u202a-\u202e]", "", told.stdout.decode())
    assert text.replace(" ", "") in bare


@pytest.mark.parametrize(
    "text", each_of((text for text in TO_THE_LEFT if text not in TWO_AMONG_OTHERS), 3)
)
def test_letters_to_the_left_are_copied_in_the_order_they_are_said(text: str):
    told = read_text(draw_page(with_first_line(text)).pdf)
    assert text in told.replace("\r\n", " ")


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Jean", "Jean"),
        ("ab محمد cd", "ab |محمد| cd"),
        ("محمد علي", "محمد علي"),
        ("من 25 إلى", "إلى| |25| |من"),
        ("(محمد) ok", "(|محمد|) ok"),
    ],
)
def test_arabic_stands_from_right_to_left_between_other_words(text: str, order: str):
    assert "|".join(run.text for run in Measure().runs(text, Weight.REGULAR)) == order


def test_arabic_letters_are_joined_and_indic_vowels_placed():
    shaped = Measure()
    for name in ("محمد", "ਗੁਰਪ੍ਰੀਤ", "Ọláìtán Ṣẹ́gun"):
        runs = shaped.runs(name, Weight.REGULAR)
        assert any(run.shaped for run in runs), name
    alone = shaped.width("ب", Weight.REGULAR)
    assert shaped.width("ببب", Weight.REGULAR) < 3 * alone * 0.8


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Tea ✓ ☐ ★ → ❤️ 👍🏽 🏠", ""),
        ("Nguyễn Ọláìtán Αθηνά Київ Ελένη", ""),
        ("עברית বাংলা ગુજરાતી தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල ไทย አማርኛ ქართ Հայ हिन्दी", ""),
        ("王小明 and 王", "王小明"),
        ("hidden \u200b\u200e signs", ""),
    ],
)
def test_letters_nobody_can_print_are_named_and_shown_as_a_box(text: str, missing: str):
    drawn = draw_page(with_first_line(text))
    assert drawn.missing == tuple(missing)
    assert read_text(drawn.pdf).count("□") == sum(letter in missing for letter in text)


@pytest.mark.parametrize(
    "words", each_of([*HOSTILE, "{nb} {{nb}}", "\\n %s %(x)s", "( ) \\ <A> endobj"], 3)
)
def test_words_are_never_read_as_markup(words: str):
    plan = with_first_line(words)
    pdf = draw_page(plan, with_plan=write_plan(plan)).pdf
    line = read_structure(pdf).all("LBody")[0].text
    wanted = plan.about.lines[0].words.replace("\u200b", "")
    assert line.replace(" ", "") == wanted.replace(" ", "")
    assert read_plan(pdf).plan == plan
    assert b"/URI" not in pdf
    assert b"/JavaScript" not in pdf


# When not everything fits ----------------------------------------------------------------------


def test_what_has_no_room_is_named_and_counted_on_the_page():
    plan = overfull()
    drawn = draw_page(plan)
    check_sound(drawn)
    assert drawn.points == 10
    left = {thing.id: thing.words for thing in drawn.left_off}
    assert left
    things = by_importance(page_of(plan))
    assert left == {thing.id: thing.words for thing in things if thing.id in left}
    assert f"{len(left)} more things are in the plan" in read_text(drawn.pdf)
    told = read_structure(drawn.pdf).everything()
    for thing in things:
        if "ine number" in thing.words or "more thing" in thing.words:
            assert (thing.words in told) == (thing.id not in left), thing.words


def test_what_matters_most_is_kept_first():
    plan = overfull()
    left = {thing.id for thing in draw_page(plan).left_off}
    first = [line.id for h in list(Heading)[1:5] for line in plan.about.under(h)[:2]]
    assert not left & set(first)


def test_choosing_what_goes_on_the_page_makes_room():
    plan = overfull(3)
    before = {thing.id for thing in draw_page(plan).left_off}
    fewer = left_off(plan, *(line.id for line in plan.about.lines[:20]))
    now = {thing.id for thing in draw_page(fewer).left_off}
    assert len(now) < len(before)


PAGE_HIGH = 841.89
"""The height of a page, in points."""


def many_people(count: int) -> Plan:
    plan = typical()
    names = (f"Person number {n}" for n in range(count))
    people = ({"name": name, "ring": Ring.FRIENDSHIP} for name in names)
    return after(plan, add(plan, "circle.people", *people))


def with_lines(count: int) -> Plan:
    lines = (SupportLine(what=f"Something to help me, number {n}") for n in range(count))
    return typical().but(support=Support(lines=tuple(lines)))


HUGE = {
    "one line of 100,000 letters": with_first_line("word " * 20_000),
    "one word of 100,000 letters": with_first_line("x" * 100_000),
    "100,000 letters in Arabic": with_first_line("محمد " * 20_000),
    "a name of 100,000 letters": typical().but(name="W" * 100_000),
    "500 people": many_people(500),
    "500 lines of support": with_lines(500),
    "2,000 lines": overfull(170),
}


@pytest.mark.parametrize("case", each_of(HUGE, 3))
def test_a_page_of_too_much_is_still_one_page(case: str):
    drawn = draw_page(HUGE[case])
    check_sound(drawn)
    assert drawn.left_off


def test_people_with_no_room_on_the_map_are_named():
    drawn = draw_page(many_people(500))
    named = {thing.words for thing in drawn.left_off}
    assert "Person number 499" in named
    shown = re.search(r"\+(\d+) more", read_text(drawn.pdf))
    assert shown


def test_a_long_name_stands_on_two_lines_and_is_cut_only_with_a_word():
    name = "Anna Maria Konstantinopolska-Featherstonehaugh of Lower Wetherley"
    drawn = draw_page(typical().but(name=name))
    assert drawn.left_off == ()
    assert read_structure(drawn.pdf).all("H1")[0].text.strip() == name
    longer = typical().but(name=name * 3)
    assert (longer.id, longer.name) in {(t.id, t.words) for t in draw_page(longer).left_off}


def test_steps_left_off_never_turn_into_not_decided_yet():
    plan = typical()
    plan = left_off(plan, *(step.id for step in plan.life.hopes[0].steps))
    hopes = read_structure(draw_page(plan).pdf).all("LBody")
    text = next(part.everything() for part in hopes if "Hope 0" in part.everything())
    assert "Next step: in the plan" in text


@given(plans())
@tried(25)
def test_any_plan_gives_one_sound_page_that_opens_as_the_plan(plan: Plan):
    file = write_plan(plan)
    drawn = draw_page(plan, with_plan=file)
    check_sound(drawn)
    assert plan_inside(drawn.pdf) == file
    assert read_plan(drawn.pdf).plan == plan


@given(st.lists(st.integers(1, 40), max_size=60), st.integers(1, 200))
def test_as_much_as_fits_is_kept_in_order_and_one_long_thing_blocks_nobody(
    sizes: list[int], room: int
):
    things = [Thing(str(at), "x" * size) for at, size in enumerate(sizes)]
    kept = that_fit(things, lambda some: sum(len(thing.words) for thing in some) <= room)
    assert sum(len(thing.words) for thing in kept) <= room
    assert list(kept) == [thing for thing in things if thing in kept]
    first_out = next((thing for thing in things if thing not in kept), None)
    if first_out:
        before = [thing for thing in things[: int(first_out.id)]]
        assert sum(len(t.words) for t in before) + len(first_out.words) > room


def test_something_too_long_is_stepped_over():
    long, short = Thing("long", "x" * 50), Thing("short", "x")
    kept = that_fit((long, short), lambda some: sum(len(thing.words) for thing in some) <= 10)
    assert kept == (short,)


def test_the_order_of_importance_gives_every_heading_its_first_lines():
    order = [thing.words for thing in by_importance(page_of(overfull()))]
    last_first = max(
        order.index(f"Line number {at} is about as long as lines are") for at in range(12)
    )
    assert last_first < len(order) / 2
    assert order.index("Hope 0") < order.index("Step 0.1")


# A first small visit, and my week --------------------------------------------------------------


def with_outings(plan: Plan, visits: int = 1, places: int = 2, regulars: int = 2) -> Plan:
    """A plan with first small visits, places I go to and regular things, each with its number."""
    days = list(Weekday)
    new = Place(
        id="new",
        name="The hall",
        visits=tuple(
            FIRST_LOOK.but(id=f"visit{n}", what=f"First look {n}.") for n in range(visits)
        ),
    )
    mine = (
        Place(
            id=f"place{n}",
            name=f"Place {n}",
            standing=Standing.REGULAR,
            my_times=(Time(days=(days[n % 7],), starts=clock(10), ends=clock(12)),),
        )
        for n in range(places)
    )
    week = (
        Regular(id=f"regular{n}", what=f"Regular {n}", times=(Time(days=(days[n % 7],)),))
        for n in range(regulars)
    )
    return plan.but(
        community=Community(places=(new, *mine)), week=Week(regulars=(*week, RINGS, CARDS))
    )


FIRST_LOOK = Visit(
    what="First look.", travel="The 14 bus", easier="A seat by the door", otherwise="Tea at home"
)


def half_full(lines: int = 8) -> Plan:
    plan = typical()
    about = plan.about.but(lines=plan.about.lines[:lines])
    return plan.but(about=about, life=plan.life.but(hopes=plan.life.hopes[:1]))


RINGS = Regular(
    id="rings", what="Ruth rings", times=(Time(days=tuple(Weekday), part=DayPart.EVENING),)
)
CARDS = Regular(id="cards", what="Cards with Sam", times=(NOT_SURE,))
VISITS, WEEK, WANT = "A first small visit", "My week", "What I want, and the next steps"


def list_under(title: str, drawn: Drawn) -> Read:
    """The list that is read right after a heading."""
    kids = read_structure(drawn.pdf).kids
    return kids[[kid.text.strip() for kid in kids].index(title) + 1]


def strips_of(plan: Plan, *keys: str) -> tuple[Band, ...]:
    """The strips that some sections stand in, where there are no columns for them."""
    sheet = Sheet(Measure())
    found = placed(page_of(plan))[OnPaper.ANYWHERE]
    some = [standing(one, sheet.measure) for one in found if one[0].key in keys]
    return middle(None, (), some, 11.0, sheet)


@pytest.mark.parametrize("plan", [Plan.begin("Ada"), half_full()], ids=["bare", "half full"])
def test_visits_and_my_week_are_lists_under_headings_of_their_own(plan: Plan):
    drawn = draw_page(with_outings(plan))
    check_sound(drawn)
    assert drawn.left_off == ()
    (visit,) = list_under(VISITS, drawn).all("LI")
    assert [part.text.strip() for part in visit.all("P")] == [
        "First look 0.",
        "Where: The hall",
        "How we get there: The 14 bus",
        "What makes it easier: A seat by the door",
        "If it is not a good day: Tea at home",
        "Not decided yet: when and with whom",
    ]
    days = list_under(WEEK, drawn)
    assert {kid.kind for kid in days.kids} == {"LI"}
    assert [
        (day.all("Lbl")[0].text.strip(), day.all("LBody")[0].text.strip()) for day in days.kids
    ] == [
        ("Every day:", "Ruth rings, evening"),
        ("Monday:", "Place 0, 10am to 12 noon; Regular 0"),
        ("Tuesday:", "Place 1, 10am to 12 noon; Regular 1"),
        ("Not sure when:", "Cards with Sam"),
    ]


def test_a_visit_with_everything_decided_says_it_all_in_order():
    visit = FIRST_LOOK.but(on=date(2026, 11, 24), starts=clock(14), with_whom=(ME,))
    place = Place(name="The hall", visits=(visit,))
    drawn = draw_page(Plan.begin("Ada").but(community=Community(places=(place,))))
    (shown,) = list_under(VISITS, drawn).all("LI")
    assert [part.text.strip() for part in shown.all("P")] == [
        "First look.",
        "Where: The hall",
        "When: Tuesday 24 November 2026, 2pm",
        "With: me",
        "How we get there: The 14 bus",
        "What makes it easier: A seat by the door",
        "If it is not a good day: Tea at home",
    ]


def test_a_page_with_neither_is_the_page_it_was():
    plan = with_outings(typical())
    page = page_of(plan)
    visits = [visit.of for visit in read.entries(page, "visits")]
    plan = left_off(plan, *visits, *read.in_my_week(page))
    drawn = draw_page(plan)
    assert draw_page(plan.but(community=Community(), week=Week())).points == drawn.points
    headings = [part.text.strip() for part in read_structure(drawn.pdf).all("H2")]
    assert not {VISITS, WEEK} & set(headings)
    assert "Ruth rings" not in read_text(drawn.pdf)


ARRANGED = {
    "round the map, where there is room": (
        with_outings(half_full(), 1, 7, 3),
        [VISITS, "My people", WEEK, WANT],
    ),
    "side by side under what I want": (
        with_outings(typical().but(about=About(), circle=Circle()), 1, 7, 0),
        [WANT, VISITS, WEEK],
    ),
    "on a bare page": (with_outings(Plan.begin("Ada")), [VISITS, WEEK]),
}


@pytest.mark.parametrize("case", ARRANGED)
def test_they_stand_where_they_take_the_least_room(case: str):
    plan, order = ARRANGED[case]
    drawn = draw_page(plan)
    check_sound(drawn)
    headings = [part.text.strip() for part in read_structure(drawn.pdf).all("H2")]
    assert [heading for heading in headings if heading in order] == order


@pytest.mark.parametrize(
    ("visits", "places", "strips"), [(0, 0, 1), (1, 7, 1), (6, 1, 2), (1, 30, 2)]
)
def test_visits_stand_beside_my_week_when_that_is_less_high(visits: int, places: int, strips: int):
    plan = with_outings(Plan.begin("Ada"), visits, places, 0)
    assert len(strips_of(plan, "visits", "week")) == strips


@given(st.integers(0, 5), st.integers(0, 30), st.integers(0, 30), st.booleans())
@tried(15, phases=[Phase.generate])  # to make it smaller takes minutes
def test_every_visit_and_thing_in_my_week_is_on_the_page_or_named(
    visits: int, places: int, regulars: int, full: bool
):
    plan = with_outings(overfull(1) if full else typical(), visits, places, regulars)
    plan = plan.but(off_page=("place1", "visit1"))
    drawn, page = draw_page(plan), page_of(plan)
    check_sound(drawn)
    left = {thing.id: thing.words for thing in drawn.left_off}
    heard = " | ".join(part.everything() for part in read_structure(drawn.pdf).all("LI"))
    named = {visit.of: visit.words.rstrip(".") for visit in read.entries(page, "visits")}
    named |= read.in_my_week(page)
    for id, words in named.items():
        shown = re.search(rf"\b{words}\b", heard) is not None
        assert shown == (id not in left), words
    assert not {"place1", "visit1"} & set(left)
    assert not re.search(r"\b(?:Place 1|First look 1)\b", heard)
    assert {clock for clock in re.findall(r"\d+(?::\d\d)?(?:[ap]m| noon)", heard)} <= {
        "10am",
        "12 noon",
    }


def test_visits_come_right_after_what_i_want_and_then_my_week():
    plan = with_outings(typical(), visits=1, places=2, regulars=2)
    order = [thing.id for thing in by_importance(page_of(plan))]
    at = order.index(plan.life.hopes[-1].steps[-1].id)
    mine = ["visit0", "rings", "place0", "regular0", "place1", "regular1", "cards"]
    assert order[at + 1 : at + 8] == mine
    assert set(order[:at]).isdisjoint(line.id for line in plan.about.under(Heading.GOOD_DAY))


# The support I want, and what I decided --------------------------------------------------------

SUPPORT, DECIDED, BROKER = "The support I want", "What I decided", "My broker"
COOKING = SupportLine(
    id="support0",
    what="Wanted 0.",
    help=Help.PAID,
    shape=Shape.HOURS,
    hours=Decimal(3),
    who=(Who(name="Jean"),),
    times=(Time(days=(Weekday.MONDAY,), starts=clock(17)),),
)
CHOSEN = Decision(
    id="decided0",
    which="Decision 0.",
    decided=Decided.DECIDED,
    on=date(2026, 11, 20),
    words="I will try an agency.",
    present=(Present(who=Who(name="Ruth"), relation="my niece"),),
)
UNSURE = CHOSEN.but(decided=Decided.NOT_SURE, words="")
MADE_FOR_ME = ForMe(
    decided_by=Who(name="Dr Lim"),
    words="Not yet.",
    concern=Concern.SAFEGUARDING,
    about="The stairs",
    assessed_by="Beth",
    assessed_on=date(2026, 11, 2),
    written_in="My record",
)


def with_wanted(plan: Plan, support: int = 2, decisions: int = 1, broker: str = "") -> Plan:
    """A plan with support that I want and decisions, each with its number."""
    lines = [COOKING, *(SupportLine(id=f"support{n}", what=f"Wanted {n}") for n in range(1, 99))]
    made = [CHOSEN, *(UNSURE.but(id=f"decided{n}", which=f"Decision {n}?") for n in range(1, 99))]
    return plan.but(
        support=Support(lines=tuple(lines[:support])),
        deciding=Deciding(decisions=tuple(made[:decisions]), broker_paid_by=broker),
    )


@pytest.mark.parametrize(
    "plan", [Plan.begin("Ada"), half_full(), with_outings(half_full())], ids=["bare", "half", "out"]
)
def test_support_and_decisions_are_lists_under_headings_of_their_own(plan: Plan):
    drawn = draw_page(with_wanted(plan, decisions=2, broker="The council"))
    check_sound(drawn)
    assert drawn.left_off == ()
    assert [line.everything() for line in list_under(SUPPORT, drawn).all("LBody")] == [
        "Wanted 0: Jean; 3 hours a week; Monday, 5pm; paid help",
        "Wanted 1. Not decided yet: who and when",
    ]
    assert [one.everything() for one in list_under(DECIDED, drawn).all("LBody")] == [
        "Decision 0: I will try an agency.When: 20 November 2026 · Who was there: Ruth (my niece)",
        "Decision 1? Not sure yetWhen: 20 November 2026 · Who was there: Ruth (my niece)",
    ]
    kids = read_structure(drawn.pdf).kids
    after = kids[[kid.text.strip() for kid in kids].index(DECIDED) + 2]
    assert after.kind == "P"
    assert after.text.strip() == (
        "I can change my mind. Who pays my broker: The council · "
        "What my broker could gain: not said yet"
    )


def test_the_ways_looked_at_and_the_support_left_off_are_a_small_line_each():
    made = CHOSEN.but(shown=(Way.AGENCY, Way.COUNCIL), how="On a call, with pictures.")
    plan = with_wanted(Plan.begin("Ada"), support=4).but(deciding=Deciding(decisions=(made,)))
    plan = left_off(plan, "support2", "support3")
    drawn = draw_page(plan)
    check_sound(drawn)
    (one,) = list_under(DECIDED, drawn).all("LBody")
    assert one.everything() == (
        "Decision 0: I will try an agency."
        f"We looked at 2 of {CARE_WAYS} ways. How: On a call, with pictures."
        "When: 20 November 2026 · Who was there: Ruth (my niece)"
    )
    kids = [kid.text.strip() for kid in read_structure(drawn.pdf).kids]
    assert kids[kids.index(SUPPORT) + 2] == "and 2 more in my plan"
    assert "more in my plan" not in read_structure(draw_page(with_wanted(plan)).pdf).everything()


def test_no_line_has_a_full_stop_before_another_mark():
    cook = COOKING.but(kind_of_help="a cook.", times=(Time(words="at tea."),))
    choir = Regular(what="Choir.", times=(Time(days=(Weekday.FRIDAY,), words="term time."),))
    plan = Plan.begin("Ada").but(
        support=Support(lines=(cook,)), week=Week(regulars=(choir, choir.but(id="again")))
    )
    heard = read_structure(draw_page(plan).pdf).everything()
    assert "Choir, term time;" in heard
    assert re.search(r"\.\s*[.:;,]", heard) is None


def test_what_somebody_else_decided_says_who_why_and_where_it_is_written():
    plan = Plan.begin("Ada")
    made = CHOSEN.but(words="I want to stay.", for_me=MADE_FOR_ME)
    drawn = draw_page(plan.but(deciding=Deciding(decisions=(made,))))
    (one,) = list_under(DECIDED, drawn).all("LBody")
    assert one.everything() == (
        "Decision 0: I want to stay."
        "Decided for me by Dr Lim: Not yet."
        "What was looked into: If I was safe from harm · The worry: The stairs · "
        "Who looked into it: Beth, 2 November 2026 · Written down in: My record"
        "When: 20 November 2026 · Who was there: Ruth (my niece)"
    )


def test_the_broker_alone_has_a_heading_and_no_empty_list():
    drawn = draw_page(with_wanted(Plan.begin("Ada"), 0, 0, "The council"))
    kids = read_structure(drawn.pdf).kids
    at = [kid.text.strip() for kid in kids].index(BROKER)
    assert kids[at + 1].text.startswith("Who pays my broker: The council")
    assert "change my mind" not in read_text(drawn.pdf)


@pytest.mark.parametrize("plan", [typical(), overfull()], ids=["typical", "overfull"])
def test_who_pays_the_broker_is_on_every_page_however_full(plan: Plan):
    drawn = draw_page(with_wanted(plan, 30, 9, "The council"))
    check_sound(drawn)
    assert "Who pays my broker: The council" in read_structure(drawn.pdf).everything()


def test_a_broker_told_in_many_words_is_cut_and_named():
    words = "The council pays. " * 500
    plan = with_wanted(typical(), 1, 1, words.strip())
    drawn = draw_page(plan)
    check_sound(drawn)
    assert (plan.id, words.strip()) in {(thing.id, thing.words) for thing in drawn.left_off}
    assert "Who pays my broker: The council pays." in read_structure(drawn.pdf).everything()


@pytest.mark.parametrize(
    ("support", "decisions", "strips"), [(0, 0, 0), (3, 0, 1), (0, 1, 1), (3, 1, 1), (40, 1, 2)]
)
def test_what_i_decided_stands_beside_support_when_that_is_less_high(
    support: int, decisions: int, strips: int
):
    plan = with_wanted(Plan.begin("Ada"), support, decisions)
    assert len(strips_of(plan, "support", "decided")) == strips


@pytest.mark.parametrize(
    ("plan", "order"),
    [
        (Plan.begin("Ada"), [SUPPORT, DECIDED]),
        (typical().but(about=About(), circle=Circle()), [WANT, SUPPORT, DECIDED]),
        (half_full(4), [DECIDED, "My people", SUPPORT, WANT]),
    ],
    ids=["bare", "under what I want", "round the map"],
)
def test_support_and_decisions_stand_where_they_take_the_least_room(plan: Plan, order: list[str]):
    drawn = draw_page(with_wanted(plan, 3, 1))
    headings = [part.text.strip() for part in read_structure(drawn.pdf).all("H2")]
    assert [heading for heading in headings if heading in order] == order


@given(st.integers(0, 12), st.integers(0, 5), st.booleans())
@tried(15, phases=[Phase.generate])  # to make it smaller takes minutes
def test_every_line_of_support_and_every_decision_is_on_the_page_or_named(
    support: int, decisions: int, full: bool
):
    plan = with_wanted(overfull(1) if full else typical(), support, decisions)
    plan = plan.but(off_page=("support1", "decided1"))
    drawn, page = draw_page(plan), page_of(plan)
    check_sound(drawn)
    left = {thing.id for thing in drawn.left_off}
    heard = " | ".join(part.everything() for part in read_structure(drawn.pdf).all("LI"))
    named = {line.of: line.words for line in read.entries(page, "support")}
    named |= {one.of: one.words for one in read.entries(page, "decided")}
    for id, words in named.items():
        shown = re.search(rf"\b{words.rstrip('.?')}\b", heard) is not None
        assert shown == (id not in left), words
    assert not {"support1", "decided1"} & left
    assert not re.search(r"\b(?:Wanted|Decision) 1\b", heard)


def test_support_and_decisions_come_right_after_what_i_want():
    plan = with_outings(with_wanted(typical(), 2, 2), visits=1)
    order = [thing.id for thing in by_importance(page_of(plan))]
    at = order.index(plan.life.hopes[-1].steps[-1].id)
    mine = ["support0", "support1", "decided0", "decided1", "visit0", "rings"]
    assert order[at + 1 : at + 7] == mine


# The file itself -------------------------------------------------------------------------------


def test_the_same_plan_gives_the_same_bytes():
    plan = typical()
    assert draw_page(plan, with_plan=b"{}") == draw_page(plan, with_plan=b"{}")


def test_the_plan_stands_in_the_file_as_it_is_and_a_copy_has_none_of_it():
    plan = typical()
    file = write_plan(plan)
    full, copy = draw_page(plan, with_plan=file).pdf, draw_page(plan).pdf
    assert file in full
    assert plan_inside(copy) is None
    assert b"EmbeddedFile" not in copy
    assert b"plan-together" not in copy
    for mark in (b"/AFRelationship /Source", b"/application#2Fjson", b"plan.json"):
        assert mark in full


@pytest.mark.parametrize(
    "mark",
    [
        rb"/Lang \(en-GB\)",
        rb"/DisplayDocTitle true",
        rb"/Marked true",
        rb"/Title \(Harry: my plan on one page\)",
        rb"<pdfaid:part>3</pdfaid:part>",
        rb"<pdfaid:conformance>U</pdfaid:conformance>",
        rb"<pdfuaid:part>1</pdfuaid:part>",
        rb'xml:lang="x-default">Harry: my plan on one page<',
        rb"/GTS_PDFA1",
        rb"/CreationDate \(D:20261121000000",
        rb"<xmp:CreateDate>2026-11-21T00:00:00",
    ],
)
def test_the_file_says_what_it_is(mark: bytes):
    assert re.search(mark, typical_page().pdf)


@given(st.data())
@tried(60)
def test_a_damaged_page_gives_its_plan_or_nothing_and_never_fails(data: st.DataObject):
    pdf = bytearray(typical_page_with_plan())
    where = data.draw(st.integers(0, len(pdf) - 1))
    if data.draw(st.booleans()):
        pdf[where] ^= data.draw(st.integers(1, 255))
    else:
        del pdf[where:]
    found = plan_inside(bytes(pdf))
    assert found is None or isinstance(found, bytes)
    start = pdf.find(b'"type":"plan-together"')
    if start >= 0 and len(pdf) > start + 2000:
        assert found, "the data stands in the file and was not found"


@pytest.mark.parametrize(
    "junk", [b"", b"%PDF-1.7", b"\0" * 5000, b"%PDF-1.7\nstream\n" * 99, b'{"type":"plan-together"']
)
def test_what_is_not_a_page_holds_no_plan_or_gives_what_there_is(junk: bytes):
    found = plan_inside(junk)
    assert found is None or found in junk


def test_a_page_with_its_end_cut_off_still_gives_the_plan():
    pdf, file = typical_page_with_plan(), write_plan(typical_once())
    assert plan_inside(pdf[: pdf.index(file) + len(file) + 20]) == file


def test_the_page_as_a_picture():
    png = picture(typical_page_with_plan(), 0.5)
    assert png.startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="not a PDF"):
        picture(b"hello")
    with pytest.raises(ValueError, match="scale"):
        picture(typical_page_with_plan(), 0)


def test_nothing_a_person_wrote_reaches_a_log(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    draw_page(with_first_line("Zaphod 王小明 ਗੁਰਪ੍ਰੀਤ"))
    telling = ("fontTools.subset", "fpdf.output")  # these name the letters they are given
    assert [record.name for record in caplog.records if record.name.startswith(telling)] == []
    assert not any("Zaphod" in record.getMessage() for record in caplog.records)


# Lines and letters -----------------------------------------------------------------------------


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.floats(2, 40))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text: str, room: float):
    measure = Measure()
    lines = broken((Span(text),), room, measure, 10_000)
    for line in lines:
        words = "".join(span.text for span in line)
        if len(words) > 1:
            assert measure.width(words, Weight.REGULAR) <= room * 1.02 + 1.4
    together = "".join(span.text for line in lines for span in line)
    assert together.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "cut"), [("Jean", False), ("Jean " * 50, True), ("x" * 100_000, True)]
)
def test_shortened_words_fit_and_say_that_they_go_on(text: str, cut: bool):
    measure = Measure()
    short = shortened(text, Weight.BOLD, 10, measure)
    assert measure.width(short, Weight.BOLD) <= 10.5
    assert short.endswith("…") == cut


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("letter", "aŵŷżğİ£€'’–ọễЖΩ✓□")
def test_every_weight_has_the_letters_of_names_here(letter: str, weight: Weight):
    face = face_for(letter, weight)
    assert face is not None
    assert letter in letters(face)


def on_screen(plan: Plan) -> Map[Ring]:
    return lay_out(
        plan.name, plan.circle, width=SCREEN_WIDTH, height=SCREEN_HEIGHT, letter=SCREEN_LETTER
    )


@pytest.mark.parametrize("people", [0, 4, 9, 14, 60])
def test_the_map_in_print_has_every_name_that_the_map_on_the_screen_has(people: int):
    plan = many_people(people)
    (figure,) = page_of(plan).figures
    paper, screen = map_of(figure), on_screen(plan)
    assert {box.id for box in paper.boxes} >= {box.id for box in screen.boxes}
    assert paper.width <= 133


def test_a_crowded_map_stands_in_print_as_on_the_screen():
    plan = many_people(60)
    (figure,) = page_of(plan).figures
    paper, screen = map_of(figure), on_screen(plan)
    assert [box.lines for box in paper.boxes] == [box.lines for box in screen.boxes]
    larger = paper.width / screen.width
    for on_paper, shown in zip(paper.boxes, screen.boxes, strict=True):
        place = pytest.approx((shown.x * larger, shown.y * larger))
        assert (on_paper.x, on_paper.y) == place


@pytest.mark.parametrize("name", ["Jean", "ЩЩЩЩЩЩЩЩ", "ஔஔஔஔஔஔ", "﷽", "محمد علي", "W" * 30])
def test_a_name_on_the_map_stays_in_its_box_and_its_letters_keep_their_size(name: str):
    plan = with_person(Plan.begin("Ada"), name, Ring.FRIENDSHIP)
    (figure,) = page_of(plan).figures
    (box,) = map_of(figure).boxes
    page = TaggedPage("A map", None)
    with page.part("/Document"):
        draw_map(page, figure, map_of(figure), 10, 10)
    middle = (10 + map_of(figure).width / 2 + box.x) * PT
    low = PAGE_HIGH - (10 + map_of(figure).height / 2 + box.y + box.h / 2) * PT
    inside = [
        (left, right)
        for left, bottom, right, _ in read_letter_boxes(page.made())
        if low < bottom < low + box.h * PT and abs(left - middle) < box.w * PT
    ]
    assert inside
    assert min(left for left, _ in inside) >= middle - box.w * PT / 2
    assert max(right for _, right in inside) <= middle + box.w * PT / 2
    check_sound(draw_page(plan))


def test_a_step_does_not_stay_without_its_hope():
    hope, step, line = Thing("h", "Hope"), Thing("s", "Step", "h"), Thing("a", "Line")
    assert hanging((hope, step, line)) == (hope, step, line)
    assert hanging((step, line)) == (line,)
