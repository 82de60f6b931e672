"""The front door: the server that hands out the pages. Run it with `streamlit run app.py`."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pages.parts import browser_side
from pages.server.ahead import ahead
from pages.server.at_once import AtOnce
from pages.server.discretion import (
    in_the_workshop,
    keep_the_log_discreet,
    say_sorry,
    show_errors_whole,
)
from pages.server.headers import SafeHeaders

FONTS = Path(__file__).parent / "assets" / "fonts"
ROUTES = [Mount("/assets/fonts", StaticFiles(directory=FONTS)), browser_side.ROUTE]
MIDDLEWARE = [Middleware(AtOnce), Middleware(SafeHeaders)]

if in_the_workshop():
    show_errors_whole()
else:
    keep_the_log_discreet()

app = st.App(
    "pages/house.py",
    lifespan=ahead,
    middleware=MIDDLEWARE,
    routes=ROUTES,
    on_script_error=say_sorry,
)
