"""The workshop is shut unless somebody opens it by its one switch, in so many words."""

import pytest

from pages.server import discretion
from pages.server.discretion import WORKSHOP, in_the_workshop, say_sorry


@pytest.mark.parametrize(
    ("set_to", "opened"),
    [
        (None, False),
        ("", False),
        ("0", False),
        ("no", False),
        ("true", False),
        ("1", True),
    ],
)
def test_only_a_1_opens_the_workshop(
    monkeypatch: pytest.MonkeyPatch, set_to: str | None, opened: bool
) -> None:
    if set_to is None:
        monkeypatch.delenv(WORKSHOP, raising=False)
    else:
        monkeypatch.setenv(WORKSHOP, set_to)
    assert in_the_workshop() is opened


@pytest.mark.parametrize(("set_to", "hidden"), [("", True), ("1", False)])
def test_an_error_is_hidden_from_the_screen_unless_in_the_workshop(
    monkeypatch: pytest.MonkeyPatch, set_to: str, hidden: bool
) -> None:
    said: list[str] = []
    monkeypatch.setenv(WORKSHOP, set_to)
    monkeypatch.setattr(discretion, "_apology", lambda: said.append("sorry"))
    assert say_sorry(ValueError("Zebedee Quill")) is hidden
    assert said == (["sorry"] if hidden else [])
