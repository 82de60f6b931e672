"""Which ways are on the screen: a few at once, for the person to say; the others are counted.

The order starts at another place in each plan, and the person can turn it.
"""

from collections.abc import Sequence

import streamlit as st

from carecore.facts.ways import ordered
from carecore.plan import Plan
from carecore.plan.change import put
from carecore.plan.way import Way
from carecore.plan.words import listed
from pages.budget.one_way import name
from pages.parts import browser_draft, desk
from pages.parts.press import press


def at_once() -> int:
    """How many ways a screen shows at once, large enough to read."""
    return 1 if browser_draft.narrow() else 3


def pressed(before: Sequence[Way], now: Sequence[Way], most: int) -> list[Way]:
    """The ways shown after a press, oldest first: a new one takes the place of the oldest."""
    kept = [way for way in before if way in now]
    return [*kept, *(way for way in now if way not in before)][-most:]


def following(order: Sequence[Way], shown: Sequence[Way], most: int) -> list[Way]:
    """The next ways round, after the last that came."""
    first = order.index(shown[-1]) + 1 if shown else 0
    return [order[(first + step) % len(order)] for step in range(most)]


def turned_on(plan: Plan, shown: Sequence[Way]) -> int:
    """How far to turn the order so that what is shown stands in another order than now."""
    every, now = len(ordered(plan)), [way for way in ordered(plan) if way in shown]

    def moves(turned: int) -> bool:
        return [way for way in ordered(plan, turned=turned) if way in shown] != now

    turns = [(plan.budget.turned + step) % every for step in range(1, every)]
    return next(filter(moves, turns), turns[0])


def chosen() -> list[Way] | None:
    """The ways that the person chose to look at in this plan, oldest first; None is not yet."""
    ways: list[Way] | None = desk.now_open().chosen.get("ways")
    return ways


def choose(ways: Sequence[Way]) -> None:
    """Look at these ways, and say which they are: one that is new takes the place of another."""
    desk.now_open().chosen["ways"] = list(ways)
    names = [name(way) for way in ordered(desk.plan()) if way in ways]
    desk.tell(f"Shown now: {listed(names) if names else 'none'}.")


def shown(order: Sequence[Way]) -> list[Way]:
    """The ways on the screen, oldest first; the first in the order until the person chose."""
    mine, most = chosen(), at_once()
    ways = order[:most] if mine is None else [way for way in mine if way in order]
    return list(ways)[-most:]


def pick(order: Sequence[Way]) -> None:
    """The names of all the ways, to press: which are shown, and how many of how many."""
    now, most = shown(order), at_once()
    key = f"ways-shown-{most}"

    def press() -> None:
        said = st.session_state[key] or []
        choose(pressed(now, [said] if isinstance(said, Way) else said, most))

    st.session_state[key] = now if most > 1 else next(iter(now), None)
    st.pills(
        f"Ways to hold the money: {len(now)} of {len(order)} shown",
        order,
        key=key,
        selection_mode="multi" if most > 1 else "single",
        format_func=name,
        on_change=press,
        wrap=True,
    )


def go_on(order: Sequence[Way]) -> None:
    """Go on to the ways that come next."""
    most = at_once()
    st.button(
        f"Show the next {most}" if most > 1 else "Show the next way",
        key="ways-next",
        on_click=choose,
        args=(following(order, shown(order), most),),
        icon=":material/arrow_forward:",
    )


def turn(ways: Sequence[Way]) -> None:
    """Turn the order, so that another of these ways comes first."""
    press(
        "Turn the order",
        "ways-turn",
        "Turned the order of the ways",
        put(desk.plan(), "budget.turned", turned_on(desk.plan(), ways)),
        icon=":material/sync:",
    )
