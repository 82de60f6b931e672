"""What could happen without money, or with people I know: beside every line of support."""

from functools import partial

import streamlit as st

from carecore.crossings.offers import WHO_TO_ASK, Offer, offers
from carecore.plan.change import put
from carecore.plan.support import SupportLine
from carecore.plan.words import in_short
from pages.parts import desk, fields
from pages.parts.more import show_more
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.sentence import changed
from pages.parts.tie import at

SHOWN_AT_ONCE = 3


def show(line: SupportLine) -> None:
    """My own words, and what my people and places offer already."""
    if line.paid:
        st.header("Could this happen with no money, or with people I know?", anchor=False)
    else:
        st.header("Who could do it?", anchor=False)
        st.markdown("No money is needed, so this is not in the sum.")
    fields.text(
        "My thoughts on this",
        at(line, "without_money"),
        changed(line.what, "kept my thoughts on it"),
        grows=True,
    )
    found = offers(desk.plan(), line)
    all_of = desk.now_open().chosen.get("offers-of") == line.id
    if found:
        st.markdown("I could ask these. **Add** puts one under who helps.")
    for offer in found if all_of else found[:SHOWN_AT_ONCE]:
        one_offer(line, offer)
    if not found and not line.who:
        st.markdown(WHO_TO_ASK)
    if (more := len(found) - SHOWN_AT_ONCE) > 0 and not all_of:
        show_more(
            f"Show {more} more",
            "offers-more",
            partial(desk.now_open().chosen.update, {"offers-of": line.id}),
            more,
            _key(line, found[SHOWN_AT_ONCE]),
        )


def _key(line: SupportLine, offer: Offer) -> str:
    """The key of the button that adds this."""
    return f"offer-{line.id}-{offer.id}"


def one_offer(line: SupportLine, offer: Offer) -> None:
    """Somebody or somewhere, why, and a press that puts them under who helps."""
    name = plain(in_short(offer.name, 30))
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{name}**  \n{plain(offer.reason)}")
        press(
            f"Add {name}",
            _key(line, offer),
            changed(line.what, f"added {in_short(offer.name, 30)}"),
            put(line, "who", (*line.who, offer.who)),
            then=at(line, "who").key,
        )
