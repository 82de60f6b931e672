"""My plan while its page is being drawn, when it has been, and when it cannot be."""

from concurrent.futures import Future

import pytest
from streamlit.testing.v1 import AppTest

from carecore.paper import Look
from carecore.paper.look import look_at
from carecore.planfile import write_plan
from pages.parts import drawing_aside
from pages.parts.drawing_aside import NotDrawn
from tests.pages.house import example, opened, seen

DANNY = example("danny")
LOOK = look_at(write_plan(DANNY))


class Hands:
    """Hands that give what they were told to give."""

    def __init__(self, drawn: Future[Look]) -> None:
        self.drawn, self.asked = drawn, 0

    def submit(self, *task: object) -> Future[Look]:
        """Count what is asked."""
        self.asked += 1
        return self.drawn


def with_page(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """My plan, drawn by these hands."""
    monkeypatch.setattr(drawing_aside, "_hands", hands)
    return opened(DANNY, "my_plan")


def came(look: Look | None) -> Future[Look]:
    """A page that has been drawn; None is one that could not be."""
    drawn: Future[Look] = Future()
    drawn.set_result(look) if look else drawn.set_exception(NotDrawn())
    return drawn


def test_while_the_page_is_drawn_everything_else_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    at = with_page(Hands(Future()), monkeypatch)
    assert "Drawing my page." in seen(at)
    assert not at.image
    assert [box.label for box in at.multiselect] == ["Who helped to write it"]


def test_the_page_is_drawn_once_for_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands(came(LOOK))
    at = with_page(hands, monkeypatch)
    asked = hands.asked
    assert len(at.image) == 1
    assert "Drawing my page." not in seen(at)
    at.run()
    at.run()
    assert hands.asked == asked


def test_a_page_that_cannot_be_drawn_says_so_and_the_plan_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = Hands(came(None))
    at = with_page(hands, monkeypatch)
    assert "could not be drawn just now. Your plan is safe" in seen(at).replace("\\", "")
    assert not at.exception
    assert [box.label for box in at.multiselect] == ["Who helped to write it"]
    hands.drawn = came(LOOK)
    assert len(at.run().image) == 1
    assert "could not be drawn" not in seen(at)


def test_a_hand_whose_process_has_ended_takes_another_one() -> None:
    saved = write_plan(DANNY)
    first = drawing_aside._process()
    first.kill()
    first.wait()
    assert drawing_aside._ask("look", saved) == LOOK
    with pytest.raises(NotDrawn):
        drawing_aside._ask("look", b"no plan")
    assert drawing_aside._ask("look", saved) == LOOK
