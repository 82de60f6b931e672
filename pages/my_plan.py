"""My plan: the one page as it will print, its download, and what goes on it."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from carecore.aloud.page import page_aloud
from carecore.document import choices, page_of, whole_of
from carecore.paper import Look
from carecore.plan import Plan
from carecore.plan.change import Show, put
from carecore.plan.words import ended, in_short, listed
from pages.parts import again, bar, desk, drawing_aside, fields, who_fields, whole
from pages.parts.aloud import in_words
from pages.parts.chooser import show_new_names
from pages.parts.plain import notice, plain, trouble
from pages.parts.press import press
from pages.parts.tie import Tie, at


def show_page(beside: DeltaGenerator) -> None:
    """The page as it prints, and beside it what is not on it.

    While it is being drawn, the last one stays; the rest of the screen does not wait for it.
    """
    missing = beside.container()
    try:
        look = drawing_aside.look()
    except drawing_aside.NotDrawn:
        trouble("The page could not be drawn just now. Your plan is safe. Please try again.")
        return
    if look is None:
        st.markdown("Drawing my page.")
        return
    st.image(
        look.picture,
        width="stretch",
        alt="My page as it prints. The same stands below, in words.",
    )
    with missing:
        say_what_is_missing(desk.plan(), look)


def has_to_choose() -> bool:
    """Whether something is off the page, for the first time since the plan was opened."""
    now = desk.now_open()
    return bool(now.look and now.look.left_off) and not now.chosen.get("off-page")


def turn_to_choosing() -> None:
    """Open what says what goes on the page, where something has no room."""
    if has_to_choose():
        st.rerun()


def show_downloads() -> None:
    """The page as a file, with or without the plan inside."""
    st.download_button(
        "Download my page",
        key="file-page",
        data=drawing_aside.file("take"),
        file_name=bar.file_name("my page", "pdf"),
        mime="application/pdf",
        on_click="ignore",
        type="primary",
        icon=":material/print:",
    )
    st.markdown("The whole plan is inside this file too, so it can be opened here again.")
    st.download_button(
        "A copy without the plan inside",
        key="file-copy",
        data=drawing_aside.file("hand out"),
        file_name=bar.file_name("my page to share", "pdf"),
        mime="application/pdf",
        on_click="ignore",
        icon=":material/share:",
    )


def say_what_is_missing(plan: Plan, page: Look) -> None:
    """Name what did not fit, and letters that cannot be printed."""
    people = {person.id for person in plan.circle.people}
    if names := [left.words for left in page.left_off if left.id in people]:
        notice(f"There is no room on the map for: {plain(ended(listed(names)))}")
    if lines := [left.words for left in page.left_off if left.id not in people]:
        notice(
            "Not everything fits on one page. These are in the plan, but not on the page:\n"
            + "".join(f"\n- {plain(in_short(words, 90))}" for words in lines)
        )
    if page.left_off:
        st.markdown("Below you can choose what goes on the page.")
    if page.missing:
        notice(
            f"The page cannot show these letters: {plain(' '.join(page.missing[:40]))}. "
            "A small box stands in their place. In the plan they are kept as they are."
        )


def about_the_page(plan: Plan) -> None:
    """Who helped, the date, and when to look again."""
    who_fields.several(
        "Who helped to write it",
        at(plan, "helpers"),
        "Said who helped to write it",
        nobody="Nobody named yet",
    )
    fields.day(
        "Written on",
        at(plan, "written_on"),
        "Changed the date",
    )
    fields.day(
        "When to look at it again",
        at(plan, "look_again"),
        "Said when to look at it again",
    )


def choose_what_goes_on(plan: Plan) -> None:
    """Part by part, a tick for each thing on the page. What is not ticked stays in the plan."""
    parts = dict(choices(whole_of(plan)))
    if not parts:
        return
    if st.session_state.get("page-part") not in parts:
        st.session_state["page-part"] = next(iter(parts))
    off = set(plan.off_page)

    def counted(title: str) -> str:
        on = sum(thing.id not in off for thing in parts[title])
        return f"{title}: {on} of {len(parts[title])}"

    show_new_names("page-part", [counted(title) for title in parts])
    st.selectbox(
        "Part of the page, and how much of it is on",
        list(parts),
        key="page-part",
        format_func=counted,
        persist_state="session",
    )
    whole.under(counted(st.session_state["page-part"]), "page-part")
    for thing in parts[st.session_state["page-part"]]:
        tick(plan, thing.id, f"{thing.kind}: {thing.words}" if thing.kind else thing.words)


def tick(plan: Plan, id: str, words: str) -> None:
    """One tick: on the page or not."""
    fields.tick(
        plain(in_short(words, 90)),
        Tie(f"in-on-page-{id}", id not in plan.off_page, lambda on: [Show(id=id, shown=on)]),
        lambda shown: f"{'Put on' if shown else 'Left off'} the page: {in_short(words)}",
    )


def show_set_aside(plan: Plan) -> None:
    """What an opened file held that could not be read, just as it was found."""
    with st.expander("Kept aside from the file that was opened", icon=":material/inventory_2:"):
        for aside in plan.set_aside:
            st.text(f"{aside.where}:")
            st.code(aside.found, language=None, wrap_lines=True)
        press(
            "Take these out",
            "aside",
            "Took out what was kept aside",
            put(plan, "set_aside", ()),
        )


plan = desk.plan()
left, right = st.columns([6, 4], gap="large")
with right:
    show_downloads()
    beside = st.container()
with left.container(border=True, key="my-page"):
    again.until(drawing_aside.is_done, partial(show_page, beside), turn_to_choosing)
with right:
    about_the_page(plan)
    if has_to_choose():
        desk.now_open().chosen["off-page"] = st.session_state["page-choices"] = True
    look = desk.now_open().look
    fold = st.expander(
        "What goes on my page",
        key="page-choices",
        expanded=bool(look and look.left_off),
        on_change="rerun",
        icon=":material/checklist:",
    )
    if fold.open:
        with fold:
            choose_what_goes_on(plan)
if plan.set_aside:
    show_set_aside(plan)
in_words(lambda: page_aloud(page_of(plan)))
