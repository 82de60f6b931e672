"""What opening a damaged, strange or wrong file gives: as tables of what stood in it."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any, get_origin

import pytest

from carecore.plan import Aside, Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import (
    Amount,
    Assistant,
    Budget,
    Liking,
    Matter,
    SaidBy,
    SaidRate,
    View,
    YesNo,
)
from carecore.plan.circle import Person, Ring
from carecore.plan.community import (
    By,
    Community,
    Layer,
    Place,
    PlaceKind,
    Position,
    Standing,
    Travel,
)
from carecore.plan.decision import Decided, Deciding, Decision, ForMe, Questions
from carecore.plan.life import Hope
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.thing import Part
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.way import Row, Way
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import ME, Who
from carecore.planfile import Opened, read_plan, schema, write_plan
from carecore.planfile.alwayswritten import FROM_THE_FIRST, always_written
from carecore.planfile.notaplan import MOST_BYTES
from carecore.planfile.notknown import SOMEBODY
from carecore.planfile.piecenames import WORDS, word_for
from carecore.planfile.records import FRAME, OWN, PARTS, SECTIONS, TOLD_BY, held, models
from carecore.planfile.repair import NO_NAME
from tests.making import with_new
from tests.promises import each_of
from tests.strategies import timed

FILES = Path(__file__).parent / "files"
FIRST = (FILES / "version-1.json").read_bytes()
SECOND = (FILES / "version-2.json").read_bytes()
GOOD = (FILES / "version-3.json").read_bytes()


def plan_in(data: bytes) -> Plan:
    plan = read_plan(data).plan
    assert plan is not None
    return plan


def good_plan() -> Plan:
    return plan_in(GOOD)


@pytest.mark.parametrize("data", [FIRST, SECOND, GOOD], ids=["first", "second", "third"])
def test_a_file_of_every_version_opens_for_ever(data: bytes) -> None:
    opened = read_plan(data)
    assert opened.notes == ()
    plan = opened.plan
    assert plan is not None
    assert plan.name == "Siân"
    assert [line.heading for line in plan.about.lines] == list(Heading)
    assert [person.ring for person in plan.circle.people] == list(Ring)
    assert plan.called(plan.about.lines[0].whose) == "Jean"
    assert plan.life.hopes[0].steps[0].who == (ME, Who(person="p3"))
    assert (str(plan.written_on), str(plan.look_again)) == ("2026-11-21", "2027-05-01")
    assert plan.off_page[:2] == ("l9", "s2")
    assert len(plan.set_aside) == 1


def test_a_file_of_version_1_has_no_places_and_an_empty_week() -> None:
    plan, second = plan_in(FIRST), plan_in(SECOND)
    assert (plan.community, plan.week) == (Community(), Week())
    assert plan.but(community=second.community, week=second.week) == second.but(
        off_page=plan.off_page
    )


def test_a_file_of_version_2_has_no_support_no_budget_and_no_decision() -> None:
    plan, good = plan_in(SECOND), with_new(good_plan(), "s2", "done", False)
    assert (plan.support, plan.budget, plan.deciding) == (Support(), Budget(), Deciding())
    assert plan.but(support=good.support, budget=good.budget, deciding=good.deciding) == good.but(
        off_page=plan.off_page
    )


def test_places_and_my_week_are_as_they_were_in_version_2() -> None:
    hall, cafe, library = good_plan().community.places
    assert hall.times == (
        Time(
            days=(Weekday.MONDAY, Weekday.THURSDAY),
            starts=time(10),
            ends=time(12),
            words="term time",
        ),
        Time(days=(Weekday.MONDAY,), weeks=(Weeks.FIRST, Weeks.THIRD), part=DayPart.EVENING),
        Time(on=date(2026, 12, 19), starts=time(14, 30)),
        Time(
            days=(Weekday.SUNDAY,),
            weeks=(Weeks.OTHER,),
            since=date(2026, 11, 1),
            until=date(2027, 3, 28),
            unsure=True,
        ),
    )
    assert hall.travel.minutes == 15
    assert hall.position == Position(latitude=Decimal("53.48095"), longitude=Decimal("-2.23743"))
    assert hall.visits[0].starts == time(10, 15)
    assert cafe == Place(
        id="c2",
        name="The café by the bridge",
        kind=PlaceKind.EATING,
        standing=Standing.REGULAR,
        times=(NOT_SURE,),
        layers=(Layer.WIDER,),
    )
    assert library == Place(id="c3", name="Library")
    assert [regular.kind for regular in good_plan().week.regulars] == list(RegularKind)


def test_a_file_of_version_3_opens_for_ever() -> None:
    plan = good_plan()
    singing, dress, week_away, jean_rings, safe = plan.support.lines
    assert singing.times[0].starts == time(10)
    assert (singing.hope, singing.helpers, singing.in_mix) == ("h1", ("a1", "a2"), Way.EMPLOY)
    assert (singing.hours, singing.price, singing.every) == (
        Decimal("4.5"), Decimal("12.50"), Every.WEEK
    )  # fmt: skip
    assert (dress.shape, dress.price, dress.every) == (Shape.BUY, Decimal(60), Every.ONCE)
    assert (week_away.shape, week_away.nights) == (Shape.BREAKS, Decimal(7))
    assert (jean_rings.help, jean_rings.who) == (Help.UNPAID, (Who(person="p1"),))
    assert safe == SupportLine(id="n5", what="Feel safe at night")
    budget = plan.budget
    assert budget.indicative == Amount(pounds=Decimal(250), every=Every.WEEK)
    assert budget.final == Amount(pounds=Decimal("13000.50"), every=Every.YEAR)
    assert budget.now == Amount(every=Every.YEAR)
    assert budget.assistants[0].pay == Decimal("12.7105")
    assert budget.assistants[1] == Assistant(id="a2", name="Somebody new")
    assert budget.said("agency_hour") == SaidRate(
        rate="agency_hour", amount=Decimal("28.6"),
        by=SaidBy.QUOTED, note="On the phone, 3 November"
    )  # fmt: skip
    assert budget.view(Way.ISF).liking is Liking.LIKE
    assert [matter.row for matter in budget.matters] == [Row.CHANGES, None]
    hold, summer, tap = plan.deciding.decisions
    assert (hold.decided, hold.on, hold.for_me) == (Decided.DECIDED, date(2026, 11, 20), None)
    assert [plan.called(present.who) for present in hold.present] == ["Jean", "Sue"]
    assert hold.questions == Questions(
        know=YesNo.YES, clear=YesNo.YES, support=YesNo.NO, sure=YesNo.YES
    )
    assert summer == Decision(id="d2", which="Where to go in summer", decided=Decided.NOT_SURE)
    assert tap.for_me is not None
    assert tap.for_me.decided_by == Who(person="p1")
    assert tap.for_me.assessed_on == date(2026, 3, 2)
    assert write_plan(plan) == GOOD


def unsaid(part: Part) -> list[str]:
    """The fields of a piece, however deep, that stand as if nobody had filled them in.

    What came after version 3 is not in its sample, and counts for none.
    """
    empty = type(part).model_construct()
    found: list[str] = []
    known = VERSION_3[type(part).__name__]["properties"]
    for name, value in ((name, value) for name, value in part if name in known):
        inner = value if isinstance(value, tuple) else (value,)
        pieces = [one for one in inner if isinstance(one, Part) and not isinstance(one, Who)]
        found += [f"{name}.{deeper}" for one in pieces[:1] for deeper in unsaid(one)]
        if value == getattr(empty, name, None):
            found.append(name)
    return found


VERSION_3 = json.loads((FILES / "version-3.schema.json").read_text("utf-8"))["$defs"]
"""What stood in a file when version 3 was new, by kind of piece: its schema as it was then."""


def test_whatever_a_file_could_say_when_version_3_was_new_it_can_say_for_ever() -> None:
    now = schema()["$defs"]
    for name, then in VERSION_3.items():
        assert set(then.get("enum", ())) <= set(now[name].get("enum", ())), name
        for field, was in then.get("properties", {}).items():
            assert field in now[name]["properties"], (name, field)
            assert stays(was.get("default"), now[name]["properties"][field].get("default")), field


def stays(was: Any, now: Any) -> bool:
    """Whether a default is what it was; one that is a piece may have come to hold more."""
    if isinstance(was, dict) and isinstance(now, dict):
        return all(name in now and stays(value, now[name]) for name, value in was.items())
    return bool(was == now)


def test_a_field_that_came_later_may_be_left_empty() -> None:
    now = schema()["$defs"]
    for name, then in VERSION_3.items():
        assert set(now[name].get("required", ())) <= set(then.get("required", ())), name


def test_what_was_always_written_when_version_3_was_new_still_is() -> None:
    for model, names in FROM_THE_FIRST.items():
        assert set(names) <= VERSION_3[model.__name__]["properties"].keys()
        assert names == always_written(model)[-len(names) :]


def test_the_sample_of_version_3_fills_everything_in() -> None:
    plan = good_plan()
    singing, hold = plan.support.lines[0], plan.deciding.decisions[0]
    assert [name for name in unsaid(singing) if not name.startswith("times.")] == []
    assert unsaid(hold) == ["for_me"]
    now, none = Amount(every=Every.YEAR), {"now.pounds", "indicative.every"}
    assert plan.budget.now == now
    assert {*unsaid(plan.budget)} <= none
    assert unsaid(plan.deciding.but(decisions=())) == ["decisions"]


def test_places_in_the_sample_of_version_2_fill_everything_in() -> None:
    hall = good_plan().community.places[0]
    times = [name for time in hall.times for name in Time.model_fields if name not in unsaid(time)]
    assert set(times) == set(Time.model_fields)
    assert [name for name in unsaid(hall) if not name.startswith("times.")] == []


def kept_last(opened: Opened) -> str:
    """What was kept aside last."""
    return "" if opened.plan is None else [aside.found for aside in opened.plan.set_aside][-1]


def zipped(inside: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as folder:
        folder.writestr(inside, "x")
    return packed.getvalue()


NOT_A_PLAN = [
    # what somebody chose            it begins like this              they are told
    ("a picture, png", b"\x89PNG\r\n\x1a\n\0\0", "This is a picture, not a plan."),
    ("a picture, jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF", "This is a picture, not a plan."),
    ("a picture, gif", b"GIF89a\x01\0", "This is a picture, not a plan."),
    ("a picture, webp", b"RIFF\x10\0\0\0WEBPVP8 ", "This is a picture, not a plan."),
    ("a picture from a phone", b"\0\0\0\x18ftypheic\0", "This is a picture, not a plan."),
    ("a film", b"\0\0\0\x18ftypmp42\0", "This is a film, not a plan."),
    ("a Word document", zipped("word/document.xml"), "This is a Word document, not a plan."),
    ("a new spreadsheet", zipped("xl/workbook.xml"), "This is a spreadsheet, not a plan."),
    ("a packed folder", zipped("holiday/1.jpg"), "This is a packed folder, not a plan."),
    ("an old spreadsheet", b"\xd0\xcf\x11\xe0\xa1\xb1", "an older Word or Excel document"),
    ("a list", b"name,age\nJean,61\nKim,30\n", "This is a spreadsheet or a list, not a plan."),
    ("a web page", b"<!DOCTYPE html><html>", "This is a web page, not a plan."),
    ("some notes", b"Dear Jean,\nhow are you?", "This is some other text, not a plan."),
    ("some notes, Windows", "Siân".encode("utf-16"), "This is some other text, not a plan."),
    ("some other data", b'{"a": 1, "b": [1, 2]}', "This is some other text, not a plan."),
    ("nothing", b"", "This file is empty."),
    ("only spaces", b" \r\n\t ", "This file is empty."),
    ("only a mark", b"\xef\xbb\xbf", "This file is empty."),
    ("too much", b"{" * (MOST_BYTES + 1), "This file is too big to be a plan."),
    ("a plan with nothing left", b'{"type": "plan-together", "plan": 5}', "nothing in it can be"),
    ("a number", b"12", "This is some other text, not a plan."),
    ("endless nesting", b"[" * 100_000, "This is some other text, not a plan."),
    ("endless nesting inside", b'{"plan":' * 100_000, "This is some other text, not a plan."),
]


@pytest.mark.parametrize(("_what", "data", "told"), NOT_A_PLAN, ids=[n[0] for n in NOT_A_PLAN])
def test_something_else_is_named_and_what_to_do_is_said(_what: str, data: bytes, told: str) -> None:
    opened = read_plan(data)
    assert opened.plan is None
    assert told in opened.notes[0]
    assert "“Save my plan”" in opened.notes[0]


def test_a_pdf_without_a_plan_inside_says_so() -> None:
    opened = read_plan(b"%PDF-1.7\n%%EOF\n")
    assert opened.plan is None
    assert "This is a PDF" in opened.notes[0]


def places(plan: dict[str, Any]) -> list[Any]:
    """The places in the JSON of a plan."""
    return plan["community"]["places"]


def support(plan: dict[str, Any]) -> list[Any]:
    """The lines of support in the JSON of a plan."""
    return plan["support"]["lines"]


Change = Callable[[dict[str, Any]], object]

ONE_THING_WRONG: list[tuple[str, Change, str, str]] = [
    # what is wrong, how it came about, what is said, what is kept aside
    ("a ring nobody knows", lambda p: p["circle"]["people"][0].update(ring="inner"),
     "A person on my map (Jean): the ring could not be read.", "inner"),
    ("a kind that is a number", lambda p: p["circle"]["people"][0].update(kind=7),
     "A person on my map (Jean): the kind could not be read.", "7"),
    ("a person without a name", lambda p: p["circle"]["people"][3].pop("name"),
     "A person on my map could not be read.", "Tuesdays"),
    ("a person who is a list", lambda p: p["circle"]["people"].append(["Bob"]),
     "A person on my map could not be read.", '["Bob"]'),
    ("a field nobody knows", lambda p: p["circle"]["people"][0].update(age=61),
     "A person on my map (Jean) holds something that is not known here.", '{"age": 61}'),
    ("a heading nobody knows", lambda p: p["about"]["lines"][1].update(heading="hobby"),
     "A line about me (Singing, every week) could not be read.", "hobby"),
    ("a line without words", lambda p: p["about"]["lines"][1].update(words=" "),
     "A line about me could not be read.", "matters"),
    ("words that are nobody's", lambda p: p["about"]["lines"][1].update(whose=3),
     "A line about me (Singing, every week): whose words could not be read.", "3"),
    ("a step without what", lambda p: p["life"]["hopes"][0]["steps"][0].pop("what"),
     "A hope (Sing on a stage): a next step could not be read.", "Monday evening"),
    ("steps that are no list", lambda p: p["life"]["hopes"][0].update(steps="soon"),
     "A hope (Sing on a stage): a next step could not be read.", "soon"),
    ("a day that is none", lambda p: p.update(look_again="next May"),
     "The day to look again could not be read.", "next May"),
    ("a day as a number", lambda p: p.update(look_again="20270501"),
     "The day to look again could not be read.", "20270501"),
    ("no number at all", lambda p: p.update(written_on=float("nan")),
     "The day it was written could not be read.", "NaN"),
    ("my people as a word", lambda p: p.update(circle="Jean"),
     "My people could not be read.", "Jean"),
    ("a name that is a list", lambda p: p.update(name=["Siân"]),
     "The name this plan belongs to could not be read.", '["Siân"]'),
    ("a whole new part", lambda p: p.update(money={"weeks": 52}),
     "The plan holds something that is not known here.", '{"weeks": 52}'),
    ("a link to nobody", lambda p: p["helpers"].append({"person": "zz", "name": ""}),
     "points at somebody who is not there.", "zz"),
    ("a place without a name", lambda p: places(p)[2].pop("name"),
     "A place could not be read.", "c3"),
    ("a place that is a word", lambda p: places(p).append("The park"),
     "A place could not be read.", "The park"),
    ("a standing nobody knows", lambda p: places(p)[0].update(standing="boss"),
     "A place (Singing for fun): where I am with it could not be read.", "boss"),
    ("a clock time that is none", lambda p: places(p)[0]["times"][0].update(starts="25:00"),
     "A place (Singing for fun): when it is on (term time): when it starts could not be", "25:00"),
    ("seconds, which would be lost", lambda p: places(p)[0]["times"][0].update(starts="10:00:30"),
     "when it starts could not be read.", "10:00:30"),
    ("a time that is a word", lambda p: places(p)[0]["times"].append("Tuesdays"),
     "A place (Singing for fun): when it is on could not be read.", "Tuesdays"),
    ("a day nobody knows", lambda p: places(p)[0]["times"][1].update(days=["mon"]),
     "A place (Singing for fun): when it is on: the days of the week could not be read.", "mon"),
    ("not quite yes", lambda p: places(p)[0]["times"][1].update(unsure=1),
     "when it is on: whether it is sure could not be read.", "1"),
    ("minutes that are yes", lambda p: places(p)[0]["travel"].update(minutes=True),
     "how I get there: how many minutes it takes could not be read.", "true"),
    ("minutes without end", lambda p: places(p)[0]["travel"].update(minutes=6_000),
     "how I get there: how many minutes it takes could not be read.", "6000"),
    ("half a minute", lambda p: places(p)[0]["travel"].update(minutes=15.5),
     "how I get there: how many minutes it takes could not be read.", "15.5"),
    ("half a position", lambda p: places(p)[0]["position"].pop("longitude"),
     "A place (Singing for fun): where it is on a map could not be read.", "53.48095"),
    ("off the world", lambda p: places(p)[0]["position"].update(latitude="91"),
     "where it is on a map could not be read.", "91"),
    ("an answer nobody knows", lambda p: places(p)[0]["access"].update(toilet="maybe"),
     "A place (Singing for fun): getting in and being there: the toilet could not", "maybe"),
    ("a condition that is a word", lambda p: places(p)[0]["conditions"].update(fits="so so"),
     "what it takes for me to go: how it fits what I love could not be read.", "so so"),
    ("barriers that are a list", lambda p: places(p)[0].update(barriers=["steps"]),
     "A place (Singing for fun): what holds me back could not be read.", "steps"),
    ("a visit without what", lambda p: places(p)[0]["visits"][0].pop("what"),
     "A place (Singing for fun): a first small visit could not be read.", "after breakfast"),
    ("a visit on no day", lambda p: places(p)[0]["visits"][0].update(on="Advent"),
     "a first small visit (One song, then tea): the day could not be read.", "Advent"),
    ("somebody there who is gone", lambda p: places(p)[0]["known"].append({"person": "zz"}),
     "A place (Singing for fun): somebody I know there points at somebody who is not", "zz"),
    ("a new field in a place", lambda p: places(p)[1].update(stars=5),
     "A place (The café by the bridge) holds something that is not known here.", '{"stars": 5}'),
    ("my places as a word", lambda p: p.update(community="Mill Lane"),
     "My places could not be read.", "Mill Lane"),
    ("a kind of time nobody knows", lambda p: p["week"]["regulars"][1].update(kind="phone"),
     "Something in my week (Jean rings): the kind could not be read.", "phone"),
    ("my week as a list", lambda p: p.update(week=["Monday"]),
     "My week could not be read.", '["Monday"]'),
    ("support without what", lambda p: support(p)[1].pop("what"),
     "Something I want help with could not be read.", "n2"),
    ("support that is a word", lambda p: support(p).append("A hoist"),
     "Something I want help with could not be read.", "A hoist"),
    ("a shape nobody knows", lambda p: support(p)[0].update(shape="round"),
     "Something I want help with (Somebody to sing with): how it is counted could", "round"),
    ("hours a week does not have", lambda p: support(p)[0].update(hours="169"),
     "(Somebody to sing with): how many hours could not be read.", "169"),
    ("hours below nothing", lambda p: support(p)[0].update(hours="-1"),
     "(Somebody to sing with): how many hours could not be read.", "-1"),
    ("a price in words", lambda p: support(p)[1].update(price="sixty"),
     "Something I want help with (A dress for the stage): the price could not be", "sixty"),
    ("a hope that is not there", lambda p: support(p)[0].update(hope="h9"),
     "(Somebody to sing with): which hope it is for points at something that is not", "h9"),
    ("a helper who is not there", lambda p: support(p)[0].update(helpers=["a1", "a9"]),
     "(Somebody to sing with): who of mine would do it points at something that is", "a9"),
    ("one who helps and is gone", lambda p: support(p)[3].update(who=[{"person": "zz"}]),
     "(Jean rings at night): who it is points at somebody who is not there.", "zz"),
    ("an assistant of 12", lambda p: p["budget"]["assistants"][0].update(age=12),
     "Somebody I would employ (Łukasz): the age could not be read.", "12"),
    ("a budget below nothing", lambda p: p["budget"]["indicative"].update(pounds="-250"),
     "My budget: what the council first thinks: the pounds could not be read.", "-250"),
    ("a budget without end", lambda p: p["budget"]["final"].update(pounds="1e99"),
     "My budget: what the council signed off: the pounds could not be read.", "1e99"),
    ("a budget that is a word", lambda p: p["budget"].update(final="plenty"),
     "My budget: what the council signed off could not be read.", "plenty"),
    ("a nation nobody knows", lambda p: p["budget"].update(nation="france"),
     "My budget: where I live could not be read.", "france"),
    ("a figure without its amount", lambda p: p["budget"]["said_rates"][0].pop("amount"),
     "A figure somebody gave me could not be read.", "agency_hour"),
    ("a way nobody knows", lambda p: p["budget"]["views"][0].update(way="bank"),
     "What I think of a way could not be read.", "bank"),
    ("a row nobody knows", lambda p: p["budget"]["matters"][0].update(row="colour"),
     "Something that matters to me in a way (The same faces): what it is laid beside", "colour"),
    ("a decision without which", lambda p: p["deciding"]["decisions"][1].pop("which"),
     "A decision could not be read.", "d2"),
    ("nobody there", lambda p: p["deciding"]["decisions"][0]["present"][0].pop("who"),
     "A decision (How to hold my budget this year): somebody who was there could", "My sister"),
    ("no assessment", lambda p: p["deciding"]["decisions"][2]["for_me"].pop("assessed_by"),
     "(Whether to lock the gas tap in March): what somebody else decided (The tap", "page 4"),
    ("a whole new question", lambda p: p["deciding"]["decisions"][0]["questions"].update(glad=1),
     "the four questions holds something that is not known here.", '{"glad": 1}'),
    ("my decisions as a word", lambda p: p.update(deciding="later"),
     "My decisions could not be read.", "later"),
    ("a question put away as a number", lambda p: p["circle"].update(put_away=["lost", 12345]),
     "My people: which questions are put away could not be read.", "12345"),
    ("questions neither on nor off", lambda p: p["circle"].update(noticing="mayhap"),
     "My people: whether questions may come could not be read.", "mayhap"),
    ("something odd off the page", lambda p: p.update(off_page=["l9", "!", 4]),
     "What to leave off the page could not be read.", "!"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_what", "change", "told", "kept"), ONE_THING_WRONG, ids=[w[0] for w in ONE_THING_WRONG]
)
def test_one_thing_wrong_is_named_and_kept_aside_and_the_rest_stays(
    _what: str, change: Change, told: str, kept: str
) -> None:
    file = json.loads(GOOD)
    change(file["plan"])
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert any(told in note for note in opened.notes), opened.notes
    assert any(kept in aside.found for aside in opened.plan.set_aside[1:])
    before = good_plan()
    for section in ("about", "circle", "community", "week", "life", "support"):
        things = next(iter(dict(getattr(before, section)).values()))
        left = next(iter(dict(getattr(opened.plan, section)).values()))
        assert len(left) >= len(things) - 1 or kept in ("Jean", "Mill Lane", '["Monday"]')
    assert read_plan(write_plan(opened.plan)) == Opened(opened.plan)


def test_a_file_mended_by_hand_keeps_what_makes_sense() -> None:
    opened = read_plan((FILES / "mended-by-hand.json").read_bytes())
    plan = opened.plan
    assert plan is not None
    assert [line.words for line in plan.about.lines] == ["Singing, every week", "My laugh"]
    assert [plan.called(line.whose) for line in plan.about.lines] == ["me", "Jean"]
    assert [(p.name, p.ring) for p in plan.circle.people] == [
        ("Jean", Ring.CLOSEST),
        ("Kim", Ring.PARTICIPATION),
    ]
    assert [step.what for step in plan.life.hopes[0].steps] == ["Ask the choir"]
    assert plan.helpers == (Who(name="Sue"),)
    assert plan.look_again is None
    found = "\n".join(aside.found for aside in plan.set_aside)
    for word in ("green", "favourites", "Jean Smith", "61", "far away", "soon", "May", "7"):
        assert word in found
    assert "Nobody wrote a name" in found


VERSIONS = [
    # the file says                      the person is told
    ({"version": 1}, None),
    ({"version": 2}, None),
    ({"version": 3}, None),
    ({"version": 4}, "saved by a newer Plan Together"),
    ({"version": 10**30}, "saved by a newer Plan Together"),
    ({"version": "1"}, "does not say which Plan Together"),
    ({"version": True}, "does not say which Plan Together"),
    ({"version": 0}, "does not say which Plan Together"),
    ({"version": None}, "does not say which Plan Together"),
    ({"type": "shopping"}, "does not say that it is a plan"),
    ({"colour": "red"}, "The file holds something that is not known here."),
]


@pytest.mark.parametrize(("change", "told"), VERSIONS)
def test_what_a_file_says_of_itself(change: dict[str, Any], told: str | None) -> None:
    opened = read_plan(json.dumps(json.loads(GOOD) | change).encode())
    assert opened.plan is not None
    assert opened.plan.but(set_aside=()) == good_plan().but(set_aside=())
    assert told is None or told in opened.notes[0]
    assert bool(opened.notes) is (told is not None)


DAMAGED: list[tuple[str, bytes, bytes, str, int]] = [
    # what happened, this became that, which is lost, how many pieces are aside
    ("a quote gone in a person", b'"name":"Jean","r', b'"name":"Jean,"r', "Jean", 1),
    ("a bracket gone", b'{"id":"p3"', b'"id":"p3"', "The choir", 1),
    ("a comma gone between people", b'},\n{"id":"p3"', b'}\n{"id":"p3"', "", 0),
    ("two lines run together", b'},\n{"id":"p3"', b'},#{"id":"p3"', "", 1),
    ("a heading damaged", b'"people":[', b'"peopl#":[', "", 0),
    ("a heading cut", b'"circle":{', b'"circle:{', "", 1),
    ("the start gone", b'"type":"plan-together"', b'"tpe":"plan-together"', "", 1),
    ("the name damaged", b'"name":"Si', b'"name:"Si', "Siân", 1),
    ("a letter damaged", b"My sister", b"My s\xffster", "", 1),
    ("a hidden label twice", b'"id":"p4"', b'"id":"p1"', "", 0),
]


@pytest.mark.parametrize(
    ("_what", "was", "became", "lost", "aside"), DAMAGED, ids=[d[0] for d in DAMAGED]
)
def test_damage_costs_what_it_hits(
    _what: str, was: bytes, became: bytes, lost: str, aside: int
) -> None:
    assert was in GOOD
    opened = read_plan(GOOD.replace(was, became, 1))
    assert opened.plan is not None
    assert opened.notes
    plan, before = opened.plan, good_plan()
    people = [p.name for p in before.circle.people if p.name != lost]
    assert [p.name for p in plan.circle.people] == people
    assert [line.words for line in plan.about.lines] == [x.words for x in before.about.lines]
    assert [hope.words for hope in plan.life.hopes] == [x.words for x in before.life.hopes]
    assert [plan.called(who) for who, _ in plan.links()] == [
        before.called(who) for who, _ in before.links()
    ]
    assert plan.name == (NO_NAME if lost == "Siân" else "Siân")
    assert len(plan.set_aside) == 1 + aside
    assert lost in "".join(piece.found for piece in plan.set_aside)


def test_a_person_who_cannot_be_read_leaves_their_name_wherever_they_were_linked() -> None:
    file = json.loads(GOOD)
    del file["plan"]["circle"]["people"][0]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert opened.plan.about.lines[0].whose == Who(name="Jean")
    assert opened.notes == ("Somebody called Jean is not on the map. The name is kept.",)


def test_words_whose_owner_is_lost_never_become_mine() -> None:
    file = json.loads(GOOD)
    file["plan"]["about"]["lines"][0]["whose"] = {"person": "zz", "nam": "Jean"}
    file["plan"]["about"]["lines"][1]["whosf"] = file["plan"]["about"]["lines"][1].pop("whose")
    file["plan"]["about"]["lines"][5]["whose"] = {"person": None, "name": ["Sue"]}
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert [opened.plan.about.lines[n].whose for n in (0, 1, 5)] == [SOMEBODY] * 3


def test_a_field_written_twice_keeps_both() -> None:
    opened = read_plan(GOOD.replace(b'"note":"My sister"', b'"note":"Old","note":"My sister"'))
    assert opened.plan is not None
    assert opened.plan.circle.people[0].note == "My sister"
    assert "Old" in kept_last(opened)
    assert len(opened.notes) == 1


def test_half_a_letter_costs_its_line_only() -> None:
    opened = read_plan(GOOD.replace(b"My sister", b"My \\ud83d sister"))
    assert opened.plan is not None
    assert len(opened.plan.circle.people) == 4
    assert "\\ud83d" in kept_last(opened)


def test_a_cut_file_keeps_the_last_words_as_far_as_they_go() -> None:
    opened = read_plan(GOOD[: GOOD.index(b"Find a dr")] + b"Find a d")
    assert opened.plan is not None
    (hope,) = opened.plan.life.hopes
    assert [step.what for step in hope.steps] == ["Ask the choir", "Find a d"]
    assert len(opened.plan.circle.people) == 4
    assert kept_last(opened).endswith("Find a d")
    assert "damaged" in opened.notes[0]


def test_words_before_damage_are_not_kept_as_if_they_were_whole() -> None:
    opened = read_plan(GOOD.replace(b"Find a dress", b'Find no" dress'))
    assert opened.plan is not None
    assert [step.what for step in opened.plan.life.hopes[0].steps] == ["Ask the choir"]


def test_a_damaged_person_never_gives_the_plan_its_name() -> None:
    spoilt = GOOD.replace(b'"name":"Si\xc3\xa2n",\n', b"").replace(b'"id":"plan1",\n', b"")
    spoilt = spoilt.replace(b'{"id":"p3"', b'"id":"p3"')
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert opened.plan.name == NO_NAME


def test_a_second_name_in_a_damaged_file_is_kept_aside() -> None:
    spoilt = GOOD.replace(b'"about":{', b'"name":"Bob",\n"about:{')
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert opened.plan.name == "Siân"
    assert "Bob" in kept_last(opened)


ON_ONE_LINE = [
    # this became        that
    ('"look_again"', '"look_again'),
    ("}]}}", "}]}"),
]


@pytest.mark.parametrize(("was", "became"), ON_ONE_LINE)
def test_a_file_on_one_line_with_damage_at_its_end_keeps_what_stands_before(
    was: str, became: str
) -> None:
    text = json.dumps(json.loads(GOOD), ensure_ascii=False)
    assert was in text
    opened = read_plan(text.replace(was, became).encode())
    assert opened.plan is not None
    plan, before = opened.plan, good_plan()
    assert (plan.about, plan.circle, plan.life) == (before.about, before.circle, before.life)
    assert became in kept_last(opened)


def test_a_record_that_is_kept_aside_is_kept_once_and_whole() -> None:
    file = json.loads(GOOD)
    strange = {"ring": "inner", "kind": 7, "age": 61, "note": ["?"]}
    file["plan"]["circle"]["people"].append(strange)
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert len(opened.notes) == 1
    assert [json.loads(a.found) for a in opened.plan.set_aside[1:]] == [strange]


def test_two_people_with_one_hidden_label_keep_their_own_links() -> None:
    file = json.loads(GOOD)
    file["plan"]["circle"]["people"][3]["id"] = "p1"
    file["plan"]["helpers"].append({"person": "p1", "name": "Łukasz"})
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert [opened.plan.called(who) for who in opened.plan.helpers] == [
        "Jean",
        "Sue",
        "me",
        "Łukasz",
    ]
    assert len({person.id for person in opened.plan.circle.people}) == 4


def test_a_list_from_a_newer_version_is_not_mixed_in_with_my_people() -> None:
    file = json.loads(GOOD)
    file["plan"]["old friends"] = [{"name": "Bob", "ring": "closest"}]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert opened.plan.circle == good_plan().circle
    assert "Bob" in kept_last(opened)


def test_every_field_that_version_3_knew_has_a_word_of_its_own() -> None:
    fields = {name for known in VERSION_3.values() for name in known.get("properties", ())}
    assert fields - WORDS.keys() == {"person"}


def test_every_part_of_the_plan_and_every_kind_of_record_has_a_word_of_its_own() -> None:
    paths = [(), *((part,) for part in PARTS), *SECTIONS.values()]
    for path in filter(None, paths):
        model = PARTS[path[0]] if len(path) > 1 else Plan
        words = {f"{model.__name__}.{path[-1]}", path[-1]} & WORDS.keys()
        assert words, f"Please say in piecenames what to call one of {path}."


def test_a_field_without_a_word_of_its_own_is_called_by_its_plain_name() -> None:
    assert word_for(Person, "telephone") == "telephone"
    assert word_for(Person, "best_time_to_ring") == "best time to ring"


def test_every_field_of_the_plan_has_a_plain_name() -> None:
    called = {word_for(model, name) for model in models() for name in model.model_fields}
    assert not any("_" in word or not word.strip() for word in called)


NAMES = [
    # a field that means more than one thing     what it is called there, and elsewhere
    (About, "lines", "a line about me"),
    (Support, "lines", "something I want help with"),
    (Plan, "support", "the support I want"),
    (Questions, "support", "whether I have enough help to choose"),
    (Plan, "about", "about me"),
    (ForMe, "about", "what the worry was about"),
    (Travel, "by", "what I travel by"),
    (SaidRate, "by", "who said so"),
    (Hope, "why", "why it matters"),
    (View, "why", "why I think so"),
    (Plan, "helpers", "somebody who helped to write this plan"),
    (SupportLine, "helpers", "who of mine would do it"),
]


@pytest.mark.parametrize(("model", "field", "called"), NAMES)
def test_a_field_is_called_by_what_it_means_there(
    model: type[Part], field: str, called: str
) -> None:
    assert word_for(model, field) == called


def test_a_record_is_told_by_fields_that_no_other_piece_has_together() -> None:
    for kind, fields in TOLD_BY.items():
        told = {model.__name__ for model in models() if {*fields} <= model.model_fields.keys()}
        assert len(told) == 1, (kind, told)


TOLD: list[tuple[type[Part], tuple[str, ...]]] = [
    # this kind of record, wherever it stands in a damaged file, is told by
    (Line, ("heading", "words")),
    (Person, ("name", "ring")),
    (Place, ("name", "standing")),
    (Regular, ("what", "kind")),
    (Hope, ("words", "aim")),
    (SupportLine, ("what", "shape")),
    (Assistant, ("name", "holiday")),
    (SaidRate, ("rate", "amount")),
    (View, ("way", "liking")),
    (Matter, ("words", "row")),
    (Decision, ("which", "decided")),
    (Who, ("person", "name")),
    (Aside, ("where", "found")),
]


def test_what_tells_a_record_apart_stays_as_it_is_in_the_files_that_are_out_there() -> None:
    assert dict(TOLD) == {kind: TOLD_BY[kind] for kind, _ in TOLD}


def test_what_a_part_of_the_plan_says_of_itself_has_a_name_of_its_own() -> None:
    """Else a damaged file could not tell who says it: please choose another name for the field."""
    own = Counter(name for names in OWN.values() for name in names)
    assert {name for name, times in own.items() if times > 1} | (own.keys() & FRAME) == set()


def test_each_kind_of_record_has_one_list() -> None:
    """Else a damaged file could not tell which list a record was in. A "who" is told by its own."""
    holders: list[type[Part]] = [Plan, *PARTS.values()]
    lists = Counter(
        kind
        for model in holders
        for field in model.model_fields.values()
        if get_origin(field.annotation) is tuple and (kind := held(field.annotation))
    )
    assert {kind for kind, times in lists.items() if times > 1} <= {Who}


READ: list[tuple[dict[str, Any], Place]] = [
    # what stands in a place                        is read as
    ({"times": [{"starts": "14:30"}]}, Place(name="x", times=(Time(starts=time(14, 30)),))),
    ({"times": [{"starts": "14:30:00"}]}, Place(name="x", times=(Time(starts=time(14, 30)),))),
    ({"times": [{"unsure": True}]}, Place(name="x", times=(NOT_SURE,))),
    ({"times": [{"unsure": False}]}, Place(name="x", times=(Time(),))),
    ({"times": [{}]}, Place(name="x", times=(Time(),))),
    ({"travel": {"minutes": 20}}, Place(name="x", travel=Travel(minutes=20))),
    ({"travel": {"minutes": 20.0}}, Place(name="x", travel=Travel(minutes=20))),
    ({"travel": {"minutes": "20"}}, Place(name="x", travel=Travel(minutes=20))),
    ({"travel": {"minutes": None}}, Place(name="x")),
    ({"position": {"latitude": 53.5, "longitude": -2}},
     Place(name="x", position=Position(latitude=Decimal("53.5"), longitude=Decimal(-2)))),
    ({"position": {"latitude": "53.50", "longitude": "-2.0"}},
     Place(name="x", position=Position(latitude=Decimal("53.5"), longitude=Decimal(-2)))),
    ({"position": None, "found_in": None, "checked_on": None}, Place(name="x")),
    ({"checked_on": "2026-11-02"}, Place(name="x", checked_on=date(2026, 11, 2))),
    ({"known": [{}]}, Place(name="x", known=(ME,))),
]  # fmt: skip


@pytest.mark.parametrize(("found", "place"), READ)
def test_what_a_person_may_write_by_hand_is_read(found: dict[str, Any], place: Place) -> None:
    plan = {"name": "Sam", "community": {"places": [{"id": place.id, "name": "x", **found}]}}
    opened = read_plan(json.dumps({"type": "plan-together", "version": 2, "plan": plan}).encode())
    assert opened.notes == ()
    assert opened.plan is not None
    assert opened.plan.community.places == (place,)


MONDAY = Time(days=(Weekday.MONDAY,))

NOT_READ_WHOLE: list[tuple[dict[str, Any], Time]] = [
    # a time in a file of which not all can be read     is never more certain than it was
    ({"days": ["monday"], "weeks": ["frist"]}, MONDAY.but(unsure=True)),
    ({"days": ["monday"], "weks": ["first"]}, MONDAY.but(unsure=True)),
    ({"days": ["monday"], "until": "2026-02-30"}, MONDAY.but(unsure=True)),
    ({"days": ["monday", "moonday"]}, MONDAY.but(unsure=True)),
    ({"days": ["monday"], "starts": 52200}, MONDAY.but(unsure=True)),
    ({"days": ["monday"], "starts": "14:30Z"}, MONDAY.but(unsure=True)),
    ({"days": ["monday"], "unsure": "true"}, MONDAY.but(unsure=True)),
    ({"on": "2026-11-22T10:00:00"}, NOT_SURE),
    ({"days": "monday"}, NOT_SURE),
]


@pytest.mark.parametrize(("found", "time_read"), NOT_READ_WHOLE)
def test_a_time_that_cannot_be_read_whole_is_not_sure(
    found: dict[str, Any], time_read: Time
) -> None:
    file = json.loads(GOOD)
    file["plan"]["week"]["regulars"][1]["times"] = [found]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert opened.plan.week.regulars[1].times == (time_read,)
    assert len(opened.notes) == 1
    assert len(opened.plan.set_aside) == 2


CUT: list[tuple[bytes, Callable[[Plan], object], object]] = [
    # the file ends after this             what is looked at        what it says
    (b'"days":["monday","thursday"]', lambda p: p.community.places[0].times,
     (Time(days=(Weekday.MONDAY, Weekday.THURSDAY), unsure=True),)),
    (b'"words":"term time"},{"days":["monday"],"weeks":["first"',
     lambda p: p.community.places[0].times[1], MONDAY.but(weeks=(Weeks.FIRST,), unsure=True)),
    (b'"words":"term time"},{', lambda p: len(p.community.places[0].times), 1),
    (b'"minutes":1', lambda p: p.community.places[0].travel.minutes, None),
    (b'"minutes":15,', lambda p: p.community.places[0].travel.minutes, 15),
    (b'"minutes":15,"towards":"the can', lambda p: p.community.places[0].travel,
     Travel(by=By.BUS, minutes=15)),
    (b'"longitude":"-2.2', lambda p: p.community.places[0].position, None),
    (b'"known":[{', lambda p: p.community.places[0].known, ()),
    (b'"known":[{"person":', lambda p: p.community.places[0].known, ()),
    (b'"known":[{"person":"p3"', lambda p: p.community.places[0].known, (Who(person="p3"),)),
    (b'"what":"One song, then tea","on":"2026-11-2', lambda p: p.community.places[0].visits[0].on,
     None),
    (b'"price":"12.5', lambda p: p.support.lines[0].price, None),
    (b'"hours":"4.5"', lambda p: p.support.lines[0].hours, Decimal("4.5")),
    (b'"final":{"pounds":"13000.50"', lambda p: p.budget.final, Amount()),
    (b'"final":{"pounds":"13000.50","every":"year"', lambda p: p.budget.final, Amount()),
    (b'"final":{"pounds":"13000.50","every":"year"}', lambda p: p.budget.final,
     Amount(pounds=Decimal("13000.50"), every=Every.YEAR)),
    (b'"turned":3', lambda p: p.budget.turned, 0),
    (b'"turned":3\n', lambda p: p.budget.turned, 3),
    (b'{"id":"d1","which":"How to hold my budget this year","decided":"decided"',
     lambda p: p.deciding.decisions[0], Decision(id="d1", which="How to hold my budget this year")),
    (b'"decided":"decided","for_me":{"decided_by":{"person":"p1","name":"Jean"},"words":"The tap',
     lambda p: p.deciding.decisions[2],
     Decision(id="d3", which="Whether to lock the gas tap in March")),
    (b'"broker_paid_by":"The cou', lambda p: p.deciding.broker_paid_by, ""),
    (b'"words":"Stay in my flat","aim":"keep"', lambda p: p.life.hopes[1].whose, SOMEBODY),
    (b'"words":"Stay in my flat","aim":"keep","why":"","whose":{', lambda p: p.life.hopes[1].whose,
     SOMEBODY),
]  # fmt: skip


@pytest.mark.parametrize(("end", "look", "says"), CUT)
def test_a_cut_record_says_no_more_than_it_did(
    end: bytes, look: Callable[[Plan], object], says: object
) -> None:
    assert GOOD.count(end) == 1
    opened = read_plan(GOOD[: GOOD.index(end) + len(end)])
    assert opened.plan is not None
    assert look(opened.plan) == says
    assert "damaged" in opened.notes[0]


HOPE = '"name": "Sam", "life": {"hopes": [{"words": "Sing'
PLACE = '"name": "Sam", "community": {"places": [{"name": "Hall", '
DECISION = '"name": "Sam", "deciding": {"decisions": [{"which": "Where I li'
LINE = '"name": "Sam", "support": {"lines": [{"what": "A dress", "shape": "buy", '
BOB = '{"person": null, "name": "Bob"}'

CUT_ON_ONE_LINE: list[tuple[str, Callable[[Plan], object], object]] = [
    # the plan, on one line, ends after this     what is looked at     what it says
    (HOPE, lambda p: p.life.hopes[0].words, "Sing"),
    (HOPE, lambda p: p.life.hopes[0].whose, SOMEBODY),
    (HOPE + '", "whose": {"person": null, "na', lambda p: p.life.hopes[0].whose, SOMEBODY),
    (HOPE + '", "whose": {"person": null, "name": "', lambda p: p.life.hopes[0].whose, SOMEBODY),
    (HOPE + '", "whose": {"person": null, "name": "B', lambda p: p.life.hopes[0].whose, SOMEBODY),
    (HOPE + '", "whose": {"person": null, "name": "\\u01', lambda p: p.life.hopes[0].whose,
     SOMEBODY),
    (HOPE + '", "whose": {"person": null, "name": ""', lambda p: p.life.hopes[0].whose, ME),
    (HOPE + f'", "whose": {BOB[:-1]}', lambda p: p.life.hopes[0].whose, Who(name="Bob")),
    ('"circle": {"people": [{"id": "p1", "name": "Jo", "ring": "closest"}]}, "name": "Sam", '
     '"life": {"hopes": [{"id": "h1", "words": "Sing", "aim": "keep", "whose": {"person": "p1',
     lambda p: p.life.hopes[0].whose, SOMEBODY),
    (DECISION, lambda p: p.deciding.decisions[0].which, "Where I li"),
    (DECISION + 've", "decided": "decided", "for_me": null, "words": "I do not',
     lambda p: p.deciding.decisions[0].words, ""),
    (DECISION + 've", "decided": "decided", "for_me": null, "words": "I do not"',
     lambda p: p.deciding.decisions[0].words, "I do not"),
    (DECISION + 've", "decided": "decided", "for_me": null, "wor',
     lambda p: p.deciding.decisions[0].decided, Decided.DECIDED),
    (DECISION + 've", "decided": "decided", "for_me": {"words": "No", "con',
     lambda p: p.deciding.decisions[0].decided, Decided.OPEN),
    (DECISION + 've", "decided": "decided"', lambda p: p.deciding.decisions[0].decided,
     Decided.OPEN),
    ('"name": "Sam", "budget": {"final": {"pounds": "12000"', lambda p: p.budget.final, Amount()),
    ('"name": "Sam", "budget": {"final": {"pounds": "12000", "every": "ye',
     lambda p: p.budget.final, Amount()),
    ('"name": "Sam", "budget": {"final": {"pounds": "12000", "every": "year"',
     lambda p: p.budget.final, Amount(pounds=Decimal(12_000), every=Every.YEAR)),
    ('"name": "Sam", "budget": {"turned": 1', lambda p: p.budget.turned, 0),
    (LINE + '"price": "60"', lambda p: p.support.lines[0].price, None),
    (LINE + '"price": "60", "every": "wee', lambda p: p.support.lines[0].price, None),
    (LINE + '"price": "60", "every": "week", ', lambda p: p.support.lines[0].price, Decimal(60)),
    (LINE + '"hours": 1', lambda p: p.support.lines[0].hours, None),
    ('"name": "Sam", "about": {"lines": [{"heading": "matters", "words": "Te',
     lambda p: p.about.lines[0].whose, SOMEBODY),
    (f'"name": "Sam", "helpers": [{BOB}, {{"person": null, "name": "', lambda p: p.helpers,
     (Who(name="Bob"),)),
    ('"name": "Sam", "off_page": ["l1", "l1', lambda p: p.off_page, ("l1",)),
    ('"circle": {"people": []}, "name": "Sa', lambda p: p.name, NO_NAME),
    (PLACE + '"travel": {"minutes": 1', lambda p: p.community.places[0].travel.minutes, None),
    (PLACE + '"cost": "£1', lambda p: p.community.places[0].cost, ""),
    (PLACE + '"times": [{"days": ["monday"]}', lambda p: p.community.places[0].times,
     (MONDAY.but(unsure=True),)),
    (PLACE + '"times": [{"days": ["monday"]}], "cost": ""', lambda p: p.community.places[0].times,
     (MONDAY,)),
]  # fmt: skip


@pytest.mark.parametrize(("plan", "look", "says"), CUT_ON_ONE_LINE)
def test_a_plan_cut_on_its_only_line_says_no_more_than_it_did(
    plan: str, look: Callable[[Plan], object], says: object
) -> None:
    opened = read_plan(f'{{"type": "plan-together", "version": 2, "plan": {{{plan}'.encode())
    assert opened.plan is not None
    assert look(opened.plan) == says
    assert any(aside.found.endswith(plan[-10:]) for aside in opened.plan.set_aside)


NOTHING_IS_MINE = (
    (
        '{"type": "plan-together", "version": 2, "plan": {"name": "Sam", '
        '"about": {"lines": [{"heading": "matters", "words": "Tea", "whose": BOB}]}, '
        '"community": {"places": [{"name": "Hall", "standing": "once", "times": [TIME], '
        '"travel": {"with_whom": [BOB]}, "known": [BOB], "introducers": [BOB], '
        '"visits": [{"what": "Tea", "with_whom": [BOB]}]}]}, '
        '"week": {"regulars": [{"what": "X", "kind": "people", "who": [BOB], "times": [TIME]}]}, '
        '"life": {"hopes": [{"words": "Sing", "aim": "keep", "whose": BOB, '
        '"steps": [{"what": "Ask", "who": [BOB], "with_whom": [BOB]}]}]}, '
        '"support": {"lines": [{"what": "Help", "shape": "open", "who": [BOB], "times": [TIME]}]}, '
        '"deciding": {"decisions": [{"which": "Tap", "decided": "decided", "for_me": '
        '{"decided_by": BOB, "words": "Lock it", "concern": "capacity", "about": "Gas", '
        '"assessed_by": "Jo", "assessed_on": "2026-01-01", "written_in": "File"}, '
        '"present": [{"who": BOB}]}]}, "helpers": [BOB]}}'
    )
    .replace("BOB", BOB)
    .replace("TIME", '{"days": ["monday"], "weeks": ["first"]}')
    .encode()
)
"""A plan in which every "who" is Bob and everything is on the first Monday of the month."""


@pytest.mark.parametrize("lines", [False, True], ids=["on one line", "one record a line"])
@pytest.mark.parametrize("put", [None, b"", b"\x01", b'"', b"}", b"\xff"], ids=repr)
def test_no_wrong_byte_makes_anything_mine_or_gives_it_a_time(
    put: bytes | None, lines: bool
) -> None:
    whole = read_plan(NOTHING_IS_MINE)
    assert whole.plan is not None
    assert whole.notes == ()
    good = write_plan(whole.plan) if lines else NOTHING_IS_MINE
    for at in each_of(range(len(good))):
        plan = read_plan(good[:at] + (b"" if put is None else put + good[at + 1 :])).plan
        if plan is None:
            continue
        assert not any(who.is_me for who, _ in plan.links()), good[:at]
        assert all(d.for_me or d.decided is Decided.OPEN for d in plan.deciding.decisions)
        times = [t for has in timed(plan) for t in has.times]
        assert all(t.unsure or t == MONDAY.but(weeks=(Weeks.FIRST,)) for t in times), good[:at]


def test_a_name_of_which_no_letter_can_be_read_is_not_mine() -> None:
    spoilt = NOTHING_IS_MINE.replace(b"Bob", b"\xff")
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert [who for who, _ in opened.plan.links()] == [SOMEBODY] * 13


BROKEN = [
    # this in a record with people in it      became
    (b'{"id":"c1"', b'"id":"c1"'),
    (b'"id":"c1"', b'id":"c1"'),
    (b'{"id":"w2"', b'"id":"w2"'),
    (b'{"id":"h1"', b'"id":"h1"'),
    (b'"standing":"once"', b'"standing":"once"}'),
    (b'"what":"Ask the choir"', b'"what":"Ask the\nchoir"'),
    (b'null,"name":""},{"person":"p3"', b'null,"na\nme":""},{"person":"p3"'),
    (b'"whose":{"person":"p1"', b'"whose"\n{"person":"p1"'),
    (b'"who":[{"person":"p1"', b'"who":\n{"person":"p1"'),
    (b'"who":[{"person":"p1"', b'"who"\n[{"person":"p1"'),
    (b'"unpaid","who":[{"person":"p1"', b'"unpaid","who":\n{"person":"p1"'),
]


@pytest.mark.parametrize(("was", "became"), BROKEN)
def test_those_in_a_broken_record_never_become_helpers(was: bytes, became: bytes) -> None:
    assert was in GOOD
    opened = read_plan(GOOD.replace(was, became, 1))
    plan, before = opened.plan, good_plan()
    assert plan is not None
    assert plan.helpers == before.helpers
    for after, all_of in (
        (plan.community.places, before.community.places),
        (plan.week.regulars, before.week.regulars),
        (plan.life.hopes, before.life.hopes),
    ):
        assert [thing.id for thing in all_of if thing.id in {t.id for t in after}] == [
            thing.id for thing in after
        ]
    assert plan.set_aside[1:]


HEADINGS = (b'"places":[', b'"regulars":[', b'"community":{', b'"week":{', b'"support":{',
            b'"budget":{', b'"assistants":[', b'"said_rates":[', b'"views":[', b'"matters":[',
            b'"deciding":{', b'"decisions":[')  # fmt: skip


@pytest.mark.parametrize("name", HEADINGS)
def test_a_damaged_heading_costs_nothing(name: bytes) -> None:
    for became in (name.replace(b'":', b'x":'), name.replace(b'":', b":")):
        opened = read_plan(GOOD.replace(name, became, 1))
        assert opened.notes
        assert opened.plan is not None
        assert opened.plan.but(set_aside=()) == good_plan().but(set_aside=())


NOT_WHOLE: list[tuple[Change, Callable[[Plan], object], object]] = [
    # what is wrong in a file that is whole     what is looked at        what it says
    (lambda p: p["budget"]["final"].update(every="yearly"), lambda p: p.budget.final, Amount()),
    (lambda p: p["budget"]["final"].update(evry=p["budget"]["final"].pop("every")),
     lambda p: p.budget.final, Amount()),
    (lambda p: p["budget"]["final"].update(mood="new"), lambda p: p.budget.final,
     Amount(pounds=Decimal("13000.50"), every=Every.YEAR)),
    (lambda p: p["budget"]["final"].update(pounds="lots"), lambda p: p.budget.final,
     Amount(every=Every.YEAR)),
    (lambda p: support(p)[0].update(every="weekly"), lambda p: p.support.lines[0].price, None),
    (lambda p: support(p)[0].update(mood="new"), lambda p: p.support.lines[0].price,
     Decimal("12.50")),
    (lambda p: p["deciding"]["decisions"][2].update(for_me="Jean did"),
     lambda p: p.deciding.decisions[2].decided, Decided.OPEN),
    (lambda p: p["deciding"]["decisions"][2]["for_me"].update(assessed_on="spring"),
     lambda p: p.deciding.decisions[2].decided, Decided.OPEN),
    (lambda p: p["deciding"]["decisions"][2].update(
        fr_me=p["deciding"]["decisions"][2].pop("for_me")),
     lambda p: p.deciding.decisions[2].decided, Decided.OPEN),
    (lambda p: p["deciding"]["decisions"][0].update(mood="new"),
     lambda p: p.deciding.decisions[0].decided, Decided.DECIDED),
    (lambda p: p["life"]["hopes"][1].update(id="h1"), lambda p: p.support.lines[0].hope, None),
    (lambda p: p["budget"]["assistants"][1].update(id="a1"),
     lambda p: p.support.lines[0].helpers, ()),
    (lambda p: p["budget"].pop("assistants"), lambda p: p.support.lines[0].helpers, ()),
    (lambda p: p.pop("life"), lambda p: p.support.lines[0].hope, None),
]  # fmt: skip


@pytest.mark.parametrize(("change", "look", "says"), NOT_WHOLE)
def test_money_a_decision_or_a_link_that_cannot_be_read_whole_says_no_more(
    change: Change, look: Callable[[Plan], object], says: object
) -> None:
    file = json.loads(GOOD)
    change(file["plan"])
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert look(opened.plan) == says
    assert opened.notes
    assert opened.plan.set_aside[1:]
    assert read_plan(write_plan(opened.plan)) == Opened(opened.plan)


BROKEN_MONEY = [
    # what happened to a line of the file, this became that, what is kept aside
    (b'"final":{"pounds"', b'"final:{"pounds"', "13000.50"),
    (b'"year"},\n"mine"', b'"year",\n"mine"', "13000.50"),
    (b'"change":"If', b'"change":"\nIf', "If"),
    (b'{"rate":"agency_hour"', b'{"rat:"agency_hour"', "28.60"),
    (b'{"way":"isf"', b'"way":"isf"', "pay day"),
    (b'"broker_paid_by":"The', b'"broker_paid_by:"The', "The council"),
]


@pytest.mark.parametrize(("was", "became", "kept"), BROKEN_MONEY)
def test_broken_money_costs_its_own_line(was: bytes, became: bytes, kept: str) -> None:
    assert GOOD.count(was) == 1
    opened = read_plan(GOOD.replace(was, became))
    assert opened.plan is not None
    plan, before = opened.plan, good_plan()
    assert kept in "".join(aside.found for aside in plan.set_aside[1:])
    assert plan.look_again == before.look_again
    assert (plan.support, plan.helpers) == (before.support, before.helpers)
    own = [name for name in Budget.model_fields if getattr(plan.budget, name) != getattr(
        before.budget, name)]  # fmt: skip
    assert len(own) <= 1
    for name in own:
        assert getattr(plan.budget, name) in (Amount(), *_less(getattr(before.budget, name)))


def _less(things: object) -> list[tuple[Part, ...]]:
    """The same things without one of them."""
    if not isinstance(things, tuple):
        return []
    return [things[:at] + things[at + 1 :] for at in range(len(things))]


def test_the_last_of_a_broken_decision_is_not_the_day_to_look_at_the_plan_again() -> None:
    whole = b'"which":"Where to go in summer","decided":"not_sure","for_me":null'
    assert GOOD.count(whole) == 1
    spoilt = GOOD.replace(whole, whole + b',\n"look_again":"2030-01-01"')
    spoilt = spoilt.replace(b'{"id":"p3"', b'"id":"p3"')
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert opened.plan.look_again == good_plan().look_again
    assert "2030-01-01" in "".join(aside.found for aside in opened.plan.set_aside)


def test_links_of_places_and_my_week_keep_the_name_beside_them() -> None:
    file = json.loads(GOOD)
    file["plan"]["circle"]["people"] = []
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert [opened.plan.called(who) for who, _ in opened.plan.links()] == [
        good_plan().called(who) for who, _ in good_plan().links()
    ]
    assert not any(who.person for who, _ in opened.plan.links())


def test_a_thousand_things_wrong_are_counted_and_all_kept() -> None:
    file = json.loads(GOOD)
    file["plan"]["circle"]["people"] += [f"nobody {n}" for n in range(1_000)]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert len(opened.plan.circle.people) == 4
    found = "".join(aside.found for aside in opened.plan.set_aside)
    assert all(f"nobody {n}" in found for n in range(1_000))
    assert len(opened.notes) <= 15
    assert any("more like these" in note for note in opened.notes)


def test_far_too_much_to_keep_is_said() -> None:
    file = json.loads(GOOD)
    file["plan"]["more"] = "x" * 3_000_000
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert "keep the old file" in opened.notes[-1]


def changed(path: tuple[str, ...], value: object) -> Opened:
    """The good plan's file with something else at one place, opened."""
    tree = json.loads(write_plan(good_plan()))
    part = tree["plan"]
    for name in path[:-1]:
        part = part.setdefault(name, {})
    part[path[-1]] = value
    return read_plan(json.dumps(tree).encode())


@pytest.mark.parametrize(
    ("section", "twice", "kept"),
    [
        (
            "said_rates",
            [{"rate": "agency_hour", "amount": "1"}, {"rate": "agency_hour", "amount": "99"}],
            SaidRate(rate="agency_hour", amount=Decimal(1)),
        ),
        (
            "views",
            [{"way": "isf", "why": "one"}, {"way": "isf", "why": "two"}],
            View(way=Way.ISF, why="one"),
        ),
    ],
)
def test_what_stands_twice_is_kept_once_and_the_rest_aside(
    section: str, twice: list[dict[str, str]], kept: Part
) -> None:
    opened = changed(("budget", section), twice)
    assert opened.plan is not None
    assert getattr(opened.plan.budget, section) == (kept,)
    assert any("twice" in note for note in opened.notes)
    assert any(json.dumps(twice[1])[1:-1] in aside.found for aside in opened.plan.set_aside)


@pytest.mark.parametrize(
    ("shape", "nights", "hours", "left"),
    [
        ("waking_nights", "366", "9", (None, Decimal(9))),
        ("sleep_ins", "7", "168", (Decimal(7), None)),
        ("sleep_ins", "7", "24", (Decimal(7), Decimal(24))),
        ("breaks", "366", "168", (Decimal(366), Decimal(168))),
    ],
)
def test_no_week_has_more_nights_and_no_night_more_hours_than_there_are(
    shape: str, nights: str, hours: str, left: tuple[Decimal | None, Decimal | None]
) -> None:
    line = {"id": "a", "what": "Nights", "shape": shape, "nights": nights, "hours": hours}
    opened = changed(("support", "lines"), [line])
    assert opened.plan is not None
    (kept,) = opened.plan.support.lines
    assert (kept.nights, kept.hours) == left
    assert bool(opened.notes) == (None in left)


def test_times_do_not_stand_for_hours_that_were_lost() -> None:
    times = [{"days": ["monday"], "starts": "09:00", "ends": "17:00"}]
    line = {"id": "a", "what": "Help", "shape": "hours", "hours": "three", "times": times}
    opened = changed(("support", "lines"), [line])
    assert opened.plan is not None
    (kept,) = opened.plan.support.lines
    assert kept.hours is None
    assert all(time.unsure for time in kept.times)
