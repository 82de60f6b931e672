"""What holds once every kind of piece has a field more, `planted: str = ""`, in its first place.

In the plan and its parts its name goes on (`planted_in_life`), as theirs have to be different.

`test_recipes` runs this in a copy of the core that has the field, with a few others: somebody, a
list of people, of steps and of words in a hope, and a list of people in my circle; and a hope has
a `year`, as my budget has.
"""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.plan import Plan
from carecore.plan.life import Hope, Step
from carecore.plan.thing import Part
from carecore.plan.times import Time
from carecore.plan.who import ME, Who
from carecore.planfile import Opened, read_plan, write_plan
from carecore.planfile.alwayswritten import always_written
from carecore.planfile.piecenames import word_for
from carecore.planfile.records import FIRST_FIELDS, FRAME, TOLD_BY, models
from tests.core.test_planfile import (
    assert_only_the_record_hit_is_lost,
    line_of,
    opens_or_explains,
    places_in,
)
from tests.promises import each_of, tried
from tests.strategies import plans

GOOD = Path("tests/core/files/version-3.json").read_bytes()
P = TypeVar("P", bound=Part)


def filled(part: P, words: Iterator[str]) -> P:
    """The same piece with the planted field filled in, in itself and in all it holds."""
    return part.but(
        **{name: next(words) if is_new(name) else _filled(old, words) for name, old in part}
    )


def is_new(name: str) -> bool:
    """Whether a field was planted."""
    return name.startswith("planted")


def _filled(value: Any, words: Iterator[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_filled(item, words) for item in value)
    return filled(value, words) if isinstance(value, Part) else value


def good_plan() -> Plan:
    """The plan of the sample, with the planted field filled in everywhere."""
    plan = read_plan(GOOD).plan
    assert plan is not None
    return filled(plan, (f"planted {n}" for n in count()))


@st.composite
def filled_plans(draw: st.DrawFn) -> Plan:
    """Any plan, with the planted field filled in here and there, or everywhere, or nowhere."""
    said = draw(st.lists(st.sampled_from(["", "planted", '"},{"id":"x"']), min_size=1, max_size=6))
    return filled(draw(plans()), (said[n % len(said)] for n in count()))


def test_every_kind_of_piece_has_it() -> None:
    assert all(is_new(next(iter(model.__annotations__))) for model in models())


def test_where_it_says_nothing_it_is_left_out() -> None:
    plan = read_plan(GOOD).plan
    assert plan is not None
    assert write_plan(plan) == GOOD


def test_it_tells_no_record_apart_and_stands_first_in_none() -> None:
    assert not any(is_new(name) for fields in TOLD_BY.values() for name in fields)
    assert not any(is_new(name) for model in models() for name in always_written(model))
    assert {"id", "person", "where", "rate", "way"} == FIRST_FIELDS
    for kind, fields in TOLD_BY.items():
        told = {model for model in models() if {*fields} <= model.model_fields.keys()}
        assert told == {kind}


def test_it_is_called_by_its_plain_name() -> None:
    assert word_for(Step, "planted") == "planted"
    assert word_for(Plan, "planted_in_the_plan") == "planted in the plan"
    assert word_for(Hope, "shared_with") == "shared with"


@given(filled_plans())
@tried(60)
def test_it_is_written_and_read_back(plan: Plan) -> None:
    assert read_plan(write_plan(plan)) == Opened(plan)


@given(filled_plans(), st.data())
@tried(60)
def test_one_wrong_byte_costs_at_most_the_record_it_hits(plan: Plan, data: st.DataObject) -> None:
    good = write_plan(plan)
    at = data.draw(st.integers(0, len(good) - 1))
    put = data.draw(st.sampled_from([b'"', b"\n", b"{", b"}", b"\\", b"\x01", b""]))
    taken = data.draw(st.sampled_from([0, 1] if put else [1]))
    damaged = good[:at] + put + good[at + taken :]
    assert_only_the_record_hit_is_lost(plan, damaged, {line_of(good, at)})


@given(filled_plans(), st.data())
@tried(30)
def test_a_cut_file_keeps_every_record_before_the_cut(plan: Plan, data: st.DataObject) -> None:
    good = write_plan(plan)
    cut = data.draw(st.integers(good.index(b'"about"'), len(good)))
    hit = set(range(line_of(good, cut), good.count(b"\n") + 1))
    assert_only_the_record_hit_is_lost(plan, good[:cut], hit)


@pytest.mark.parametrize("name", sorted(FRAME))
def test_a_damaged_heading_costs_nothing(name: str) -> None:
    plan = good_plan()
    good, heading = write_plan(plan), f'"{name}":'.encode()
    for found in (b"{\n", b"[\n"):
        if (whole := heading + found) not in good:
            continue
        for became in (f'"{name}x":'.encode(), f'"{name}:'.encode()):
            opened = opens_or_explains(good.replace(whole, became + found, 1))
            assert opened.plan is not None
            assert opened.plan.but(set_aside=()) == plan.but(set_aside=())


def test_every_one_that_cannot_be_read_is_named_and_kept_aside() -> None:
    plan, tree = good_plan(), json.loads(write_plan(good_plan()))
    found = [(piece, key) for piece, key in places_in(tree["plan"]) if is_new(str(key))]
    assert len(found) > 100
    for piece, key in each_of(found):
        said, piece[key] = piece[key], 7
        opened = read_plan(json.dumps(tree).encode())
        piece[key] = said
        assert opened.plan is not None
        assert len(opened.notes) == 1
        assert f"{key.replace('_', ' ')} could not be read" in opened.notes[0].lower()
        assert opened.plan.set_aside[-1].found == "7"
        same = (write_plan(opened.plan), write_plan(plan))
        assert all(same[0].count(name) == same[1].count(name) for name in (b'"id"', b'"person"'))


def test_a_time_of_which_it_cannot_be_read_is_not_sure() -> None:
    assert read_time({"days": ["monday"], "planted": "in term"}).unsure is False
    assert read_time({"days": ["monday"], "planted": 7}).unsure is True


def read_time(found: dict[str, Any]) -> Time:
    """A time in my week as it is read."""
    tree = json.loads(GOOD)
    tree["plan"]["week"]["regulars"][0]["times"] = [found]
    plan = read_plan(json.dumps(tree).encode()).plan
    assert plan is not None
    (time,) = plan.week.regulars[0].times
    return time


def with_more() -> Plan:
    """The plan with somebody, and with lists of people, of steps and of words, in a hope."""
    plan = good_plan()
    jean, sue = Who(person="p1"), Who(name="Sue")
    hope = plan.life.hopes[0].but(
        told_to=jean, shared_with=(ME, jean, sue), first_steps=(Step(id="f1", what="Ring"),),
        in_a_few_words=("Sing", "Loud"), year="When I am 40",
    )  # fmt: skip
    circle = plan.circle.but(thanks=(jean, sue))
    return plan.but(life=plan.life.but(hopes=(hope, *plan.life.hopes[1:])), circle=circle)


def test_people_steps_and_words_in_a_new_field_are_written_and_read_back() -> None:
    written = write_plan(with_more())
    assert written.count(b'"told_to"') == 1
    assert b'"told_to":{"person":"p1","name":"Jean"}' in written
    assert b'\n"thanks":[{"person":"p1","name":"Jean"},' in written
    assert read_plan(written) == Opened(with_more())
    published = json.loads(Path("assets/plan.schema.json").read_text("utf-8"))
    assert "told_to" not in published["$defs"]["Hope"]["properties"]


def test_somebody_in_a_new_field_who_left_the_map_keeps_their_name() -> None:
    tree = json.loads(write_plan(with_more()))
    del tree["plan"]["circle"]["people"][0]
    plan = read_plan(json.dumps(tree).encode()).plan
    assert plan is not None
    hope = dict(plan.life.hopes[0])
    assert (hope["told_to"].name, hope["shared_with"][1].name) == ("Jean", "Jean")
    assert [who.name for who in dict(plan.circle)["thanks"]] == ["Jean", "Sue"]


def test_a_new_field_of_a_record_is_never_taken_for_what_my_budget_says() -> None:
    plan, written = with_more(), write_plan(with_more())
    start = written.index(b',"year":"When I am 40"}')
    for at in each_of(range(start - 20, start + 25)):
        for put in (b"", b"\x01", b'"', b"\n"):
            opened = opens_or_explains(written[:at] + put + written[at + 1 :])
            assert opened.plan is not None
            assert opened.plan.budget == plan.budget, written[start:at]


def test_damage_to_people_in_a_new_field_never_makes_them_helpers() -> None:
    written, helpers = write_plan(with_more()), with_more().helpers
    start = written.index(b'"thanks":')
    end = written.index(b"\n", start)
    for at in each_of(range(start, end)):
        for put in (b"", b"\x01", b'"', b"\n"):
            opened = opens_or_explains(written[:at] + put + written[at + 1 :])
            assert opened.plan is not None
            assert opened.plan.helpers == helpers, written[start:at]
