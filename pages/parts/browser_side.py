"""What of the app runs in the browser: one script, made of the files in `browser/`.

The server hands it out once. On the page stands only what starts it, since that is sent again with
every answer.
"""

import hashlib
import json
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_SCRIPTS = Path(__file__).with_name("browser")
_LIBRARY = Path(st.__file__).parent / "static" / "static" / "js"
_NEEDED = ("TextArea", "Selectbox", "MenuButton", "ButtonGroup")  # what a line in a plan is made of
_AHEAD = [file.name for name in _NEEDED for file in sorted(_LIBRARY.glob(f"{name}.*.js"))]


def script(name: str) -> str:
    """One file of `browser/`."""
    return (_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


SCRIPT = "\n".join(
    [
        f"const AHEAD = {json.dumps(_AHEAD)}",
        *(
            script(name)
            for name in (
                *("store", "drafts", "typed", "outbox", "choices"),
                *("away", "voice", "hand", "names", "join"),
            )
        ),
    ]
)
"""All of it."""

_ADDRESS = f"/assets/browser-{hashlib.sha256(SCRIPT.encode()).hexdigest()[:12]}.js"

STARTS = f"""
const fetched = () => window.planTogetherSide ??=
  import(new URL("{_ADDRESS}", window.location.origin)).catch(() => {{
    window.planTogetherSide = null // it is asked for again when there is the next thing to hear
    return {{ default() {{}} }}
  }})
export default function (told) {{ fetched().then(side => side.default(told)) }}
"""
"""What stands on the page: it fetches the script once, and hands on what the app says, in order."""


async def _hand_out(request: Request) -> Response:
    kept = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(SCRIPT, media_type="text/javascript", headers=kept)


ROUTE = Route(_ADDRESS, _hand_out)
"""Where the server hands it out."""
