"""What of my people can be taken along, and how they are shown to others."""

import streamlit as st

from carecore.aloud.page import people_aloud
from carecore.circlemap.palette import DAY
from carecore.circlemap.people import PeopleMap
from carecore.circlemap.shown import Shown, as_shown
from carecore.circlemap.whole import NOT_ASKED, key_in_words, key_picture, whole_picture
from carecore.files.people import people_graph, people_table
from carecore.plan import Plan
from pages.parts import bar, desk, local
from pages.parts.browser_side import script
from pages.parts.circle_map import palette
from pages.people.then_and_now import then_and_now

INITIALS = "people-initials"
_BUTTON = """
button { font: inherit; font-size: 0.9em; color: inherit; background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  padding: 0.25rem 0.95rem; min-height: 50px; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
"""
_png = st.components.v2.component(
    "plan_together_png",
    html="<button type='button'></button>",
    css=_BUTTON,
    js=script("png"),
)


def plan_shown() -> Plan:
    """The plan as those see it who look at the screen: with names, or with initials only."""
    shown = Shown.INITIALS if st.session_state.get(INITIALS) else Shown.NAMES
    return as_shown(desk.plan(), shown)


def show_key(found: PeopleMap, plan: Plan) -> None:
    """What the signs on the map mean."""
    if drawn := key_picture(found, plan, palette()):
        st.image(drawn, width="stretch", alt=f"Key: {key_in_words(found, plan)}")
    if plan.circle.people:
        st.markdown(f":small[{NOT_ASKED}]")


def take_along() -> None:
    """Initials in one press; and the map as a picture, or as a file."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle("Initials on the map", key=INITIALS, persist_state="session")
        with st.popover("Save as a file", key="take-people", on_change="rerun") as fold:
            if fold.open:
                _files(desk.plan())
        then_and_now()


def _files(plan: Plan) -> None:
    for shown, what in ((Shown.NAMES, "with names"), (Shown.INITIALS, "with initials")):
        drawn = whole_picture(plan, DAY, local.today(), shown, _in_words)
        also = "" if shown is Shown.NAMES else " initials"
        _png(
            key=f"png-{shown}",
            data={
                "label": f"A picture {what} (PNG)",
                "svg": drawn,
                "file": bar.file_name(f"my people{also}", "png"),
            },
            on_saved_change=lambda: desk.tell("A picture is downloaded, without the plan inside."),
        )
        _download(
            f"To print large, {what} (SVG)", "svg", "image/svg+xml", drawn.encode(), also=also
        )
    _download("A table with names (CSV)", "csv", "text/csv", people_table(plan))
    _download(
        "Who knows whom, with names (GraphML)", "graphml", "application/xml", people_graph(plan)
    )


def _in_words(plan: Plan) -> str:
    return " ".join(people_aloud(plan).summary)


def _download(label: str, ending: str, mime: str, data: bytes, also: str = "") -> None:
    st.download_button(
        label,
        data=data,
        file_name=bar.file_name(f"my people{also}", ending),
        mime=mime,
        on_click="ignore",
        icon=":material/download:",
    )
