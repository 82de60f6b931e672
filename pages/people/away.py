"""What if somebody is away, for a week or for good: what is left uncovered, and who to ask."""

import streamlit as st

from carecore.circlecare.planb import plan_b
from carecore.circlecare.without import Left, without
from carecore.plan.circle import Person
from carecore.plan.words import ended, in_short, listed
from pages.parts import desk
from pages.parts.plain import plain
from pages.parts.press import press


def if_away(person: Person) -> None:
    """What would be missed, and a line for plan B in one press."""
    plan, name = desk.plan(), in_short(person.name, 40)
    left = without(plan, person.id)
    if not left.everything:
        st.markdown(f"Nothing in my plan rests on {plain(name)}.")
        return
    st.markdown("What would then need somebody:")
    st.markdown("\n".join(f"- {_line(one)}" for one in left.everything))
    if not left.ask_first:
        return
    st.markdown("**Who could be asked first**")
    for ask in left.ask_first:
        st.markdown(f"{plain(in_short(ask.name, 40))}. :small[{plain(ask.why)}]")
        new = plan_b(plan, person.id, plan.circle.find(ask.id))
        if not new.acts:
            st.markdown(":small[:material/check: This plan B is in About me.]")
            continue
        press(
            f"Plan B: ask {plain(in_short(ask.name, 30))}",
            f"plan-b-{ask.id}",
            new.sentence,
            *new.acts,
            icon=":material/edit_note:",
            then="person-done",
        )


def _line(one: Left) -> str:
    says = plain(in_short(f"{one.says[:1].upper()}{one.says[1:]}", 120))
    return f"{ended(says)} Also named: {plain(listed(list(one.beside)))}" if one.beside else says
