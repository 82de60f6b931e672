"""The words of a sum: every one is used, has its figures filled in, and can be read."""

import re
from decimal import Decimal

import pytest

from carecore.costing.sumwords import many, number, pay, percent, short, worked
from carecore.facts.assets import ASSETS
from carecore.facts.figure import Unit
from carecore.facts.sumwording import sum_wording
from carecore.facts.waykinds import way_kinds
from carecore.plan.budget import PaidHow
from carecore.plan.support import Every, Shape
from carecore.plan.way import Way
from tests.core.costcases import all_sums, by_the_hour, costs, helper, own, plan_of
from tests.readingage import sentences, too_hard

HERE = ASSETS.parent / "carecore" / "costing"


@pytest.mark.parametrize(
    ("pounds", "said"),
    [
        ("12.71", "£12.71"),
        ("12.7100", "£12.71"),
        ("12.715", "£12.715"),
        ("1234.5", "£1,234.50"),
        ("0", "£0.00"),
        ("88.12712712", "about £88.13"),
    ],
)
def test_a_price_in_a_sum(pounds: str, said: str) -> None:
    assert pay(Decimal(pounds)) == said


@pytest.mark.parametrize(
    ("figure", "said"),
    [("20", "20"), ("7.50", "7.5"), ("1040", "1,040"), ("6.66666667", "about 6.67"), ("0", "0")],
)
def test_a_figure_in_a_sum(figure: str, said: str) -> None:
    assert number(Decimal(figure)) == said


def test_one_or_many() -> None:
    assert [many(Decimal(n), "hour") for n in (0, 1, 2)] == ["0 hours", "1 hour", "2 hours"]
    assert percent(Decimal("0.1207")) == "12.07%"
    assert short("a" * 61) == "a" * 60 + "…"
    assert short("a" * 60) == "a" * 60


def test_a_year_of_weeks_or_of_hours() -> None:
    assert worked(Decimal(1040), "hour", Decimal("12.71")) == "20 hours × £12.71 × 52 weeks"
    assert worked(Decimal(24), "hour", Decimal(12)) == "24 hours in a year × £12.00"
    assert worked(Decimal(52), "hour", Decimal(12), True) == "52 hours in a year × £12.00"
    assert worked(Decimal(52), "visit", Decimal(18)) == "1 visit × £18.00 × 52 weeks"


def test_every_way_has_a_name_of_its_own() -> None:
    assert len(set(sum_wording().ways.values())) == len(Way)


def test_every_sentence_is_used_in_the_code() -> None:
    code = " ".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.py"))
    named = set(re.findall(r'"([a-z_]+)"', code)) | set(Shape)
    named |= {f"buy_{every}" for every in Every} | {f"paid_{paid}" for paid in PaidHow}
    named |= {key for kind in way_kinds().ways.values() for key in kind.notes} | set(Unit)
    named |= {charge.title for charge in way_kinds().charges.values()}
    named |= {
        f"{kind}_{when}" for kind in ("line", "in") for when in ("week", "four_weeks", "month")
    }
    named |= {f"{kind}_{end}" for kind in ("shares", "guess") for end in ("over", "under")}
    kept = sum_wording()
    for words in (kept.titles, kept.how, kept.notes, kept.unknown, kept.begins):
        assert set(words) - named == set()


def test_no_sentence_of_a_sum_has_a_gap_or_is_hard_to_read() -> None:
    team = (helper("jo", age=60), helper("max", age=19, pay=Decimal(5)), helper("lee"))
    plan = plan_of(
        by_the_hour("20", "jo", "max", in_mix=Way.MANAGED),
        by_the_hour("7.7", what="Swimming", in_mix=Way.ISF),
        by_the_hour("1").but(hours=None),
        assistants=team,
        sick_weeks=Decimal(3),
        said_rates=own(managed_run="40"),
    )
    for way in Way:
        cost = costs(plan, way)
        told = [*cost.notes, *(each.how for each in all_sums(cost))]
        told += [words for each in cost.unknown for words in (each.words, each.ask)]
        for text in told:
            assert "{" not in text
            for sentence in sentences(text):
                assert not too_hard(sentence), sentence
