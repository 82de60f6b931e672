"""What ties a box on the screen to a place in the plan.

A box shows what the plan says there, and hands the desk what is said in it as one change with one
sentence. What the plan cannot take stays in the box, with the reason beside it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.wish import putting, wish
from carecore.plan.change import Act, change, id_of, put
from carecore.plan.thing import Part
from carecore.plan.tree import value_at
from carecore.plan.words import in_short
from pages.parts import desk
from pages.parts.plain import trouble

Read = Callable[[Any], Any]
"""Makes what is kept of what was said; raises `Refused` when it cannot."""


class Tie(NamedTuple):
    """What ties a box to the plan: its key, what the plan says there, and what is done with what
    is said in it. `acts` raises `Refused` where that cannot be kept. `puts` makes the same of what
    is not said yet, a hole, where it is kept as it is said."""

    key: str
    value: Any
    acts: Callable[[Any], Sequence[Act]]
    puts: Callable[[dict[str, Any]], Sequence[dict[str, Any]]] | None = None

    def asks(
        self, sentence: str, hole: dict[str, Any], instead: Mapping[str, str] | None = None
    ) -> None:
        """Say beforehand what the box asks for, so that what is said in it is never lost.

        `instead` are sentences in its place, by what is said.
        """
        if self.puts:
            desk.asks(self.key, wish(sentence, *self.puts(hole), instead=instead))


def at(of: Part, field: str, *, read: Read | None = None, also: str = "") -> Tie:
    """A field of a thing, or of the plan itself, as in `at(place, "travel.minutes")`.

    `read` makes what is kept of what is said. `also` tells two boxes for one field apart.
    """
    parts = (field.replace(".", "-"), also, id_of(of))
    return Tie(
        "-".join(("in", *filter(None, parts))),
        value_at(of, field),
        lambda said: [put(of, field, read(said) if read else said)],
        None if read else lambda hole: [putting(of, field, hole)],
    )


def hand_in(tie: Tie, sentence: str, said: Any, words: Any = None) -> bool:
    """Hand the desk what was said in a box; `words` stay in it when the plan cannot take them."""
    with desk.trying(tie.key, words):
        acts = tie.acts(said)
    if desk.refusal(tie.key):
        return False
    return desk.do(tie.key, change(sentence, *acts), words)


def heard(key: str, said: Any) -> None:
    """What was said in a box came by itself: the browser need not send it again.

    `said` is as the browser reads it off the screen: words, or a list of them or of numbers.
    """
    told = (
        said
        if isinstance(said, str)
        else json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    )
    desk.now_open().heard[key] = told


def show_plan(key: str, value: Any) -> None:
    """Put what the plan says into a field, or the words there that the plan refused."""
    if show_refused(key):
        return
    put = desk.now_open().put
    if key in put or key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
        put[key] = desk.now_open().run


def show_refused(key: str) -> bool:
    """Put back words that were refused here and left by a change of page; whether any were."""
    refused = desk.refusal(key)
    if refused and refused.words is not None:
        st.session_state.setdefault(key, refused.words)
    return refused is not None


def say_why(key: str, value: Any = None) -> None:
    """Say beside a field why the plan could not take what is in it.

    `value` are the words that the plan has there: where somebody has emptied the box, it is said
    that they are there all the same.
    """
    if refused := desk.refusal(key):
        emptied = isinstance(value, str) and value and not str(refused.words or "").strip()
        still = f" The plan still has: “{in_short(value)}”." if emptied else ""
        trouble(f"{refused.why}{still}", key)
