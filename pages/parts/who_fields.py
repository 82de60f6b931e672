"""Choosing who: me, somebody from my people, or somebody typed in by name."""

from collections import Counter
from collections.abc import Callable

import streamlit as st

from carecore.plan import Plan
from carecore.who import ME, Who
from carecore.words import clean, in_short
from pages.parts import desk, fields


def token(who: Who) -> str:
    """A who as one word of text, for a list of choices."""
    return "me" if who.is_me else f"person-{who.person}" if who.person else f"named-{who.name}"


def who_from(choice: str) -> Who:
    """The who behind a choice, or behind a name that was typed in."""
    if choice == "me":
        return ME
    if choice.startswith("named-"):
        return Who(name=choice.removeprefix("named-"))
    people = desk.plan().circle.people
    for person in people:
        if choice == f"person-{person.id}":
            return Who(person=person.id)
    for person in people:
        if person.name.casefold() == clean(choice).casefold():
            return Who(person=person.id)
    return Who(name=choice)


def owner(name: str) -> str:
    """ "Jean’s words", "My words"."""
    return "My words" if name == "me" else f"{in_short(name, 16)}’s words"


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
    return who_from(st.session_state.get(f"in-{place}") or "me")


def whose_words(place: str) -> None:
    """A small choice beside a box where something new is typed. Read it with `chosen`."""
    choices = _choices((), owner)
    st.selectbox(
        "Whose words?",
        list(choices),
        key=f"in-{place}",
        format_func=lambda choice: choices.get(choice, choice),
        accept_new_options=True,
        width=230,
    )


def whose(place: str, value: Who, put: Callable[[Plan, Who], Plan]) -> None:
    """Whose words something in the plan is."""
    key = f"in-{place}"

    def commit() -> None:
        who = who_from(st.session_state[key] or "me")
        said = owner(desk.plan().called(who))
        desk.attempt(key, lambda plan: put(plan, who), f"Now kept as {said[0].lower()}{said[1:]}")

    choices = _choices((value,), owner)
    fields.show_plan(key, token(value), commit)
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


def several(
    label: str,
    place: str,
    value: tuple[Who, ...],
    put: Callable[[Plan, tuple[Who, ...]], Plan],
    sentence: str,
    *,
    nobody: str,
) -> None:
    """Anybody from my people, or named; `nobody` is what an empty answer says."""
    key = f"in-{place}"

    def commit() -> None:
        whos = tuple(dict.fromkeys(map(who_from, st.session_state[key])))
        desk.attempt(key, lambda plan: put(plan, whos), sentence)

    choices = _choices(value, lambda name: "Me" if name == "me" else name)
    fields.show_plan(key, [token(who) for who in value], commit)
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
