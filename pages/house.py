"""The house: what every page stands in. Runs on each change, then the page that is open."""

import streamlit as st

from carecore.facts.assets import ASSETS
from pages.parts import bar, browser_draft, desk, drawing_aside
from pages.parts.one_piece import in_one_piece
from pages.server import ahead

with in_one_piece():
    ahead.wait()
    browser_draft.take_in()
    # Before the pages: they would ask another site for the icon of Start.
    st.set_page_config(page_icon=str(ASSETS / "icon.png"), layout="wide")
    st.html(ASSETS / "style.css")

    START = st.Page("start.py", title="Start", icon=":material/home:", default=True)
    PAGES = [
        START,
        st.Page("about_me.py", title="About me"),
        st.Page("my_people.py", title="My people"),
        st.Page("my_places.py", title="My places"),
        st.Page("my_life.py", title="My life"),
        st.Page("my_budget.py", title="My budget"),
        st.Page("my_plan.py", title="My plan"),
    ]

    TITLES = {page.title: page for page in PAGES}

    narrow = browser_draft.narrow()
    page = st.navigation(PAGES, position="hidden" if narrow else "top")
    if narrow and (to := st.menu_button("Pages", list(TITLES), icon=":material/menu:")):
        st.switch_page(TITLES[to])
    st.set_page_config(page_title=f"{page.title} - Plan Together")
    bar.show(page.title)

    if desk.history() is None and page != START:
        if browser_draft.answered():
            st.write("No plan is open yet.")
            if st.button("Go to Start", type="primary"):
                st.switch_page(START)
        else:
            st.write("Looking for your plan in this browser.")
    else:
        page.run()
        if desk.history() is not None:
            drawing_aside.get_ready()
            place = PAGES.index(page)
            with st.container(horizontal=True, key="foot"):
                for step, words, icon in ((-1, "Back", "arrow_back"), (1, "Next", "arrow_forward")):
                    if 0 <= place + step < len(PAGES):
                        beside = PAGES[place + step]
                        if st.button(
                            f"{words}: {beside.title}",
                            icon=f":material/{icon}:",
                            icon_position="left" if step < 0 else "right",
                        ):
                            st.switch_page(beside)

    browser_draft.keep(page.title)
    if desk.let_the_last_one_go():
        st.rerun()
browser_draft.gone_out()
if page != START:
    desk.desk().awaited = ""  # not before: a turn to another page is lost when its run is overtaken
