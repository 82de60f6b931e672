"""Every kind of change, as a table: what is done, and the rows of the plan that then differ."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from carecore.plan import Plan, Whose
from carecore.plan.about import Heading, Line
from carecore.plan.budget import (
    Assistant,
    Liking,
    Matter,
    YesNo,
)
from carecore.plan.change import (
    Act,
    Add,
    Move,
    Put,
    Show,
    TakeOut,
    add,
    change,
    earlier,
    later,
    put,
    take_out,
)
from carecore.plan.circle import Kind, Person, Ring
from carecore.plan.community import By, Place, Standing, Visit
from carecore.plan.decision import Decided, Decision, Present
from carecore.plan.life import Aim, Hope, Step
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.thing import Thing
from carecore.plan.times import NOT_SURE, Time, Weekday
from carecore.plan.tree import found, item_of, rooms
from carecore.plan.way import Row, Way
from carecore.plan.week import Regular, RegularKind
from carecore.plan.who import ME, Who
from carecore.plan.words import MOST_LETTERS, Refused
from tests.harry import FOR_ME, MUM, PLAN, SUE, the
from tests.rows import new_rows

MATTERING = PLAN.about.under(Heading.MATTERS)


def done(*acts: Act) -> Plan:
    """The plan after these acts."""
    return PLAN.after(change("Changed something", *acts))


PUTS: list[tuple[str, str, Any, dict[str, Any]]] = [
    # of       field        what is put in               the rows that then differ
    ("sea", "words", " The  cold sea ", {"sea.words": "The cold sea"}),
    ("kind", "words", "He is very kind", {"kind.words": "He is very kind"}),
    ("kind", "whose", ME, {"kind.whose": "me"}),
    ("sea", "whose", MUM, {"sea.whose": "#mum"}),
    ("kind", "heading", Heading.WORKING, {"kind.heading": "working"}),
    ("mum", "name", " Mam ", {"mum.name": "Mam"}),
    ("kim", "ring", Ring.CLOSEST, {"kim.ring": "closest"}),
    ("mum", "ring", Ring.EXCHANGE, {"mum.ring": "exchange"}),
    ("kim", "kind", Kind.FRIEND, {"kim.kind": "friend"}),
    ("mum", "note", "Rings on Sundays", {"mum.note": "Rings on Sundays"}),
    ("rex", "note", "  ", {"rex.note": ""}),
    ("sing", "words", "Sing!", {"sing.words": "Sing!"}),
    ("home", "why", "My garden", {"home.why": "My garden"}),
    ("home", "aim", Aim.OPEN, {"home.aim": "open"}),
    ("home", "whose", Who(name="Dad"), {"home.whose": "Dad"}),
    ("go", "when", "May", {"go.when": "May"}),
    ("go", "who", (ME, MUM), {"go.who": ["me", "#mum"]}),
    ("ring", "with_whom", (), {"ring.with_whom": []}),
    ("library", "name", "The library", {"library.name": "The library"}),
    ("library", "standing", Standing.BELONG, {"library.standing": "belong"}),
    ("library", "travel.minutes", 20, {"library.travel.minutes": 20}),
    ("library", "travel.by", By.WALK, {"library.travel.by": "walk"}),
    ("library", "travel.with_whom", (SUE,), {"library.travel.with_whom": ["Sue"]}),
    ("library", "access.note", "A ramp", {"library.access.note": "A ramp"}),
    ("library", "conditions.fits.words", "Yes!", {"library.conditions.fits.words": "Yes!"}),
    ("baths", "barriers.cost.holds", "£5", {"baths.barriers.cost.holds": "£5"}),
    ("baths", "known", (SUE, MUM), {"baths.known": ["Sue", "#mum"]}),
    ("look", "how_was_it", "Loud", {"look.how_was_it": "Loud"}),
    ("look", "on", date(2026, 12, 1), {"look.on": "2026-12-01"}),
    ("look", "starts", time(14, 30), {"look.starts": "14:30:00"}),
    ("rings", "what", "Mum texts", {"rings.what": "Mum texts"}),
    ("rings", "who", (), {"rings.who": []}),
    ("cook", "help", Help.UNPAID, {"cook.help": "unpaid"}),
    ("cook", "hours", Decimal("7.5"), {"cook.hours": "7.5"}),
    ("cook", "hope", None, {"cook.hope": None}),
    ("cook", "hope", "home", {"cook.hope": "home"}),
    ("cook", "helpers", ("jo",), {"cook.helpers": ["jo"]}),
    ("cook", "in_mix", Way.AGENCY, {"cook.in_mix": "agency"}),
    ("tom", "age", 19, {"tom.age": 19}),
    ("tom", "pay", Decimal("13.40"), {"tom.pay": "13.40"}),
    ("who", "row", None, {"who.row": None}),
    ("hold", "decided", Decided.NOT_SURE, {"hold.decided": "not_sure"}),
    ("hold", "words", "Ask me in spring", {"hold.words": "Ask me in spring"}),
    ("hold", "questions.sure", YesNo.NO, {"hold.questions.sure": "no"}),
    ("hold", "shown", tuple(Way), {"hold.shown": [way.value for way in Way]}),
    ("there", "relation", "My mother", {"there.relation": "My mother"}),
    ("", "name", "Harold", {"name": "Harold"}),
    ("", "helpers", (ME,), {"helpers": ["me"]}),
    ("", "look_again", date(2027, 1, 1), {"look_again": "2027-01-01"}),
    ("", "budget.final.pounds", Decimal("21320"), {"budget.final.pounds": "21320"}),
    ("", "budget.health_money", YesNo.YES, {"budget.health_money": "yes"}),
    ("", "budget.sick_weeks", 2, {"budget.sick_weeks": "2"}),
    ("", "deciding.broker_paid_by", "Harry", {"deciding.broker_paid_by": "Harry"}),
    # what is told apart by a key: one piece for each, and none that says nothing
    ("", "budget.views.isf.liking", Liking.LIKE, {"budget.views.isf.liking": "like"}),
    ("", "budget.said_rates.agency_hour.amount", 31, {
        "budget.said_rates.agency_hour.amount": "31"}),
    ("", "budget.said_rates.agency_hour.about", True, {
        "budget.said_rates.agency_hour.about": True}),
    ("", "budget.said_rates.agency_hour.note", "Rang", {
        "budget.said_rates.agency_hour.note": "Rang"}),
    ("", "budget.views.employ.liking", Liking.NOT_SURE, {
        "budget.views.employ.way": "employ", "budget.views.employ.liking": "not_sure",
        "budget.views.employ.why": ""}),
    ("", "budget.said_rates.payroll_week.amount", Decimal("4.50"), {
        "budget.said_rates.payroll_week.rate": "payroll_week",
        "budget.said_rates.payroll_week.amount": "4.50",
        "budget.said_rates.payroll_week.by": "mine", "budget.said_rates.payroll_week.note": "",
        "budget.said_rates.payroll_week.about": False}),
    ("", "budget.views.isf.why", " ", {
        "budget.views.isf.way": None, "budget.views.isf.liking": None,
        "budget.views.isf.why": None}),
    ("", "budget.said_rates.agency_hour.amount", None, {
        "budget.said_rates.agency_hour.rate": None, "budget.said_rates.agency_hour.amount": None,
        "budget.said_rates.agency_hour.by": None, "budget.said_rates.agency_hour.note": None,
        "budget.said_rates.agency_hour.about": None}),
    # what is put in already stands there
    ("sea", "words", "The sea", {}),
    ("mum", "ring", Ring.CLOSEST, {}),
    ("", "budget.views.isf.why", "My own words", {}),
    ("", "budget.views.agency.liking", Liking.OPEN, {}),
    ("", "budget.said_rates.payroll_week.amount", None, {}),
]  # fmt: skip


@pytest.mark.parametrize(("of", "field", "value", "differ"), PUTS)
def test_what_is_put_in_stands_there_and_nothing_else_differs(
    of: str, field: str, value: Any, differ: dict[str, Any]
) -> None:
    act = put(the(of) if of else PLAN, field, value)
    assert new_rows(PLAN, done(act)) == differ
    assert done(act, act) == done(act)


ORDER: list[tuple[str, Sequence[Act], str, str]] = [
    # what is done         how                                 which list    then the order is
    ("nothing", [], "about.lines", "sea kind key tea"),
    ("one earlier", [earlier(the("key"), MATTERING)], "about.lines", "key sea kind tea"),
    ("the last earlier", [earlier(the("tea"), MATTERING)], "about.lines", "sea kind tea key"),
    ("the first stays first", [earlier(the("sea"), MATTERING)], "about.lines", "sea kind key tea"),
    ("one later", [later(the("sea"), MATTERING)], "about.lines", "key sea kind tea"),
    ("later under its heading", [later(the("key"), MATTERING)], "about.lines", "sea kind tea key"),
    ("the last stays last", [later(the("tea"), MATTERING)], "about.lines", "sea kind key tea"),
    ("alone under its heading", [earlier(the("kind"), PLAN.about.under(Heading.ADMIRE))],
     "about.lines", "sea kind key tea"),
    ("under another heading, last", [put(the("sea"), "heading", Heading.ADMIRE), Move(id="sea")],
     "about.lines", "kind key tea sea"),
    ("under its own heading, last", [put(the("sea"), "heading", Heading.MATTERS), Move(id="sea")],
     "about.lines", "kind key tea sea"),
    ("taken out", [take_out(the("key"))], "about.lines", "sea kind tea"),
    ("reworded", [put(the("key"), "words", "A key")], "about.lines", "sea kind key tea"),
    ("a hope earlier", [earlier(the("home"), PLAN.life.hopes)], "life.hopes", "home sing"),
    ("the first hope stays", [earlier(the("sing"), PLAN.life.hopes)], "life.hopes", "sing home"),
    ("a hope out", [take_out(the("sing"))], "life.hopes", "home"),
    ("a step out", [take_out(the("ring"))], "life.hopes", "sing home"),
    ("a step out", [take_out(the("ring"))], "sing.steps", "go"),
    ("a step last", [Move(id="ring")], "sing.steps", "go ring"),
    ("a place changed", [put(the("baths"), "name", "The pool")], "community.places",
     "baths library"),
    ("a place out", [take_out(the("baths"))], "community.places", "library"),
    ("a visit out", [take_out(the("look"))], "community.places", "baths library"),
    ("a visit out", [take_out(the("look"))], "baths.visits", "swim"),
    ("a place first", [Move(id="library", before="baths")], "community.places", "library baths"),
    ("before itself", [Move(id="library", before="library")], "community.places", "baths library"),
    ("something regular out", [take_out(the("rings"))], "week.regulars", "comes quiet"),
    ("something regular first", [Move(id="quiet", before="comes")], "week.regulars",
     "quiet comes rings"),
    ("support out", [take_out(the("cook"))], "support.lines", "night"),
    ("an assistant out", [take_out(the("tom"))], "budget.assistants", "jo"),
    ("an assistant last", [Move(id="tom")], "budget.assistants", "jo tom"),
    ("what matters out", [take_out(the("who"))], "budget.matters", "forms"),
    ("a decision out", [take_out(the("hold"))], "deciding.decisions", "tap"),
    ("somebody was not there", [take_out(the("there"))], "hold.present", "too"),
    ("somebody in the middle", [Move(id="kim", before="rex")], "circle.people", "mum kim rex"),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "acts", "where", "order"), ORDER)
def test_the_order_of_a_list(_what: str, acts: Sequence[Act], where: str, order: str) -> None:
    whole = {name: rows for name, rows in new_rows(Plan(id="x", name="x"), done(*acts)).items()}
    assert whole[where] == order.split()


NEW: list[tuple[str, str, dict[str, Any], Thing]] = [
    # to        list          what is told of it           what then is last there, and all of it
    ("", "circle.people", {"name": " Jean  Smith "}, Person(id="new", name="Jean Smith")),
    ("", "circle.people", {"name": "Jo", "ring": Ring.EXCHANGE, "kind": Kind.PAID},
     Person(id="new", name="Jo", ring=Ring.EXCHANGE, kind=Kind.PAID)),
    ("", "about.lines", {"heading": "working", "words": "  The new  bus pass "},
     Line(id="new", heading=Heading.WORKING, words="The new bus pass", whose=ME)),
    ("", "about.lines", {"heading": "admire", "words": "Brave", "whose": MUM},
     Line(id="new", heading=Heading.ADMIRE, words="Brave", whose=MUM)),
    ("", "life.hopes", {"words": "See the sea"}, Hope(id="new", words="See the sea")),
    ("sing", "steps", {"what": " Mend the  stairs "}, Step(id="new", what="Mend the stairs")),
    ("home", "steps", {"what": "Ask Mum", "who": (MUM, ME)},
     Step(id="new", what="Ask Mum", who=(MUM, ME))),
    ("", "community.places", {"name": " The  café "}, Place(id="new", name="The café")),
    ("library", "visits", {"what": "Ask for a card"}, Visit(id="new", what="Ask for a card")),
    ("baths", "visits", {"what": "Swim", "with_whom": (MUM,)},
     Visit(id="new", what="Swim", with_whom=(MUM,))),
    ("", "week.regulars", {"what": " Watch  the birds "},
     Regular(id="new", what="Watch the birds")),
    ("", "week.regulars", {"what": "Sue rings", "kind": "people", "times": (NOT_SURE,)},
     Regular(id="new", what="Sue rings", kind=RegularKind.PEOPLE, times=(NOT_SURE,))),
    ("", "support.lines", {"what": "  A new coat "}, SupportLine(id="new", what="A new coat")),
    ("", "support.lines", {"what": "Bake", "hope": "home", "helpers": ("tom",)},
     SupportLine(id="new", what="Bake", hope="home", helpers=("tom",))),
    ("", "budget.assistants", {"name": " Ann "}, Assistant(id="new", name="Ann")),
    ("", "budget.matters", {"words": "Nights"}, Matter(id="new", words="Nights")),
    ("", "budget.matters", {"words": "Nights", "row": Row.LAW},
     Matter(id="new", words="Nights", row=Row.LAW)),
    ("", "deciding.decisions", {"which": "Where to live"},
     Decision(id="new", which="Where to live")),
    ("hold", "present", {"who": MUM}, Present(id="new", who=MUM)),
]  # fmt: skip


@pytest.mark.parametrize(("to", "field", "told", "new"), NEW)
def test_something_new_is_last_and_says_only_what_was_told(
    to: str, field: str, told: dict[str, Any], new: Thing
) -> None:
    act = add(the(to) if to else PLAN, field, {"id": "new", **told})
    plan = done(act)
    assert found(plan, "new") == new
    where = f"{to}.{field}" if to else field
    differ = new_rows(PLAN, plan)
    assert differ[where][-1] == "new"
    assert {name for name in differ if not name.startswith("new.")} == {where}
    assert done(act, act) == plan
    assert done(act, TakeOut(id="new")) == PLAN


def lists_of_things(model: Any, at: str = "") -> set[str]:
    """Every list of things in a plan, by its way from the plan or from the thing it is of."""
    lists = set()
    for name in rooms(model):
        item = item_of(model, name)
        assert item is not None
        here = f"{at}{name}"
        if issubclass(item, Thing):
            lists |= {here} | lists_of_things(item)
        else:
            lists |= lists_of_things(item, f"{here}.")
    return lists


def test_every_list_there_is_is_tried() -> None:
    lists = lists_of_things(Plan)
    assert len(lists) > 10
    assert {field for _, field, _, _ in NEW} == lists
    assert {where.split(".", 1)[1] for _, _, where, _ in ORDER} >= {"lines", "steps", "people"}


def test_several_new_things_come_at_once_each_with_its_own_id() -> None:
    plan = done(add(PLAN, "circle.people", *({"name": name} for name in ("Ann", "Bo", "Ann"))))
    assert [person.name for person in plan.circle.people[3:]] == ["Ann", "Bo", "Ann"]
    assert plan.circle.people[:3] == PLAN.circle.people
    assert len({person.id for person in plan.circle.people}) == 6
    many = done(add(PLAN, "circle.people", *({"name": f"Person {n}"} for n in range(500))))
    assert len(many.circle.people) == 503


def test_a_whole_thing_can_be_added_with_what_is_in_it() -> None:
    hope = Hope(id="new", words="Fly", steps=(Step(id="s1", what="Save"), Step(id="s2", what="Go")))
    plan = done(add(PLAN, "life.hopes", hope))
    assert plan.life.hopes == (*PLAN.life.hopes, hope)


OFF = PLAN.off_page
OUT: list[tuple[str, dict[str, Any], str]] = [
    # what is taken out    what pointed at it then says        what else is not off the page now
    ("sea", {"about.lines": ["kind", "key", "tea"]}, "sea"),
    ("ring", {"sing.steps": ["go"]}, "ring"),
    ("sing", {"life.hopes": ["home"], "cook.hope": None}, "sing ring"),
    ("home", {"life.hopes": ["sing"]}, "home"),
    ("look", {"baths.visits": ["swim"]}, "look"),
    ("baths", {"community.places": ["library"]}, "baths look"),
    ("rings", {"week.regulars": ["comes", "quiet"]}, "rings"),
    ("cook", {"support.lines": ["night"]}, "cook"),
    ("night", {"support.lines": ["cook"]}, ""),
    ("tom", {"budget.assistants": ["jo"], "cook.helpers": ["jo"]}, ""),
    ("jo", {"budget.assistants": ["tom"], "cook.helpers": ["tom"], "night.helpers": []}, ""),
    ("who", {"budget.matters": ["forms"]}, ""),
    ("hold", {"deciding.decisions": ["tap"]}, "hold"),
    ("there", {"hold.present": ["too"]}, ""),
    ("kim", {"circle.people": ["mum", "rex"]}, ""),
    ("mum", {
        "circle.people": ["rex", "kim"], "tea.whose": "Mum", "ring.who": ["me", "Mum"],
        "ring.with_whom": ["Sue", "Mum"], "home.whose": "Mum", "baths.known": ["Mum", "Sue"],
        "look.with_whom": ["Mum"], "rings.who": ["Mum"], "night.who": ["Mum"], "there.who": "Mum",
        "tap.for_me.decided_by": "Mum", "helpers": ["Mum", "Sue"]}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("id", "says", "off"), OUT)
def test_what_is_taken_out_goes_with_all_it_holds_and_leaves_no_link_to_nothing(
    id: str, says: dict[str, Any], off: str
) -> None:
    plan = done(take_out(the(id)))
    inside = {id, *(one for rows in (f"{id}.steps", f"{id}.visits", f"{id}.present")
                    for one in new_rows(Plan(id="x", name="x"), PLAN).get(rows, ()))}  # fmt: skip
    differ = {
        name: row for name, row in new_rows(PLAN, plan).items() if name.split(".")[0] not in inside
    }
    left_off = [one for one in OFF if one not in off.split()]
    assert differ == says | ({"off_page": left_off} if off else {})
    assert not [one for one in inside if found(plan, one)]
    with pytest.raises(Refused, match="not in the plan any more"):
        plan.after(change("Again", TakeOut(id=id)))


SHOWN: list[tuple[str, bool, bool]] = [
    # what       shown    does that change anything
    ("sea", True, True),
    ("sea", False, False),
    ("key", True, False),
    ("key", False, True),
    ("go", False, True),
    ("swim", False, True),
    ("quiet", False, True),
    ("night", False, True),
    ("tap", True, True),
]


@pytest.mark.parametrize(("id", "shown", "differs"), SHOWN)
def test_what_is_on_the_page_changes_nothing_said(id: str, shown: bool, differs: bool) -> None:
    plan = done(Show(id=id, shown=shown))
    assert {*new_rows(PLAN, plan)} == ({"off_page"} if differs else set())
    assert plan.off_page.count(id) == (0 if shown else 1)
    assert {*plan.off_page} - {id} == {*OFF} - {id}
    assert done(Show(id=id, shown=shown), Show(id=id, shown=shown)) == plan


ASKED: list[tuple[str, str, str, str]] = [
    # in this list            of this      its field     what is asked for
    ("circle.people", "mum", "name", "a name"),
    ("about.lines", "sea", "words", "some words"),
    ("life.hopes", "sing", "words", "some words"),
    ("steps", "ring", "what", "what the step is"),
    ("community.places", "baths", "name", "the name of a place"),
    ("visits", "look", "what", "what the visit is"),
    ("week.regulars", "comes", "what", "what it is"),
    ("support.lines", "cook", "what", "what you want help with"),
    ("budget.assistants", "tom", "name", "a name for them"),
    ("budget.matters", "who", "words", "what matters to you"),
    ("deciding.decisions", "hold", "which", "which decision it is"),
]
OWNERS = {"steps": "sing", "visits": "baths"}


@pytest.mark.parametrize("nothing", ["", "  ", "\u200b", "\n", None, [], {}])
@pytest.mark.parametrize(("where", "of", "field", "asked"), ASKED)
def test_what_cannot_be_empty_is_asked_for(
    where: str, of: str, field: str, asked: str, nothing: Any
) -> None:
    for act in (
        Put(of=of, field=field, value=nothing),
        Add(to=OWNERS.get(where, ""), field=where, things=({"id": "new", field: nothing},)),
        Add(to=OWNERS.get(where, ""), field=where, things=({"id": "new"},)),
    ):
        with pytest.raises(Refused, match=f"^Please type {asked} first.$"):
            done(act)


@pytest.mark.parametrize(("where", "of", "field", "_asked"), ASKED)
def test_no_line_is_endless(where: str, of: str, field: str, _asked: str) -> None:
    longest, endless = "x" * MOST_LETTERS, "x" * (MOST_LETTERS + 1)
    heading: dict[str, Any] = {"heading": "matters"} if where == "about.lines" else {}
    for words, kept in ((longest, True), (endless, False)):
        told = {"id": "new", field: words, **heading}
        for act in (
            Put(of=of, field=field, value=words),
            Add(to=OWNERS.get(where, ""), field=where, things=(told,)),
        ):
            if kept:
                assert done(act) != PLAN
            else:
                with pytest.raises(Refused, match="20,001 letters in one line.* Nothing is lost"):
                    done(act)


REFUSED: list[tuple[str, Sequence[Act], str]] = [
    # what is asked for                  how                                 what is said
    ("no name to be called by", [put(PLAN, "name", " ")],
     "Please type the name you like to be called by first."),
    ("no figure", [put(PLAN, "budget.said_rates.payroll_week.note", "Rang")],
     "Please type the figure first."),
    ("a figure under a name that is another's", [put(PLAN, "budget.said_rates. agency_hour.amount",
     31)], "not in the plan any more"),
    ("an endless note", [put(the("mum"), "note", "x" * 20_001)], "20,001 letters"),
    ("endless words in a time", [put(the("comes"), "times", [Time(words="x" * 20_001)])],
     "20,001 letters"),
    ("an endless name in a list", [put(the("go"), "who", [Who(name="x" * 20_001)])],
     "20,001 letters"),
    *((f"of what is gone: {act.do}", [act], "not in the plan any more") for act in (
        Put(of="gone", field="words", value="x"),
        Put(of="gone", field="name", value="Jo"),
        Add(to="gone", field="steps", things=({"id": "new", "what": "x"},)),
        Add(to="gone", field="visits", things=({"id": "new", "what": "x"},)),
        Move(id="gone"),
        Move(id="gone", before="sea"),
        Move(id="sea", before="gone"),
        TakeOut(id="gone"),
        TakeOut(id=""),
        TakeOut(id="p"),
        Show(id="gone", shown=True),
    )),
    ("before what stands elsewhere", [Move(id="sea", before="sing")], "not in the plan any more"),
    ("a step before one of another list", [Move(id="go", before="look")],
     "not in the plan any more"),
    ("made somebody's own plan", [Put(of="", field="whose", value="own")],
     "not in the plan any more"),
    ("made an example", [put(PLAN, "whose", Whose.EXAMPLE)], "not in the plan any more"),
    ("made one to practise with", [put(PLAN, "whose", Whose.PRACTICE)],
     "not in the plan any more"),
    # what points at nobody
    *((f"nobody: {act.do}", [act], "not in the plan any more") for act in (
        put(the("sea"), "whose", Who(person="gone")),
        put(the("go"), "who", [ME, Who(person="gone")]),
        put(the("library"), "travel.with_whom", [Who(person="tom")]),
        put(PLAN, "helpers", [Who(person="gone")]),
        put(the("tap"), "for_me", FOR_ME.but(decided_by=Who(person="gone"))),
        put(the("cook"), "hope", "gone"),
        put(the("cook"), "hope", "tom"),
        put(the("cook"), "helpers", ["tom", "gone"]),
        put(the("cook"), "helpers", ["mum"]),
        add(PLAN, "about.lines", {"heading": "admire", "words": "x", "whose": Who(person="gone")}),
        add(the("hold"), "present", {"who": Who(person="gone")}),
        add(PLAN, "support.lines", {"what": "x", "hope": "gone"}),
        add(PLAN, "support.lines", {"what": "x", "helpers": ["gone"]}),
    )),
    # what the plan cannot hold there
    *((f"unfit: {act.do}", [act], "The plan cannot hold that there") for act in (
        put(the("mum"), "ring", "outer"),
        put(the("mum"), "name", 7),
        put(the("mum"), "name", {"first": "Mum"}),
        put(the("sea"), "whose", "Mum"),
        put(the("sea"), "whose", {"person": "mum", "name": "Mum"}),
        put(the("library"), "travel.minutes", 601),
        put(the("library"), "travel.minutes", -1),
        put(the("library"), "position", {"latitude": "53.4"}),
        put(the("tap"), "for_me", {"decided_by": {}, "words": "x"}),
        put(the("cook"), "hours", "169"),
        put(the("tom"), "age", 15),
        put(PLAN, "budget.final.pounds", "-1"),
        put(PLAN, "budget.views.best.liking", "like"),
        put(PLAN, "budget.views.employ.liking", 10),
        add(PLAN, "circle.people", {"name": "Jo", "stars": 5}),
        add(PLAN, "about.lines", {"words": "Nowhere"}),
        add(PLAN, "circle.people", {"id": "Not An Id", "name": "Jo"}),
        add(PLAN, "life.hopes", {"words": "Fly", "steps": [{"what": "No id"}]}),
        add(PLAN, "life.hopes", {"words": "Fly", "steps": [{"id": "ring", "what": "Taken"}]}),
        add(PLAN, "life.hopes", {"id": "new", "words": "x", "steps": [{"id": "new", "what": "x"}]}),
        add(PLAN, "circle.people", {"id": "new", "name": "Jo"}, {"id": "new", "name": "Bo"}),
    )),
    # all or nothing
    ("the second of two", [put(the("sea"), "words", "The shore"), TakeOut(id="gone")],
     "not in the plan any more"),
    ("out, and then changed", [take_out(the("sea")), put(the("sea"), "words", "x")],
     "not in the plan any more"),
    ("out, and then named", [take_out(the("mum")), put(the("go"), "who", [MUM])],
     "not in the plan any more"),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "acts", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(_what: str, acts: Sequence[Act], why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        done(*acts)
    assert str(refused.value).endswith(".")


NOWHERE = [
    # where something is put                    of
    ("id", "sea"),
    ("id", ""),
    ("off_page", ""),
    ("stars", "sea"),
    ("stars", ""),
    ("name.x", "mum"),
    ("name.x", ""),
    ("words.x.y", "sea"),
    ("heading.name", "sea"),
    ("circle", ""),
    ("circle.people", ""),
    ("circle.people.mum", ""),
    ("circle.people.mum.name", ""),
    ("about.lines", ""),
    ("life", ""),
    ("budget", ""),
    ("budget.views", ""),
    ("budget.views.isf", ""),
    ("budget.views.isf.way", ""),
    ("budget.views.isf.stars", ""),
    ("budget.views.isf.why.x", ""),
    ("budget.said_rates", ""),
    ("budget.assistants", ""),
    ("deciding.decisions", ""),
    ("steps", "sing"),
    ("steps.ring.what", "sing"),
    ("visits", "baths"),
    ("present", "hold"),
    ("position.latitude", "baths"),
    ("for_me.words", "hold"),
    ("travel.minutes.", "baths"),
    ("travel..minutes", "baths"),
    ("__class__", ""),
    ("__dict__.name", ""),
    ("model_fields", ""),
    ("model_config.frozen", ""),
    ("after", ""),
]


@pytest.mark.parametrize("value", ["x", [], {}, None, "20", [{"id": "z", "name": "Jo"}]])
@pytest.mark.parametrize(("field", "of"), NOWHERE)
def test_nothing_is_put_where_nothing_stands(field: str, of: str, value: Any) -> None:
    with pytest.raises(Refused):
        done(Put(of=of, field=field, value=value))


NO_LIST = [
    # to        where something is added
    ("", "circle"),
    ("", "name"),
    ("", "helpers"),
    ("", "off_page"),
    ("", "set_aside"),
    ("", "budget.views"),
    ("", "budget.said_rates"),
    ("", "budget.nation"),
    ("", "budget.views.isf.why"),
    ("", "__class__"),
    ("", "stars"),
    ("sea", "steps"),
    ("baths", "known"),
    ("baths", "times"),
    ("baths", "travel.with_whom"),
    ("cook", "helpers"),
]


@pytest.mark.parametrize(("to", "field"), NO_LIST)
def test_nothing_is_added_where_no_things_are(to: str, field: str) -> None:
    with pytest.raises(Refused, match="not in the plan any more"):
        done(Add(to=to, field=field, things=({"id": "new", "name": "Jo", "what": "x"},)))


COUNTED: list[tuple[Shape, Shape, bool]] = [
    # counted as             then as                    do the figures stay
    (Shape.HOURS, Shape.HOURS, True),
    (Shape.WAKING_NIGHTS, Shape.SLEEP_INS, True),
    (Shape.SLEEP_INS, Shape.WAKING_NIGHTS, True),
    (Shape.HOURS, Shape.WAKING_NIGHTS, False),
    (Shape.WAKING_NIGHTS, Shape.HOURS, False),
    (Shape.SLEEP_INS, Shape.BREAKS, False),
    (Shape.BUY, Shape.BREAKS, False),
    (Shape.OPEN, Shape.HOURS, False),
]


@pytest.mark.parametrize(("was", "to", "stay"), COUNTED)
def test_a_figure_that_would_mean_something_else_is_taken_out(
    was: Shape, to: Shape, stay: bool
) -> None:
    line = SupportLine(
        id="a", what="x", shape=was, hours=Decimal(7), nights=Decimal(2), price=Decimal(90),
        times=(Time(days=(Weekday.MONDAY,)),),
    )  # fmt: skip
    plan = PLAN.but(support=Support(lines=(line,)))
    acts = (put(line, field, value) for field, value in line.counting(to).items())
    (after,) = plan.after(change("Counted in another way", *acts)).support.lines
    figures = {} if stay else {"hours": None, "nights": None, "price": None}
    assert after == line.but(shape=to, **figures)


def test_a_sentence_is_kept_as_it_is_said_and_may_hold_no_hidden_letters() -> None:
    assert change(" Moved  Jean\u202e closer\n").sentence == "Moved Jean closer"


def test_an_act_that_is_done_twice_says_who_it_touched_once() -> None:
    one = change(
        "Much",
        put(the("sea"), "words", "x"),
        put(the("sea"), "whose", ME),
        put(PLAN, "budget.nation", "wales"),
        Add(
            to="sing", field="steps", things=({"id": "n1", "what": "x"}, {"id": "n2", "what": "y"})
        ),
        Move(id="tea", before="sea"),
        TakeOut(id="kim"),
        Show(id="key", shown=False),
    )
    assert one.touched == ("sea", "budget.nation", "n1", "n2", "tea", "kim", "key")
