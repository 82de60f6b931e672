"""My week: the board of days, what is on the day I choose, and what comes back every week."""

from datetime import date, datetime, timedelta
from itertools import chain

import streamlit as st

from carecore.aloud.inwords import InWords
from carecore.aloud.places import NOTHING_THAT_DAY, week_aloud
from carecore.board import WANTED, Board, OnBoard, are_on, board, on_day, open_on
from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.placewording import place_wording
from carecore.files.calendar import write_week
from carecore.plan import Plan
from carecore.plan.change import take_out
from carecore.plan.times import Weekday
from carecore.plan.week import Regular, RegularKind
from carecore.plan.words import in_short, inside, joined
from carecore.timewords import NOT_KNOWN, all_in_words
from pages.parts import bar, browser_draft, desk, fields, local, new_things, time_fields, who_fields
from pages.parts.order import up_and_down
from pages.parts.plain import apart, notice, plain
from pages.parts.press import press
from pages.parts.tie import at
from pages.places import one_place
from pages.places.chosen import show as turn_to
from pages.places.week_board import show_board

KINDS = place_wording().in_my_week
NOBODY = "Nobody named yet"
ANOTHER_DAY = "Another day"
NEAR_DAY, OTHER_DAY = "week-near-day", "week-other-day"
KIND_ORDER = (RegularKind.MINE, RegularKind.SUPPORT, RegularKind.PEOPLE)
"""Nothing is taken to be support until somebody says so."""


def box_for_something_regular() -> None:
    """A box for something regular in my week that is not a place, and when it is."""
    kind = "in-new-regular-kind"

    def what_it_is() -> None:
        st.selectbox("What it is", KIND_ORDER, key=kind, format_func=KINDS.__getitem__, width=170)

    new_things.add(
        "Add to my week",
        "new-regular",
        wish(
            "Added to my week: {said}",
            adding(
                desk.plan(),
                "week.regulars",
                what=hole(),
                kind=hole("choice", name="kind"),
                times=hole("times", "in-new-regular-when"),
            ),
            most=40,
            beside={kind: {KINDS[one]: {"kind": one} for one in KIND_ORDER}},
        ),
        placeholder="Tea with Jean, my support, a lie-in",
        second=("When is it?", "new-regular-when", "Fridays 2pm, or: not sure"),
        beside=new_things.Beside(
            kind, lambda chosen: KINDS[chosen or RegularKind.MINE], what_it_is
        ),
    )


def say_items(items: tuple[OnBoard, ...]) -> None:
    """One line for each thing: what, when, with whom."""
    lines = []
    for item in items:
        said = [f"**{apart(inside(item.name))}**", apart(inside(item.when)), apart(item.who)]
        if item.going is False:
            said.append("somewhere I could go")
        if item.wanted:
            said.append(WANTED)
        if not item.sure and item.when != NOT_KNOWN:
            said.append("not sure")
        lines.append(f"- {joined(said)}")
    st.markdown("\n".join(lines))


def chosen_day() -> date | None:
    """One of the next seven days, or another one."""
    today = local.today()
    near = [today + timedelta(days) for days in range(7)]
    day = st.pills(
        "What is on?",
        [*near, None],
        key=NEAR_DAY,
        default=today,
        required=True,
        format_func=lambda day: f"{day:%A} {day.day}" if day else ANOTHER_DAY,
        wrap=True,
        persist_state="session",
    )
    if day is None:
        other = st.date_input("Which day?", value=None, format="DD/MM/YYYY", key=OTHER_DAY)
        return other if isinstance(other, date) else None
    return day


def looked_at() -> date | None:
    """The day that is chosen, once the page is drawn."""
    near, other = (st.session_state.get(key) for key in (NEAR_DAY, OTHER_DAY))
    return near or other


def aloud(plan: Plan) -> InWords:
    """My week in words, with the day that is looked at."""
    return week_aloud(plan, local.today(), looked_at())


def show_day() -> None:
    """What I do on the day I choose, and apart from it what is on at my places."""
    if day := chosen_day():
        st.header(local.in_words(day), anchor=False)
        items = on_day(desk.plan(), day)
        say_items(items)
        if not items:
            st.markdown(f"{NOTHING_THAT_DAY}.")
        if there := open_on(desk.plan(), day):
            st.header("What is on at my places that day", anchor=False)
            say_items(there)


def show_list(found: Board) -> None:
    """The same week as a list, day by day; then what is on one date only, and is still to come."""
    for weekday in Weekday:
        items = tuple(chain.from_iterable(found.days[weekday].values()))
        st.header(weekday.capitalize() + ("" if items else ": nothing in the plan"), anchor=False)
        say_items(items)
    for day, items in found.dated.items():
        if day >= local.today():
            st.header(f"Only on {local.in_words(day)}", anchor=False)
            say_items(items)


def show_unsaid(found: Board, plan: Plan) -> None:
    """Where I go and nobody said when: one press where I go whenever it is on, or I say when."""
    if not found.unsaid:
        return
    st.header("I go here. When is not said yet.", anchor=False)
    for item in found.unsaid:
        place = plan.community.find(item.id)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{plain(in_short(place.name, 60))}**", width="content")
            one_place.i_go_then(place)
            st.button(
                f"Say when I go to {plain(in_short(place.name, 30))}",
                key=f"say-when-{place.id}",
                on_click=say_when,
                args=(place.id,),
            )


def say_when(place_id: str) -> None:
    """Turn to the place, where it is asked when I go."""
    st.session_state["place-part"] = "When"
    turn_to("Places", place_id)


def show_open(plan: Plan) -> None:
    """When my places are on, beside my week and apart from it: it is not when I go."""
    if not (places := are_on(plan)):
        return
    with st.container(border=True, key="when-places-are-on"):
        st.markdown("**When my places are on** (not when I go)")
        st.markdown(
            "\n".join(
                f"- **{apart(place.name.rstrip('.'))}**: {apart(all_in_words(place.times))}"
                for place in places
            )
        )


def show_regular(regular: Regular) -> None:
    """Something regular: what, which kind, with whom, when."""
    sentence = f"Changed in my week: {in_short(regular.what, 40)}"
    left, right = st.columns([6, 4], vertical_alignment="bottom")
    with left:
        fields.text(
            "What it is in my week",
            at(regular, "what"),
            sentence,
        )
    with right:
        fields.choice(
            "What kind",
            at(regular, "kind"),
            list(RegularKind),
            lambda kind: f"{in_short(regular.what, 40)}: {KINDS[kind].lower()}",
            said=KINDS.__getitem__,
        )
    who_fields.several("With whom", at(regular, "who"), sentence, nobody=NOBODY)
    time_fields.times(regular.what, regular, regular.times)
    with st.container(horizontal=True):
        called = f"“{plain(in_short(regular.what, 24))}”"
        up_and_down(regular, desk.plan().week.regulars, called, regular.what)
        out = f"Took out of my week: {in_short(regular.what, 40)}"
        press(
            "Take this out of my week",
            "regular-out",
            out,
            take_out(regular),
            then="in-new-regular",
        )


def change_regulars(plan: Plan) -> None:
    """Choose something regular, and change it."""
    regulars = {regular.id: regular for regular in plan.week.regulars}
    if not regulars:
        return
    chosen = st.pills(
        "Also in my week",
        list(regulars),
        key="week-regular",
        format_func=lambda id: plain(in_short(regulars[id].what, 32)),
        wrap=True,
        persist_state="session",
    )
    if chosen in regulars:
        with st.container(border=True):
            show_regular(regulars[chosen])


def take_away(plan: Plan) -> None:
    """My week for the calendar of a phone."""
    with st.popover("For my phone", key="take-week", on_change="rerun") as fold:
        if not fold.open:
            return
        file = write_week(plan, local.today(), datetime.now())
        st.markdown("A calendar file. Open it on a phone and my week is in its calendar.")
        if file.left_out:
            notice(
                "These are not in the file:\n"
                + "".join(f"\n- {plain(in_short(words, 200))}" for words in file.left_out)
            )
        st.download_button(
            "Download my week (iCal)",
            key="file-week",
            data=file.data,
            file_name=bar.file_name("my week", "ics"),
            mime="text/calendar",
            on_click="ignore",
            icon=":material/calendar_month:",
        )


def show() -> None:
    """Add, look at the board, choose a day, change what is regular."""
    plan = desk.plan()
    box_for_something_regular()
    found = board(plan)
    if browser_draft.narrow():
        show_list(found)
    else:
        show_board(found, local.today())
        st.markdown(
            ":small[Whole line: a place. Broken line: my support. Round: my people. "
            "No line: my own time. Dots: I do not go there yet. Empty: nothing in the plan.]"
        )
    if found.sometime:
        st.header("On no day yet", anchor=False)
        say_items(found.sometime)
    show_unsaid(found, plan)
    show_open(plan)
    show_day()
    change_regulars(plan)
    with st.container(horizontal=True):
        take_away(plan)
    if not browser_draft.narrow():
        with st.expander("My week as a list", on_change="rerun", icon=":material/list:") as fold:
            if fold.open:
                show_list(found)
