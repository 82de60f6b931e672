"""Choosing who: me, somebody from my people, or somebody typed in by name."""

from collections import Counter
from collections.abc import Callable

import streamlit as st

from carecore.plan.who import ME, Who
from carecore.plan.words import asked_for, in_short
from pages.parts import desk
from pages.parts.tie import Tie, hand_in, say_why, show_plan

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


def whose(tie: Tie) -> None:
    """Whose words something in the plan is."""

    def commit() -> None:
        choice = st.session_state[tie.key]
        said = choices.get(choice) or owner(choice)
        whose = "my words" if choice == _ME else f"{said}’s words"
        hand_in(_one(tie), f"Now kept as {whose}", choice)

    choices = _choices((tie.value,), owner)
    show_plan(tie.key, token(tie.value))
    st.selectbox(
        "Whose words?",
        list(choices),
        key=tie.key,
        format_func=lambda choice: choices.get(choice, choice),
        on_change=commit,
        accept_new_options=True,
        label_visibility="collapsed",
        width=230,
    )
    say_why(tie.key)


def _one(tie: Tie) -> Tie:
    """The same place in the plan, for one choice."""
    return tie._replace(acts=lambda choice: tie.acts(who_from(choice)))


def several(label: str, tie: Tie, sentence: str, *, nobody: str, me: bool = True) -> None:
    """Anybody from my people, or named; `nobody` is what an empty answer says.

    `me` says whether it can be me: nobody introduces or encourages themselves.
    """
    all_of = tie._replace(acts=lambda chosen: tie.acts(tuple(dict.fromkeys(map(who_from, chosen)))))

    def commit() -> None:
        chosen = st.session_state[tie.key]
        hand_in(all_of, sentence, chosen)

    choices = _choices(tie.value, lambda name: "Me" if name == "me" else name)
    if not me and ME not in tie.value:
        del choices[_ME]
    show_plan(tie.key, [token(who) for who in tie.value])
    st.multiselect(
        label,
        list(choices),
        key=tie.key,
        format_func=lambda choice: choices.get(choice, choice),
        on_change=commit,
        accept_new_options=True,
        placeholder=nobody,
        select_all=False,
        wrap=True,
    )
    say_why(tie.key)
