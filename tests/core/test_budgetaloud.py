"""My budget in plain sentences: what the screen shows is said, of every way the same things."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from carecore.aloud.budget import (
    NO_DECISION,
    NOT_HERE,
    NOTHING_WANTED,
    decision_aloud,
    support_aloud,
    ways_aloud,
)
from carecore.aloud.inwords import InWords
from carecore.aloud.sums import assistants_aloud, figures_aloud, money_aloud, sums_aloud
from carecore.costing import cost_every_way
from carecore.facts.rates import figures
from carecore.facts.ways import in_order, ways
from carecore.plan import Plan
from carecore.plan.budget import (
    Amount,
    Assistant,
    Budget,
    Liking,
    Matter,
    Nation,
    SaidBy,
    SaidRate,
    View,
    YesNo,
)
from carecore.plan.decision import Decided, Deciding, Decision, Questions
from carecore.plan.money import in_pounds
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.way import Row, Way
from carecore.plan.words import inside
from tests.making import with_hope
from tests.promises import tried
from tests.strategies import plans
from tests.waycounts import CARE_WAYS

ADA = Plan.begin("Ada")
TODAY = date(2026, 11, 22)
COOKING = SupportLine(
    id="s", what="Cooking", shape=Shape.HOURS, help=Help.PAID, hours=Decimal(10), hope="h"
)
COOKS = ADA.but(
    support=Support(lines=(COOKING.but(without_money="Jean might", in_mix=Way.AGENCY),)),
    life=with_hope(ADA, "To eat well").life,
)


def summed(plan: Plan, today: date = TODAY) -> list[str]:
    return list(sums_aloud(plan, figures(plan.budget, today), today).everything)


def place_of(said: list[str], way: Way) -> int:
    """Where a way begins, under its title."""
    (at,) = [at for at, each in enumerate(said) if each.startswith(ways().ways[way].title)]
    return at


def behind(page: InWords, title: str) -> list[str]:
    """The sentences behind the one heading that begins like this."""
    (said,) = [part.says for part in page.parts if part.title.startswith(title[:50])]
    return list(said)


def test_an_empty_budget_says_so() -> None:
    assert support_aloud(ADA).summary[0] == NOTHING_WANTED
    assert decision_aloud(ADA).summary[0] == NO_DECISION
    assert "No budget is here yet." in summed(ADA)
    assert money_aloud(ADA).summary[0] == "No budget is here yet."
    team = assistants_aloud(ADA, figures(ADA.budget, TODAY), {})
    assert team.summary[0] == "No assistant is here yet."


def test_of_an_assistant_the_age_the_pay_and_the_hours_are_said() -> None:
    jo = Assistant(id="jo", name="Jo", age=34, pay=Decimal("13.40"))
    plan = ADA.but(budget=Budget(assistants=(jo, Assistant(name="Sam")), sick_weeks=Decimal(2)))
    said = assistants_aloud(plan, figures(plan.budget, TODAY), {"jo": "Hours now: 7 h a week."})
    assert said.summary[:2] == (
        "2 assistants are here: Jo and Sam.",
        "What they are paid an hour is said for 1 of 2.",
    )
    assert behind(said, "Jo")[:4] == [
        "Jo.",
        "Age: 34.",
        "Pay an hour: £13.40.",
        "Hours now: 7 h a week.",
    ]
    assert "Pay an hour: not said, so £12.71 is counted, the least by law." in behind(said, "Sam")
    assert "Weeks off sick in a year, each: 2." in behind(said, "For all of them")


def test_the_budget_is_said_as_it_comes_and_as_it_was_told() -> None:
    final = Amount(pounds=Decimal(300))
    said = money_aloud(ADA.but(budget=Budget(final=final, mine=Amount(pounds=Decimal(20)))))
    assert said.summary[:3] == (
        "The final budget is £300 a week (£15,600 a year).",
        "I pay: £20 a week (£1,040 a year).",
        "The council pays: £14,560 a year.",
    )
    assert "Final budget, signed off: £300.00 each week." in behind(said, "What I was told")


def test_every_figure_is_said_with_where_it_was_read() -> None:
    now = figures(ADA.budget, TODAY)
    said = figures_aloud(ADA, now, TODAY)
    assert f"{len(now.rates)} figures are here." in said.summary
    every = behind(said, "All the figures")
    assert len(every) == len(now.rates)
    for one, rate in zip(every, now.rates.values(), strict=True):
        assert one.startswith(inside(rate.words))
        assert f"Where it was read: {inside(rate.source)}" in one or not rate.source


def test_support_says_what_it_is_for_and_what_could_be_without_money() -> None:
    hope = COOKS.life.hopes[0]
    line = COOKS.support.lines[0].but(hope=hope.id, price=Decimal(30))
    said = support_aloud(COOKS.but(support=Support(lines=(line,))))
    assert said.summary == (
        "I want help with 1 thing: Cooking.",
        "Money: Paid help: 1.",
        "Who helps is said for 0 of 1.",
        "When it is wanted is said for 0 of 1.",
    )
    assert behind(said, "Cooking") == [
        "Cooking. Who: not decided yet. How much: 10 hours a week. Money: paid help.",
        "What it is for: To eat well.",
        "What it costs: £30.",
        "Without money, or with people I know: Jean might.",
        f"How this part is held: {ways().ways[Way.AGENCY].title}.",
    ]


def test_a_line_left_off_the_one_page_is_said_here() -> None:
    made = Decision(id="d", which="Where to live?")
    plan = COOKS.but(deciding=Deciding(decisions=(made,)), off_page=("s", "d"))
    assert support_aloud(plan) == support_aloud(plan.but(off_page=()))
    assert behind(decision_aloud(plan), "Where")[0] == "Where to live? Not decided yet."


@pytest.mark.parametrize("health", YesNo)
@pytest.mark.parametrize("nation", Nation)
def test_of_every_way_the_same_rows_are_said_and_the_law_where_it_holds(
    nation: Nation, health: YesNo
) -> None:
    words = ways()
    plan = ADA.but(budget=Budget(nation=nation, health_money=health))
    page = ways_aloud(plan)
    said = list(page.everything)
    found = in_order(plan.id, 0, health is YesNo.YES)
    titles = [words.ways[way].title for way in found]
    assert [part.title for part in page.parts if part.title in titles] == titles
    assert f"There are {len(found)} ways here to hold the money." in page.summary
    for row in Row:
        lead = f"{words.rows[row].title}: "
        rows = [each for each in said if each.startswith(lead)]
        by_law = row in (Row.LAW, Row.ASK)
        assert len(rows) == (0 if by_law and nation is not Nation.ENGLAND else len(found)), row
    if nation is not Nation.ENGLAND:
        law = [NOT_HERE, *words.nations[nation].says]
        assert behind(page, "Where I live") == law
    assert (NOT_HERE in said) == (nation is not Nation.ENGLAND)


def test_what_i_think_and_what_matters_is_said_with_the_ways() -> None:
    view = View(way=Way.COUNCIL, liking=Liking.NOT_SURE, why="I had it before")
    matters = (Matter(words="Same faces", row=Row.DECIDES), Matter(words="Quiet"))
    said = ways_aloud(ADA.but(budget=Budget(views=(view,), matters=matters)))
    assert "What matters to me: Same faces and Quiet." in said.summary
    assert f"I have said what I think of: {ways().ways[Way.COUNCIL].name}." in said.summary
    assert behind(said, "What matters to me") == [
        "Quiet.",
        f"{ways().rows[Row.DECIDES].title}: Same faces.",
    ]
    mine = "In my words: Not sure. Why: I had it before."
    assert behind(said, ways().ways[Way.COUNCIL].title)[-1] == mine
    assert said.everything.count(mine) == 1


EACH = ("A week", "Four weeks", "A year")


def test_every_way_is_costed_aloud_a_week_four_weeks_and_a_year() -> None:
    plan = COOKS.but(budget=Budget(final=Amount(pounds=Decimal(300))))
    said = summed(plan)
    assert "The final budget is £300 a week (£15,600 a year)." in said
    costs = cost_every_way(plan, figures(plan.budget, TODAY))
    for way in in_order(plan.id, 0, False):
        at = place_of(said, way)
        year = costs[way].yearly
        if year is None:
            assert said[at + 1 : at + 4] == [f"{each}: Not known yet." for each in EACH]
            continue
        amounts = zip(EACH, (year.a_week, year.four_weeks, year.pounds), strict=True)
        assert said[at + 1 : at + 4] == [f"{each}: {in_pounds(much)}." for each, much in amounts]
    assert [
        each
        for each in said
        if re.fullmatch("Left or short in a year: (at most )?£.* left.*", each)
    ]


def test_a_sum_without_one_of_the_lines_says_so_aloud() -> None:
    nights = SupportLine(what="Nights", shape=Shape.SLEEP_INS, help=Help.PAID, nights=Decimal(7))
    plan = COOKS.but(support=COOKS.support.but(lines=(*COOKS.support.lines, nights)))
    said = summed(plan.but(budget=Budget(final=Amount(pounds=Decimal(300)))))
    at = place_of(said, Way.AGENCY)
    assert said[at + 1].startswith("A week: at least £")
    assert any(
        re.fullmatch("Left or short in a year: at least £.* short.", one)
        for one in said[at : at + 7]
    )


def test_a_first_figure_is_never_called_final() -> None:
    said = summed(COOKS.but(budget=Budget(indicative=Amount(pounds=Decimal(1)))))
    assert "The first figure is £1 a week (£52 a year)." in said
    assert not any(each.startswith("The final budget") for each in said)
    assert any(each.startswith("Left or short in a year: ") and "short." in each for each in said)


def test_a_figure_that_i_was_given_is_said_as_mine() -> None:
    price = SaidRate(rate="agency_hour", amount=Decimal("29.50"), by=SaidBy.QUOTED)
    said = summed(COOKS.but(budget=Budget(said_rates=(price,))))
    (told,) = [each for each in said if "£29.50 an hour" in each and "I was quoted" in each]
    assert told.endswith("£29.50 an hour. I was quoted.")


def test_figures_that_have_ended_are_said_first() -> None:
    later = date(2030, 1, 1)
    ended = list(figures(COOKS.budget, later).ended(later))
    assert ended
    said = sums_aloud(COOKS, figures(COOKS.budget, later), later)
    assert behind(said, "Figures that have ended") == ended


def test_a_decision_says_what_was_shown_how_and_the_four_answers() -> None:
    made = Decision(
        which="How to hold it",
        decided=Decided.DECIDED,
        words="An agency",
        shown=(Way.AGENCY, Way.COUNCIL),
        how="Read aloud",
        change="If they change who comes",
        look_again=date(2027, 5, 1),
        questions=Questions(know=YesNo.YES, sure=YesNo.NO),
    )
    page = decision_aloud(ADA.but(deciding=Deciding(decisions=(made,), broker_interest="None")))
    assert page.summary == (
        "1 decision is here: How to hold it.",
        "Where they stand: I have decided: 1.",
        "I can change my mind.",
    )
    said = behind(page, "How to hold it")
    titles = {ways().ways[way].title for way in made.shown}
    (were,) = [each for each in said if each.startswith("The ways we looked at: ")]
    assert all(title in were for title in titles)
    said.remove(were)
    assert said == [
        "How to hold it. An agency.",
        f"We looked at 2 of {CARE_WAYS} ways. How: Read aloud.",
        "What would make me think again: If they change who comes.",
        "A day to look again: 1 May 2027.",
        "Do I know enough to choose? Yes.",
        "Is it clear to me what matters most? Not said yet.",
        "Do I have enough help to choose? Not said yet.",
        "Do I feel sure? No.",
    ]
    assert behind(page, "My broker") == [
        "Who pays my broker: not said yet.",
        "What my broker could gain: None.",
    ]


@given(plans())
@tried(25)
def test_what_somebody_wrote_about_support_and_decisions_is_said(plan: Plan) -> None:
    pages = (support_aloud(plan), decision_aloud(plan), ways_aloud(plan))
    said = "\n".join(sentence for page in pages for sentence in page.everything)
    for line in plan.support.lines:
        for words in (line.what, line.kind_of_help, line.without_money):
            assert inside(words) in said
    for one in plan.deciding.decisions:
        for words in (one.which, one.words, one.how, one.change):
            assert inside(words) in said
    assert all(inside(matter.words) in said for matter in plan.budget.matters)


@given(plans())
@tried(15)
def test_any_sums_can_be_said(plan: Plan) -> None:
    said = summed(plan)
    for way in in_order(plan.id, plan.budget.turned, plan.budget.health_money is YesNo.YES):
        assert place_of(said, way)
