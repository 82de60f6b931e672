"""Promises of the plan file: what is saved opens again, and damage costs what it hits, no more."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.plan import Plan
from carecore.plan.budget import Amount, SaidRate
from carecore.plan.change import Change
from carecore.plan.decision import Decided
from carecore.plan.support import SupportLine
from carecore.plan.thing import Part
from carecore.plan.times import Time
from carecore.plan.who import Who
from carecore.planfile import Opened, read_plan, schema, write_plan
from tests import edits
from tests.promises import tried
from tests.strategies import plans, timed

SCHEMA = Path("assets/plan.schema.json")
FILES = Path(__file__).parent / "files"
RENEW = (
    "python -c 'from carecore import planfile; print(planfile.schema_text(), end=\"\")' "
    "> assets/plan.schema.json"
)


def json_with(*fields: str) -> st.SearchStrategy[Any]:
    """Any JSON value, with a liking for these fields."""
    return st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=10)
        | st.sampled_from(["closest", "2026-11-01", "1", "matters", "14:30", "monday"]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text(max_size=5) | st.sampled_from(fields), inner, max_size=4)
        ),
        max_leaves=12,
    )


nearly_a_plan = json_with(
    "id", "name", "about", "lines", "heading", "words", "circle", "people", "ring", "person",
    "community", "places", "times", "travel", "minutes", "visits", "week", "regulars", "unsure",
    "support", "what", "shape", "every", "price", "hope", "helpers", "budget", "final", "pounds",
    "said_rates", "rate", "amount", "views", "way", "deciding", "decisions", "which", "for_me",
)  # fmt: skip
strange_json = json_with("id", "note", "steps", "times", "starts", "position")


def opens_or_explains(data: bytes) -> Opened:
    """Open a file and check what holds for every file: it opens for good, or says why not."""
    opened = read_plan(data)
    assert all(note[0].isupper() and note.endswith((".", "?")) for note in opened.notes)
    if opened.plan is None:
        assert len(opened.notes) == 1
    else:
        assert read_plan(write_plan(opened.plan)) == Opened(opened.plan)
    return opened


# A plan that is saved opens again.


@given(plans())
def test_a_plan_written_and_read_back_is_equal(plan: Plan) -> None:
    written = write_plan(plan)
    assert read_plan(written) == Opened(plan)
    assert write_plan(plan) == written


@given(edits.runs())
@tried(40)
def test_whatever_two_people_do_to_a_plan_it_can_be_saved(made: tuple[Plan, list[Change]]) -> None:
    plan, run = made
    for one in run:
        plan = edits.after(plan, one)
    assert read_plan(write_plan(plan)) == Opened(plan)


@given(plans())
@tried(40)
def test_one_record_stands_on_one_line(plan: Plan) -> None:
    lines = [line.rstrip(",") for line in write_plan(plan).decode().split("\n")]
    assert lines[-1] == ""
    records_in_file = [json.loads(line) for line in lines if line.startswith('{"')]
    assert len(records_in_file) == sum(map(len, records(plan)))


@cache
def published() -> jsonschema.Draft202012Validator:
    found = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


@given(plans())
@tried(40)
def test_every_file_fits_the_published_schema(plan: Plan) -> None:
    published().validate(json.loads(write_plan(plan)))


@pytest.mark.parametrize("file", ["version-1.json", "version-2.json", "version-3.json"])
def test_a_file_of_every_version_fits_it_too(file: str) -> None:
    published().validate(json.loads((FILES / file).read_text("utf-8")))


def test_the_published_schema_is_up_to_date() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == schema(), (
        f"{SCHEMA} is stale. Please run: {RENEW}"
    )


@given(plans(), st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le"]), st.booleans())
@tried(40)
def test_a_file_saved_again_by_a_text_editor_opens(plan: Plan, code: str, lines: bool) -> None:
    text = write_plan(plan).decode()
    text = text.replace("\n", "\r\n") if lines else json.dumps(json.loads(text), indent=2)
    assert read_plan(text.encode(code)) == Opened(plan)


# Damage costs the record it hits, and no other.


def said(value: Any, plan: Plan, hit: str, hit_name: str) -> Any:
    """What a record says to a reader: without ids, and with links as names.

    A link to the record that was hit may have become its name; both read as "the one hit". What
    a line of support points at is compared by itself.
    """
    if isinstance(value, Who):
        name = value.name
        if value.person:
            name = plan.circle.find(value.person).name
        return "the one hit" if hit and (value.person == hit or name == hit_name) else name
    if isinstance(value, Part):
        links = ("id", "hope", "helpers") if isinstance(value, SupportLine) else ("id",)
        return tuple(said(v, plan, hit, hit_name) for k, v in dict(value).items() if k not in links)
    if isinstance(value, tuple):
        return tuple(said(v, plan, hit, hit_name) for v in value)
    return value


def records(plan: Plan) -> list[tuple[Part, ...]]:
    """The records of a plan, in the order they stand in the file."""
    return [
        plan.about.lines,
        plan.circle.people,
        plan.community.places,
        plan.week.regulars,
        plan.life.hopes,
        plan.support.lines,
        plan.budget.assistants,
        plan.budget.said_rates,
        plan.budget.views,
        plan.budget.matters,
        plan.deciding.decisions,
        plan.helpers,
        plan.set_aside,
    ]


def in_order(some: list[Any], all_of: Iterator[Any]) -> bool:
    """Whether these stand in the others, in this order."""
    return all(any(one == other for other in all_of) for one in some)


def pointed_at(plan: Plan) -> list[tuple[SupportLine, list[str]]]:
    """Each line of support with what it points at, in words."""
    hopes = {hope.id: hope.words for hope in plan.life.hopes}
    names = {assistant.id: assistant.name for assistant in plan.budget.assistants}
    return [
        (line, [*([hopes[line.hope]] if line.hope else []), *(names[id] for id in line.helpers)])
        for line in plan.support.lines
    ]


def assert_only_the_record_hit_is_lost(plan: Plan, damaged: bytes, lines_hit: set[int]) -> None:
    opened = opens_or_explains(damaged)
    assert opened.plan is not None, opened.notes
    at = {n: line for n, line in enumerate(write_plan(plan).decode().split("\n"))}
    numbers = iter([n for n, line in at.items() if line.startswith('{"')])
    places = [[(next(numbers), record) for record in section] for section in records(plan)]
    people = zip(places[1], plan.circle.people, strict=True)
    hit, name = next(((p.id, p.name) for (n, _), p in people if n in lines_hit), ("", ""))
    for before, after in zip(places, records(opened.plan), strict=True):
        assert len(after) <= len(before) or after == opened.plan.set_aside
        spared = [said(record, plan, hit, name) for n, record in before if n not in lines_hit]
        assert in_order(spared, iter([said(r, opened.plan, hit, name) for r in after]))
    assert_points_at_nothing_else(plan, opened.plan)


def assert_points_at_nothing_else(plan: Plan, opened: Plan) -> None:
    """Each line of support points at what it pointed at, or at less; never at something else."""
    spared = {hope.words for hope in plan.life.hopes} & {hope.words for hope in opened.life.hopes}
    assistants = {assistant.name for assistant in plan.budget.assistants}
    spared |= assistants & {assistant.name for assistant in opened.budget.assistants}
    before = Counter((line.what, at) for line, ats in pointed_at(plan) for at in ats)
    after = Counter((line.what, at) for line, ats in pointed_at(opened) for at in ats)
    whole = {line.what for line in plan.support.lines}
    assert (
        not Counter({k: n for k, n in after.items() if k[1] in spared and k[0] in whole}) - before
    )


def line_of(data: bytes, at: int) -> int:
    return data[:at].count(b"\n")


@st.composite
def one_byte_wrong(draw: st.DrawFn) -> tuple[Plan, bytes, set[int]]:
    """A plan, its file with one byte changed, removed or put in, and the line that was hit."""
    plan = draw(plans())
    good = write_plan(plan)
    at = draw(st.integers(0, len(good) - 1))
    byte = draw(st.binary(min_size=1, max_size=1) | st.sampled_from([b'"', b"\n", b"{", b"\\"]))
    put, taken = draw(st.sampled_from([(byte, 1), (b"", 1), (byte, 0)]))
    return plan, good[:at] + put + good[at + taken :], {line_of(good, at)}


@given(one_byte_wrong())
@tried(150)
def test_one_wrong_byte_costs_at_most_the_record_it_hits(case: Any) -> None:
    assert_only_the_record_hit_is_lost(*case)


@given(plans(), st.data())
@tried(60)
def test_a_cut_file_keeps_every_record_before_the_cut(plan: Plan, data: st.DataObject) -> None:
    good = write_plan(plan)
    cut = data.draw(st.integers(good.index(b'"about"'), len(good)))
    last = line_of(good, cut)
    assert_only_the_record_hit_is_lost(plan, good[:cut], set(range(last, good.count(b"\n") + 1)))


def times_in(plan: Plan) -> list[Time]:
    return [time for thing in timed(plan) for time in thing.times]


def money_in(part: Part) -> Iterator[Any]:
    """Every amount of money in a plan, with how often it comes, and what it is for."""
    for name, value in part:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Amount) and inner.pounds is not None:
                yield name, inner
            if isinstance(inner, SupportLine) and inner.price is not None:
                yield inner.price, inner.every
            if isinstance(inner, SaidRate):
                yield inner.rate, inner.amount
            if isinstance(inner, Part):
                yield from money_in(inner)


def mine(plan: Plan) -> list[str]:
    """Every decision that stands in the plan as made by me, in its words."""
    made = [d for d in plan.deciding.decisions if d.decided is not Decided.OPEN and not d.for_me]
    return [words for decision in made for words in (decision.which, decision.words)]


def assert_says_no_more(plan: Plan, damaged: Plan) -> None:
    """No time, no money, no decision and no word of mine stands in what came of a plan and did not
    stand there. Money and a decision are never halved; only the words they are known by are.
    """
    assert not Counter(money_in(damaged)) - Counter(money_in(plan))
    assert all(any(was.startswith(words) for was in mine(plan)) for words in mine(damaged))
    assert all(time.unsure or time in times_in(plan) for time in times_in(damaged))
    assert len(times_in(damaged)) <= len(times_in(plan))
    said_by = Counter(words for who, words in plan.links() if who.is_me)
    for words, times in Counter(words for who, words in damaged.links() if who.is_me).items():
        whole = [said_by[k] for k in said_by if k.startswith(words)]
        assert times <= sum(whole), words


@st.composite
def in_any_layout(draw: st.DrawFn, plan: Plan) -> bytes:
    """The file of a plan: one record a line, or saved again on a single line or on many."""
    good = write_plan(plan)
    indent = draw(st.sampled_from([None, 2]))
    again = json.dumps(json.loads(good), indent=indent, ensure_ascii=draw(st.booleans()))
    return draw(st.sampled_from([good, again.encode()]))


@given(plans(), st.data())
@tried(100)
def test_a_cut_file_never_says_what_was_not_said(plan: Plan, data: st.DataObject) -> None:
    good = data.draw(in_any_layout(plan))
    cut = opens_or_explains(good[: data.draw(st.integers(good.index(b'"about"'), len(good)))])
    if cut.plan is not None:
        assert_says_no_more(plan, cut.plan)


@given(plans(), st.data(), st.sampled_from([0, 1]))
@tried(100)
def test_a_damaged_file_never_says_what_was_not_said(
    plan: Plan, data: st.DataObject, taken: int
) -> None:
    good = data.draw(in_any_layout(plan))
    at = data.draw(st.integers(0, len(good) - 1))
    opened = opens_or_explains(good[:at] + b"\x01" + good[at + taken :])
    if opened.plan is not None:
        assert_says_no_more(plan, opened.plan)


@given(plans(), st.data())
@tried(60)
def test_a_cut_at_any_place_opens_or_explains(plan: Plan, data: st.DataObject) -> None:
    good = write_plan(plan)
    opens_or_explains(good[: data.draw(st.integers(0, len(good)))])


@given(plans(), st.data())
@tried(60)
def test_many_wrong_bytes_open_or_explain(plan: Plan, data: st.DataObject) -> None:
    spoilt = bytearray(write_plan(plan))
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        if not spoilt:
            break
    opens_or_explains(bytes(spoilt))


@given(plans(), st.data())
@tried(60)
def test_a_file_on_a_single_line_opens_up_to_the_damage(plan: Plan, data: st.DataObject) -> None:
    good = json.dumps(json.loads(write_plan(plan))).encode()
    at = data.draw(st.integers(0, len(good) - 1))
    opened = opens_or_explains(good[:at] + b"\x01" + good[at + 1 :])
    if opened.plan is None:
        assert at < good.index(b'"about"')


# Nothing at all can make opening a file fail.


@given(st.binary(max_size=300))
def test_any_bytes_open_or_explain(data: bytes) -> None:
    opens_or_explains(data)


@given(nearly_a_plan)
def test_any_json_opens_or_explains(value: Any) -> None:
    opens_or_explains(json.dumps(value).encode())
    opens_or_explains(json.dumps({"type": "plan-together", "version": 3, "plan": value}).encode())


def places_in(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in a tree of JSON, with each of its keys."""
    keys = tree.keys() if isinstance(tree, dict) else range(len(tree))
    for key in keys if isinstance(tree, dict | list) else ():
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from places_in(tree[key])


@given(plans(), st.data(), strange_json)
@tried(60)
def test_anything_anywhere_in_a_plan_opens_and_is_kept(
    plan: Plan, data: st.DataObject, strange: Any
) -> None:
    tree = json.loads(write_plan(plan))
    inside, key = data.draw(st.sampled_from(list(places_in(tree["plan"]))))
    inside[key] = {"strange": strange}
    opened = opens_or_explains(json.dumps(tree).encode())
    assert opened.plan is not None
    assert opened.notes
    kept = "".join(aside.found for aside in opened.plan.set_aside)
    assert json.dumps({"strange": strange}, ensure_ascii=False)[1:-1] in kept


WHEN = ("times", "my_times")


@given(plans(), st.data(), strange_json)
@tried(60)
def test_a_field_from_a_newer_version_is_kept_aside(
    plan: Plan, data: st.DataObject, strange: Any
) -> None:
    tree = json.loads(write_plan(plan))
    found = list(places_in(tree["plan"]))
    times = [time for inside, key in found if key in WHEN for time in inside[key]]
    objects = [tree["plan"], *(t[key] for t, key in found if isinstance(t[key], dict))]
    inside = data.draw(st.sampled_from(objects))
    if any(inside is time for time in times):
        inside["unsure"] = True  # what is not known here might be "not in August"
    known = read_plan(json.dumps(tree).encode()).plan
    assert known is not None
    tree["version"] = 4
    inside["mood"] = {"new": strange}
    opened = opens_or_explains(json.dumps(tree).encode())
    assert opened.plan is not None
    assert "newer" in opened.notes[0]
    assert '"mood"' in "".join(aside.found for aside in opened.plan.set_aside)
    less = opened.plan.but(set_aside=plan.set_aside)
    assert [said(r, less, "", "") for r in records(less)] == [
        said(r, known, "", "") for r in records(known)
    ]


def test_a_plan_with_a_field_from_elsewhere_loses_nothing_else() -> None:
    """A plan says whose it is as its lines do; it is never taken for somebody's words."""
    jean = {"id": "j", "name": "Jean"}
    said = {"id": "p", "name": "Jo", "strange": 1, "circle": {"people": [jean]}}
    opened = read_plan(
        json.dumps({"type": "plan-together", "version": 3, "plan": said}).encode()
    ).plan
    assert opened is not None
    assert (opened.name, opened.whose) == ("Jo", "own")
    assert [person.name for person in opened.circle.people] == ["Jean"]
