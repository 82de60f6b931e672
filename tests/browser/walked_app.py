"""The app with one more door, for the tests: which objects of the server hold a word.

The word is asked for backwards, so that the question itself does not hold it.
"""

import gc
from pathlib import Path

import streamlit as st
from google.protobuf.message import Message
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app import MIDDLEWARE, ROUTES
from pages.server.ahead import ahead
from pages.server.discretion import keep_the_log_discreet, say_sorry

HOUSE = Path(__file__).parents[2] / "pages" / "house.py"


def holds(thing: object, word: str) -> bool:
    """Whether a text, bytes or a message of the server holds the word."""
    if isinstance(thing, str):
        return word in thing
    if isinstance(thing, bytes | bytearray):
        return word.encode() in thing
    return isinstance(thing, Message) and word.encode() in thing.SerializeToString()


def holders(word: str) -> list[str]:
    """The live objects that hold the word: what kind each is, and how it begins to look."""
    gc.collect()
    found = []
    for thing in gc.get_objects():  # a loop, since a comprehension would hold the word itself
        for inner in (thing, *gc.get_referents(thing)):
            if holds(inner, word):
                found.append(f"{type(thing).__name__}: {_around(inner, word)}")
    return found


def _around(thing: object, word: str) -> str:
    said = thing if isinstance(thing, str) else repr(thing)
    at = max(0, said.find(word) - 60)
    return f"{type(thing).__name__} {said[at : at + 160]!r}"


async def walk(request: Request) -> JSONResponse:
    """Answer `/walk?backwards=drow`."""
    return JSONResponse(holders(request.query_params["backwards"][::-1]))


keep_the_log_discreet()

app = st.App(
    HOUSE,
    lifespan=ahead,
    middleware=MIDDLEWARE,
    routes=[*ROUTES, Route("/walk", walk)],
    on_script_error=say_sorry,
)
