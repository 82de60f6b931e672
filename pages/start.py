"""Start: begin a plan, open one, look at an example, or carry on with this browser's draft."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from carecore.aloud.page import start_aloud
from carecore.changes.history import History
from carecore.plan import Plan, Whose
from carecore.plan.thing import new_id
from carecore.plan.words import Refused, in_short
from carecore.planfile import MOST_BYTES, Opened
from pages.parts import browser_draft, desk, local
from pages.parts.aloud import in_words
from pages.parts.examples import examples
from pages.parts.plain import plain, trouble
from pages.parts.plan_file import read_once

STAYS = {Whose.EXAMPLE: "Examples I have looked at"}
"""Where a draft is found again; a person's own under Carry on."""


def start_a_plan() -> None:
    """Begin with the name that was typed."""
    try:
        plan = Plan.begin(st.session_state["in-new-name"], on=local.today())
    except Refused as why:
        st.session_state["start-refused"] = str(why)
        desk.tell(str(why))
        return
    st.session_state.pop("start-refused", None)
    desk.lay_down(History.begin(plan, f"Started {in_short(plan.name, 40)}’s plan"))
    go_on_with(plan.id)


def looked_through(file: UploadedFile) -> Opened:
    """What came of opening a file; it is told once."""
    opened, new = read_once(file)
    if new:
        ready = [f"{opened.plan.name}’s plan can be opened now."] if opened.plan else []
        for words in (*opened.notes, *ready):
            desk.tell(words)
        if ready:
            desk.turn_to("open-it")
    return opened


def look_at(plan: Plan) -> None:
    """Open a finished example as a plan of its own, so that trying things out is safe."""
    fresh = plan.but(id=new_id(), whose=Whose.EXAMPLE)
    desk.lay_down(History.begin(fresh, f"Opened the example of {plan.name}"), filed=True)
    go_on_with(fresh.id)


def open_plan(plan: Plan) -> None:
    """Put a plan that was read from a file on the desk."""
    desk.lay_down(
        History.begin(plan, f"Opened {in_short(plan.name, 40)}’s plan"), filed=not plan.set_aside
    )
    go_on_with(plan.id)


def carry_on(draft: dict[str, str]) -> None:
    """Go on with a draft."""
    browser_draft.carry_on(draft["key"])
    go_on_with(draft["plan"])


def offer(draft: dict[str, str]) -> None:
    """A button to go on with a draft, with when it was last changed, and how."""
    with st.container(gap="xxsmall"):
        name = in_short(draft["name"], 30)
        desk.call(f"carry-{draft['key']}", f"Carry on with {name}’s plan: {draft['when']}")
        st.button(
            f"Carry on with {plain(name)}’s plan",
            key=f"carry-{draft['key']}",
            on_click=carry_on,
            args=(draft,),
        )
        last = f"{draft['when']}. Last change: {in_short(draft['sentence'], 50)}"
        st.markdown(f":small[{plain(last)}]")


def go_on_with(plan_id: str) -> None:
    """Leave this page as soon as this plan is on the desk."""
    desk.desk().awaited = plan_id


def ask_to_forget(sure: bool) -> None:
    """Ask once more before everything is forgotten, or stop asking."""
    st.session_state["forget-sure"] = sure
    desk.turn_to("forget-no" if sure else "forget")


def forget() -> None:
    """Take every draft off this computer."""
    browser_draft.forget_everything()
    desk.tell("Everything is taken off this computer.")
    ask_to_forget(False)


now = desk.history()
if now and desk.desk().awaited == now.plan.id:
    st.switch_page("about_me.py")

told = browser_draft.drafts()
drafts = [draft for draft in told or [] if not (now and draft["key"] == now.plan.id)]

if now:
    st.markdown(
        f"**{plain(now.plan.name)}’s plan is open.** Another one takes its place on the screen. "
        f"This one stays under {STAYS.get(now.plan.whose, 'Carry on')}, in this browser."
    )
else:
    st.markdown("Talk, and leave with one page. You say what goes in, in your own words.")

left, right = st.columns(2, gap="large")
with left:
    st.header("Start a plan", anchor=False)
    with st.form("start", border=False, enter_to_submit=True):
        st.text_input("What do you like to be called?", key="in-new-name", autocomplete="off")
        st.form_submit_button("Start a plan", type="primary", on_click=start_a_plan)
    if why := st.session_state.get("start-refused"):
        trouble(why, "in-new-name")

    st.header("Carry on", anchor=False)
    mine = [draft for draft in drafts if draft["whose"] != Whose.EXAMPLE]
    if told is None:
        st.write("Looking for drafts in this browser.")
    elif not mine:
        st.write(f"This browser holds no {'other draft' if now else 'draft yet'}.")
    for draft in mine:
        offer(draft)

with right:
    st.header("Open a plan", anchor=False)
    file = st.file_uploader(
        "Choose a plan you saved: the file, or the page as a PDF",
        key=f"open-file-{desk.desk().turn}",
        max_upload_size=MOST_BYTES // 1_000_000,
    )
    if file is not None:
        opened = looked_through(file)
        for note in opened.notes:
            trouble(note)
        if opened.plan:
            st.button(
                f"Open {plain(in_short(opened.plan.name, 30))}’s plan",
                key="open-it",
                type="primary",
                on_click=open_plan,
                args=(opened.plan,),
            )

    st.header("Look at an example", anchor=False)
    with st.container(horizontal=True):
        for plan in examples():
            st.button(f"Look at {plan.name}’s plan", on_click=look_at, args=(plan,))
    if tried := [draft for draft in drafts if draft["whose"] == Whose.EXAMPLE]:
        with st.expander(f"Examples I have looked at: {len(tried)}", icon=":material/history:"):
            for draft in tried:
                offer(draft)

with st.expander("What is kept, and where", icon=":material/lock:"):
    st.write(
        "Your plan is on this screen, in a draft in this browser, and in the files you save. "
        "It is kept nowhere else, and no other website is asked for anything. "
        "If others use this computer, you can take every draft off it."
    )
    if not st.session_state.get("forget-sure"):
        st.button(
            "Forget everything on this computer",
            key="forget",
            on_click=ask_to_forget,
            args=(True,),
        )
    else:
        st.markdown(
            "**This takes every draft out of this browser, and closes the plan that is open.** "
            "It cannot be undone. Files you have saved stay where they are."
        )
        with st.container(horizontal=True):
            st.button("Yes, forget it all", on_click=forget)
            st.button(
                "No, keep it",
                key="forget-no",
                on_click=ask_to_forget,
                args=(False,),
                type="primary",
            )
in_words(lambda: start_aloud(now.plan.name if now else ""))
