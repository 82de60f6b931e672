"""The front door: the server that hands out the pages. Run it with `streamlit run app.py`."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pages.parts.discretion import (
    in_the_workshop,
    keep_the_log_discreet,
    say_sorry,
    show_errors_whole,
)
from pages.parts.headers import SafeHeaders

FONTS = Path(__file__).parent / "assets" / "fonts"

if in_the_workshop():
    show_errors_whole()
else:
    keep_the_log_discreet()

app = st.App(
    "pages/house.py",
    middleware=[Middleware(SafeHeaders)],
    routes=[Mount("/assets/fonts", StaticFiles(directory=FONTS))],
    on_script_error=say_sorry,
)
