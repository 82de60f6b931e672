"""Find places: look through a list that the council, a charity or a map site gave as a file.

The list stays beside the plan. Only what is picked goes into it.
"""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from carecore.aloud.found import HIDDEN, list_aloud, no_list_aloud, not_a_list_aloud
from carecore.aloud.inwords import InWords
from carecore.directory import (
    MOST_BYTES,
    Directory,
    Looked,
    Search,
    Shelf,
    look,
)
from carecore.plan import Plan
from carecore.plan.times import Weekday
from carecore.plan.words import in_short
from pages.parts import desk, local
from pages.parts.letting_go import let_go
from pages.parts.more import show_more
from pages.parts.plain import notice, plain, trouble
from pages.parts.reading_aside import read_aside
from pages.places import entry_cards
from pages.server.memory import give_back

SHOWN_AT_ONCE = 10
MILES = (1, 2, 5, 10, 20)
ANY_DISTANCE = "Any distance"
READING = "Reading the list"
WISHES = ("list-words", "list-days", "list-unsaid", "list-free", "list-past", "list-miles")


@dataclass
class OpenList:
    """A list that is being looked through, under the name of its file.

    `measured_from` is a place in it that the person knows, with where it is; `sought` what was
    looked for last, and `shown` how much of what was found is in sight.
    """

    file: str
    shelf: Shelf
    measured_from: tuple[str, tuple[float, float]] | None = None
    sought: Search | None = None
    shown: int = SHOWN_AT_ONCE

    @property
    def directory(self) -> Directory:
        return self.shelf.directory


def open_list() -> OpenList | None:
    """The list that is open now."""
    opened: OpenList | None = desk.now_open().list
    return opened


def close() -> None:
    """Close the list. Nothing of it is left."""
    for key in WISHES:
        st.session_state.pop(key, None)
    lay_beside(None)
    give_back()


def lay_beside(opened: OpenList | None) -> None:
    """Lay a list beside the plan, or none; the next file is chosen in a fresh box."""
    desk.now_open().list = opened
    desk.now_open().lists += 1


def ask_for_file() -> None:
    """Choose a file; it is read at once, and what could not be read is said."""
    st.markdown(
        "Has the council, a charity or a club given you a list as a file? Open it here and look "
        "through it together. Nothing goes into the plan until you pick it, "
        "and nothing is sent anywhere."
    )
    file = st.file_uploader(
        "Choose a list: Open Referral, OpenActive, GeoJSON, a table (CSV) or a calendar (iCal)",
        key=f"list-file-{desk.desk().turn}-{desk.now_open().lists}",
        max_upload_size=MOST_BYTES // 1_000_000,
    )
    if file is not None:
        bar = st.progress(0.0, READING)
        directory = read_aside(
            file.getvalue(), file.name, lambda share: bar.progress(share, READING)
        )
        let_go(file)
        lay_beside(OpenList(file.name, Shelf(directory)))
        desk.tell(f"The list is open. In it: {len(directory.entries):,}.")
        desk.turn_to("list-words")
        st.rerun()


def say_why_not(opened: OpenList) -> None:
    """What a file is in which there is nothing to look through."""
    st.markdown(f"**{plain(opened.file)}**")
    for note in opened.directory.notes:
        trouble(note)
    show_left(opened.directory)


def in_miles(most: int) -> str:
    """ "1 mile", "5 miles"."""
    return "1 mile" if most == 1 else f"{most} miles"


def wish(opened: OpenList) -> Search:
    """What is looked for: words, days, cost, how far."""
    words = st.text_input(
        "Look for",
        key="list-words",
        placeholder="singing, garden, coffee",
        persist_state="session",
    )
    days = st.pills(
        "On which days",
        list(Weekday),
        selection_mode="multi",
        key="list-days",
        format_func=lambda day: day.capitalize()[:3],
        wrap=True,
        persist_state="session",
    )
    unsaid = st.checkbox(
        "Also those that do not say", value=True, key="list-unsaid", persist_state="session"
    )
    free = st.checkbox("Only those that are free", key="list-free", persist_state="session")
    past = st.checkbox("Also those that are over", key="list-past", persist_state="session")
    near = opened.measured_from
    within = None
    if near:
        st.markdown(f"Measured in a straight line from **{plain(in_short(near[0], 40))}**.")
        miles = st.selectbox(
            "How far away at most",
            [None, *MILES],
            format_func=lambda most: ANY_DISTANCE if most is None else in_miles(most),
            key="list-miles",
        )
        within = None if miles is None else float(miles)
        st.button("Do not measure", on_click=setattr, args=(opened, "measured_from", None))
    return Search(
        words=words,
        days=frozenset(days),
        free=free,
        near=near[1] if near else None,
        within_miles=within,
        unsaid=unsaid,
        past=past,
    )


def say_what_is_hidden(looked: Looked, total: int) -> None:
    """How many were found, and how many more there would be but for one thing."""
    st.markdown(f"**{len(looked.found):,} of {total:,}** in the list.")
    for name, words in HIDDEN.items():
        if count := getattr(looked, name):
            st.markdown(f":small[{words}: {count:,} more.]")


def show_left(directory: Directory) -> None:
    """What could not be understood, as text."""
    if directory.left:
        with st.expander("Kept as text: what could not be read", on_change="rerun") as fold:
            if fold.open:
                for piece in directory.left:
                    st.code(piece, language=None, wrap_lines=True)


def look_through(opened: OpenList) -> None:
    """Filters on the left, what was found on the right."""
    directory = opened.directory
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(opened.file)}**: {plain(directory.kind or 'a list')}")
        st.button("Close this list", on_click=close)
    for note in directory.notes:
        notice(plain(note))
    left, right = st.columns([3, 7], gap="large")
    with left:
        wanted = wish(opened)
        looked = look(opened.shelf, wanted, local.today())
        if opened.sought != wanted:
            if opened.sought:
                desk.tell(f"{len(looked.found):,} found.")
            opened.sought, opened.shown = wanted, SHOWN_AT_ONCE
    with right:
        say_what_is_hidden(looked, len(directory.entries))
        most = opened.shown
        have = entry_cards.picked(desk.plan(), opened.file)
        for number, found in enumerate(looked.found[:most]):
            entry_cards.show(opened.directory, opened.file, found, number, have)
        if (more := len(looked.found) - most) > 0:
            show_more(
                "Show more",
                "list-more",
                partial(setattr, opened, "shown", most + SHOWN_AT_ONCE),
                min(more, SHOWN_AT_ONCE),
                f"found-{most}",
            )
        show_left(directory)


def aloud(plan: Plan) -> InWords:
    """The list in words: what was found in it, and what of that is shown."""
    opened = open_list()
    if opened is None:
        return no_list_aloud()
    directory = opened.directory
    if not directory.entries:
        return not_a_list_aloud(opened.file, directory)
    wish = opened.sought or Search()
    looked = look(opened.shelf, wish, local.today())
    return list_aloud(opened.file, directory, wish, looked, opened.shown)


def show() -> None:
    """Ask for a list, or look through the one that is open."""
    opened = open_list()
    if opened and opened.directory.entries:
        look_through(opened)
        return
    ask_for_file()
    if opened:
        say_why_not(opened)
