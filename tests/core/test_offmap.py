"""Who is named and is not on my map: where it is said, put on the map, and taken out."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carecore.changes.offmap import named_off_map, off_map, put_on_map, take_name_out
from carecore.plan import Plan
from carecore.plan.change import Change, change, take_out
from carecore.plan.circle import Kind, Ring
from carecore.plan.who import ME, Who
from tests.harry import MUM, PLAN, SUE, the
from tests.promises import tried
from tests.strategies import plans

SUE_STANDS = [
    "whose words: He is kind",
    "somebody I know there: The baths",
    "with whom: Ring the choir",
    "who was there: How to hold my budget",
    "who helped to write this plan",
]


def test_a_name_that_is_not_on_the_map_is_told_with_where_it_stands() -> None:
    assert named_off_map(PLAN) == {"Sue": SUE_STANDS}
    assert off_map(PLAN, (ME, MUM, SUE)) == ["Sue"]


def test_who_is_taken_off_the_map_is_told_from_then_on() -> None:
    after = PLAN.after(change("Took Mum off my map", take_out(the("mum"))))
    assert named_off_map(after)["Mum"] == PLAN.pointing_at("mum")


def test_put_on_the_map_it_is_them_wherever_they_are_named() -> None:
    after = PLAN.after(put_on_map(PLAN, "Sue", Ring.EXCHANGE, "Added Sue"))
    new = after.circle.people[-1]
    assert (new.name, new.ring, new.kind) == ("Sue", Ring.EXCHANGE, Kind.PAID)
    assert named_off_map(after) == {}
    assert after.pointing_at(new.id) == SUE_STANDS


def test_somebody_who_comes_back_is_them_again_everywhere() -> None:
    gone = PLAN.after(change("Out", take_out(the("mum"))))
    back = gone.after(put_on_map(gone, "Mum", Ring.CLOSEST, "Added Mum"))
    assert back.pointing_at(back.circle.people[-1].id) == PLAN.pointing_at("mum")


def test_a_name_is_taken_out_of_every_list_and_whose_words_it_was_stays() -> None:
    out = take_name_out(PLAN, "Sue")
    after = PLAN.after(out)
    assert named_off_map(after) == {"Sue": ["whose words: He is kind"]}
    assert [one.who for one in after.deciding.decisions[0].present] == [MUM]
    assert take_name_out(after, "Sue").acts == ()


@pytest.mark.parametrize("name", ["sue", "SUE"])
def test_a_name_is_one_however_large_its_letters_are(name: str) -> None:
    plan = PLAN.but(helpers=(Who(name=name), MUM))
    assert list(named_off_map(plan)) == ["Sue"]
    assert named_off_map(plan.after(put_on_map(plan, "Sue", Ring.CLOSEST, "Added"))) == {}


@given(plans(), st.data())
@tried(40)
def test_putting_somebody_on_the_map_changes_no_name(plan: Plan, data: st.DataObject) -> None:
    named = named_off_map(plan)
    assume(named)
    name = data.draw(st.sampled_from(sorted(named)))
    put = put_on_map(plan, name, Ring.CLOSEST, "Put on my map")
    after = plan.after(put)
    assert name not in named_off_map(after)
    before = {(says, plan.called(who).casefold()) for who, says in plan.links()}
    assert {(says, after.called(who).casefold()) for who, says in after.links()} == before
    assert plan.after(Change.model_validate_json(put.model_dump_json())) == after
    out = plan.after(take_name_out(plan, name))
    left = named_off_map(out).get(name, [])
    assert all(says.startswith(("whose words", "who decided")) for says in left)
    assert out.circle == plan.circle
