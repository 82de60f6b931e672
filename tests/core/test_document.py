"""What is in the document of a plan, in which order, and what is left off the one page."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from carecore.aloud.sections import entry_aloud
from carecore.document import (
    NOT_DECIDED,
    Document,
    Entry,
    List,
    ListKind,
    Role,
    Run,
    more_in_words,
    page_of,
    whole_of,
)
from carecore.document.noticing import not_talked_about
from carecore.facts.waykinds import kind_of
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.budget import Amount, YesNo
from carecore.plan.change import put
from carecore.plan.circle import Kind, Ring
from carecore.plan.community import Community, Place, Standing, Visit
from carecore.plan.decision import Concern, Deciding, Decision, ForMe
from carecore.plan.life import Aim
from carecore.plan.naming import names
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.way import Way
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.timewords import in_words, read_times
from carecore.timewords.ondate import dates_of
from tests.core import documentreading as read
from tests.making import (
    after,
    left_off,
    with_decision,
    with_hope,
    with_line,
    with_person,
    with_step,
)
from tests.promises import tried
from tests.strategies import plans
from tests.waycounts import ALL_WAYS, CARE_WAYS


@pytest.fixture
def plan() -> Plan:
    plan = Plan.begin("Harry", date(2026, 11, 21))
    plan = with_person(plan, "Mum", Ring.CLOSEST, Kind.FAMILY)
    plan = with_person(plan, "Jean", Ring.CLOSEST)
    mum, jean = (Who(person=person.id) for person in plan.circle.people)
    plan = with_line(plan, Heading.GOOD_DAY, "Toast")
    plan = with_line(plan, Heading.SUPPORT, "Give me time", mum)
    plan = with_line(plan, Heading.MATTERS, "My own key")
    plan = with_line(plan, Heading.MATTERS, "Biscuit the dog", Who(name="Sam"))
    plan = with_hope(plan, "My own flat", why="My own kettle")
    plan = with_step(plan, "See a flat", who=(ME, jean), when="in May", with_whom=(ME,))
    plan = with_step(plan, "Ring the council")
    plan = with_hope(plan, "Sundays", aim=Aim.KEEP)
    return after(plan, put(plan, "helpers", (mum, Who(name="Sarah"))))


def test_what_matters_comes_first_then_how_to_support_me(plan: Plan):
    headings = list(read.about(page_of(plan)))
    assert headings == [Heading.MATTERS, Heading.SUPPORT, Heading.GOOD_DAY]


def test_every_heading_has_its_place(plan: Plan):
    for heading in Heading:
        plan = with_line(plan, heading, heading.value)
    found = read.about(page_of(plan))
    assert set(found) == set(Heading)


def test_a_line_says_whose_words_it_is_only_when_not_mine(plan: Plan):
    lines = read.about(page_of(plan)).values()
    said = {item.words: item.by for items in lines for item in items}
    assert said == {
        "My own key": "",
        "Biscuit the dog": "Sam says",
        "Give me time": "Mum says",
        "Toast": "",
    }


def test_items_carry_the_ids_of_the_plan(plan: Plan):
    page = page_of(plan)
    lines = plan.about.under(Heading.MATTERS)
    assert page.sections[0].entries[0] == Entry("My own key", lines[0].id)
    assert [hope.of for hope in read.entries(page, "want")] == [hope.id for hope in plan.life.hopes]


def test_a_step_says_who_when_and_with_whom_and_what_is_not_decided_yet(plan: Plan):
    steps = plan.life.hopes[0].steps
    found = read.steps(read.entries(page_of(plan), "want")[0]).entries
    assert [tuple(read.step(step).values()) for step in found] == [
        (steps[0].id, "See a flat", "me and Jean", "in May", "me"),
        (steps[1].id, "Ring the council", *("not decided yet",) * 3),
    ]
    assert [read.still_open(step) for step in found] == [[False] * 3, [True] * 3]


def test_a_hope_to_keep_says_so(plan: Plan):
    hopes = read.entries(page_of(plan), "want")
    assert [hope.called for hope in hopes] == ["", "I want to keep this"]


def test_what_is_left_off_by_choice_is_not_there(plan: Plan):
    line, hope = plan.about.lines[0], plan.life.hopes[1]
    step, person = plan.life.hopes[0].steps[0], plan.circle.people[1]
    page = page_of(left_off(plan, line.id, hope.id, step.id, person.id))
    assert Heading.GOOD_DAY not in read.about(page)
    (kept,) = read.entries(page, "want")
    assert kept.words == "My own flat"
    assert [step.words for step in read.steps(kept).entries] == ["Ring the council"]
    assert read.steps(kept).left_off == 1
    assert read.people(page) == ["Mum"]
    assert [person.name for figure in page.figures for person in figure.shows.people] == ["Mum"]


def test_the_foot_says_who_helped_and_when(plan: Plan):
    page = page_of(plan.but(look_again=date(2027, 5, 1)))
    assert read.answers(page, "written") == {
        "Who helped to write it": "Mum and Sarah",
        "Written on": "21 November 2026",
        "To look at again on": "1 May 2027",
    }
    assert read.answers(page_of(Plan.begin("Harry")), "written") == {}


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ((), ""),
        (("Ola",), "Ola"),
        (("Ola", "Sam"), "Ola and Sam"),
        (("Ola", "Sam", "Jo"), "Ola, Sam and Jo"),
    ],
)
def test_names_in_a_row(called: tuple[str, ...], said: str):
    assert names(Plan.begin("Harry"), tuple(Who(name=name) for name in called)) == said


def test_somebody_who_is_not_on_the_map_any_more_is_somebody():
    assert names(Plan.begin("Harry"), (Who(person="gone"),)) == "somebody"


def test_what_has_no_room_is_left_off_and_its_steps_are_counted(plan: Plan):
    page = page_of(plan)
    hope, line = read.entries(page, "want")[0], page.sections[0].entries[1]
    part = read.with_only(page, {line.of, hope.of, read.steps(hope).entries[1].of})
    assert [one.words for lines in read.about(part).values() for one in lines] == [
        "Biscuit the dog"
    ]
    (left,) = read.entries(part, "want")
    assert [step.words for step in read.steps(left).entries] == ["Ring the council"]
    assert read.steps(left).left_off == 1


# A first small visit ---------------------------------------------------------------------------

TEA = {"id": "tea", "what": "Have a cup of tea."}


def going_to(*places: Place, regulars: tuple[Regular, ...] = ()) -> Plan:
    return Plan.begin("Ada").but(community=Community(places=places), week=Week(regulars=regulars))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, {}),
        ({"on": date(2026, 11, 24)}, {"when": "Tuesday 24 November 2026"}),
        ({"starts": time(14)}, {"when": "2pm"}),
        (
            {"on": date(2026, 11, 24), "starts": time(14)},
            {"when": "Tuesday 24 November 2026, 2pm"},
        ),
        ({"when": "after Christmas"}, {"when": "after Christmas"}),
        ({"with_whom": (ME, Who(name="Jean"))}, {"with_whom": "me and Jean"}),
        ({"travel": "The 14 bus"}, {"travel": "The 14 bus"}),
        ({"easier": "Sit by the door"}, {"easier": "Sit by the door"}),
        ({"otherwise": "Turn round"}, {"otherwise": "Turn round"}),
        ({"next": "Go again", "reason": "Jean goes there"}, {}),
        ({"what": "Tea at the COPPER KETTLE."}, {"what": "Tea at the COPPER KETTLE.", "place": ""}),
    ],
)
def test_a_visit_says_what_is_known_and_what_is_not_decided_yet(
    said: dict[str, object], shown: dict[str, str]
):
    visit = Visit.model_validate({**TEA, **said})
    page = page_of(going_to(Place(name="The Copper Kettle", visits=(visit,))))
    empty = {"travel": "", "easier": "", "otherwise": ""}
    open_ = {"place": "The Copper Kettle", "when": NOT_DECIDED, "with_whom": NOT_DECIDED}
    (found,) = read.entries(page, "visits")
    assert read.visit(found) == {**TEA, **empty, **open_, **shown}


def test_a_visit_that_has_been_is_not_on_the_page():
    been = Visit(id="been", what="Look in", how_was_it="It was loud.")
    page = page_of(going_to(Place(name="The hall", visits=(been, Visit.model_validate(TEA)))))
    assert [visit.of for visit in read.entries(page, "visits")] == ["tea"]


# My week ---------------------------------------------------------------------------------------

TUESDAY = (Weekday.TUESDAY,)
LIBRARY = Place(
    id="library",
    name="The library",
    standing=Standing.REGULAR,
    my_times=(Time(days=TUESDAY, starts=time(10), ends=time(12)),),
    visits=(Visit(id="ask", what="Ask for the quiet room"),),
)
TOMASZ = Regular(
    id="tomasz", what="Tomasz comes", times=(Time(days=TUESDAY, part=DayPart.MORNING),)
)


def in_lines(page: Document) -> list[str]:
    return [
        f"{day.words}: " + "; ".join(", ".join((one.words, *read.runs(one.told))) for one in on)
        for day, on in read.my_week(page)
    ]


def regular(*times: Time, what: str = "Choir", who: tuple[Who, ...] = ()) -> Regular:
    return Regular(id="choir", what=what, who=who, times=times)


def test_a_day_has_what_is_on_the_earliest_first_and_a_free_day_is_not_there():
    assert in_lines(page_of(going_to(LIBRARY, regulars=(TOMASZ,)))) == [
        "Tuesday: The library, 10am to 12 noon; Tomasz comes, morning"
    ]


@pytest.mark.parametrize("standing", Standing)
def test_only_places_i_go_to_are_in_my_week(standing: Standing):
    i_go = standing.going or standing is Standing.NOT_SAID  # who says when, goes
    page = page_of(going_to(LIBRARY.but(standing=standing)))
    assert read.in_my_week(page) == ({"library": "The library"} if i_go else {})


@pytest.mark.parametrize(
    ("is_on", "i_go", "lines"),
    [
        # when it is on, when I go, and what stands in my week
        ("Mon to Sat 9:30 to 17:00", "Tue 10am", ["Tuesday: The library, 10am"]),
        ("", "Tue 10am", ["Tuesday: The library, 10am"]),
        (
            "Tue 10am",
            "",
            ["I go here; when is not said: The library, it is on Tuesday, 10am"],
        ),
        ("", "", ["I go here; when is not said: The library"]),
        ("Tue 10am", "not sure", ["Not sure when: The library"]),
    ],
)
def test_my_week_says_when_i_go_and_never_when_it_is_open_as_if_i_went(
    is_on: str, i_go: str, lines: list[str]
):
    place = LIBRARY.but(times=read_times(is_on), my_times=read_times(i_go))
    assert in_lines(page_of(going_to(place))) == lines


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        (Time(days=TUESDAY), ["Tuesday: Choir"]),
        (Time(days=TUESDAY, unsure=True), ["Tuesday: Choir, not sure"]),
        (Time(days=TUESDAY, starts=time(19), unsure=True), ["Tuesday: Choir, 7pm, not sure"]),
        (Time(days=TUESDAY, words="term time"), ["Tuesday: Choir, term time"]),
        (
            Time(days=TUESDAY, weeks=(Weeks.FIRST,), starts=time(14)),
            ["Tuesday: Choir, first Tuesday of the month, 2pm"],
        ),
        (Time(on=date(2026, 11, 24)), ["Tuesday 24 November 2026: Choir"]),
        (
            Time(days=(Weekday.MONDAY, Weekday.SUNDAY), part=DayPart.EVENING),
            ["Monday: Choir, evening", "Sunday: Choir, evening"],
        ),
        (Time(days=tuple(Weekday), starts=time(7)), ["Every day: Choir, 7am"]),
        (Time(part=DayPart.MORNING), ["Not sure when: Choir, morning"]),
        (Time(words="when it is dry"), ["Not sure when: Choir, when it is dry"]),
        (Time(words="in spring", unsure=True), ["Not sure when: Choir, in spring, not sure"]),
        (NOT_SURE, ["Not sure when: Choir"]),
        (Time(), ["Not sure when: Choir"]),
    ],
)
def test_a_line_says_what_is_known_of_when_and_nothing_more(when: Time, lines: list[str]):
    assert in_lines(page_of(going_to(regulars=(regular(when),)))) == lines


def test_what_is_on_every_day_stands_in_one_line_and_the_rest_on_its_day():
    every = regular(Time(days=tuple(Weekday), starts=time(7)))
    assert in_lines(page_of(going_to(LIBRARY, regulars=(every, TOMASZ)))) == [
        "Every day: Choir, 7am",
        "Tuesday: The library, 10am to 12 noon; Tomasz comes, morning",
    ]


@pytest.mark.parametrize(
    ("what", "whos", "who"),
    [
        ("Tomasz comes", ("Tomasz Wójcik",), ""),
        ("Tea at Mum’s", ("Mum",), ""),
        ("Talk with Yusuf", ("Yusuf, my advocate",), ""),
        ("Shopping", ("Tomasz Wójcik",), "Tomasz Wójcik"),
        ("Tomasz comes", ("Tomasz Wójcik", "Ola"), "Ola"),
        ("My quiet hour", ("",), ""),
    ],
)
def test_who_it_is_with_is_said_unless_its_own_words_say_it(
    what: str, whos: tuple[str, ...], who: str
):
    support = regular(what=what, who=tuple(Who(name=name) for name in whos))
    ((on,),) = [on for _, on in read.my_week(page_of(going_to(regulars=(support,))))]
    assert read.runs(on.told) == ([f"with {who}"] if who else [])


@pytest.mark.parametrize(
    ("off", "visits", "week"),
    [
        ("library", ["ask"], ["Tuesday: Tomasz comes, morning"]),
        ("tomasz", ["ask"], ["Tuesday: The library, 10am to 12 noon"]),
        ("ask", [], ["Tuesday: The library, 10am to 12 noon; Tomasz comes, morning"]),
    ],
)
def test_a_visit_a_place_and_what_is_regular_can_each_be_left_off(
    off: str, visits: list[str], week: list[str]
):
    page = page_of(left_off(going_to(LIBRARY, regulars=(TOMASZ,)), off))
    found = read.entries(page, "visits")
    assert [visit.of for visit in found] == visits
    assert in_lines(page) == week
    if off == "library":
        assert read.visit(found[0])["place"] == "", "its name is off the page too"


def test_a_visit_or_a_thing_in_my_week_stays_by_its_id_where_there_is_room():
    page = page_of(going_to(LIBRARY, regulars=(TOMASZ,)))
    visits = read.entries(page, "visits")
    week, visit = read.with_only(page, {"tomasz"}), read.with_only(page, {"ask"})
    assert in_lines(week) == ["Tuesday: Tomasz comes, morning"]
    assert week.section("visits") is None
    assert read.entries(visit, "visits") == visits
    assert read.visit(visits[0])["place"] == "The library", "a visit may name a place with no room"
    assert visit.section("week") is None


@given(plans())
@tried(40)
def test_all_that_is_to_come_and_all_i_go_to_is_there_unless_left_off(plan: Plan):
    page, off = page_of(plan), set(plan.off_page)
    to_come = [v.id for place in plan.community.places for v in place.visits if not v.been]
    shown = [visit.of for visit in read.entries(page, "visits")]
    assert shown == [id for id in to_come if id not in off]
    mine = {place.id for place in plan.community.places if place.going}
    mine |= {one.id for one in plan.week.regulars}
    assert set(read.in_my_week(page)) == mine - off


def test_what_is_left_off_is_not_named_among_what_is_not_talked_about_yet():
    kept = Place(id="open", name="The open market", standing=Standing.SOMETIMES)
    secret = Place(id="secret", name="The secret garden", standing=Standing.SOMETIMES)
    look = Visit(id="look", what="Have a secret look")
    plan = going_to(kept, secret.but(visits=(look,)))
    plan = with_hope(plan, "A secret hope", id="hope")
    plan = with_step(with_hope(plan, "A told hope"), "A secret step", id="step")
    plan = with_decision(plan, "A secret choice", id="choice")
    assert sum("secret" in name for name in read.not_yet(page_of(plan))) == 5
    plan = left_off(plan, "secret", "look", "hope", "step", "choice")
    names = read.not_yet(page_of(plan))
    assert not any("secret" in name for name in names)
    assert "When I go: The open market" in names
    every = read.not_yet(page_of(plan.but(off_page=())))
    assert names == tuple(name for name in every if "secret" not in name)


# The support I want, and what I decided ---------------------------------------------------------

JEAN = (Who(name="Jean"),)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, {}),
        ({"who": JEAN}, {"who": "Jean"}),
        ({"kind_of_help": "somebody who drives"}, {"who": "somebody who drives"}),
        ({"who": JEAN, "kind_of_help": "or a driver"}, {"who": "Jean; or a driver"}),
        ({"times": (Time(days=TUESDAY, starts=time(10)),)}, {"when": "Tuesday, 10am"}),
        ({"times": (NOT_SURE,)}, {"when": "not sure when"}),
        ({"help": Help.PAID}, {"money": "paid help"}),
        ({"help": Help.UNPAID}, {"money": "no money needed"}),
        ({"shape": Shape.HOURS}, {}),
        ({"shape": Shape.HOURS, "hours": 7}, {"much": "7 hours a week", "when": ""}),
        ({"shape": Shape.HOURS, "hours": 1}, {"much": "1 hour a week", "when": ""}),
        ({"shape": Shape.HOURS, "hours": "7.5"}, {"much": "7.5 hours a week", "when": ""}),
        ({"shape": Shape.HOURS, "hours": "7.33333333"}, {"much": "7 h 20 a week", "when": ""}),
        ({"shape": Shape.SLEEP_INS}, {"much": "sleep-in nights"}),
        ({"shape": Shape.SLEEP_INS, "nights": 1}, {"much": "1 sleep-in night a week", "when": ""}),
        (
            {"shape": Shape.WAKING_NIGHTS, "nights": 2, "hours": 9},
            {"much": "2 nights awake a week, 9 hours each", "when": ""},
        ),
        ({"shape": Shape.BREAKS, "nights": 14}, {"much": "14 nights away a year", "when": ""}),
        ({"shape": Shape.BUY}, {"who": ""}),
        ({"shape": Shape.BUY, "every": Every.MONTH}, {"who": "", "when": "each month"}),
        ({"shape": Shape.BUY, "help": Help.PAID, "price": 30}, {"who": ""}),
        ({"shape": Shape.OPEN, "hours": 7, "nights": 3, "price": 30}, {}),
    ],
)
def test_support_says_what_is_known_and_what_is_not_decided_yet(
    said: dict[str, object], shown: dict[str, str]
):
    line = SupportLine.model_validate({"id": "s", "what": "Help", **said})
    page = page_of(Plan.begin("Ada").but(support=Support(lines=(line,))))
    open_ = {"id": "s", "what": "Help", "who": NOT_DECIDED, "when": NOT_DECIDED}
    (found,) = read.entries(page, "support")
    assert read.support(found) == {**open_, "much": "", "money": "", **shown}


@given(plans())
@tried(40)
def test_no_money_is_on_the_page_but_in_somebodys_own_words(plan: Plan):
    line = SupportLine(what="A club", shape=Shape.BUY, price=Decimal("98765.43"))
    money = Amount(pounds=Decimal("98765.43"))
    budget = plan.budget.but(indicative=money, final=money, mine=money, council=money, now=money)
    support = Support(lines=(*plan.support.lines, line))
    assert "98765" not in str(whole_of(plan.but(support=support, budget=budget)))


def test_support_i_want_is_not_part_of_my_week_yet():
    line = SupportLine(id="s", what="Help", times=(Time(days=TUESDAY),))
    page = page_of(going_to(LIBRARY).but(support=Support(lines=(line,))))
    assert read.in_my_week(page) == {"library": "The library"}
    assert read.support(read.entries(page, "support")[0])["when"] == "Tuesday"


def deciding(**said: object) -> Plan:
    one = Decision.model_validate({"id": "d", "which": "How to hold my money", **said})
    return Plan.begin("Ada").but(deciding=Deciding(decisions=(one,)))


LIM = ForMe(
    decided_by=Who(name="Dr Lim"),
    words="An agency for now",
    concern=Concern.CAPACITY,
    about="Who holds the money",
    assessed_by="Dr Lim",
    assessed_on=date(2026, 11, 2),
    written_in="My record",
)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, {"stands": ["Not decided yet"]}),
        ({"words": "Hm"}, {"stands": ["Not decided yet", "Hm"]}),
        ({"decided": "not_sure"}, {"stands": ["Not sure yet"]}),
        ({"decided": "not_sure", "words": "Ask Jo"}, {"stands": ["Not sure yet", "Ask Jo"]}),
        ({"decided": "decided"}, {"stands": ["I have decided"]}),
        ({"decided": "decided", "words": "An agency"}, {"stands": ["An agency"]}),
        ({"on": date(2026, 11, 20), "decided": "not_sure"},
         {"stands": ["Not sure yet"], "on": "20 November 2026"}),
        (
            {
                "words": "Mine",
                "decided": "decided",
                "present": [
                    {"who": {"name": "Ruth"}, "relation": "my niece"},
                    {"who": {}},
                    {"who": {"name": "Sam, my brother"}, "relation": "My brother"},
                ],
            },
            {"stands": ["Mine"], "present": "Ruth (my niece); me; Sam, my brother"},
        ),
        ({"for_me": LIM, "words": "I said no"}, {
            "stands": ["I said no"],
            "for_me": {"Dr Lim": "An agency for now"},
            "concern": "If I could make this one decision at that time",
            "about": "Who holds the money",
            "assessed": "Dr Lim, 2 November 2026",
            "written_in": "My record"}),
    ],
)  # fmt: skip
def test_a_decision_says_which_what_and_who_was_there(said: dict[str, Any], shown: dict[str, Any]):
    (found,) = read.entries(page_of(deciding(**said)), "decided")
    empty: dict[str, Any] = {"stands": [], "shown": [], "how": [], "for_me": {}}
    wanted = {"id": "d", "which": "How to hold my money", **empty, **shown}
    assert read.decision(found) == wanted
    still_open = [run for run in found.told if isinstance(run, Run) and run.role is Role.OPEN]
    assert [run.words for run in still_open] == [
        words for words in wanted["stands"] if words == "Not decided yet"
    ]


SOCIAL = [way for way in Way if not kind_of(way).for_health]


@pytest.mark.parametrize(
    ("shown", "how", "health", "said"),
    [
        ([], "", YesNo.YES, ("", "")),
        ([], "On a call", YesNo.NO, ("", "On a call")),
        (SOCIAL, "", YesNo.OPEN, (f"We looked at {CARE_WAYS} of {CARE_WAYS} ways.", "")),
        (SOCIAL, "", YesNo.NO, (f"We looked at {CARE_WAYS} of {CARE_WAYS} ways.", "")),
        (SOCIAL, "Cards", YesNo.YES, (f"We looked at {CARE_WAYS} of {ALL_WAYS} ways.", "Cards")),
        ([Way.AGENCY, Way.HEALTH_THIRD], "", YesNo.NO, (f"We looked at 2 of {ALL_WAYS} ways.", "")),
        (list(Way), "", YesNo.YES, (f"We looked at {ALL_WAYS} of {ALL_WAYS} ways.", "")),
    ],
)
def test_a_decision_says_how_many_ways_were_looked_at_and_how_they_were_explained(
    shown: list[Way], how: str, health: YesNo, said: tuple[str, str]
):
    plan = deciding(shown=shown, how=how)
    plan = plan.but(budget=plan.budget.but(health_money=health))
    (one,) = read.entries(page_of(plan), "decided")
    found = read.decision(one)
    assert (found["shown"], found["how"]) == tuple([words] if words else [] for words in said)


@pytest.mark.parametrize(
    ("shown", "how", "last"),
    [
        (SOCIAL, "on a call.", f"We looked at {CARE_WAYS} of {CARE_WAYS} ways. How: on a call."),
        (SOCIAL, "", f"We looked at {CARE_WAYS} of {CARE_WAYS} ways."),
        ([], "on a call", "How it was explained: on a call."),
        ([], "", "How to hold my money. Not sure yet."),
    ],
)
def test_how_the_ways_were_looked_at_is_one_sentence_or_two(shown: list[Way], how: str, last: str):
    made = deciding(decided="not_sure", shown=shown, how=how)
    (one,) = read.entries(page_of(made), "decided")
    assert entry_aloud(one, ListKind.NAMED)[-1] == last


def test_support_that_is_left_off_is_counted_and_never_named():
    lines = tuple(SupportLine(id=f"s{n}", what=f"Wanted {n}") for n in range(4))
    plan = Plan.begin("Ada").but(support=Support(lines=lines))

    def more(page: Document) -> int:
        section = page.section("support")
        assert section is not None
        (lines,) = section.content
        assert isinstance(lines, List)
        return lines.left_off

    assert more(page_of(plan)) == 0
    page = page_of(left_off(plan, "s1"))
    assert more(page) == 1
    assert "Wanted 1" not in str(page)
    assert more(read.with_only(page, {"s2"})) == 3
    assert [more_in_words(many) for many in (0, 1, 7)] == [
        "", "and 1 more in my plan", "and 7 more in my plan"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "paid_by", "interest", "shown"),
    [
        (False, "", "", None),
        (True, "", "", ("not said yet", "not said yet")),
        (True, "The council", "", ("The council", "not said yet")),
        (False, "The council", "", ("The council", "not said yet")),
        (False, "", "A share in an agency", ("not said yet", "A share in an agency")),
    ],
)
def test_who_pays_the_broker_is_there_with_any_decision(
    decision: bool, paid_by: str, interest: str, shown: tuple[str, str] | None
):
    plan = deciding() if decision else Plan.begin("Ada")
    said = plan.deciding.but(broker_paid_by=paid_by, broker_interest=interest)
    page = page_of(plan.but(deciding=said))
    titles = ("Who pays my broker", "What my broker could gain")
    assert read.answers(page, "broker") == (dict(zip(titles, shown, strict=True)) if shown else {})
    broker = page.section("broker")
    assert read.with_only(page, ()).section("broker") == broker
    off = page_of(plan.but(deciding=said, off_page=("d",)))
    assert off.section("broker") == broker


@given(plans())
@tried(40)
def test_each_line_of_support_and_each_decision_is_there_unless_left_off(plan: Plan):
    page, off = page_of(plan), set(plan.off_page)
    lines = [line.id for line in plan.support.lines if line.id not in off]
    decisions = [one.id for one in plan.deciding.decisions if one.id not in off]
    assert [line.of for line in read.entries(page, "support")] == lines
    assert [one.of for one in read.entries(page, "decided")] == decisions
    part = read.with_only(page, [*lines[:1], *decisions[1:]])
    assert [line.of for line in read.entries(part, "support")] == lines[:1]
    assert [one.of for one in read.entries(part, "decided")] == decisions[1:]


@given(plans())
@tried(40)
def test_with_nothing_left_off_what_is_not_talked_about_yet_is_all_there(plan: Plan):
    assert read.not_yet(page_of(plan.but(off_page=()))) == not_talked_about(plan)


CLOCK = re.compile(r"\b\d\d:\d\d\b")


@given(plans())
@tried(40)
def test_no_clock_time_is_on_the_page_that_is_not_in_the_plan(plan: Plan):
    page = page_of(plan)
    shown = [words for _, on in read.my_week(page) for one in on for words in read.runs(one.told)]
    shown += [read.visit(visit)["when"] for visit in read.entries(page, "visits")]
    known = plan.model_dump_json()
    assert [clock for words in shown for clock in CLOCK.findall(words) if clock not in known] == []


@given(plans())
@tried(40)
def test_a_day_is_named_only_for_what_is_on_that_day(plan: Plan):
    times = {place.id: place.my_times for place in plan.community.places}
    times |= {regular.id: regular.times for regular in plan.week.regulars}
    days = {day.capitalize(): {day} for day in Weekday} | {"Every day": set(Weekday)}
    dates = {in_words(Time(on=day)): day for all_ in times.values() for when in all_
             for day in dates_of(when) or ()}  # fmt: skip
    for day, on in read.my_week(page_of(plan)):
        assert day.open == (day.words not in days | dates)
        for one in on:
            weekly = [when for when in times[one.of] if dates_of(when) is None]
            known = {weekday for when in weekly for weekday in when.days}
            assert days.get(day.words, set()) <= known
            if day.words in dates:
                assert any(dates[day.words] in (dates_of(when) or ()) for when in times[one.of])
