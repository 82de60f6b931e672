"""What the browser is told of the open plan: only what is new, and all of it in the end."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History
from carecore.changes.holes import hole
from carecore.changes.wish import Wish, putting, wish
from carecore.draft import Patch
from carecore.plan import Plan
from carecore.plan.change import add, change, put
from carecore.planfile import write_plan
from pages.parts.telling import Telling
from tests.patches import applied
from tests.promises import tried

ADA = Plan.begin("Ada")
NAMES = ("Jean", "Zoë 🏠", 'A "long" name, with a comma', "Jean")


class Browser:
    """What a browser knows, as `browser/drafts.js` learns it."""

    def __init__(self) -> None:
        self.telling, self.run = "", 0
        self.asks: dict[str, Any] = {}
        self.texts: dict[str, str] = {}

    def learn(self, told: dict[str, Any], now: str) -> bool:
        """Take in what is told; whether nothing is lacking."""
        known = self.run if told["telling"] == self.telling else 0
        if told["run"] == known:
            return True
        if told["since"] and told["since"] != known:
            return False
        self.asks = {**self.asks, **told["asks"]} if told["since"] else told["asks"]
        for moment in told["recent"]:
            plan = moment["plan"]
            if not isinstance(plan, str):
                if plan["of"] not in self.texts:
                    return False
                made = Patch(plan["keep"], plan["end"], plan["put"])
                plan = applied(self.texts[plan["of"]], made)
            self.texts[moment["id"]] = plan
        self.telling, self.run = told["telling"], told["run"]
        return now in self.texts


def stood_at(steps: list[str]) -> Iterator[History]:
    """A history after each step: something is added, or the name changed, undone or done again."""
    history = History.begin(ADA, "Started")
    yield history
    for number, step in enumerate(steps):
        name = NAMES[number % len(NAMES)]
        if step == "add":
            history = history.after(
                change(f"Added {name}", add(history.plan, "circle.people", {"name": name}))
            )
        elif step == "name":
            named = f"{name} {number}"
            history = history.after(change("Changed my name", put(history.plan, "name", named)))
        else:
            history = history.undo() if step == "undo" else history.redo()
        yield history


def asked(history: History) -> dict[str, Wish]:
    """What boxes ask for beside a history: it changes with the name."""
    sentence = f"Changed the name of {history.plan.name}"
    return {"in-name": wish(sentence, putting(history.plan, "name", hole()))}


STEPS = st.lists(st.sampled_from(["add", "name", "undo", "redo"]), max_size=12)
RUNS = st.sets(st.integers(0, 12))


@given(STEPS, RUNS, RUNS)
@tried(100)
def test_a_browser_that_hears_of_most_knows_all(
    steps: list[str], overtaken: set[int], lost: set[int]
) -> None:
    telling, browser = Telling(), Browser()
    for run, history in enumerate(stood_at(steps), start=1):
        now = history.moment.id
        news = telling.news(run, history, asked(history))
        if run in overtaken:
            continue
        telling.gone_out()
        if run in lost:
            continue
        if not browser.learn(news, now):
            assert lost, "where all arrives, nothing is lacking"
            telling = Telling()
            assert browser.learn(telling.news(run, history, asked(history)), now)
            telling.gone_out()
        assert browser.texts[now] == write_plan(history.plan).decode()
        assert {key: Wish.model_validate(one) for key, one in browser.asks.items()} == {
            key: one for key, one in asked(history).items()
        }


def told(telling: Telling, run: int, history: History) -> dict[str, Any]:
    """What is told in a run that goes out."""
    news = telling.news(run, history, asked(history))
    telling.gone_out()
    return news


def test_a_change_is_told_in_a_few_letters_and_nothing_twice() -> None:
    telling = Telling()
    first, second = stood_at(["add"])
    assert [moment["id"] for moment in told(telling, 1, first)["recent"]] == [first.moment.id]
    (news,) = told(telling, 2, second)["recent"]
    assert news["plan"]["of"] == first.moment.id
    assert len(news["plan"]["put"]) < 200
    assert told(telling, 3, second)["recent"] == []
    assert told(telling, 4, first)["recent"] == []


def test_what_boxes_ask_for_is_told_once_and_again_when_it_changes() -> None:
    telling = Telling()
    first, second = stood_at(["name"])
    assert set(told(telling, 1, first)["asks"]) == {"in-name"}
    assert told(telling, 2, first)["asks"] == {}
    assert set(told(telling, 3, second)["asks"]) == {"in-name"}


def test_the_plan_as_it_stands_is_written_out_once() -> None:
    telling = Telling()
    (first,) = stood_at([])
    assert telling.saved(first.moment) is telling.saved(first.moment)
    assert telling.saved(first.moment) == write_plan(ADA)
