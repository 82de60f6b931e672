"""One document, many renderings: paper, words and ticks show the same things, or say they do not.

A new section is one file and one line in the list of sections; it is planted here, and seen.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

from carecore.aloud.page import page_aloud
from carecore.document import (
    Answer,
    Document,
    Entry,
    List,
    ListKind,
    Paragraph,
    Privacy,
    Rank,
    Role,
    Run,
    Section,
    by_importance,
    choices,
    fit_for,
    order,
    page_of,
    sections,
    whole_of,
    without,
)
from carecore.document.sections.about import IN_ORDER
from carecore.document.tree import Content
from carecore.paper import draw_page
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.words import inside
from tests.core.pdfreading import read_structure
from tests.core.test_draw import (
    MADE_FOR_ME,
    check_sound,
    half_full,
    overfull,
    typical,
    with_outings,
    with_wanted,
)
from tests.promises import tried
from tests.strategies import plans

T = TypeVar("T")
TITLE = "What I grow"
WORD = re.compile(r"w\d+")


def grown(many: int, kind: ListKind, _: Plan) -> Section:
    """A section nobody has thought of yet."""
    told = (Answer("Where", "By the shed", short="Where"), Answer("Who waters", ""))
    entries = tuple(Entry(f"Bean number {n}", f"bean{n}", told=told) for n in range(many))
    words = Paragraph((Run("I have grown beans since I was six"),), of="since")
    return Section("grown", TITLE, (List(entries, kind), words))


def plant(patch: pytest.MonkeyPatch, many: int = 2, kind: ListKind = ListKind.SAID) -> None:
    """Put the new section into the list of sections, before what is not talked about yet."""
    at = len(order.SECTIONS) - 2
    new = (*order.SECTIONS[:at], partial(grown, many, kind), *order.SECTIONS[at:])
    patch.setattr(order, "SECTIONS", new)


def pieces(thing: object) -> Iterator[object]:
    """Everything that a document is made of, down to the last words."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from pieces(one)
    elif is_dataclass(thing):
        yield thing
        for field in fields(thing):
            yield from pieces(getattr(thing, field.name))


def ids(document: Document) -> set[str]:
    return {thing.id for _, things in choices(document) for thing in things}


# A new section ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [ListKind.SAID, ListKind.NAMED, ListKind.PLANNED])
@pytest.mark.parametrize(
    "plan",
    [Plan.begin("Ada"), half_full(), with_outings(with_wanted(half_full(4)), 1, 3, 2)],
    ids=["bare", "half full", "with all there is"],
)
def test_a_new_section_is_on_paper(plan: Plan, kind: ListKind, monkeypatch: pytest.MonkeyPatch):
    plant(monkeypatch, kind=kind)
    drawn = draw_page(page_of(plan))
    check_sound(drawn)
    assert drawn.left_off == ()
    kids = read_structure(drawn.pdf).kids
    at = [kid.text.strip() for kid in kids].index(TITLE)
    told = [entry.everything() for entry in kids[at + 1].all("LI")]
    assert [f"Bean number {n}" in words for n, words in enumerate(told)] == [True, True]
    assert all("By the shed" in words for words in told)
    assert all("Not decided yet: who waters" in words for words in told)
    assert kids[at + 2].everything() == "I have grown beans since I was six"


def test_a_new_section_is_said_in_words(monkeypatch: pytest.MonkeyPatch):
    plant(monkeypatch)
    said = page_aloud(page_of(Plan.begin("Ada"))).everything
    at = said.index(TITLE)
    assert said[at + 1 : at + 4] == (
        "Bean number 0. Where: By the shed. Who waters: not decided yet.",
        "Bean number 1. Where: By the shed. Who waters: not decided yet.",
        "I have grown beans since I was six.",
    )


def test_a_new_section_can_be_chosen_thing_by_thing(monkeypatch: pytest.MonkeyPatch):
    plant(monkeypatch)
    plan = Plan.begin("Ada").but(off_page=("bean0",))
    found = {
        title: [(thing.id, thing.words) for thing in some]
        for title, some in choices(whole_of(plan))
    }
    assert found[TITLE] == [
        ("bean0", "Bean number 0"),
        ("bean1", "Bean number 1"),
        ("since", "I have grown beans since I was six"),
    ]
    page = page_of(plan)
    for told in (
        "\n".join(page_aloud(page).everything),
        read_structure(draw_page(page).pdf).everything(),
    ):
        assert "Bean number 0" not in told
        assert "Bean number 1" in told
    none = page_of(plan.but(off_page=("bean0", "bean1", "since")))
    assert none.section("grown") is None


def test_what_has_no_room_in_a_new_section_is_named(monkeypatch: pytest.MonkeyPatch):
    plant(monkeypatch, many=60)
    drawn = draw_page(page_of(overfull(2)))
    check_sound(drawn)
    left = {thing.id for thing in drawn.left_off}
    heard = [part.everything() for part in read_structure(drawn.pdf).all("LBody")]
    for n in range(60):
        shown = any(f"Bean number {n}Where" in words for words in heard)
        assert shown == (f"bean{n}" not in left), n
    assert "bean0" not in left
    assert "bean59" in left


def test_what_stands_in_two_sections_is_one_thing(monkeypatch: pytest.MonkeyPatch):
    def again(_: Plan) -> Section:
        return Section("again", "What I go to", (List((Entry("The same place", "place0"),)),))

    monkeypatch.setattr(order, "SECTIONS", (*order.SECTIONS, again))
    whole = whole_of(with_outings(overfull(1), 0, 1, 30))
    for things in ([t for _, some in choices(whole) for t in some], by_importance(whole)):
        assert [thing.id for thing in things].count("place0") == 1
    drawn = draw_page(whole)
    left = [thing.id for thing in drawn.left_off]
    assert f"{len(left)} more things are in the plan" in read_structure(drawn.pdf).everything()
    assert "The same place" not in str(without(whole, {"place0"}))


FILES = sorted(
    file.stem
    for file in Path(sections.__file__).parent.glob("*.py")
    if not file.stem.startswith("_")
)


def unlisted(files: list[str]) -> list[str]:
    """What is said of each section's file that no line of SECTIONS takes from."""
    there = {getattr(one, "func", one).__module__.rpartition(".")[2] for one in order.SECTIONS}
    return [
        f"carecore/document/sections/{file}.py needs its line in SECTIONS of order.py"
        for file in files
        if file not in there
    ]


def test_every_section_has_its_line_in_the_list():
    assert unlisted(FILES) == []
    assert unlisted([*FILES, "moods"]) == [
        "carecore/document/sections/moods.py needs its line in SECTIONS of order.py"
    ]


def test_every_heading_has_its_section():
    assert [heading for heading in Heading if heading not in IN_ORDER] == [], (
        "a heading needs its place in IN_ORDER of carecore/document/sections/about.py"
    )


def test_every_section_has_a_key_of_its_own():
    keys = [section.key for section in whole_of(with_outings(with_wanted(typical()))).sections]
    assert len(keys) == len(set(keys)) == len(order.SECTIONS)


# What goes on the page and what does not is never wrong ----------------------------------------


@given(plans())
@tried(60)
def test_what_is_ticked_is_on_the_page_and_nothing_else_is(plan: Plan):
    whole, page, off = whole_of(plan), page_of(plan), set(plan.off_page)
    hanging = {step.id for hope in plan.life.hopes if hope.id in off for step in hope.steps}
    assert ids(page) == ids(whole) - off - hanging
    named = {getattr(piece, "of", "") for piece in pieces(page)}
    assert not named & (off | hanging)


@given(plans())
@tried(60)
def test_everything_on_the_page_is_said_in_words(plan: Plan):
    page = page_of(plan)
    said = "\n".join(page_aloud(page).everything)
    for title, things in choices(page):
        assert all(inside(thing.words) in said for thing in things), title


@given(plans())
@tried(15, phases=[Phase.generate])
def test_everything_on_the_page_is_on_paper_or_named_as_left_off(plan: Plan):
    page = page_of(plan)
    drawn = draw_page(page)
    left = {thing.id for thing in drawn.left_off}
    assert left <= ids(page) | {plan.id}
    heard = "".join(read_structure(drawn.pdf).everything().split())
    for thing in by_importance(page):
        words = "".join(thing.words.rstrip(".").split())
        if words.isascii() and words.isprintable():
            assert words in heard or thing.id in left, thing


@given(plans())
@tried(40)
def test_leaving_off_nothing_changes_nothing_and_twice_is_once(plan: Plan):
    whole = whole_of(plan)
    assert without(whole, ()) == without(whole, {"no such thing"}) == whole
    page = page_of(plan)
    assert without(page, plan.off_page) == page


# How private it is -----------------------------------------------------------------------------


@given(plans())
@tried(40)
def test_what_is_for_fewer_eyes_has_all_that_is_for_more(plan: Plan):
    whole = whole_of(plan)
    for most in Privacy:
        part = fit_for(whole, most)
        assert all(getattr(piece, "private", most) <= most for piece in pieces(part))
        assert ids(part) <= ids(whole)
    assert fit_for(whole, Privacy.OURS) == whole


def test_the_worry_about_a_decision_is_for_me_and_my_broker_alone():
    plan = with_wanted(typical())
    (made,) = plan.deciding.decisions
    plan = plan.but(deciding=plan.deciding.but(decisions=(made.but(for_me=MADE_FOR_ME),)))
    said = {
        most: "\n".join(page_aloud(fit_for(whole_of(plan), most)).everything) for most in Privacy
    }
    assert {most: "The stairs" in words for most, words in said.items()} == {
        Privacy.ANYONE: False,
        Privacy.CHOSEN: False,
        Privacy.OURS: True,
    }
    assert "Decided for me by Dr Lim" in said[Privacy.CHOSEN]
    assert "Dr Lim" not in said[Privacy.ANYONE]


def test_who_i_am_is_fit_for_anyone_and_where_i_am_in_the_week_is_not():
    page = fit_for(whole_of(with_outings(with_wanted(typical()))), Privacy.ANYONE)
    some = {Heading.BAD_DAY, Heading.WORKING, Heading.NOT_WORKING}
    about = [f"about_{heading}" for heading in Heading if heading not in some]
    assert {section.key for section in page.sections} == {*about, "written"}


# Any document, whatever it tells ---------------------------------------------------------------


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of sections nobody has thought of, in which no word stands twice."""
    words = (f"w{n}" for n in count(1))

    def maybe(make: Callable[[], T]) -> tuple[T, ...]:
        return (make(),) if draw(st.booleans()) else ()

    def run() -> Run:
        return Run(next(words), draw(st.sampled_from(Role)))

    def answer() -> Answer:
        said = next(words) if draw(st.booleans()) else ""
        return Answer(next(words), said, short=draw(st.sampled_from([None, ""])) if said else None)

    def paragraph() -> Paragraph:
        return Paragraph((run(), *maybe(answer)), draw(st.booleans()), draw(st.booleans()))

    def entry(deep: int) -> Entry:
        return Entry(
            next(words),
            by=next(words) if draw(st.booleans()) else "",
            called=next(words) if draw(st.booleans()) else "",
            near=maybe(answer),
            told=(*maybe(run), *maybe(answer), *maybe(answer)),
            more=(*maybe(paragraph), *(maybe(lambda: some(deep - 1)) if deep else ())),
        )

    def some(deep: int) -> List:
        kind = draw(st.sampled_from(ListKind))
        entries = [entry(deep) for _ in range(draw(st.integers(1, 2)))]
        if kind is ListKind.OPEN:
            entries = [Entry(one.words) for one in entries]
        if kind is ListKind.DAYS:
            on = List((Entry(next(words), told=maybe(run)), Entry(next(words))))
            entries = [Entry(one.words, more=(on,)) for one in entries[:1]]
        return List(tuple(entries), kind, closing=maybe(paragraph))

    def section() -> Section:
        content: Content = (
            *maybe(paragraph),
            *maybe(lambda: some(1)),
            paragraph(),
            *maybe(lambda: some(0)),
        )
        return Section(next(words), next(words), content, rank=draw(st.sampled_from(Rank)))

    return Document(
        "plan", "Ada", "My plan", tuple(section() for _ in range(draw(st.integers(1, 2))))
    )


@given(documents())
@tried(100)
def test_no_word_of_any_document_is_lost_in_words_or_on_paper(document: Document):
    answers = [piece for piece in pieces(document) if isinstance(piece, Answer)]
    unlabelled = {answer.label for answer in answers if answer.short == ""}
    keys = {section.key for section in document.sections}
    every = set(WORD.findall(str(document))) - keys
    drawn = draw_page(document)
    assert drawn.left_off == ()
    on_paper = set(WORD.findall(read_structure(drawn.pdf).everything()))
    assert on_paper == every - unlabelled
    said = set(WORD.findall("\n".join(page_aloud(document).everything)))
    assert said == every
