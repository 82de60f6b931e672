"""Choosing who: me, somebody from my people, or somebody typed in by name."""

from collections import Counter
from collections.abc import Callable

import streamlit as st

from carecore.plan import Plan
from carecore.plan.who import ME, Who
from carecore.plan.words import asked_for, in_short
from pages.parts import desk, fields

_MARK = "\u2063"  # an invisible sign that nobody types: it tells a choice from a typed name
_ME, _PERSON, _NAMED = f"{_MARK}me", f"{_MARK}person ", f"{_MARK}named "


def token(who: Who) -> str:
    """A who as one word of text, for a list of choices."""
    if who.is_me:
        return _ME
    return f"{_PERSON}{who.person}" if who.person else f"{_NAMED}{who.name}"


def who_from(choice: str | None) -> Who:
    """The who behind a choice, or behind a name that was typed in; nothing chosen is me.

    Raises `Refused` when the choice is somebody who is not on the map any more.
    """
    if not choice or choice == _ME:
        return ME
    circle = desk.plan().circle
    if choice.startswith(_PERSON):
        return Who(person=circle.find(choice.removeprefix(_PERSON)).id)
    if choice.startswith(_NAMED):
        return Who(name=choice.removeprefix(_NAMED))
    name = asked_for(choice, "a name")
    same = (person for person in circle.people if person.name.casefold() == name.casefold())
    return next((Who(person=person.id) for person in same), Who(name=name))


def owner(name: str) -> str:
    """ "My words", or the name of whose words they are."""
    return "My words" if name == "me" else in_short(name, 24)


def _choices(now: tuple[Who, ...], said: Callable[[str], str]) -> dict[str, str]:
    """Every choice, and how it is said; two people of one name are told apart by a number."""
    plan = desk.plan()
    choices: dict[str, str] = {}
    times: Counter[str] = Counter()
    for who in (ME, *(Who(person=person.id) for person in plan.circle.people), *now):
        if token(who) not in choices:
            name = said(plan.called(who))
            times[name] += 1
            choices[token(who)] = name if times[name] == 1 else f"{name} ({times[name]})"
    return choices


def chosen(place: str) -> Who:
    """The who that stands in the choice at this place; me to begin with."""
    return who_from(st.session_state.get(f"in-{place}"))


def whose_words(place: str) -> None:
    """A small choice beside a box where something new is typed. Read it with `chosen`."""
    choices = _choices((), owner)
    key = f"in-{place}"
    now = st.session_state.get(key) or _ME
    if now.startswith(_MARK) and now not in choices:  # somebody who is not on the map any more
        st.session_state[key] = _ME
    st.selectbox(
        "Whose words?",
        list(choices),
        key=key,
        format_func=lambda choice: choices.get(choice, choice),
        accept_new_options=True,
        width=230,
    )


def whose(place: str, value: Who, put: Callable[[Plan, Who], Plan]) -> None:
    """Whose words something in the plan is."""
    key = f"in-{place}"

    def commit() -> None:
        choice = st.session_state[key]
        said = choices.get(choice) or owner(choice)
        whose = "my words" if choice == _ME else f"{said}’s words"
        desk.attempt(key, lambda plan: put(plan, who_from(choice)), f"Now kept as {whose}")

    choices = _choices((value,), owner)
    fields.show_plan(key, token(value))
    st.selectbox(
        "Whose words?",
        list(choices),
        key=key,
        format_func=lambda choice: choices.get(choice, choice),
        on_change=commit,
        accept_new_options=True,
        label_visibility="collapsed",
        width=230,
    )
    fields.say_why(key)


def several(
    label: str,
    place: str,
    value: tuple[Who, ...],
    put: Callable[[Plan, tuple[Who, ...]], Plan],
    sentence: str,
    *,
    nobody: str,
    me: bool = True,
) -> None:
    """Anybody from my people, or named; `nobody` is what an empty answer says.

    `me` says whether it can be me: nobody introduces or encourages themselves.
    """
    key = f"in-{place}"

    def commit() -> None:
        chosen = st.session_state[key]
        desk.attempt(
            key, lambda plan: put(plan, tuple(dict.fromkeys(map(who_from, chosen)))), sentence
        )

    choices = _choices(value, lambda name: "Me" if name == "me" else name)
    if not me and ME not in value:
        del choices[_ME]
    fields.show_plan(key, [token(who) for who in value])
    st.multiselect(
        label,
        list(choices),
        key=key,
        format_func=lambda choice: choices.get(choice, choice),
        on_change=commit,
        accept_new_options=True,
        placeholder=nobody,
        select_all=False,
        wrap=True,
    )
    fields.say_why(key)
