"""The figures: dated, with a source, in plain words; another year is a few lines more."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carecore.facts.assets import ASSETS
from carecore.facts.figure import Figure, RateKind, Unit, Value
from carecore.facts.ratefiles import rate_book, read_book, years
from carecore.facts.rates import Figures, figures
from carecore.facts.rateyears import RateBook, RateYear
from carecore.facts.yeardays import YearDays
from carecore.plan import Plan
from carecore.plan.budget import Budget, SaidBy
from carecore.plan.words import Refused
from tests.making import with_figure
from tests.readingage import hard_sentences

FOLDER = ASSETS / "rates"


def of_two_years() -> RateBook:
    """The figures as they were while these two years were all there were."""
    book = rate_book()
    days = book.days.model_copy(update={"years": ("2025-26", "2026-27")})
    cut = {}
    for key, figure in book.figures.items():
        last = days.last_day("2026-27", figure.about)
        values = tuple(value for value in figure.values if value.starts <= last)
        cut[key] = figure.model_copy(update={"values": values})
    return RateBook(cut, book.sources, days)


TWO = of_two_years()
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
    assert [year.rates[key].amount for year in TWO.years] == [Decimal(older), Decimal(newer)]


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
    middles = [key for key, rate in TWO.years[-1].rates.items() if "middle" in rate.note]
    assert middles == [*("insurance_year", "payroll_week", "pension_start", "self_employed_hour")]


def in_files() -> dict[str, dict]:
    """Every figure as it is written, by its key."""
    files = [json.loads(file.read_text(encoding="utf-8")) for file in FOLDER.glob("*.json")]
    return {key: figure for file in files for key, figure in file.get("figures", {}).items()}


def test_figures_in_the_files_are_written_as_money_is() -> None:
    """Whole, as text: a number with a point in it would not be the same money."""
    for key, figure in in_files().items():
        for value in figure["values"]:
            assert value["amount"] is None or isinstance(value["amount"], str), key
    assert len(in_files()) == len(rate_book().figures)


def test_a_value_is_one_line_of_a_file() -> None:
    """Whoever changes a rate edits one dated line."""
    for file in FOLDER.glob("*.json"):
        lines = file.read_text(encoding="utf-8").splitlines()
        dated = [json.loads(line.rstrip(",")) for line in lines if '"from":' in line]
        figures = json.loads(file.read_text(encoding="utf-8")).get("figures", {})
        assert dated == [value for figure in figures.values() for value in figure["values"]]


def test_every_source_is_named_by_a_value() -> None:
    named = {value.source for figure in rate_book().figures.values() for value in figure.values}
    assert named - {""} == set(rate_book().sources)


def test_each_year_goes_on_where_the_last_one_ended() -> None:
    for older, newer in zip(years(), years()[1:], strict=False):
        for key, rate in newer.rates.items():
            before = older.rates[key]
            if before.starts != rate.starts:
                assert rate.starts == before.ends + timedelta(1), key


def test_wages_change_on_1_april_and_tax_on_6_april() -> None:
    for year in years():
        for rate in year.rates.values():
            day = {RateKind.WAGE: (4, 1), RateKind.TAX: (4, 6), RateKind.LIVING_WAGE: (5, 1)}
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
    assert found.rates == TWO.years[0].rates


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
    for key, rate in TWO.years[-1].rates.items():
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
            assert rate.own is (rate.about is RateKind.PRICE), key
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
    assert used.rate.about is RateKind.WAGE


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


# year | figure | from | to | where it was read | what to know
READ = """
    2025-26 | pay_21             | 2025-04-01 | 2026-03-31 | GOV.UK Smart Answers, the file minimum_wage.yml | It is set by law and starts on 1 April.
    2026-27 | pay_21             | 2026-04-01 | 2027-03-31 | Mondaq, New National Minimum Wage rates for April 2026, 31 December 2025; Particle News | It is set by law and starts on 1 April.
    2025-26 | real_living_wage   | 2025-05-01 | 2026-04-30 | Living Wage Foundation rates, told by Employee Benefits, October 2024 | No law asks for it. Firms that sign up pay it by 1 May 2025.
    2026-27 | real_living_wage   | 2026-05-01 | 2027-04-30 | Living Wage Foundation rates, told by The Independent, 22 October 2025 | No law asks for it. Firms that sign up pay it by 1 May 2026.
    2025-26 | ni_rate            | 2025-04-06 | 2026-04-05 | Delphinia Accounting tax tables, National Insurance, 2024/25 to 2026/27 |
    2026-27 | ni_rate            | 2026-04-06 | 2027-04-05 | Delphinia Accounting tax tables, National Insurance, 2024/25 to 2026/27 |
    2025-26 | ni_week            | 2025-04-06 | 2026-04-05 | Morris Crocker, 5 June 2025 |
    2026-27 | ni_week            | 2026-04-06 | 2027-04-05 | PayPacket, National Insurance rates and thresholds 2026/27 |
    2026-27 | ni_four_weeks      | 2026-04-06 | 2027-04-05 | HMRC, National Insurance Manual, NIM01206; Social Security (Contributions) Regulations 2001, regulation 11 | It is £5,000 for four of 52 weeks. That is £384.62, put up to the next pound.
    2025-26 | state_pension_age_to | 2025-04-06 | 2026-04-05 | Pensions Act 1995, schedule 4, as changed by the Pensions Act 2014, section 26 |
    2026-27 | state_pension_age_to | 2026-04-06 | 2027-04-05 | Pensions Act 1995, schedule 4, as changed by the Pensions Act 2014, section 26 | From 6 May 2026 it goes up from 66 to 67, by date of birth.
    2025-26 | sick_share         | 2025-04-06 | 2026-04-05 | Paris Smith, statutory sick pay | There was no such share then. It was the same sum for all.
    2026-27 | sick_share         | 2026-04-06 | 2027-04-05 | business.gov.uk, Statutory Sick Pay changes | The lower of the two sums is paid.
    2025-26 | payroll_week       | 2025-04-01 | 2026-03-31 | Shropshire Council, direct payments, standard rates 2024/25 | It costs £5 to £10 a week. This is the middle. It is one council's figure, from 2024/25.
    2026-27 | payroll_week       | 2026-04-01 | 2027-03-31 | Shropshire Council, direct payments, standard rates 2024/25 | It costs £5 to £10 a week. This is the middle. It is one council's figure, from 2024/25.
    2025-26 | self_employed_hour | 2025-04-01 | 2026-03-31 | Oxfordshire County Council, spending your direct payment, 2025/26 | One council says £22 to £24. This is the middle.
    2026-27 | self_employed_hour | 2025-04-01 | 2026-03-31 | Oxfordshire County Council, spending your direct payment, 2025/26 | One council says £22 to £24. This is the middle. It is from 2025/26. We found none for 2026/27.
    2025-26 | council_hour       | 2025-04-01 | 2026-03-31 | Homecare Association, fee rates for state-funded homecare in 2025/26, 5 June 2025 | It is the average of what councils paid.
    2026-27 | council_hour       | 2025-04-01 | 2026-03-31 | Homecare Association, fee rates for state-funded homecare in 2025/26, 5 June 2025 | It is the average of what councils paid. It is from 2025/26. We found none for 2026/27.
    2025-26 | isf_hour           | 2025-04-01 | 2026-03-31 | |
    2026-27 | isf_hour           | 2026-04-01 | 2027-03-31 | |
"""  # noqa: E501  a source is told in one line, as it is written


@pytest.mark.parametrize(("year", "key", "starts", "ends", "source", "note"), rows(READ))
def test_a_figure_reads_with_the_days_of_its_year(
    year: str, key: str, starts: str, ends: str, source: str, note: str
) -> None:
    rate = next(one for one in TWO.years if one.year == year).rates[key]
    assert (rate.starts.isoformat(), rate.ends.isoformat()) == (starts, ends)
    assert (rate.source, rate.note) == (source, note)


def test_where_the_law_made_something_else_of_a_figure_its_words_changed() -> None:
    words = [year.rates["sick_week"].words for year in TWO.years]
    assert words == ["Sick pay by law, a week", "Sick pay by law, the most a week"]


def test_an_older_price_says_so_only_in_a_year_that_has_none() -> None:
    told = [figures_on(date(2026, month, 1)).rates["council_hour"].note for month in (3, 4)]
    assert [" We found none for 2026/27." in note for note in told] == [False, True]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files as they were with these two years, in a folder where a change can be tried."""
    copy = Path(shutil.copytree(FOLDER, tmp_path / "rates"))
    for file in copy.iterdir():
        change(copy, file.name, cut_to_two_years)
    return copy


def cut_to_two_years(tree: dict) -> None:
    """Takes out of a file whatever is of a year that came later."""
    if "years" in tree:
        tree["years"] = [year.year for year in TWO.years]
    for figure in tree.get("figures", {}).values():
        figure["values"] = [value for value in figure["values"] if value["from"] < "2027-04-01"]


def change(folder: Path, name: str, edit: Callable[[dict], object]) -> None:
    """Edits one file as somebody would who changes a rate."""
    tree = json.loads((folder / name).read_text(encoding="utf-8"))
    edit(tree)
    (folder / name).write_text(json.dumps(tree), encoding="utf-8")


def wrong(folder: Path) -> str:
    """What is said of a wrong file: one line."""
    with pytest.raises(ValueError, match=r"^assets/rates") as why:
        read_book(folder)
    [line] = str(why.value).splitlines()
    return line


def test_another_year_is_one_line_more_in_each_figure_that_changes(folder: Path) -> None:
    """Made up: 13.33 an hour from April. No code changes, and the years before stay."""
    newest = TWO.years[-1].year
    first = int(newest[:4]) + 1
    coming = f"{first}-{(first + 1) % 100:02}"
    value = {
        "from": f"{first}-04-01",
        "to": f"{first + 1}-03-31",
        "amount": "13.33",
        "source": "mondaq_2026",
        "seen": "2026-11-21",
        "look_again": f"{first + 1}-03-01",
    }
    change(folder, "years.json", lambda tree: tree["years"].append(coming))
    change(folder, "wages.json", lambda tree: tree["figures"]["pay_21"]["values"].append(value))
    book = read_book(folder)
    assert book.years[:-1] == TWO.years
    assert book.years[-1].title == f"{first}/{(first + 1) % 100:02}"
    then = figures(Budget(), date(first, 4, 1), book)
    assert then.law("pay_21") == Decimal("13.33")
    assert then.rates["pay_21"].covers(date(first, 4, 1))
    before = figures(Budget(), date(first, 3, 31), book)
    assert before.law("pay_21") == TWO.years[-1].rates["pay_21"].amount
    older = then.rates["pay_18"]
    assert older.amount == TWO.years[-1].rates["pay_18"].amount
    assert older.note.endswith(f"We found none for {book.years[-1].title}.")
    told = then.ended(date(first, 4, 1))
    assert any(one.startswith("Some wage figures ended on 31 March") for one in told)


def test_a_value_for_two_years_reads_as_one_in_each(folder: Path) -> None:
    """Told once, it has the days of the year that is asked for."""
    kept = read_book(folder).figures["ni_rate"].values
    assert len(kept) == 1
    days = [(year.rates["ni_rate"].starts, year.rates["ni_rate"].ends) for year in TWO.years]
    assert days == [
        (date(2025, 4, 6), date(2026, 4, 5)),
        (date(2026, 4, 6), date(2027, 4, 5)),
    ]


def of_2026(tree: dict, key: str) -> dict:
    """The value of a figure in a file from April 2026."""
    return next(one for one in tree["figures"][key]["values"] if one["from"] == "2026-04-01")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (
            lambda tree: of_2026(tree, "pay_21").update({"from": "2026-03-31"}),
            'the figure "pay_21" has two values on 31 March 2026',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update({"from": "2026-04-02"}),
            'the figure "pay_21" has no value on 1 April 2026: there is a gap',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update({"to": "2026-03-31"}),
            'the figure "pay_21" ends before it starts: its value from 1 April 2026',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").pop("source"),
            'the figure "pay_21" has no source for its value from 1 April 2026',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update(source="hearsay"),
            'the figure "pay_21" names the source "hearsay", which is not here',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update(amount=None),
            'the figure "pay_21" does not say what to ask, and its value from 1 April 2026 is not '
            "known",
        ),
        (
            lambda tree: of_2026(tree, "pay_21").pop("look_again"),
            'the figure "pay_21", number 2 of its values does not say on which day to look again',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").pop("seen"),
            'the figure "pay_21", number 2 of its values does not say on which day it was seen',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").pop("from"),
            'the figure "pay_21", number 2 of its values does not say from which day it holds',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").pop("amount"),
            'the figure "pay_21", number 2 of its values does not say how much it is',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].pop("words"),
            'the figure "pay_21" does not say what it is, in words',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].pop("about"),
            'the figure "pay_21" does not say what it is about',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].pop("unit"),
            'the figure "pay_21" does not say what it counts',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].pop("own"),
            'the figure "pay_21" does not say if my own figure may stand in its place',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].pop("values"),
            'the figure "pay_21" does not say how much it is, and when',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].update(values=[]),
            'the figure "pay_21" does not say how much it is, and when: ',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update(amount="-1"),
            'the figure "pay_21", number 2 of its values does not say how much it is: ',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update(amount="NaN"),
            'the figure "pay_21", number 2 of its values does not say how much it is: ',
        ),
        (
            lambda tree: tree["figures"]["pay_21"].update(unit="fortnight"),
            'the figure "pay_21" does not say what it counts: ',
        ),
        (
            lambda tree: of_2026(tree, "pay_21").update(colour="green"),
            'the figure "pay_21", number 2 of its values says "colour", and nothing here reads '
            "that",
        ),
        (
            lambda tree: tree["sources"]["mondaq_2026"].pop("title"),
            'the source "mondaq_2026" does not say its "title"',
        ),
    ],
)
def test_a_wrong_figure_is_named_in_one_sentence(
    folder: Path, edit: Callable[[dict], object], why: str
) -> None:
    change(folder, "wages.json", edit)
    assert wrong(folder).startswith(f"assets/rates/wages.json: {why}")


@pytest.mark.parametrize("kept", [slice(1, None), slice(0, 1)])
def test_a_figure_that_says_nothing_of_the_first_year_is_named(folder: Path, kept: slice) -> None:
    def few(tree: dict) -> None:
        values = tree["figures"]["pay_21"]["values"]
        tree["figures"]["pay_21"]["values"] = values[kept]
        if kept.start == 0:
            values[0] |= {"from": "2024-04-01", "to": "2025-03-31"}

    change(folder, "wages.json", few)
    assert wrong(folder) == 'assets/rates: the figure "pay_21" has no value for 2025/26'


def test_a_value_of_a_year_that_is_not_told_is_named(folder: Path) -> None:
    change(folder, "years.json", lambda tree: tree["years"].pop())
    said = wrong(folder)
    assert said.startswith('assets/rates: the figure "pay_21" has a value from 1 April 2026, and ')
    assert said.endswith("years.json has no such year")


@pytest.mark.parametrize(
    ("text", "why"),
    [("{", "cannot be read: "), ("[]", ": "), ("{}", ': the file does not say its "sources"')],
)
def test_a_broken_file_is_named(folder: Path, text: str, why: str) -> None:
    (folder / "more.json").write_text(text, encoding="utf-8")
    assert wrong(folder).startswith(f"assets/rates/more.json{' ' * why.startswith('c')}{why}")


@pytest.mark.parametrize("part", ["figures", "sources"])
def test_nothing_stands_in_two_files(folder: Path, part: str) -> None:
    tree = json.loads((folder / "wages.json").read_text(encoding="utf-8"))
    key = next(iter(tree[part]))
    twice = {"sources": {}, "figures": {}, part: {key: tree[part][key]}}
    for figure in twice["figures"].values():
        figure["ask"] = "Ask."
        figure["values"] = [value | {"source": "", "amount": None} for value in figure["values"]]
    (folder / "more.json").write_text(json.dumps(twice), encoding="utf-8")
    assert wrong(folder).endswith(f'the {part[:-1]} "{key}" is in another file too')


@pytest.mark.parametrize(
    ("years_told", "why"),
    [
        (["2026-27", "2025-26"], "does not tell each year once, oldest first"),
        (["2025-26", "2025-26"], "does not tell each year once, oldest first"),
        ([], 'does not say its "years"'),
        (["2026/27"], ""),
    ],
)
def test_the_years_are_told_once_oldest_first(
    folder: Path, years_told: list[str], why: str
) -> None:
    change(folder, "years.json", lambda tree: tree.update(years=years_told))
    said = wrong(folder)
    assert said.startswith("assets/rates/years.json: ")
    assert why in said


def test_a_year_that_starts_on_no_day_is_named(folder: Path) -> None:
    change(folder, "years.json", lambda tree: tree["starts"].update(tax={"month": 2, "day": 30}))
    assert 'the rate kind "tax"' in wrong(folder)


def test_a_kind_of_figure_whose_year_has_no_first_day_is_named(folder: Path) -> None:
    change(folder, "years.json", lambda tree: tree["starts"].pop("tax"))
    assert wrong(folder).endswith('in starts, nothing is said of the rate kind "tax"')


@st.composite
def dated(draw: st.DrawFn) -> Figure:
    """A made-up figure with some values, one after another, of the three years of `book_of`."""
    starts, values = draw(st.dates(date(2024, 1, 1), date(2025, 4, 1))), []
    for amount in draw(st.lists(st.none() | st.integers(1, 99), min_size=1, max_size=5)):
        ends = starts + timedelta(draw(st.integers(0, 900)))
        value = {"from": starts, "to": ends, "amount": amount, "source": "somewhere"}
        values.append(Value.model_validate(value | {"seen": starts, "look_again": ends}))
        if (starts := ends + timedelta(1)) > date(2028, 3, 31):
            break
    assume(values[-1].ends >= date(2025, 5, 1))
    about = draw(st.sampled_from(RateKind))
    return Figure(
        words="A price", about=about, unit=Unit.HOUR, own=True, ask="Ask.", values=tuple(values)
    )


def book_of(figure: Figure) -> RateBook:
    told = rate_book().days.model_dump() | {"years": ("2025-26", "2026-27", "2027-28")}
    return RateBook({"made_up": figure}, {}, YearDays(**told))


@given(dated(), st.dates(date(2024, 1, 1), date(2032, 1, 1)))
def test_a_figure_on_a_day_is_the_one_whose_days_it_is_in(figure: Figure, day: date) -> None:
    book = book_of(figure)
    rate = book.on(day)["made_up"]
    assert rate.starts <= rate.ends
    begun = book.days.first_day("2025-26", figure.about)
    over = book.days.last_day("2027-28", figure.about)
    there = [value for value in figure.values if value.starts <= day <= value.ends]
    if there and begun <= day <= over:
        assert rate.amount == there[0].amount
        assert rate.covers(day)
    year = book.days.year_on(day, figure.about)
    older = rate.ends < book.days.first_day(year, figure.about)
    assert ("We found none for" in rate.note) == (older and rate.amount is not None)


@given(dated())
def test_a_value_more_changes_no_year_before_it(figure: Figure) -> None:
    """Nobody's sums of a year that is over change when a new figure comes."""
    fewer = figure.model_copy(update={"values": figure.values[:-1]})
    assume(fewer.values and fewer.values[-1].ends >= date(2025, 5, 1))
    newest = figure.values[-1].starts
    days = book_of(figure).days
    for year, before in zip(book_of(figure).years, book_of(fewer).years, strict=True):
        if days.last_day(year.year, figure.about) < newest:
            assert year == before


def test_the_years_stand_oldest_first() -> None:
    assert [year.year for year in years()] == sorted(year.year for year in years())
    assert all(isinstance(year, RateYear) for year in years())
    assert len(TWO.years) == 2
