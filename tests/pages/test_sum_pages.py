"""The sum on the screen: what is typed is kept, every figure opens, no way is first."""

import json
import re
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from carecore.costing import allotted, cost_every_way, lines_not_in
from carecore.costing.wayfigures import left_or_short
from carecore.facts.rates import figures
from carecore.facts.waykinds import kind_of
from carecore.facts.ways import ordered, ways
from carecore.plan import Plan
from carecore.plan.budget import Amount, Assistant, Budget, Holiday, SaidBy, SaidRate, YesNo
from carecore.plan.money import clock_hours, in_pounds
from carecore.plan.moneywords import in_words, understood
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.times import Time, Weekday
from carecore.plan.way import Way
from pages.budget.bars import Bar, drawn_kinds, pieces
from pages.budget.drawing import LETTERS
from pages.budget.money_fields import FINAL, FIRST
from pages.budget.pictures import NOW, budget_marks, by_kind, drawn_ways, say_ways
from pages.budget.rates_used import old_prices
from pages.budget.week_of_support import (
    NIGHTS,
    PAID,
    SLEEP_INS,
    UNPAID,
    say_rest,
    say_week,
    week_of_support,
)
from pages.parts import local
from pages.parts.plain import plain
from tests.pages.house import added, opened, plan_of, press, seen, typed
from tests.promises import each_of
from tests.waycounts import CARE_WAYS

TODAY = date(2026, 11, 22)
PARTS = ("What each way costs", "The budget", "My assistants", "The figures", "Pictures")
PICTURES = ("Every way", "My week of support", "More hours")
INDICATIVE, SIGNED_OFF = "First figure (indicative)", "Final budget, signed off"
A_MONTH = "about £1,200 a month (about £14,400 a year)"
FOUR_WEEKLY = "£1,040 every four weeks (£13,520 a year)"
HOSTILE = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$ :material/home: www.a.b"
ADA = Plan.begin("Ada")
WEEKDAYS = tuple(Weekday)[:5]

MORNINGS = SupportLine(
    id="mornings",
    what="Help to get up",
    shape=Shape.HOURS,
    help=Help.PAID,
    times=(Time(days=WEEKDAYS, starts=time(8), ends=time(10)),),
)
SWIMMING = SupportLine(id="swim", what="Swimming", shape=Shape.HOURS, hours=Decimal(10))
TEA = SupportLine(
    id="tea",
    what="Tea with Jean",
    shape=Shape.HOURS,
    help=Help.UNPAID,
    times=(Time(days=(Weekday.FRIDAY,), starts=time(14), ends=time(16)),),
)
SLEEP_IN = SupportLine(
    id="sleep",
    what="Somebody near me",
    shape=Shape.SLEEP_INS,
    hours=Decimal(9),
    nights=Decimal(2),
    times=(Time(days=(Weekday.SATURDAY, Weekday.SUNDAY)),),
)
AWAKE = SupportLine(
    id="awake",
    what="Somebody awake",
    shape=Shape.WAKING_NIGHTS,
    times=(Time(days=(Weekday.MONDAY,), starts=time(22), ends=time(7)),),
)
ON_MONDAY = SWIMMING.but(hours=Decimal(3), times=(Time(days=(Weekday.MONDAY,)),))
LONG_AND_SHORT = SWIMMING.but(
    hours=Decimal(9),
    times=(
        Time(days=(Weekday.MONDAY,), starts=time(8), ends=time(9)),
        Time(days=(Weekday.TUESDAY,), starts=time(8), ends=time(10)),
    ),
)
AGENCY_FEE = SaidRate(rate="third_fee_year", amount=Decimal(100))
AWAY = SupportLine(
    id="away", what="A week away", shape=Shape.BREAKS, nights=Decimal(14), price=Decimal(120)
)
PASS = SupportLine(
    id="pass", what="Bus pass", shape=Shape.BUY, price=Decimal(30), every=Every.MONTH
)
SAM = Assistant(id="sam", name="Sam", age=30, pay=Decimal("13.50"))
JO = Assistant(id="jo", name="Jo", age=19, holiday=Holiday.IRREGULAR)
MONEY = Budget(
    final=Amount(pounds=Decimal(20000), every=Every.YEAR),
    now=Amount(pounds=Decimal(15000), every=Every.YEAR),
    assistants=(SAM, JO),
)
WHOLE = ADA.but(
    support=Support(lines=(MORNINGS, SWIMMING, TEA, SLEEP_IN, AWAKE, AWAY, PASS)), budget=MONEY
)
"""Ada's plan with a line of every kind, two assistants and a budget."""


def hostile() -> Plan:
    """A plan whose every word about support and money looks like markup."""
    lines = tuple(line.but(what=HOSTILE) for line in WHOLE.support.lines)
    said = SaidRate(rate="agency_hour", amount=Decimal(30), note=HOSTILE)
    budget = MONEY.but(assistants=(SAM.but(name=HOSTILE),), said_rates=(said,), year=HOSTILE)
    return WHOLE.but(support=Support(lines=lines), budget=budget)


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "today", lambda: TODAY)


def at_part(plan: Plan, part: str, **state: object) -> AppTest:
    """The sum with one part open; `state` is what else was pressed, by key."""
    pressed = {key.replace("_", "-"): value for key, value in state.items()}
    return opened(plan, "my_budget", {"budget-view": "The sum", "sum-part": part, **pressed})


def the_sum_of(plan: Plan, way: Way, opens: str = "") -> AppTest:
    """What each way costs, with the sum of one way open, and one part of it."""
    at = at_part(plan, PARTS[0], sum_way=way)
    if opens:
        at.session_state[opens] = True
        at.run()
    return at


def table_of(at: AppTest) -> dict[str, dict[str, str]]:
    """What stands in the one table: by row, then by column."""
    (table,) = at.table
    return {
        as_read(str(name)): {str(column): as_read(cell) for column, cell in row.items()}
        for name, row in table.value.to_dict("index").items()
    }


def as_read(text: str) -> str:
    """What stands on the screen for a text that was made safe to show."""
    return re.sub(r"\\(.)", r"\1", text.replace("\u2060", ""))


def title(way: Way) -> str:
    """The way as its row says it, where an agency price stands in for two of them."""
    stands_in = way in (Way.ISF, Way.HEALTH_NOTIONAL)
    return ways().ways[way].title + (" (agency price stands in)" if stands_in else "")


def all_priced(plan: Plan) -> Plan:
    """The same plan, with a price for a sleep-in night under every way."""
    nights = tuple(key for key in figures(plan.budget, TODAY).rates if key.endswith("_sleep_in"))
    said = tuple(SaidRate(rate=key, amount=Decimal(80)) for key in nights)
    return plan.but(budget=plan.budget.but(said_rates=(*plan.budget.said_rates, *said)))


@pytest.mark.parametrize("part", each_of([*PARTS, *PICTURES], 3))
@pytest.mark.parametrize("plan", [ADA, WHOLE, hostile()], ids=["name", "whole", "hostile"])
def test_every_part_opens_and_nothing_is_read_as_markup(plan: Plan, part: str) -> None:
    at = at_part(plan, "Pictures", picture=part) if part in PICTURES else at_part(plan, part)
    assert not at.exception
    shown = [str(element.value) for element in (*at.title, *at.header, *at.markdown)]
    for fields in (at.button, at.text_input, at.selectbox, at.expander):
        shown += [field.label for field in fields]
    for text in shown:
        assert "<img" not in text
        assert "](http" not in text
        assert ":dog:" not in text


@pytest.mark.parametrize("way", each_of(Way, 3))
@pytest.mark.parametrize("plan", [WHOLE, hostile()], ids=["whole", "hostile"])
def test_every_part_of_every_sum_opens(plan: Plan, way: Way) -> None:
    plan = plan.but(budget=plan.budget.but(health_money=YesNo.YES))
    at = the_sum_of(plan, way)
    for key in [fold.key for fold in at.expander if fold.key]:
        at.session_state[key] = True
    at.run()
    assert not at.exception
    assert not any("<img" in str(element.value) for element in at.markdown)


@pytest.mark.parametrize(
    ("box", "words", "field", "says"),
    [
        # the box, what is typed, where it is kept, what is understood
        (INDICATIVE, "£350 a week", "indicative", "£350 a week (£18,200 a year)"),
        (INDICATIVE, "about 1.2k a month", "indicative", A_MONTH),
        (SIGNED_OFF, "20,000.50 a year", "final", "£20,000.50 a year"),
        ("What I pay", "50p a week", "mine", "£0.50 a week (£26 a year)"),
        ("What the council pays", "1,040 4 weekly", "council", FOUR_WEEKLY),
        ("What it costs now", "0 a week", "now", "£0 a week"),
    ],
)
def test_money_is_read_as_it_is_typed(box: str, words: str, field: str, says: str) -> None:
    sure = FINAL if box == SIGNED_OFF else FIRST
    at = typed(at_part(ADA, "The budget", budget_which=sure), box, words)
    money = getattr(plan_of(at).budget, field).money
    assert understood(money) == says
    assert box_of(at, box).value == in_words(money)
    assert says == box_of(at, box).value or says in as_read(seen(at))
    assert plan_of(press(at, "Undo")) == ADA


def test_how_often_is_asked_and_never_made_up() -> None:
    at = typed(at_part(ADA, "The budget"), INDICATIVE, "350")
    assert plan_of(at).budget.indicative == Amount(pounds=Decimal(350), every=Every.OPEN)
    assert "I read £350. How often does it come?" in as_read(seen(at))
    assert "There is no budget here yet" in seen(at)
    (often,) = [one for one in at.selectbox if one.label.startswith("How often")]
    at = often.set_value(Every.FOUR_WEEKS).run()
    assert box_of(at, INDICATIVE).value == "£350 every four weeks"
    assert "£350 every four weeks (£4,550 a year)" in as_read(seen(at))
    assert not [one for one in at.selectbox if one.label.startswith("How often")]
    at = typed(at, INDICATIVE, "400")
    assert plan_of(at).budget.indicative.every is Every.FOUR_WEEKS


@pytest.mark.parametrize("part", ["The budget", "What each way costs"])
def test_what_was_said_for_a_week_is_never_told_only_for_a_year(part: str) -> None:
    week = Amount(pounds=Decimal(350))
    at = at_part(ADA.but(budget=Budget(final=week, mine=week)), part)
    assert "£350 a week (£18,200 a year)" in as_read(seen(at))


def test_what_is_in_doubt_says_what_stays_until_then() -> None:
    plan = ADA.but(budget=Budget(final=Amount(pounds=Decimal(350), about=True)))
    at = typed(at_part(plan, "The budget"), SIGNED_OFF, "£80 to £100")
    assert plan_of(at) == plan
    shown = as_read(seen(at))
    assert "Which one should the sum use?" in shown
    assert "Until then about £350 a week (about £18,200 a year) stays in the plan." in shown
    assert table_of(at)["The final budget"]["A week"] == "about £350.00"
    assert "Until then" not in seen(typed(at, SIGNED_OFF, "£90 a week"))


def test_about_stays_about_in_the_box_and_in_what_is_told() -> None:
    box = "My figure: One hour of help from an agency"
    at = typed(the_sum_of(ADA.but(support=Support(lines=(SWIMMING,))), Way.AGENCY), box, "30ish")
    (said,) = plan_of(at).budget.said_rates
    assert (said.amount, said.about) == (30, True)
    assert box_of(at, box).value == "about £30 an hour"
    assert "about £30.00 an hour" in as_read(seen(at))
    at = typed(at, box, "30")
    assert plan_of(at).budget.said_rates == (said.but(about=False),)
    assert plan_of(typed(at, box, "")).budget.said_rates == ()


def box_of(at: AppTest, label: str) -> TextInput:
    """The one box with this label."""
    (box,) = [box for box in at.text_input if box.label == label]
    return box


@pytest.mark.parametrize(
    ("part", "box", "words", "says"),
    [
        ("The budget", "What I pay", "-3", "minus"),
        ("The budget", "What I pay", "abc", "pounds"),
        ("The budget", SIGNED_OFF, "1.2.3", "pounds"),
        ("The budget", SIGNED_OFF, "£80 to £100", "two amounts"),
        ("My assistants", "Pay an hour", "£350 a week", "one hour"),
        ("My assistants", "Age", "12", "children"),
        ("My assistants", "Age", "two", "whole years"),
        ("My assistants", "Pay an hour", "-1", "minus"),
        ("My assistants", "Weeks off sick in a year, each", "60", "52"),
        ("My assistants", "Weeks of money to keep ready", "many", "weeks"),
    ],
)
def test_what_cannot_be_kept_stays_in_its_box_with_a_sentence(
    part: str, box: str, words: str, says: str
) -> None:
    plan = WHOLE.but(budget=MONEY.but(assistants=(SAM,)))
    at = typed(at_part(plan, part), box, words)
    assert plan_of(at) == plan
    (shown,) = [field for field in at.text_input if field.label == box]
    assert shown.value == words
    (trouble,) = [str(told.value) for told in at.markdown if ":material/error:" in str(told.value)]
    assert says in trouble
    at.session_state["sum-part"] = PARTS[0]
    assert len(table_of(at.run())) == CARE_WAYS


def test_a_first_figure_is_never_told_as_final() -> None:
    first = ADA.but(budget=Budget(indicative=Amount(pounds=Decimal(100))))
    at = at_part(first, "The budget")
    assert table_of(at) == {
        "The first figure": {"A week": "£100.00", "Four weeks": "£400.00", "A year": "£5,200.00"}
    }
    assert "may go up or down" in seen(at)
    assert "The first figure is" in seen(at_part(first, PARTS[0]))
    signed = first.but(budget=first.budget.but(final=Amount(pounds=Decimal(90))))
    assert list(table_of(at_part(signed, "The budget"))) == ["The final budget"]
    assert "The final budget is" in seen(at_part(signed, PARTS[0]))


def test_who_pays_what_is_told_for_a_week_for_four_weeks_and_for_a_year() -> None:
    mine = Amount(pounds=Decimal(40), every=Every.FOUR_WEEKS)
    at = at_part(WHOLE.but(budget=MONEY.but(mine=mine)), "The budget")
    assert table_of(at) == {
        "The final budget": {
            "A week": "£384.62",
            "Four weeks": "£1,538.46",
            "A year": "£20,000.00",
        },
        "I pay": {"A week": "£10.00", "Four weeks": "£40.00", "A year": "£520.00"},
        "The council pays": {
            "A week": "£374.62",
            "Four weeks": "£1,498.46",
            "A year": "£19,480.00",
        },
    }


def test_pay_below_the_law_is_kept_and_told_and_the_sum_uses_the_law() -> None:
    plan = WHOLE.but(budget=MONEY.but(assistants=(JO,)))
    at = typed(at_part(plan, "My assistants"), "Pay an hour", "9")
    assert plan_of(at).budget.find("jo").pay == 9
    assert plain("At this age the law asks for £10.85 or more.") in seen(at)
    at.session_state["sum-part"] = PARTS[0]
    assert table_of(at.run()) == table_of(at_part(plan, PARTS[0]))


def test_an_assistant_is_added_and_taken_out() -> None:
    at = added(at_part(ADA, "My assistants"), "Add an assistant", "Sam")
    (sam,) = plan_of(at).budget.assistants
    assert sam.name == "Sam"
    assert plan_of(press(at, "Take Sam out")).budget.assistants == ()


def test_each_way_is_one_row_in_the_order_of_the_ways_with_its_own_figures() -> None:
    plan = all_priced(WHOLE)
    rows = table_of(at_part(plan, PARTS[0]))
    costs = cost_every_way(plan, figures(plan.budget, TODAY))
    assert list(rows) == [title(way) for way in ordered(plan)]
    for way in set(ordered(plan)) - {Way.MIX}:
        row, year = rows[title(way)], costs[way].yearly
        assert row["A year"] == (in_pounds(year.pounds) if year else "Not known yet")
        assert row["A week"] == (in_pounds(year.pounds / 52) if year else "Not known yet")
        assert row["Four weeks"] == (in_pounds(year.pounds / 13) if year else "Not known yet")
        assert row["Not known: ask"] == str(len(costs[way].unknown))


def test_turning_the_ways_moves_rows_and_changes_no_figure() -> None:
    before = table_of(at_part(WHOLE, PARTS[0]))
    turned = WHOLE.but(budget=MONEY.but(turned=3))
    after = table_of(at_part(turned, PARTS[0]))
    assert after == before
    assert list(after) == [*list(before)[3:], *list(before)[:3]]


def test_health_ways_are_there_once_there_is_health_money() -> None:
    rows = table_of(at_part(WHOLE.but(budget=MONEY.but(health_money=YesNo.YES)), PARTS[0]))
    assert set(rows) == {title(way) for way in Way}


@pytest.mark.parametrize(
    ("pounds", "more", "whose", "says"),
    [
        # what is left, whether more is to come, whose money it is, what is said
        (None, False, "", "Not known yet"),
        (None, True, "", "Not known yet"),
        ("-12.50", True, "NHS money", "at least £12.50 short, of NHS money"),
        ("12.50", False, "", "£12.50 left"),
        ("12.50", True, "", "at most £12.50 left"),
        ("-12.50", False, "", "£12.50 short"),
        ("-12.50", True, "", "at least £12.50 short"),
        ("-12.50", False, "NHS money", "£12.50 short, of NHS money"),
        ("0", False, "", "None left, none short"),
        ("0", True, "", "None left"),
    ],
)
def test_left_and_short_are_said_in_words(
    pounds: str | None, more: bool, whose: str, says: str
) -> None:
    assert left_or_short(None if pounds is None else Decimal(pounds), more, whose) == says


def test_a_sum_that_lacks_a_line_never_looks_whole() -> None:
    plan = ADA.but(support=Support(lines=(SWIMMING, SLEEP_IN)), budget=MONEY)
    at = the_sum_of(plan, Way.AGENCY)
    row = table_of(at)[title(Way.AGENCY)]
    assert row["A week"] == "at least £344.20"
    assert row["A year"] == "at least £17,898.40"
    assert row["Left or short in a year"] == "at most £2,101.60 left"
    assert row["Hours a week the money would pay for"] == "Not known yet"
    assert "Not in this sum yet: Somebody near me." in as_read(seen(at))
    assert "Some sums still lack a price. Open a sum to see which one." in as_read(seen(at))
    whole = table_of(at_part(all_priced(plan), PARTS[0]))[title(Way.AGENCY)]
    assert whole["A year"] == in_pounds(Decimal("17898.40") + 2 * 52 * 80)
    assert "short" in whole["Left or short in a year"]


@pytest.mark.parametrize(
    ("budget", "says"),
    [
        # what the budget is, and what is certain of it beside at least £17,898.40 a year
        (Amount(pounds=Decimal(300)), "at least £2,298.40 short"),
        (Amount(pounds=Decimal(300), about=True), "at least about £2,298.40 short"),
        (Amount(pounds=Decimal(350)), "at most £301.60 left"),
        (Amount(pounds=Decimal("17898.40"), every=Every.YEAR), "None left"),
        (Amount(pounds=Decimal(350), every=Every.OPEN), None),
    ],
)
def test_what_is_certain_is_said_while_a_price_is_missing(budget: Amount, says: str | None) -> None:
    plan = ADA.but(support=Support(lines=(SWIMMING, SLEEP_IN)), budget=Budget(final=budget))
    row = table_of(at_part(plan, PARTS[0]))[title(Way.AGENCY)]
    assert row["A year"] == "at least £17,898.40"
    assert row.get("Left or short in a year") == says


def test_no_word_for_whoever_made_the_sum_is_left_on_the_screen() -> None:
    plan = ADA.but(support=Support(lines=(SWIMMING, SLEEP_IN)), budget=MONEY)
    shown = as_read(seen(at_part(plan, PARTS[0])))
    for words in ("not in a sum", "order means", "0 to"):
        assert words not in shown


@pytest.mark.parametrize("way", [Way.EMPLOY, Way.AGENCY, Way.HEALTH_THIRD, Way.COUNCIL])
def test_the_running_of_it_alone_is_not_a_price_of_support(way: Way) -> None:
    budget = MONEY.but(health_money=YesNo.YES, said_rates=(AGENCY_FEE,))
    plan = ADA.but(support=Support(lines=(SLEEP_IN,)), budget=budget)
    row = table_of(at_part(plan, PARTS[0]))[ways().ways[way].title]
    assert {row["A week"], row["Four weeks"], row["A year"]} == {"Not known yet"}


def test_a_mix_lacks_the_lines_whose_own_way_has_no_price() -> None:
    slept = SLEEP_IN.but(id="other", what="Somebody else", in_mix=Way.AGENCY)
    lines = (SWIMMING.but(in_mix=Way.EMPLOY), SLEEP_IN.but(in_mix=Way.EMPLOY), slept)
    said = SaidRate(rate="agency_sleep_in", amount=Decimal(80))
    plan = ADA.but(support=Support(lines=lines), budget=MONEY.but(said_rates=(said,)))
    now = figures(plan.budget, TODAY)
    costs = cost_every_way(plan, now)
    assert [line.id for line in lines_not_in(plan, now, costs[Way.MIX])] == ["sleep"]
    assert [line.id for line in lines_not_in(plan, now, costs[Way.EMPLOY])] == ["sleep", "other"]
    assert lines_not_in(plan, now, costs[Way.AGENCY]) == ()
    assert lines_not_in(plan, now, costs[Way.AS_NOW]) == ()


@pytest.mark.parametrize(
    ("health", "says"),
    [
        # NHS money a year, what a health way says of it
        (None, "Not known: which part would the NHS pay for?"),
        ("3120", "short, of NHS money"),
    ],
)
def test_a_health_way_is_laid_against_health_money(health: str | None, says: str) -> None:
    amount = Amount(pounds=Decimal(health) if health else None, every=Every.YEAR)
    budget = MONEY.but(health_money=YesNo.YES, health=amount)
    plan = ADA.but(support=Support(lines=(SWIMMING,)), budget=budget)
    at = at_part(plan, PARTS[0])
    assert says in table_of(at)[title(Way.HEALTH_DIRECT)]["Left or short in a year"]
    assert "NHS" not in table_of(at)[title(Way.EMPLOY)]["Left or short in a year"]
    assert ("NHS money is £3,120 a year." in as_read(seen(at))) is (health is not None)


def test_a_price_box_stands_at_the_top_and_stays_where_it_was_typed() -> None:
    box = "My figure: One sleep-in night that an agency does"
    at = the_sum_of(WHOLE, Way.AGENCY)
    keys = [field.key for field in at.text_input]
    at = typed(at, box, "80")
    assert [key for key in (field.key for field in at.text_input) if key in keys] == keys
    assert "It stands in place of the tool's own" not in as_read(seen(at))
    assert "Not in this sum yet" not in seen(at)


def test_a_mark_says_where_an_agency_price_stands_in() -> None:
    assert title(Way.ISF) in table_of(at_part(WHOLE, PARTS[0]))
    said = SaidRate(rate="isf_hour", amount=Decimal(30))
    plan = WHOLE.but(budget=MONEY.but(said_rates=(said,)))
    assert ways().ways[Way.ISF].title in table_of(at_part(plan, PARTS[0]))


def test_no_fold_and_no_line_of_a_sum_ends_its_name_with_a_stop() -> None:
    lines = (PASS.but(what="A bus pass."), SLEEP_IN.but(what="Somebody near me."))
    at = the_sum_of(ADA.but(support=Support(lines=lines)), Way.COUNCIL)
    shown = [*(fold.label for fold in at.expander), seen(at)]
    assert any("A bus pass" in as_read(text) for text in shown)
    assert not any(".:" in as_read(text) for text in shown)


def test_my_own_figure_stands_in_the_sum_is_shown_as_mine_and_goes_back() -> None:
    box = "My figure: One hour of help from an agency"
    before = table_of(at_part(WHOLE, PARTS[0]))[title(Way.AGENCY)]["A year"]
    at = typed(the_sum_of(WHOLE, Way.AGENCY, "sum-agency-year-0"), box, "£30")
    (said,) = plan_of(at).budget.said_rates
    assert (said.rate, said.amount, said.by) == ("agency_hour", 30, SaidBy.MINE)
    (who,) = [field for field in at.selectbox if field.label == "Who said so"]
    at = who.set_value(SaidBy.COUNCIL).run()
    assert plan_of(at).budget.said_rates == (said.but(by=SaidBy.COUNCIL),)
    assert plain("£30.00 an hour") + "**. My council pays" in seen(at)
    assert table_of(at)[title(Way.AGENCY)]["A year"] != before
    at = press(at, "Go back to £34.42")
    assert plan_of(at).budget.said_rates == ()
    assert table_of(at)[title(Way.AGENCY)]["A year"] == before


def test_an_answer_to_a_question_goes_into_the_sum() -> None:
    box = "My figure: Training for my helpers, a year"
    plan = all_priced(WHOLE)
    at = the_sum_of(plan, Way.EMPLOY)
    before = cost_every_way(plan, figures(plan.budget, TODAY))[Way.EMPLOY]
    at = typed(at, box, "100")
    row = table_of(at)[title(Way.EMPLOY)]
    assert before.yearly is not None
    assert row["A year"] == in_pounds(before.yearly.pounds + 100)
    assert row["Not known: ask"] == str(len(before.unknown) - 1)
    assert box in [field.label for field in at.text_input]


def test_the_allowance_is_shown_before_and_after_and_can_be_left_out() -> None:
    plan = all_priced(WHOLE)
    at = the_sum_of(plan, Way.EMPLOY)
    cost = cost_every_way(plan, figures(plan.budget, TODAY))[Way.EMPLOY]
    assert cost.before_allowance > 0
    assert plain(in_pounds(cost.before_allowance)) in seen(at)
    counted = table_of(at)[title(Way.EMPLOY)]["A year"]
    (switch,) = [field for field in at.selectbox if "Employment Allowance" in field.label]
    at = switch.set_value(YesNo.NO).run()
    assert plan_of(at).budget.allowance is YesNo.NO
    assert cost.yearly is not None
    without = in_pounds(cost.yearly.pounds + cost.saved)
    assert table_of(at)[title(Way.EMPLOY)]["A year"] == without != counted


@pytest.mark.parametrize(
    ("today", "year", "says"),
    [
        # a day, the year whose figures are asked for, whether the tax figures have ended then
        (date(2027, 4, 5), "", False),
        (date(2027, 4, 6), "", True),
        (TODAY, "2025-26", True),
    ],
)
def test_the_page_says_when_figures_have_ended(
    monkeypatch: pytest.MonkeyPatch, today: date, year: str, says: bool
) -> None:
    monkeypatch.setattr(local, "today", lambda: today)
    plan = WHOLE.but(budget=MONEY.but(year=year))
    for part in (PARTS[0], "The figures", "Pictures"):
        assert ("The tax figures ended" in seen(at_part(plan, part))) is says
    assert "ended" not in seen(at_part(plan, "Pictures", picture=PICTURES[1]))


@pytest.mark.parametrize(
    ("today", "year", "said", "says"),
    [
        # a day, the year asked for, prices of my own, which prices are said to be old
        (TODAY, "", (), ("The prices for self-employed help and the council are from 2025/26.",)),
        (TODAY, "", ("council_hour",), ("The prices for self-employed help are from 2025/26.",)),
        (TODAY, "", ("council_hour", "self_employed_hour"), ()),
        (TODAY, "2025-26", (), ("All prices here are from 2025/26.",)),
    ],
)
def test_old_prices_are_named(
    today: date, year: str, said: tuple[str, ...], says: tuple[str, ...]
) -> None:
    mine = tuple(SaidRate(rate=key, amount=Decimal(30)) for key in said)
    assert old_prices(figures(Budget(year=year, said_rates=mine), today), today) == says


def test_a_figure_can_be_looked_at_with_its_source() -> None:
    at = at_part(WHOLE, "The figures", rate_looked_at="ni_rate")
    assert plain("15%") in seen(at)
    assert "Source: " in seen(at)
    assert not [field for field in at.text_input if field.label.startswith("My figure")]


def test_outside_england_the_page_says_what_may_differ() -> None:
    plan = WHOLE.but(budget=MONEY.but(nation="wales"))
    assert "The law is not the same in Wales" in seen(at_part(plan, "The budget"))
    assert table_of(at_part(plan, PARTS[0])) == table_of(at_part(WHOLE, PARTS[0]))


@pytest.mark.parametrize("way", Way)
def test_the_kinds_in_a_bar_come_to_the_sum_of_the_way(way: Way) -> None:
    plan = WHOLE.but(
        support=Support(lines=tuple(line.but(in_mix=Way.EMPLOY) for line in WHOLE.support.lines))
    )
    asked = ("training_year", "isf_fee_year", "third_fee_year", "employ_sleep_in")
    said = tuple(SaidRate(rate=key, amount=Decimal(100)) for key in asked)
    budget = MONEY.but(sick_weeks=Decimal(2), said_rates=said)
    year = cost_every_way(plan.but(budget=budget), figures(budget, TODAY))[way].yearly
    assert year is not None
    kinds = by_kind(year)
    assert sum(kinds.values()) == year.pounds
    assert (NOW in kinds) is (way is Way.AS_NOW)


def test_a_kind_has_the_same_number_and_shade_in_every_plan() -> None:
    bars = [Bar("one", {"b": 1.0}, ""), Bar("two", {"c": 2.0}, "")]
    assert drawn_kinds(bars, "abc") == {"2 b": 1, "3 c": 2}
    assert {piece["number"] for piece in pieces(bars, "abc")} == {"2", "3"}


def test_a_bar_that_lacks_a_line_ends_open_and_no_budget_crosses_a_bar_of_another() -> None:
    health = Amount(pounds=Decimal(3120), every=Every.YEAR)
    budget = MONEY.but(health_money=YesNo.YES, health=health)
    plan = ADA.but(support=Support(lines=(SWIMMING, SLEEP_IN)), budget=budget)
    drawn = drawn_ways(plan, figures(budget, TODAY))
    ends = {one.way: one.end for one in drawn}
    assert ends[Way.AGENCY] == "£17,898 + ?"
    assert ends[Way.AS_NOW] == "£15,000"
    assert ends[Way.MIX] == "Not known yet"
    care, nhs = budget_marks(drawn, allotted(budget))
    assert (care.name, care.at, nhs.name, nhs.at) == ("The final budget", 20000, "NHS money", 3120)
    assert set(nhs.across) == {title(way) for way in Way if kind_of(way).for_health}
    assert not set(care.across) & set(nhs.across)
    (said,) = [words for words in say_ways(drawn) if title(Way.AGENCY) in words]
    assert "at least £17,898.40 a year" in said
    assert "Not in it yet: Somebody near me." in said


@given(
    st.lists(
        st.dictionaries(st.sampled_from("abc"), st.floats(0, 1e6, width=32), max_size=3),
        max_size=5,
    )
)
def test_the_pieces_of_a_bar_touch_and_fill_it(many: list[dict[str, float]]) -> None:
    bars = [Bar(str(number), parts, "") for number, parts in enumerate(many)]
    found = pieces(bars, "abc")
    for bar in bars:
        mine = [piece for piece in found if piece["bar"] == bar.name]
        assert len(mine) == sum(size > 0 for size in bar.parts.values())
        ends = [0.0, *(piece["to"] for piece in mine)]
        assert [piece["from"] for piece in mine] == ends[:-1]
        assert ends[-1] == pytest.approx(bar.long)


@pytest.mark.parametrize(("name", "drawn"), [(PICTURES[0], 1), (PICTURES[1], 1), (PICTURES[2], 2)])
def test_each_picture_has_words_a_table_and_large_letters(name: str, drawn: int) -> None:
    at = at_part(WHOLE, "Pictures", picture=name)
    charts = at.get("vega_lite_chart")
    assert len(charts) == drawn
    for chart in charts:
        assert chart.proto.alt
        spec = json.loads(chart.proto.spec)
        sizes = [
            *(layer["mark"].get("fontSize", LETTERS) for layer in spec["layer"]),
            spec["config"]["axis"]["labelFontSize"],
            spec["config"]["legend"]["labelFontSize"],
        ]
        assert min(sizes) >= 16
    kinds = [one.type for one in at.main if one.type in ("arrow_table", "table", "vega_lite_chart")]
    assert len(at.table) == 1
    assert kinds[1:] == ["vega_lite_chart"] * drawn
    before = seen(at)
    at.session_state["picture-in-words"] = True
    at.run()
    assert len(seen(at)) > len(before)


def test_every_way_is_a_bar_in_the_order_of_the_ways() -> None:
    (chart,) = at_part(WHOLE, "Pictures").get("vega_lite_chart")
    spec = json.loads(chart.proto.spec)
    titles = [title(way) for way in ordered(WHOLE)]
    assert spec["layer"][0]["encoding"]["y"]["sort"] == titles
    assert [row["bar"] for row in spec["layer"][-1]["data"]["values"]] == titles


@pytest.mark.parametrize(
    ("line", "day", "kind", "hours", "no_day"),
    [
        # a line, a day, what kind of hours, how many on that day, how many on no day
        (MORNINGS, "Monday", PAID, 2, 0),
        (MORNINGS, "Sunday", PAID, 0, 0),
        (SWIMMING, "Monday", PAID, 0, 10),
        (TEA, "Friday", UNPAID, 2, 0),
        (SLEEP_IN, "Sunday", SLEEP_INS, 9, 0),
        (AWAKE, "Monday", NIGHTS, 9, 0),
        (MORNINGS.but(hours=Decimal(12)), "Friday", PAID, "2.4", 0),
        (ON_MONDAY, "Monday", PAID, 3, 0),
        (ON_MONDAY.but(hours=None), "Monday", PAID, 0, 0),
        (LONG_AND_SHORT, "Tuesday", PAID, 6, 0),
        (LONG_AND_SHORT, "Monday", PAID, 3, 0),
        (SLEEP_IN.but(nights=Decimal(3)), "Sunday", SLEEP_INS, 9, 9),
    ],
)
def test_hours_stand_on_their_day(
    line: SupportLine, day: str, kind: str, hours: int | str, no_day: int
) -> None:
    week = week_of_support(Support(lines=(line,)))
    assert week.days[day][kind] == Decimal(hours)
    assert week.no_day == no_day
    assert week.not_shared == ()


def test_days_without_lengths_do_not_share_the_hours_of_a_week() -> None:
    times = (Time(days=(Weekday.MONDAY, Weekday.FRIDAY)),)
    week = week_of_support(Support(lines=(SWIMMING.but(times=times),)))
    assert week.not_shared == ("Swimming",)
    assert not any(any(kinds.values()) for kinds in week.days.values())
    assert week.no_day == 0
    assert say_rest(week) == ["Days said, hours not shared: Swimming."]


@pytest.mark.parametrize(
    ("hours", "says"),
    [("7", "7 h"), ("7.16666667", "7 h 10"), ("0.75", "45 minutes"), ("2.4", "2 h 24")],
)
def test_hours_are_told_as_a_clock_tells_them(hours: str, says: str) -> None:
    assert clock_hours(Decimal(hours)) == says


def test_the_week_in_words_says_hours_of_what() -> None:
    said = say_week(week_of_support(Support(lines=(SLEEP_IN, TEA))))
    assert said[6] == "Sunday: 9 hours of sleep-in."
    assert said[4] == "Friday: 2 hours of help that needs no money."


def test_a_line_without_a_length_is_named() -> None:
    week = week_of_support(Support(lines=(SWIMMING.but(hours=None),)))
    assert week.not_said == ("Swimming",)
