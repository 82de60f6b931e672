"""Choosing who: me, somebody from my people, or somebody typed in by name."""

from collections.abc import Callable

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.offmap import off_map
from carecore.plan.naming import MINE, everybody, listed_as, owner, who_named
from carecore.plan.who import ME, Who
from carecore.plan.words import in_short, listed
from pages.parts import desk, whole
from pages.parts.new_things import Beside
from pages.parts.plain import plain
from pages.parts.tie import Tie, hand_in, heard, say_why, show_plan

WHOSE = "Whose words?"
NOBODY_CHOSEN = "[]"
"""How the browser reads a list of people with nobody in it."""
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
    return who_named(desk.plan(), choice)


def _choices(now: tuple[Who, ...], said: Callable[[str], str]) -> dict[str, str]:
    """Every choice, and how it is said."""
    return {token(who): name for who, name in everybody(desk.plan(), now, said).items()}


def whose_words(place: str, of: str) -> Beside:
    """A small choice beside a box where something new is typed: whose words it is.

    `of` says to somebody who listens what is new.
    """
    choices = _choices((), owner)
    key = f"in-{place}"

    def said(choice: str | None) -> str:
        return choices.get(choice or _ME, choice or MINE)

    def show() -> None:
        now = st.session_state.get(key) or _ME
        if now.startswith(_MARK) and now not in choices:  # somebody not on the map any more
            st.session_state[key] = _ME
        desk.call(key, f"{WHOSE} {of}")
        st.selectbox(
            WHOSE,
            list(choices),
            key=key,
            format_func=said,
            accept_new_options=True,
            width=230,
        )

    return Beside(key, said, show)


def whose(tie: Tie, of: str) -> None:
    """Whose words something in the plan is; `of` says what to somebody who listens."""

    def commit() -> None:
        choice = st.session_state[tie.key]
        said = choices.get(choice) or owner(choice)
        hand_in(_one(tie), f"Whose words: {in_short(said)}", choice)
        heard(tie.key, choices.get(choice) or choice)

    choices = _choices((tie.value,), owner)
    tie.asks("Whose words: {said}", hole("who"))
    show_plan(tie.key, token(tie.value))
    desk.call(tie.key, f"{WHOSE} {of}")
    st.selectbox(
        WHOSE,
        list(choices),
        list(choices).index(token(tie.value)),
        key=tie.key,
        format_func=lambda choice: choices.get(choice, choice),
        on_change=commit,
        accept_new_options=True,
        label_visibility="collapsed",
        width=230,
    )
    whole.under(choices[token(tie.value)], tie.key)
    say_why(tie.key)


def _say_who_is_off_map(now: tuple[Who, ...]) -> None:
    """Say of whom is named here that they are not on the map, and where that can be changed."""
    off = [in_short(name, 30) for name in off_map(desk.plan(), now)]
    if off:
        are = "are" if len(off) > 1 else "is"
        st.markdown(f":small[{plain(listed(off))} {are} not on my map. See My people.]")


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
        hand_in(all_of, sentence if chosen else emptied, chosen)
        heard(tie.key, [choices.get(one, one) for one in chosen])

    emptied = f"{sentence}: nobody is named now"
    choices = _choices(tie.value, listed_as)
    if tie.puts:
        [into] = tie.puts({})
        whos = hole("whos", of=into["of"], field=into["field"])
        tie.asks(sentence, whos, instead={NOBODY_CHOSEN: emptied})
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
    _say_who_is_off_map(tie.value)
