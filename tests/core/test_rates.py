"""The figures of each year: dated, with a source, in plain words, and another year is a file."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.facts.assets import ASSETS
from carecore.facts.rates import About, Figures, RateYear, Unit, figures, read_years, years
from carecore.plan import Plan
from carecore.plan.budget import Budget, SaidBy
from carecore.plan.words import Refused
from tests.making import with_figure
from tests.readingage import hard_sentences

FOLDER = ASSETS / "rates"
TWO = tuple(year for year in years() if year.year in ("2025-26", "2026-27"))
EVERY = [(year.year, key) for year in years() for key in year.rates]

# figure | 2025/26 | 2026/27
PUBLISHED = """
    pay_21                     | 12.21  | 12.71
    pay_18                     | 10.00  | 10.85
    pay_16                     | 7.55   | 8.00
    real_living_wage           | 12.60  | 13.45
    real_living_wage_london    | 13.85  | 14.80
    ni_rate                    | 0.15   | 0.15
    ni_week                    | 96     | 96
    ni_four_weeks              | 385    | 385
    ni_month                   | 417    | 417
    ni_year                    | 5000   | 5000
    ni_upper_week              | 967    | 967
    ni_upper_four_weeks        | 3867   | 3867
    ni_upper_month             | 4189   | 4189
    ni_upper_year              | 50270  | 50270
    ni_age_from                | 21     | 21
    allowance_year             | 10500  | 10500
    paye_week                  | 125    | 129
    pension_trigger_week       | 192    | 192
    pension_trigger_four_weeks | 768    | 768
    pension_trigger_month      | 833    | 833
    pension_trigger_year       | 10000  | 10000
    pension_lower_week         | 120    | 120
    pension_lower_four_weeks   | 480    | 480
    pension_lower_month        | 520    | 520
    pension_lower_year         | 6240   | 6240
    pension_upper_week         | 967    | 967
    pension_upper_four_weeks   | 3867   | 3867
    pension_upper_month        | 4189   | 4189
    pension_upper_year         | 50270  | 50270
    pension_rate               | 0.03   | 0.03
    pension_age_from           | 22     | 22
    opt_in_from                | 16     | 16
    opt_in_to                  | 74     | 74
    state_pension_age_from     | 66     | 66
    state_pension_age_to       | 66     | 67
    holiday_weeks              | 5.6    | 5.6
    holiday_days_most          | 28     | 28
    holiday_irregular          | 0.1207 | 0.1207
    sick_week                  | 118.75 | 123.25
    sick_share                 | 1      | 0.80
    sick_waiting_days          | 3      | 0
    sick_earnings_week         | 125    | 0
    sick_weeks_most            | 28     | 28
    insurance_year             | 77     | 77
    payroll_week               | 7.50   | 7.50
    dbs_once                   | 49.50  | 49.50
    dbs_admin_once             | 13.08  | 13.08
    pension_start              | 100    | 100
    managed_start              | 189    | 189
    managed_run                | 45     | 45
    agency_hour                | 32.14  | 34.42
    self_employed_hour         | 23     | 23
    council_hour               | 24.10  | 24.10
"""
UNKNOWN = [
    *(
        "training_year",
        "expenses_year",
        "recruitment_once",
        "agency_start",
        "isf_hour",
        "notional_hour",
    ),
    *("isf_start", "isf_fee_year", "third_start", "third_fee_year"),
    *("employ_sleep_in", "agency_sleep_in", "self_employed_sleep_in", "isf_sleep_in"),
    *("council_sleep_in", "notional_sleep_in"),
    *("agency_visit", "self_employed_visit", "isf_visit", "council_visit", "notional_visit"),
]


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def figures_on(today: date, budget: Budget | None = None) -> Figures:
    """The figures as they hold on a day, with the two years that this table is about."""
    return figures(budget or Budget(), today, TWO)


@pytest.mark.parametrize(("key", "older", "newer"), rows(PUBLISHED))
def test_figures_are_those_published(key: str, older: str, newer: str) -> None:
    assert [year.rates[key].amount for year in TWO] == [Decimal(older), Decimal(newer)]


def test_every_figure_stands_in_the_table_or_is_known_to_be_unknown() -> None:
    listed = {row[0] for row in rows(PUBLISHED)} | set(UNKNOWN)
    for year in years():
        assert set(year.rates) == listed
        assert [key for key, rate in year.rates.items() if rate.amount is None] == UNKNOWN


@pytest.mark.parametrize(("year", "key"), EVERY)
def test_every_figure_has_a_source_dates_and_plain_words(year: str, key: str) -> None:
    rate = next(one for one in years() if one.year == year).rates[key]
    assert rate.amount is None or rate.source
    assert rate.amount is not None or rate.ask
    assert not rate.link or rate.link.startswith("https://")
    assert rate.starts < rate.ends
    assert rate.seen < rate.look_again
    assert not rate.ask or (rate.ask.startswith("Ask ") and rate.ask.endswith("?"))
    assert hard_sentences(f"{rate.words}.\n{rate.note}\n{rate.ask}") == []


@pytest.mark.parametrize(("year", "key"), EVERY)
def test_a_range_is_told_with_its_middle(year: str, key: str) -> None:
    """A note that says "the middle" names both ends, and the figure is half way."""
    rate = next(one for one in years() if one.year == year).rates[key]
    ends = [Decimal(end) for end in re.findall(r"£(\d+) to £(\d+)", rate.note) for end in end]
    assert bool(ends) == ("middle" in rate.note)
    assert not ends or rate.amount == sum(ends) / 2


def test_four_figures_are_the_middle_of_a_range() -> None:
    middles = [key for key, rate in TWO[-1].rates.items() if "middle" in rate.note]
    assert middles == [*("insurance_year", "payroll_week", "pension_start", "self_employed_hour")]


def test_figures_in_the_files_are_written_as_money_is() -> None:
    """Whole, as text: a number with a point in it would not be the same money."""
    for file in FOLDER.glob("*.json"):
        for key, rate in json.loads(file.read_text(encoding="utf-8"))["rates"].items():
            assert rate["amount"] is None or isinstance(rate["amount"], str), key


def test_each_year_goes_on_where_the_last_one_ended() -> None:
    for older, newer in zip(years(), years()[1:], strict=False):
        for key, rate in newer.rates.items():
            before = older.rates[key]
            if before.starts != rate.starts:
                assert rate.starts == before.ends + timedelta(1), key


def test_wages_change_on_1_april_and_tax_on_6_april() -> None:
    for year in years():
        for rate in year.rates.values():
            day = {About.WAGE: (4, 1), About.TAX: (4, 6), About.LIVING_WAGE: (5, 1)}
            if rate.about in day:
                assert (rate.starts.month, rate.starts.day) == day[rate.about]


# today | year shown | pay an hour | sick pay a week
DAYS = """
    2025-01-01 | 2025/26             | 12.21 | 118.75
    2025-11-22 | 2025/26             | 12.21 | 118.75
    2026-03-31 | 2025/26             | 12.21 | 118.75
    2026-04-01 | 2025/26 and 2026/27 | 12.71 | 118.75
    2026-04-05 | 2025/26 and 2026/27 | 12.71 | 118.75
    2026-04-06 | 2026/27             | 12.71 | 123.25
    2026-11-22 | 2026/27             | 12.71 | 123.25
    2031-01-01 | 2026/27             | 12.71 | 123.25
"""


@pytest.mark.parametrize(("today", "title", "pay", "sick"), rows(DAYS))
def test_each_figure_is_the_one_of_the_day(today: str, title: str, pay: str, sick: str) -> None:
    found = figures_on(date.fromisoformat(today))
    assert found.title == title
    assert found.law("pay_21") == Decimal(pay)
    assert found.law("sick_week") == Decimal(sick)


def test_a_year_can_be_asked_for() -> None:
    found = figures_on(date(2026, 11, 22), Budget(year="2025-26"))
    assert found.title == "2025/26"
    assert found.rates == TWO[0].rates


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_figure_that_holds_today_is_always_taken_before_one_that_does_not(today: date) -> None:
    found = figures(Budget(), today)
    for key, rate in found.rates.items():
        could = [year.rates[key] for year in years() if year.rates[key].covers(today)]
        assert rate.covers(today) or not could, key


NO_NEW = "This tool does not have new ones yet."
NEWER = "This tool has newer ones."
OLD_PRICES = f"Some price figures ended on 31 March 2026. {NO_NEW}"


@pytest.mark.parametrize(
    ("today", "year", "said"),
    [
        ("2026-03-31", "", []),
        ("2026-11-22", "", [OLD_PRICES]),
        ("2027-03-31", "", [OLD_PRICES]),
        (
            "2027-04-05",
            "",
            [
                f"The wage figures ended on 31 March 2027. {NO_NEW}",
                f"Some price figures ended on 31 March 2027. {NO_NEW}",
                OLD_PRICES,
            ],
        ),
        (
            "2027-05-01",
            "2026-27",
            [
                f"The wage figures ended on 31 March 2027. {NO_NEW}",
                f"The Real Living Wage figures ended on 30 April 2027. {NO_NEW}",
                f"The tax figures ended on 5 April 2027. {NO_NEW}",
                f"Some price figures ended on 31 March 2027. {NO_NEW}",
                OLD_PRICES,
            ],
        ),
        (
            "2026-04-03",
            "2025-26",
            [
                f"The wage figures ended on 31 March 2026. {NEWER}",
                f"Some price figures ended on 31 March 2026. {NEWER}",
                OLD_PRICES,
            ],
        ),
        (
            "2026-03-31",
            "2026-27",
            [
                "The wage figures start on 1 April 2026.",
                "The Real Living Wage figures start on 1 May 2026.",
                "The tax figures start on 6 April 2026.",
                "Some price figures start on 1 April 2026.",
            ],
        ),
        (
            "2026-03-31",
            "2031-32",
            ["There are no figures here for 2031-32. You see those of now."],
        ),
    ],
)
def test_the_page_says_when_figures_ended(today: str, year: str, said: list[str]) -> None:
    day = date.fromisoformat(today)
    told = figures_on(day, Budget(year=year)).ended(day)
    assert list(told) == said
    assert hard_sentences("\n".join(told)) == []


def test_a_figure_of_my_own_stands_in_place_and_is_not_told_as_old() -> None:
    today = date(2026, 11, 22)
    plan = Plan.begin("Ada")
    for key in ("council_hour", "self_employed_hour"):
        plan = with_figure(plan, key, Decimal("26.50"), by=SaidBy.COUNCIL)
    mine = plan.budget
    found = figures_on(today, mine)
    used = found.use("council_hour")
    assert used.amount == Decimal("26.50")
    assert used.said is not None
    assert used.said.by is SaidBy.COUNCIL
    assert used.rate.amount == Decimal("24.10")
    assert found.ended(today) == ()
    assert figures_on(today).use("council_hour").said is None


def test_what_is_not_known_cannot_be_old() -> None:
    """Every price that is known was given to me, so none in the sum is out of date."""
    plan = Plan.begin("Ada")
    for key, rate in TWO[-1].rates.items():
        if rate.own and rate.amount is not None:
            plan = with_figure(plan, key, rate.amount)
    day = date(2027, 4, 5)
    assert figures_on(day, plan.budget).ended(day) == (
        f"The wage figures ended on 31 March 2027. {NO_NEW}",
    )


def test_what_nobody_publishes_can_be_said() -> None:
    said = with_figure(Plan.begin("Ada"), "isf_hour", 30).budget
    assert figures_on(date(2026, 11, 22)).use("isf_hour").amount is None
    assert figures_on(date(2026, 11, 22), said).use("isf_hour").amount == 30


@pytest.mark.parametrize("key", ["pay_21", "ni_rate", "allowance_year", "holiday_weeks"])
def test_nobody_can_change_the_law(key: str) -> None:
    said = with_figure(Plan.begin("Ada"), key, 1).budget
    found = figures_on(date(2026, 11, 22), said)
    assert found.use(key).said is None
    assert found.use(key).amount == found.law(key) != 1


def test_only_prices_can_be_changed_and_all_of_them_can() -> None:
    for year in years():
        for key, rate in year.rates.items():
            assert rate.own is (rate.about is About.PRICE), key
            assert rate.own or rate.amount is not None, key


def test_a_figure_nobody_knows_is_never_given_as_law() -> None:
    found = figures_on(date(2026, 11, 22))
    for key in ("isf_hour", "not_there"):
        with pytest.raises(KeyError):
            found.law(key)
    with pytest.raises(KeyError):
        found.use("not_there")


@pytest.mark.parametrize(
    ("age", "pay"),
    [
        (16, "8.00"),
        (17, "8.00"),
        (18, "10.85"),
        (20, "10.85"),
        (21, "12.71"),
        (67, "12.71"),
        (99, "12.71"),
        (None, "12.71"),
    ],
)
def test_the_lowest_pay_goes_by_age(age: int | None, pay: str) -> None:
    used = figures_on(date(2026, 11, 22)).minimum_pay(age)
    assert used.amount == Decimal(pay)
    assert used.rate.about is About.WAGE


def test_children_at_work_are_another_law() -> None:
    with pytest.raises(Refused, match="other rules for children"):
        figures_on(date(2026, 11, 22)).minimum_pay(15)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("pay_21", "£12.71 an hour"),
        ("ni_rate", "15%"),
        ("holiday_irregular", "12.07%"),
        ("ni_four_weeks", "£385.00 for four weeks"),
        ("holiday_weeks", "5.6 weeks"),
        ("sick_waiting_days", "0 days"),
        ("pension_age_from", "22 years old"),
        ("managed_run", "£45.00 each time pay is run"),
        ("dbs_once", "£49.50 once"),
        ("isf_hour", "not known yet"),
    ],
)
def test_a_figure_is_said_with_what_it_counts(key: str, said: str) -> None:
    assert figures_on(date(2026, 11, 22)).use(key).in_words == said


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_words(unit: Unit) -> None:
    used = figures_on(date(2026, 11, 22)).use("pay_21")
    in_unit = replace(used, rate=used.rate.model_copy(update={"unit": unit}))
    assert re.search(r"12\.71|1271", in_unit.in_words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files as they are, in a folder where another year can be tried."""
    return Path(shutil.copytree(FOLDER, tmp_path / "rates"))


def changed(folder: Path, name: str, into: str, **changes: object) -> dict[str, object]:
    """A copy of a year's file with another name and what is changed in it."""
    tree = json.loads((folder / name).read_text(encoding="utf-8")) | changes
    (folder / into).write_text(json.dumps(tree), encoding="utf-8")
    return tree


def test_another_year_is_another_file(folder: Path) -> None:
    """Made up: 13.33 an hour from April 2040. No code changes, and the older years stay."""
    tree = json.loads((folder / "2026-27.json").read_text(encoding="utf-8"))
    for rate in tree["rates"].values():
        rate |= {"starts": "2040-04-01", "ends": "2041-03-31"}
    tree["rates"]["pay_21"]["amount"] = "13.33"
    new = {"year": "2040-41", "title": "2040/41", "rates": tree["rates"]}
    changed(folder, "2026-27.json", "2040-41.json", **new)
    found = read_years(folder)
    assert [year.year for year in found] == [*(year.year for year in years()), "2040-41"]
    then = figures(Budget(), date(2040, 4, 1), found)
    assert (then.title, then.law("pay_21")) == ("2040/41", Decimal("13.33"))
    assert then.ended(date(2040, 4, 1)) == ()
    before = figures(Budget(), date(2040, 3, 31), found)
    assert before.law("pay_21") == years()[-1].rates["pay_21"].amount


def test_a_file_that_lacks_a_figure_is_named_with_the_figure(folder: Path) -> None:
    rates = json.loads((folder / "2026-27.json").read_text(encoding="utf-8"))["rates"]
    del rates["pay_21"]
    changed(folder, "2026-27.json", "2026-27.json", rates=rates)
    with pytest.raises(ValueError, match="2026-27.json has no pay_21"):
        read_years(folder)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"amount": None}, "needs a source for its figure, or what to ask"),
        ({"source": ""}, "needs a source for its figure, or what to ask"),
        ({"starts": "2027-04-01"}, "ends before it starts"),
        ({"amount": "-1"}, "amount"),
        ({"amount": "NaN"}, "amount"),
        ({"unit": "fortnight"}, "unit"),
        ({"colour": "green"}, "colour"),
    ],
)
def test_a_wrong_figure_is_named_with_its_file(
    folder: Path, change: dict[str, object], why: str
) -> None:
    rates = json.loads((folder / "2026-27.json").read_text(encoding="utf-8"))["rates"]
    rates["pay_21"] |= change
    changed(folder, "2026-27.json", "2026-27.json", rates=rates)
    with pytest.raises(ValueError, match=f"(?s)2026-27.json.*{why}"):
        read_years(folder)


@pytest.mark.parametrize(
    ("text", "why"),
    [("{", "2099-00.json"), ("[]", "2099-00.json"), ('{"year": "2099-00"}', "title")],
)
def test_a_broken_file_is_named(folder: Path, text: str, why: str) -> None:
    (folder / "2099-00.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=why):
        read_years(folder)


def test_a_file_is_called_after_its_year(folder: Path) -> None:
    changed(folder, "2026-27.json", "2027-28.json")
    with pytest.raises(ValueError, match="2027-28.json says that it is of 2026-27"):
        read_years(folder)


def test_the_years_stand_oldest_first() -> None:
    assert [year.year for year in years()] == sorted(year.year for year in years())
    assert all(isinstance(year, RateYear) for year in years())
    assert len(TWO) == 2
