"""The support I want and the decision, without a browser: every change is kept, nothing is lost."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Widget

from carecore.facts.rates import figures
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget, View, YesNo
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.decision import Concern, Decided, Deciding, Decision, ForMe, Present
from carecore.plan.life import Hope, Life
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.times import NOT_SURE, Time
from carecore.plan.way import Way
from carecore.plan.who import ME, Who
from carecore.timewords import read_times
from pages.budget.assistants import hours_now
from pages.parts.bar import in_one_line
from tests.pages.house import added, example, opened, plan_of, press, said, seen, typed
from tests.waycounts import ALL_WAYS, CARE_WAYS

HOSTILE = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$ :material/home: www.a.b"
SUPPORT, DECISION = "The support I want", "The decision"
ADA = Plan.begin("Ada")
JEAN = Person(id="jean", name="Jean", ring=Ring.FRIENDSHIP, note="She swims on Mondays.")
KAY = Assistant(id="kay", name="Kay")
SWIM = SupportLine(id="swim", what="Swim each week")
HOURLY = SWIM.but(shape=Shape.HOURS, hours=Decimal(3))
NIGHTS = SupportLine(id="near", what="Near me", shape=Shape.SLEEP_INS, nights=Decimal(1))
WITH_LINE = ADA.but(
    circle=Circle(people=(JEAN,)),
    life=Life(hopes=(Hope(id="water", words="I want to be in the water."),)),
    support=Support(lines=(SWIM,)),
)
HOLD = Decision(id="hold", which="How to hold my budget")
WITH_DECISION = ADA.but(circle=Circle(people=(JEAN,)), deciding=Deciding(decisions=(HOLD,)))
DECIDED_FOR_ME = ForMe(
    decided_by=Who(name="Mr Hale"),
    words="To stay until May",
    concern=Concern.CAPACITY,
    about="Where to live this winter",
    assessed_by="Dr Lim",
    assessed_on=date(2026, 11, 2),
    written_in="My notes at the clinic",
)


def hostile() -> Plan:
    """A plan whose every word about support and decisions looks like markup."""
    plan = ADA.but(circle=Circle(people=(Person(name=f"{HOSTILE} note", ring=Ring.CLOSEST),)))
    them = (Who(person=plan.circle.people[0].id), Who(name=HOSTILE))
    hope = Hope(id="bad", words=HOSTILE)
    line = SupportLine(
        what=HOSTILE,
        hope="bad",
        who=them[1:],
        kind_of_help=HOSTILE,
        times=read_times(HOSTILE),
        shape=Shape.HOURS,
        without_money=HOSTILE,
    )
    decision = Decision(
        which=HOSTILE,
        present=tuple(Present(who=who, relation=HOSTILE) for who in them),
        how=HOSTILE,
        words=HOSTILE,
        for_me=DECIDED_FOR_ME.but(decided_by=them[0], about=HOSTILE, words=HOSTILE),
    )
    return plan.but(
        life=Life(hopes=(hope,)),
        support=Support(lines=(line, line.but(id="again"))),
        budget=Budget(assistants=(Assistant(name=HOSTILE),)),
        deciding=Deciding(decisions=(decision,), broker_paid_by=HOSTILE, broker_interest=HOSTILE),
    )


def at_view(plan: Plan, view: str) -> AppTest:
    """My budget at one of its views."""
    return opened(plan, "my_budget", {"budget-view": view})


def chosen(at: AppTest, label: str, value: object) -> AppTest:
    """Choose in the one list with this label."""
    (box,) = [box for box in at.selectbox if box.label == label]
    return box.set_value(value).run()


def labels(at: AppTest) -> list[str]:
    """Every label on the page."""
    kinds = (at.button, at.text_input, at.text_area, at.selectbox, at.multiselect, at.date_input)
    return [field.label for fields in kinds for field in fields]


def the_line(at: AppTest) -> SupportLine:
    """The one line in the plan."""
    (line,) = plan_of(at).support.lines
    return line


def the_decision(at: AppTest) -> Decision:
    """The one decision in the plan."""
    (decision,) = plan_of(at).deciding.decisions
    return decision


@pytest.mark.parametrize("view", [SUPPORT, DECISION])
@pytest.mark.parametrize("plan", ["only a name", "Danny", "Joyce", "words like markup"])
def test_a_view_opens(plan: str, view: str) -> None:
    plans = {"only a name": ADA, "words like markup": hostile()}
    at = at_view(plans.get(plan) or example(plan.lower()), view)
    assert not at.exception
    for text in (seen(at), *labels(at)):
        assert "<img" not in text
        assert "](http" not in text
        assert ":dog:" not in text


def test_support_is_added_by_its_words_alone_and_is_whole() -> None:
    at = added(at_view(ADA, SUPPORT), "What do I want help with?", "Swim each week")
    assert the_line(at) == SupportLine(id=the_line(at).id, what="Swim each week")
    assert said(at) == "Added: Swim each week"
    assert "It need not be hours" in seen(at)
    assert plan_of(press(at, "Undo")) == ADA


def test_the_new_line_is_the_one_that_is_shown() -> None:
    at = added(at_view(WITH_LINE, SUPPORT), "What do I want help with?", "Cook")
    (box,) = [box for box in at.text_area if box.label == "What I want help with"]
    assert box.value == "Cook"
    at = press(at, "Take this support out")
    assert plan_of(at).support == WITH_LINE.support
    assert not at.exception


@pytest.mark.parametrize(
    ("box", "words", "field", "value"),
    [
        # what is typed into which box, and what the line says then
        ("What I want help with", "Swim twice", "what", "Swim twice"),
        ("Or what kind of help", "Somebody calm", "kind_of_help", "Somebody calm"),
        ("My thoughts on this", "Ask at the pool", "without_money", "Ask at the pool"),
    ],
)
def test_words_about_a_line(box: str, words: str, field: str, value: str) -> None:
    at = typed(at_view(WITH_LINE, SUPPORT), box, words)
    assert the_line(at) == SWIM.but(**{field: value})


@pytest.mark.parametrize(
    ("box", "choice", "field", "value"),
    [
        # what is chosen in which list, and what the line says then
        ("Which hope it is for", "water", "hope", "water"),
        ("Money or no money", Help.UNPAID, "help", Help.UNPAID),
        ("How it is counted", Shape.BREAKS, "shape", Shape.BREAKS),
        ("If I mix ways: how I hold this part", Way.COUNCIL, "in_mix", Way.COUNCIL),
    ],
)
def test_choices_about_a_line(box: str, choice: object, field: str, value: object) -> None:
    at = chosen(at_view(WITH_LINE, SUPPORT), box, choice)
    assert the_line(at) == SWIM.but(**{field: value})


FIGURES = {
    # how it is counted, and the boxes that stand there for it
    Shape.OPEN: ["Hours a week"],
    Shape.HOURS: ["Hours a week"],
    Shape.WAKING_NIGHTS: ["Nights a week", "Hours each night"],
    Shape.SLEEP_INS: ["Nights a week", "Hours each night"],
    Shape.BREAKS: ["Nights a year", "What one night costs"],
    Shape.BUY: ["What it costs"],
}


@pytest.mark.parametrize("shape", list(Shape))
def test_each_way_of_counting_has_its_own_boxes(shape: Shape) -> None:
    at = at_view(WITH_LINE.but(support=Support(lines=(SWIM.but(shape=shape),))), SUPPORT)
    every_box = {box for boxes in FIGURES.values() for box in boxes}
    assert sorted(every_box & set(labels(at))) == sorted(FIGURES[shape])


@pytest.mark.parametrize(
    ("shape", "box", "words", "field", "value"),
    [
        # how it is counted, the box, what is typed, and what the line says then
        (Shape.HOURS, "Hours a week", "7 and a half", "hours", Decimal("7.5")),
        (Shape.HOURS, "Hours a week", "", "hours", None),
        (Shape.SLEEP_INS, "Nights a week", "2", "nights", Decimal(2)),
        (Shape.WAKING_NIGHTS, "Hours each night", "10", "hours", Decimal(10)),
        (Shape.WAKING_NIGHTS, "Hours each night", "10pm to 7am", "hours", Decimal(9)),
        (Shape.SLEEP_INS, "Hours each night", "10.30pm to 6am", "hours", Decimal("7.5")),
        (Shape.SLEEP_INS, "Hours each night", "9pm to 9pm", "hours", Decimal(24)),
        (Shape.BREAKS, "Nights a year", "14", "nights", Decimal(14)),
        (Shape.BREAKS, "What one night costs", "£1,120.50", "price", Decimal("1120.50")),
    ],
)
def test_figures_are_read_as_people_write_them(
    shape: Shape, box: str, words: str, field: str, value: Decimal | None
) -> None:
    line = SWIM.but(shape=shape)
    at = typed(at_view(WITH_LINE.but(support=Support(lines=(line,))), SUPPORT), box, words)
    assert the_line(at) == line.but(**{field: value})


@pytest.mark.parametrize(
    ("shape", "box", "words"),
    [
        # how it is counted, the box, and what cannot be a figure there
        (Shape.HOURS, "Hours a week", "-3"),
        (Shape.HOURS, "Hours a week", "169"),
        (Shape.HOURS, "Hours a week", "a lot"),
        (Shape.WAKING_NIGHTS, "Hours each night", "30"),
        (Shape.WAKING_NIGHTS, "Hours each night", "from 10pm"),
        (Shape.WAKING_NIGHTS, "Hours each night", "Monday 10pm to 7am"),
        (Shape.HOURS, "Hours a week", "10pm to 7am"),
        (Shape.SLEEP_INS, "Nights a week", "8"),
        (Shape.BREAKS, "Nights a year", "400"),
        (Shape.BREAKS, "What one night costs", "£1.2.3"),
        (Shape.BREAKS, "What one night costs", "£500 a week"),
        (Shape.BUY, "What it costs", "1e9"),
        (Shape.BUY, "What it costs", "80 to 100"),
        (Shape.BUY, "What it costs", "£15 an hour"),
    ],
)
def test_a_figure_that_cannot_be_stays_in_its_box_with_a_sentence(
    shape: Shape, box: str, words: str
) -> None:
    plan = WITH_LINE.but(support=Support(lines=(SWIM.but(shape=shape),)))
    at = typed(at_view(plan, SUPPORT), box, words)
    assert plan_of(at) == plan
    assert seen(at).count(":material/error:") == 1
    (left,) = [one for one in at.text_input if one.label == box]
    assert left.value == words
    at = at_view_again(at, DECISION)
    at = at_view_again(at, SUPPORT)
    (left,) = [one for one in at.text_input if one.label == box]
    assert left.value == words
    assert not at.exception


def test_until_a_figure_is_right_the_sum_uses_what_the_plan_says() -> None:
    line = SWIM.but(shape=Shape.HOURS, hours=Decimal(3), times=read_times("Mondays 9am to 12"))
    at = at_view(WITH_LINE.but(support=Support(lines=(line,))), SUPPORT)
    at = typed(at, "Hours a week", "thirty")
    assert "Until then the sum uses 3 hours a week" in seen(at)
    assert "What I typed" not in seen(at)
    at = typed(at, "Hours a week", "30")
    assert "What I typed comes to 30 hours a week" in seen(at)


def at_view_again(at: AppTest, view: str) -> AppTest:
    """Turn to another view."""
    at.session_state["budget-view"] = view
    return at.run()


@pytest.mark.parametrize(
    ("line", "says", "never"),
    [
        # how it is counted, when, what was typed; what is said; what is not
        ({"shape": Shape.HOURS}, "No hours are said yet", "These times"),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays and Fridays 9am to 12")},
            "These times come to 6 hours a week",
            "What I typed",
        ),
        (
            {
                "shape": Shape.HOURS,
                "times": read_times("Mondays and Fridays 9am to 12"),
                "hours": Decimal(8),
            },
            "What I typed comes to 8 hours a week, and the sum uses that",
            "No hours",
        ),
        (
            {
                "shape": Shape.HOURS,
                "times": read_times("Mondays and Fridays 9am to 12"),
                "hours": Decimal(6),
            },
            "These times come to 6 hours a week",
            "What I typed",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays")},
            "I read: Monday. How many hours a week?",
            "No hours",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays and Wednesdays 5pm")},
            "I read: Monday and Wednesday from 5pm. Until when?",
            "These times",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("5pm")},
            "I read: from 5pm. Until when?",
            "These times",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays until 5pm")},
            "I read: Monday until 5pm. From when?",
            "These times",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays 5pm to half past 6")},
            "These times come to 1.5 hours a week",
            "I read",
        ),
        (
            {"shape": Shape.HOURS, "times": read_times("Mondays 5pm"), "hours": Decimal(2)},
            "Somebody helps for some hours",
            "I read",
        ),
        ({"shape": Shape.HOURS, "times": (NOT_SURE,)}, "No hours are said yet", "I read"),
        (
            {"shape": Shape.SLEEP_INS, "times": (Time(words="some nights"),)},
            "How many nights a week?",
            "The times do not say",
        ),
        ({"shape": Shape.SLEEP_INS, "nights": Decimal(2)}, "gets up if I call", "How many"),
        (
            {"shape": Shape.WAKING_NIGHTS, "nights": Decimal(2)},
            "How many hours each night?",
            "nights a week?",
        ),
        (
            {"shape": Shape.SLEEP_INS, "nights": Decimal(2), "hours": Decimal(9)},
            "That comes to 18 hours a week",
            "No hours",
        ),
        (
            {"times": read_times("Mondays 9am to 12")},
            "These times come to 3 hours a week. They are not in the sum yet.",
            "No hours",
        ),
        (
            {"times": read_times("Mondays 9am to 12"), "help": Help.UNPAID},
            "It need not be hours",
            "in the sum yet",
        ),
        (
            {"times": read_times("Mondays 10pm to 7am")},
            "These are times in the night. Who is there then?",
            "9 hours",
        ),
        ({"times": read_times("Mondays")}, "I read: Monday. How many hours a week?", "No hours"),
        ({"times": read_times("Mondays"), "help": Help.UNPAID}, "It need not", "I read"),
    ],
)
def test_it_is_said_which_hours_the_sum_uses(
    line: dict[str, object], says: str, never: str
) -> None:
    at = at_view(WITH_LINE.but(support=Support(lines=(SWIM.but(**line),))), SUPPORT)
    assert says in seen(at).replace("\\", "")
    assert never not in seen(at)


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        # counted one way, then another: whether the figures still mean the same
        (Shape.WAKING_NIGHTS, Shape.SLEEP_INS, True),
        (Shape.HOURS, Shape.HOURS, True),
        (Shape.HOURS, Shape.WAKING_NIGHTS, False),
        (Shape.SLEEP_INS, Shape.BREAKS, False),
        (Shape.OPEN, Shape.HOURS, False),
    ],
)
def test_a_figure_never_comes_to_mean_something_else(
    before: Shape, after: Shape, kept: bool
) -> None:
    line = SWIM.but(shape=before, hours=Decimal(9), nights=Decimal(2))
    changed = line.but(**line.counting(after))
    assert changed == (line.but(shape=after) if kept else SWIM.but(shape=after))


@pytest.mark.parametrize(
    ("plan", "folded"),
    [
        # what the plan says of a mix, and whether the question about it is folded away
        (WITH_LINE, True),
        (WITH_LINE.but(budget=Budget(views=(View(way=Way.MIX),))), True),
        (WITH_LINE.but(budget=Budget(views=(View(way=Way.MIX, why="It may fit."),))), False),
        (WITH_LINE.but(support=Support(lines=(SWIM.but(in_mix=Way.COUNCIL),))), False),
    ],
)
def test_a_mix_is_asked_about_where_somebody_spoke_of_one(plan: Plan, folded: bool) -> None:
    at = at_view(plan, SUPPORT)
    (fold,) = [fold for fold in at.expander if fold.label == "More about this"]
    within = [box.label for box in fold.selectbox]
    assert ("If I mix ways: how I hold this part" in within) is folded
    assert labels(at).count("If I mix ways: how I hold this part") == 1


def test_a_line_asks_what_how_much_when_and_who_in_this_order() -> None:
    line = SWIM.but(shape=Shape.HOURS)
    at = at_view(WITH_LINE.but(support=Support(lines=(line,))), SUPPORT)
    asked = ["How it is counted", "Hours a week", "Say when it is on", "Who helps"]
    kinds = ("selectbox", "text_input", "text_area", "multiselect")
    fields = [one for one in at.main if isinstance(one, Widget) and one.type in kinds]
    said = [one.label for one in fields if one.label in asked]
    assert said == asked


@pytest.mark.parametrize(
    ("typed_in", "says", "price", "every", "about"),
    [
        # what is typed, what is said of it, and what the line says then
        ("about £15 a month", "about £15 a month (about £180 a year)", 15, Every.MONTH, True),
        ("£20 a fortnight", "£20 a fortnight (£520 a year)", 20, Every.FORTNIGHT, False),
        ("0", "I read £0. How often does it come?", 0, Every.OPEN, False),
        ("free once", "", 0, Every.ONCE, False),
    ],
)
def test_a_price_is_read_with_how_often_it_is_paid(
    typed_in: str, says: str, price: int, every: Every, about: bool
) -> None:
    line = SWIM.but(shape=Shape.BUY)
    at = at_view(WITH_LINE.but(support=Support(lines=(line,))), SUPPORT)
    at = typed(at, "What it costs", typed_in)
    assert the_line(at) == line.but(price=Decimal(price), every=every, price_about=about)
    assert says in seen(at).replace("\\", "").replace("\u2060", "")
    if every is Every.OPEN:
        often = "How often: the price"
        assert the_line(chosen(at, often, Every.MONTH)).every is Every.MONTH


def test_a_time_of_a_line_is_said_in_words() -> None:
    at = added(at_view(WITH_LINE, SUPPORT), "Say when it is on", "Mondays 2pm to 4pm")
    assert the_line(at).times == read_times("Mondays 2pm to 4pm")


def folded(at: AppTest) -> list[str]:
    """The labels of the boxes that stand behind a fold."""
    return [box.label for fold in at.expander for box in (*fold.text_input, *fold.text_area)]


def test_times_alone_are_enough_and_hours_follow() -> None:
    at = added(at_view(WITH_LINE, SUPPORT), "Say when it is on", "Mondays 2pm to 4pm")
    assert the_line(at) == SWIM.but(shape=Shape.HOURS, times=read_times("Mondays 2pm to 4pm"))
    assert "These times come to 2 hours a week." in seen(at)
    at = press(at, "Undo")
    assert plan_of(at) == WITH_LINE
    at = typed(added(at, "Say when it is on", "Mondays"), "Time 1", "Mondays 2pm to 5pm")
    assert the_line(at) == SWIM.but(shape=Shape.HOURS, times=read_times("Mondays 2pm to 5pm"))


def test_hours_alone_are_enough_and_when_is_one_press_away() -> None:
    at = at_view(WITH_LINE, SUPPORT)
    assert "Say when it is on" not in folded(at)
    at = typed(at, "Hours a week", "7.5")
    assert the_line(at) == SWIM.but(shape=Shape.HOURS, hours=Decimal("7.5"))
    assert "Say when it is on" in folded(at)
    at = added(at, "Say when it is on", "Mondays 2pm to 4pm")
    assert "Another time it is on" not in folded(at)
    assert "What I typed comes to 7.5 hours a week, and the sum uses that" in seen(at)


@pytest.mark.parametrize(
    ("much", "line"),
    [
        # what is typed beside what I want help with, and what the line says then
        ("7.5", {"shape": Shape.HOURS, "hours": Decimal("7.5")}),
        (
            "Mondays 2pm to 4pm",
            {"shape": Shape.HOURS, "times": read_times("Mondays 2pm to 4pm")},
        ),
        ("Mondays", {"times": read_times("Mondays")}),
        ("", {}),
    ],
)
def test_a_line_is_told_in_two_boxes(much: str, line: dict[str, object]) -> None:
    at = at_view(ADA, SUPPORT)
    (box,) = [box for box in at.text_input if box.label == "Hours a week, or when?"]
    box.set_value(much)
    at = added(at, "What do I want help with?", "Swim each week")
    assert the_line(at) == SupportLine(id=the_line(at).id, what="Swim each week").but(**line)
    assert plan_of(press(at, "Undo")) == ADA


@pytest.mark.parametrize(
    ("when", "button", "shape"),
    [
        ("Mondays 9am to 12", "Count these hours", Shape.HOURS),
        ("Mondays 10pm to 7am", "They stay awake", Shape.WAKING_NIGHTS),
        ("Mondays 10pm to 7am", "They sleep near me", Shape.SLEEP_INS),
        ("Mondays 10pm to 7am", "Help by the hour", Shape.HOURS),
    ],
)
def test_times_of_an_older_plan_are_counted_only_when_somebody_says_so(
    when: str, button: str, shape: Shape
) -> None:
    line = SWIM.but(times=read_times(when))
    plan = WITH_LINE.but(support=Support(lines=(line,)))
    at = at_view(plan, SUPPORT)
    assert plan_of(at) == plan
    at = press(at, button)
    assert the_line(at) == line.but(shape=shape)
    assert button not in labels(at)


def test_my_assistants_are_asked_about_where_there_are_some() -> None:
    line = SWIM.but(shape=Shape.HOURS)
    plan = WITH_LINE.but(support=Support(lines=(line,)))
    assert not [pills for pills in at_view(plan, SUPPORT).pills if "assistants" in pills.label]
    at = at_view(plan.but(budget=Budget(assistants=(KAY,))), SUPPORT)
    (pills,) = [pills for pills in at.pills if "assistants" in pills.label]
    assert the_line(pills.select("kay").run()).helpers == ("kay",)


def test_an_offer_goes_under_who_helps_with_one_press() -> None:
    at = at_view(WITH_LINE, SUPPORT)
    assert "Could this happen with no money" in seen(at)
    assert "She swims on Mondays" in seen(at)
    at = press(at, "Add Jean")
    assert the_line(at) == SWIM.but(who=(Who(person="jean"),))
    assert "Add Jean" not in labels(at)
    assert plan_of(press(at, "Undo")) == WITH_LINE


def test_where_nothing_is_offered_it_is_a_question() -> None:
    at = at_view(ADA.but(support=Support(lines=(SWIM,))), SUPPORT)
    assert "Who could we ask?" in seen(at)


def test_no_money_is_said_not_to_be_in_the_sum() -> None:
    line = SWIM.but(help=Help.UNPAID)
    at = at_view(WITH_LINE.but(support=Support(lines=(line,))), SUPPORT)
    assert "this is not in the sum" in seen(at)
    assert "Could this happen with no money" not in seen(at)
    assert "Add Jean" in labels(at)


def test_a_decision_is_added_and_not_sure_is_a_full_answer() -> None:
    at = added(at_view(ADA, DECISION), "Which decision is it?", "How to hold my budget")
    at = chosen(at, "Where it stands", Decided.NOT_SURE)
    assert the_decision(at).decided is Decided.NOT_SURE
    assert "Not sure yet is a full answer" in seen(at)
    at = typed(at, "What I think so far, in my words", "I want to ask more")
    assert the_decision(at).words == "I want to ask more"
    assert "I can change my mind" in seen(at)


@pytest.mark.parametrize(
    ("box", "field"),
    [
        # the box, and where its words are then
        ("The decision", "which"),
        ("How they were explained", "how"),
        ("What I decided, in my words", "words"),
        ("What would make me think again", "change"),
    ],
)
def test_words_about_a_decision(box: str, field: str) -> None:
    at = typed(at_view(WITH_DECISION, DECISION), box, "In my own words")
    assert the_decision(at) == HOLD.but(**{field: "In my own words"})


@pytest.mark.parametrize(
    ("box", "field"), [("On which day", "on"), ("A day to look again", "look_again")]
)
def test_days_of_a_decision(box: str, field: str) -> None:
    at = at_view(WITH_DECISION, DECISION)
    (day,) = [day for day in at.date_input if day.label == box]
    at = day.set_value(date(2026, 11, 20)).run()
    assert the_decision(at) == HOLD.but(**{field: date(2026, 11, 20)})


def test_who_was_there_and_who_they_are_to_me() -> None:
    at = at_view(WITH_DECISION, DECISION)
    (there,) = [box for box in at.multiselect if box.label == "Who was there"]
    at = there.set_value(["Bob"]).run()
    at = typed(at, "Who Bob is to me", "my friend")
    (bob,) = the_decision(at).present
    assert (bob.who, bob.relation) == (Who(name="Bob"), "my friend")
    (there,) = [box for box in at.multiselect if box.label == "Who was there"]
    at = there.set_value([*there.value, "Jean"]).run()
    first, second = the_decision(at).present
    assert first == bob
    assert second.who == Who(person="jean")


def test_nobody_asks_who_i_am_to_me() -> None:
    decision = HOLD.but(present=(Present(who=ME), Present(who=Who(person="jean"))))
    at = at_view(WITH_DECISION.but(deciding=Deciding(decisions=(decision,))), DECISION)
    assert [label for label in labels(at) if label.endswith("is to me")] == ["Who Jean is to me"]


@pytest.mark.parametrize(
    ("health", "shown", "counted"),
    [
        # whether NHS money is part of it, which ways we saw, and how they are counted
        (YesNo.NO, (), f"0 of {CARE_WAYS} shown"),
        (YesNo.OPEN, (Way.ISF, Way.MIX), f"2 of {CARE_WAYS} shown"),
        (YesNo.YES, (Way.ISF,), f"1 of {ALL_WAYS} shown"),
        (YesNo.NO, (Way.HEALTH_NOTIONAL,), f"1 of {ALL_WAYS} shown"),
    ],
)
def test_the_ways_we_looked_at_are_counted(
    health: YesNo, shown: tuple[Way, ...], counted: str
) -> None:
    plan = WITH_DECISION.but(
        budget=Budget(health_money=health),
        deciding=Deciding(decisions=(HOLD.but(shown=shown),)),
    )
    at = at_view(plan, DECISION)
    assert counted in seen(at)
    at = press(at, "We saw all of them")
    assert len(the_decision(at).shown) == int(counted.split()[2])
    at = press(at, "We saw none")
    assert the_decision(at).shown == ()


def test_the_four_questions_are_asked_and_never_scored() -> None:
    at = at_view(WITH_DECISION, DECISION)
    for question in (
        "Do I know enough to choose?",
        "Is it clear to me what matters most?",
        "Do I have enough help to choose?",
        "Do I feel sure?",
    ):
        at = chosen(at, question, YesNo.NO)
    assert set(dict(the_decision(at).questions).values()) == {YesNo.NO}
    assert "0 of 4" not in seen(at)
    assert the_decision(at).decided is Decided.OPEN


def test_who_pays_the_broker_stands_there_without_any_decision() -> None:
    at = typed(at_view(ADA, DECISION), "Who pays my broker, and how much", "I do, £200")
    at = typed(at, "What my broker could gain from my choice", "Nothing")
    deciding = plan_of(at).deciding
    assert (deciding.broker_paid_by, deciding.broker_interest) == ("I do, £200", "Nothing")


ANSWERS = {
    "Who decided": "Mr Hale",
    "What they decided": "To stay until May",
    "What the worry was about": "Where to live this winter",
    "Who looked into it": "Dr Lim",
    "Where it is written down": "My notes at the clinic",
}
WORRY, LOOKED_INTO = "What the worry was", "On which day it was looked into"


def answered(at: AppTest, leave_out: str = "", day: date = date(2026, 11, 2)) -> AppTest:
    """Fill in that somebody else decided, but for one answer."""
    for box, words in ANSWERS.items():
        if box != leave_out:
            at = typed(at, box, words)
    if leave_out != WORRY:
        at = chosen(at, WORRY, Concern.CAPACITY)
    if leave_out != LOOKED_INTO:
        (calendar,) = [one for one in at.date_input if one.label == LOOKED_INTO]
        at = calendar.set_value(day).run()
    return at


@pytest.mark.parametrize("left_out", [*ANSWERS, WORRY, LOOKED_INTO])
def test_nobody_decides_for_me_while_one_answer_is_missing(left_out: str) -> None:
    at = press(answered(at_view(WITH_DECISION, DECISION), left_out), "Write this down")
    assert plan_of(at) == WITH_DECISION
    assert seen(at).count(":material/error: **Please") == 1
    assert "This is not in the plan yet" in seen(at)
    for box, words in ANSWERS.items():
        (left,) = [one for one in at.text_input if one.label == box]
        assert left.value == ("" if box == left_out else words)


def test_somebody_else_decided_once_every_answer_is_there() -> None:
    at = press(answered(at_view(WITH_DECISION, DECISION)), "Write this down")
    assert the_decision(at).for_me == DECIDED_FOR_ME
    assert "Please" not in seen(at)
    at = typed(at, "Who looked into it", "")
    assert the_decision(at).for_me == DECIDED_FOR_ME
    assert "Please type who looked into it first" in seen(at)
    at = typed(at, "Who looked into it", "Dr Low")
    assert the_decision(at).for_me == DECIDED_FOR_ME.but(assessed_by="Dr Low")
    at = press(at, "Take out who decided")
    assert the_decision(at).for_me is None


def test_a_worry_that_is_looked_into_one_day_is_not_looked_into() -> None:
    far = date.today() + timedelta(days=9)
    at = press(answered(at_view(WITH_DECISION, DECISION), day=far), "Write this down")
    assert plan_of(at) == WITH_DECISION
    assert "That day is still to come" in seen(at)


def test_i_am_not_somebody_else() -> None:
    at = answered(at_view(WITH_DECISION, DECISION), leave_out="Who decided")
    at = press(typed(at, "Who decided", "ada"), "Write this down")
    assert plan_of(at) == WITH_DECISION
    assert "That is me" in seen(at)


def test_it_is_never_said_what_somebody_can_do_in_general() -> None:
    at = at_view(
        WITH_DECISION.but(deciding=Deciding(decisions=(HOLD.but(for_me=DECIDED_FOR_ME),))), DECISION
    )
    said = " ".join((seen(at), *labels(at))).lower()
    assert "capacity" not in said
    assert "this one choice" in said


def test_a_decision_is_taken_out_with_one_press() -> None:
    at = press(at_view(WITH_DECISION, DECISION), "Take this decision out")
    assert plan_of(at).deciding.decisions == ()
    assert "Nothing is here yet" in seen(at)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        # what changed, and what stands of it in 40 letters
        ("Swim: said how many hours", "Swim: said how many hours"),
        (
            "Somebody near at night, if I…: said how many hours",
            "Somebody near at…: said how many hours",
        ),
        (
            "Somebody near at night, if I…: said which of my assistants",
            "Somebody near at…: said which of my…",
        ),
        (
            "Added: Somebody to come with me to the college workshop",
            "Added: Somebody to come with me to the…",
        ),
        (
            "Changed how I would like to live in the years to come",
            "Changed how I would like to live in…",
        ),
    ],
)
def test_what_changed_stays_in_sight_in_the_bar(sentence: str, shown: str) -> None:
    assert in_one_line(sentence, 40) == shown
    assert len(shown) <= 40


def test_an_assistant_shows_the_hours_so_far_and_what_they_are_from() -> None:
    lee = Assistant(id="lee", name="Lee")
    cook = HOURLY.but(id="cook", what="Help to cook my tea.", helpers=("lee",))
    lines = (cook, HOURLY.but(hours=None), SWIM.but(id="free", help=Help.UNPAID))
    plan = ADA.but(support=Support(lines=lines), budget=Budget(assistants=(KAY, lee)))
    said = hours_now(plan, figures(plan.budget, date(2026, 6, 1)))
    assert said["lee"] == "Hours now: 3 a week, from “Help to cook my tea”."
    assert said["kay"] == "No hours yet: choose in The support I want."
    shared = plan.but(support=Support(lines=(cook.but(helpers=("lee", "kay")), NIGHTS)))
    said = hours_now(shared, figures(plan.budget, date(2026, 6, 1)))
    assert said["lee"] == "Hours now: 1.5 a week, from “Help to cook my tea”."
    assert said["kay"] == (
        "Hours now: 1.5 a week and 1 sleep-in night a week, "
        "from “Help to cook my tea” and “Near me”. "
        "Help with no name to it counts for Kay till I choose."
    )


def test_two_assistants_of_one_name_can_each_be_chosen() -> None:
    sams = tuple(Assistant(id=id, name="Sam") for id in ("one", "two"))
    line = SupportLine(id="swim", what="Swim", shape=Shape.HOURS, help=Help.PAID)
    plan = Plan.begin("Ada").but(
        support=Support(lines=(line,)), budget=Budget().but(assistants=sams)
    )
    at = opened(plan, "my_budget")
    (group,) = [one for one in at.button_group if one.label.startswith("Which of my assistants")]
    assert len(set(map(str, group.options))) == 2
    at = group.set_value(["one"]).run()
    assert plan_of(at).support.lines[0].helpers == ("one",)


def test_a_refused_figure_does_not_follow_into_another_meaning_or_hold_up_undo() -> None:
    line = SupportLine(id="swim", what="Swim", shape=Shape.HOURS, help=Help.PAID)
    at = opened(Plan.begin("Ada").but(support=Support(lines=(line,))), "my_budget")
    at = typed(at, "Hours a week", "200")
    at = at.selectbox(key="in-shape-swim").select(Shape.WAKING_NIGHTS).run()
    (box,) = [one for one in at.text_input if one.label == "Hours each night"]
    assert box.value == ""
    at = press(at, "Undo")
    assert plan_of(at).support.lines[0].shape is Shape.HOURS
