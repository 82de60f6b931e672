"""All the ways to hold a budget, in equal detail, leaning to none; and their order goes round."""

import json
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from carecore.facts.assets import ASSETS
from carecore.facts.waykinds import CostedBy, Employer, kind_of, way_kinds
from carecore.facts.ways import Ways, in_order, ways
from carecore.plan.budget import Nation
from carecore.plan.way import Row, Way
from tests.fairness import far, steers, unfair
from tests.readingage import said_in_code, sentences
from tests.waycounts import ALL_WAYS, CARE_WAYS

ROOT = Path(__file__).parents[2]
FILE = ASSETS / "ways" / "ways.json"


def data() -> dict:
    return json.loads(FILE.read_text(encoding="utf-8"))


def with_row(way: Way, row: Row, *says: str) -> Ways:
    """The ways, with other sentences in one row of one way."""
    changed = data()
    changed["ways"][way]["rows"][row]["says"] = list(says)
    return Ways(**changed)


def test_the_comparison_is_fair() -> None:
    assert unfair(ways()) == []


def test_what_is_said_beside_the_comparison_leans_to_none() -> None:
    said = ways()
    beside = [said.studies, said.health, said.family, *said.nations.values()]
    assert [word for part in beside for one in part.says for word in steers(one)] == []


SCREENS = sorted(
    file
    for pattern in ("*way*", "sums*", "one_sum*", "pictures*", "chart*", "what_matters*")
    for file in (ROOT / "pages" / "budget").glob(f"{pattern}.py")
)


@pytest.mark.parametrize("file", SCREENS, ids=lambda file: file.name)
def test_the_screens_of_the_ways_lean_to_none(file: Path) -> None:
    said = said_in_code(file.read_text(encoding="utf-8"))
    assert [one for text in said for one in sentences(text) if steers(one)] == []


LEANING = [
    # a sentence that leans                                      the word that gives it away
    ("This is the best way for me.", "best"),
    ("It is an easy way to hold my money.", "easy"),
    ("I simply tell the firm what I want.", "simply"),
    ("It costs less than an agency.", "than"),
    ("My council recommends this.", "recommends"),
    ("There is the least paperwork.", "least"),
    ("It gives me real freedom.", "freedom"),
    ("I only sign a form.", "only"),
    ("It is worth the work.", "worth"),
    ("It can be stressful to employ staff.", "stressful"),
    ("Most people pick this.", "Most people"),
    ("I should think of this one.", "should"),
    ("I get to choose!", "!"),
]


@pytest.mark.parametrize(("sentence", "word"), LEANING)
@pytest.mark.parametrize("way", [Way.EMPLOY, Way.COUNCIL, Way.AS_NOW])
def test_a_leaning_sentence_is_found_wherever_it_stands(way: Way, sentence: str, word: str) -> None:
    for row in (Row.HOLDS, Row.SUITS):
        first, *others = ways().says(way, row)
        planted = with_row(way, row, sentence, *others)
        assert f"{way}: {word!r} leans in {sentence!r}" in unfair(planted), first


@pytest.mark.parametrize("part", ["title", "short"])
def test_a_leaning_title_is_found(part: str) -> None:
    changed = data()
    changed["ways"]["isf"][part] += ", the ideal one"
    assert any("'ideal' leans" in one for one in unfair(Ways(**changed)))


def test_a_leaning_row_title_is_found() -> None:
    changed = data()
    changed["rows"]["suits"]["title"] = "This is good for"
    assert any("'good' leans" in one for one in unfair(Ways(**changed)))


@pytest.mark.parametrize(
    "fair",
    [
        "A toplist is not a word here.",
        "They adjust the times.",
        "The bills reach me goodness knows when.",
    ],
)
def test_words_inside_words_do_not_lean(fair: str) -> None:
    assert steers(fair) == []


def test_a_row_that_says_more_of_one_way_is_found() -> None:
    says = ways().says(Way.EMPLOY, Row.GOES_WRONG)
    longer = with_row(
        Way.EMPLOY, Row.GOES_WRONG, *says[:-1], f"{says[-1][:-1]}, and then I wait and wait."
    )
    assert [one for one in unfair(longer) if one.startswith("employ, goes_wrong: ")]


def test_a_sentence_more_is_found() -> None:
    says = ways().says(Way.ISF, Row.SUITS)
    assert "suits: not as many sentences for each way" in unfair(
        with_row(Way.ISF, Row.SUITS, *says, "It is mine.")
    )


def test_a_way_with_no_hard_point_is_found() -> None:
    planted = unfair(with_row(Way.COUNCIL, Row.HARDER, "It is never hard."))
    assert "council: suits and harder do not weigh the same" in planted


def test_a_little_more_in_every_row_of_one_way_is_found() -> None:
    changed = data()
    for row in changed["ways"]["agency"]["rows"].values():
        row["says"][0] = row["says"][0][:-1] + " now, as I see." * (len(row["says"]) > 2)
    planted = unfair(Ways(**changed))
    assert "agency: more or less is said of it than of the others" in planted


def test_one_line_that_says_more_is_found() -> None:
    changed = data()
    changed["ways"]["agency"]["short"] += " and for a great many things that I may want to do"
    planted = unfair(Ways(**changed))
    assert "agency: its one line is longer or shorter than the others'" in planted


def test_the_band_is_about_the_middle_one() -> None:
    amounts = dict.fromkeys(Way, 10) | {Way.MIX: 13, Way.ISF: 12, Way.COUNCIL: 7}
    assert far(amounts, 0.20) == [Way.COUNCIL, Way.MIX]


@pytest.mark.parametrize("row", list(Row))
@pytest.mark.parametrize("way", list(Way))
def test_each_row_says_something_and_where_it_is_from(way: Way, row: Row) -> None:
    said = ways().ways[way].rows[row]
    assert 1 <= len(said.says) <= 3
    assert all(one.endswith((".", "?")) for one in said.says)
    assert all(source.title for source in ways().behind(said))


def test_what_is_law_is_not_from_own_words_alone() -> None:
    for way in Way:
        assert set(ways().ways[way].rows[Row.LAW].sources) - {"own"}, way


def test_every_source_is_used_and_can_be_looked_up() -> None:
    assert ways().sources_named() == set(ways().sources)
    for key, source in ways().sources.items():
        assert source.link.startswith("https://") or key == "own"


def test_the_file_is_dated_and_looked_at_again_within_a_year() -> None:
    assert ways().as_of < ways().look_again <= ways().as_of + timedelta(days=366)


DUTY, DEPENDS, RIGHT = "A duty: ", "depends on what is offered here", "A right to a personal health"

IN_LAW = [
    # way                  how its law begins, or what it says of getting it
    (Way.EMPLOY, DUTY),
    (Way.AGENCY, DUTY),
    (Way.SELF_EMPLOYED, DUTY),
    (Way.MANAGED, DUTY),
    (Way.COUNCIL, DUTY),
    (Way.ISF, DEPENDS),
    (Way.MIX, DEPENDS),
    (Way.HEALTH_NOTIONAL, RIGHT),
    (Way.HEALTH_THIRD, RIGHT),
    (Way.HEALTH_DIRECT, RIGHT),
]


@pytest.mark.parametrize(("way", "law"), IN_LAW)
def test_what_the_law_says_about_getting_it(way: Way, law: str) -> None:
    assert law in " ".join(ways().says(way, Row.LAW))


HELD = [
    # way                row            what a person must be able to find there
    (Way.EMPLOY, Row.EMPLOYS, "I am the employer"),
    (Way.MANAGED, Row.EMPLOYS, "I am still the employer"),
    (Way.HEALTH_DIRECT, Row.EMPLOYS, "I am the employer"),
    (Way.COUNCIL, Row.EMPLOYS, "I am not the employer"),
    (Way.ISF, Row.EMPLOYS, "I am not the employer"),
    (Way.SELF_EMPLOYED, Row.EMPLOYS, "a fact, not a choice"),
    (Way.SELF_EMPLOYED, Row.EMPLOYS, "CEST"),
    (Way.MANAGED, Row.HOLDS, "still a direct payment"),
    (Way.COUNCIL, Row.LAW, "still a personal budget"),
    (Way.ISF, Row.LAW, "not a right of its own"),
    (Way.EMPLOY, Row.LAW, "all four tests"),
    (Way.EMPLOY, Row.HOLDS, "card must be my choice"),
    (Way.EMPLOY, Row.CHANGES, "within six months, then each year"),
    (Way.EMPLOY, Row.EMPLOYS, "need not be on the Care Quality Commission list"),
    (Way.AGENCY, Row.EMPLOYS, "must be on the Care Quality Commission list"),
    (Way.EMPLOY, Row.HELPS, "their own DBS check"),
]


@pytest.mark.parametrize(("way", "row", "words"), HELD)
def test_what_is_often_told_wrong_is_told_right(way: Way, row: Row, words: str) -> None:
    assert words in " ".join(ways().says(way, row))


def test_direct_payments_share_one_law() -> None:
    alike = (Way.EMPLOY, Way.AGENCY, Way.SELF_EMPLOYED, Way.MANAGED)
    assert len({ways().says(way, Row.LAW) for way in alike}) == 1


def test_things_as_they_are_are_asked_about_and_not_told() -> None:
    """Nobody knows how somebody's help is held today but they themselves."""
    for row in (Row.HOLDS, Row.DECIDES, Row.EMPLOYS, Row.PAPERWORK, Row.GOES_WRONG, Row.HELPS):
        assert "?" in "".join(ways().says(Way.AS_NOW, row)), row


def test_outside_england_it_says_that_the_law_differs_and_stops() -> None:
    for nation in set(Nation) - {Nation.ENGLAND}:
        first, *others = ways().nations[nation].says
        assert first.startswith("The law is not the same in ")
        assert len(others) <= 2


@pytest.mark.parametrize("part", ["rows", "ways", "nations", "sources"])
def test_what_is_missing_is_named(part: str) -> None:
    changed = data()
    gone = sorted(changed[part])[0]
    del changed[part][gone]
    with pytest.raises((ValueError, ValidationError), match=gone):
        Ways(**changed)


@pytest.mark.parametrize("row", list(Row))
def test_a_way_with_a_row_missing_does_not_open(row: Row) -> None:
    changed = data()
    del changed["ways"]["isf"]["rows"][row]
    with pytest.raises(ValueError, match=f"the rows of isf.*{row}"):
        Ways(**changed)


@pytest.mark.parametrize("extra", [{"colour": "green"}, {"default": True}, {"rank": 1}])
def test_no_way_has_a_field_of_its_own(extra: dict) -> None:
    changed = data()
    changed["ways"]["employ"] |= extra
    with pytest.raises(ValidationError, match=next(iter(extra))):
        Ways(**changed)


PLAN_IDS = st.text("abcdef0123456789", min_size=1, max_size=16)
TURNS = st.integers(0, 99)


@given(PLAN_IDS, TURNS, st.booleans())
def test_all_ways_are_there_once_whatever_the_order(plan: str, turned: int, health: bool) -> None:
    assert sorted(in_order(plan, turned, health)) == sorted(
        way for way in Way if health or not kind_of(way).for_health
    )


@given(PLAN_IDS, TURNS, st.booleans())
def test_a_turn_moves_each_way_by_one_and_the_first_goes_last(
    plan: str, turned: int, health: bool
) -> None:
    first, *others = in_order(plan, turned, health)
    assert in_order(plan, turned + 1, health) == (*others, first)


@pytest.mark.parametrize("health", [False, True])
def test_no_way_stands_first_more_often_from_plan_to_plan(health: bool) -> None:
    first = Counter(in_order(f"{plan:08x}", 0, health)[0] for plan in range(2200))
    fair = 2200 / (ALL_WAYS if health else CARE_WAYS)
    assert len(first) == (ALL_WAYS if health else CARE_WAYS)
    assert all(0.75 * fair < often < 1.25 * fair for often in first.values()), first


def test_a_plan_that_is_opened_again_starts_where_it_did() -> None:
    """On another day and another computer too: the order comes from the plan's own id."""
    starts = [in_order(plan, 0, False)[0] for plan in ("a1b2c3d4", "00000000", "ffffffff")]
    assert starts == [Way.ISF, Way.ISF, Way.COUNCIL]


ME, OTHER, PARTS = Employer.ME, Employer.OTHER, Employer.EACH_PART
WAYS = [
    # a way                  NHS money  in a mix  who employs        I hold it  costed by
    (Way.EMPLOY, False, True, ME, True, CostedBy.WAGES),
    (Way.AGENCY, False, True, OTHER, True, CostedBy.PRICES),
    (Way.SELF_EMPLOYED, False, True, Employer.NOBODY, True, CostedBy.PRICES),
    (Way.MANAGED, False, True, ME, True, CostedBy.WAGES),
    (Way.ISF, False, True, OTHER, False, CostedBy.PRICES),
    (Way.COUNCIL, False, True, OTHER, False, CostedBy.PRICES),
    (Way.MIX, False, False, PARTS, False, CostedBy.EACH_PART),
    (Way.AS_NOW, False, False, Employer.AS_NOW, False, CostedBy.AS_SAID),
    (Way.HEALTH_NOTIONAL, True, True, OTHER, False, CostedBy.PRICES),
    (Way.HEALTH_THIRD, True, True, OTHER, False, CostedBy.WAGES),
    (Way.HEALTH_DIRECT, True, True, ME, True, CostedBy.WAGES),
]


@pytest.mark.parametrize(("way", "health", "in_a_mix", "employer", "mine", "costed_by"), WAYS)
def test_what_each_way_is(
    way: Way, health: bool, in_a_mix: bool, employer: Employer, mine: bool, costed_by: CostedBy
) -> None:
    kind = kind_of(way)
    assert (kind.for_health, kind.in_a_mix) == (health, in_a_mix)
    assert (kind.employer, kind.i_hold_it, kind.costed_by) == (employer, mine, costed_by)


def test_all_the_ways_are_told() -> None:
    assert {way for way, *_ in WAYS} == set(Way)


CHECKS = "dbs_once dbs_admin_once recruitment_once"
CHARGES = [
    # a way              what there is to pay each year                         and to start
    (Way.EMPLOY, "insurance_year payroll_week training_year expenses_year", CHECKS + " pension"),
    (
        Way.MANAGED,
        "insurance_year managed_run training_year expenses_year",
        CHECKS + " pension managed",
    ),
    (
        Way.HEALTH_DIRECT,
        "insurance_year payroll_week training_year expenses_year",
        CHECKS + " pension",
    ),
    (Way.HEALTH_THIRD, "third_fee_year training_year expenses_year", CHECKS + " third"),
    (Way.ISF, "isf_fee_year", "isf"),
    (Way.AGENCY, "", "agency"),
    (Way.SELF_EMPLOYED, "", ""),
    (Way.COUNCIL, "", ""),
    (Way.HEALTH_NOTIONAL, "", ""),
    (Way.MIX, "", ""),
    (Way.AS_NOW, "", ""),
]


@pytest.mark.parametrize(("way", "each_year", "at_start"), CHARGES)
def test_what_there_is_to_pay_to_run_each_way(way: Way, each_year: str, at_start: str) -> None:
    starts = [key if "once" in key else f"{key}_start" for key in at_start.split()]
    assert list(kind_of(way).each_year) == each_year.split()
    assert list(kind_of(way).at_start) == starts


@pytest.mark.parametrize("way", [way for way in Way if kind_of(way).i_employ])
def test_where_i_employ_the_words_say_so(way: Way) -> None:
    assert re.search(r"I am (still )?the employer", ways().says(way, Row.EMPLOYS)[0])


@pytest.mark.parametrize("way", [way for way in Way if kind_of(way).employer is OTHER])
def test_where_somebody_else_employs_no_words_say_that_i_do(way: Way) -> None:
    assert "I am the employer" not in " ".join(ways().says(way, Row.EMPLOYS))


def test_the_table_of_the_ways_is_looked_at_again_within_a_year() -> None:
    table = way_kinds()
    assert table.as_of < table.look_again <= table.as_of + timedelta(days=366)
    assert table.source
