"""The words for what the map of my people asks, and for when somebody on it is away.

They are data, dated and with their source, in `assets/wording/noticed.json`. Where a name or a
number belongs, a slot stands for it: "{name}".
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from string import Formatter
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import MaybeText, Text


class Question(StrEnum):
    """What the map may ask, in the order it is asked: by how much there is to open up.

    New people and places come first, then a right, then what I give, then who else could help,
    then the rings. Those that begin with `FEW` are for a map that is just begun.
    """

    PAID = "paid"
    OUTSIDE = "outside"
    LOST = "lost"
    KNOWS = "knows"
    SPEAKS_UP = "speaks_up"
    GIVES = "gives"
    ONE_PERSON = "one_person"
    RING_FRIENDSHIP = "ring_friendship"
    RING_PARTICIPATION = "ring_participation"
    RING_CLOSEST = "ring_closest"
    FEW_USED_TO = "few_used_to"
    FEW_BACK = "few_back"
    FEW_PLACES = "few_places"
    FEW_PETS = "few_pets"


BEGUN = frozenset({Question.FEW_USED_TO, Question.FEW_BACK, Question.FEW_PLACES, Question.FEW_PETS})
"""What is asked while the map is just begun, each with a first small step of its own."""

NAMES_OR_NOT = BEGUN | {Question.SPEAKS_UP}
"""What may rest on somebody's name, or on nobody's: it has words for both."""

RINGS = frozenset({Question.RING_FRIENDSHIP, Question.RING_PARTICIPATION, Question.RING_CLOSEST})
"""What is asked of a ring with nobody on it."""

SLOTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(Question, frozenset({"names"})),
    **dict.fromkeys(RINGS, frozenset({"ring"})),
    Question.KNOWS: frozenset({"name", "knows"}),
    Question.ONE_PERSON: frozenset({"name", "count", "all"}),
    "role": frozenset({"role"}),
    "why": frozenset({"ring", "good_at"}),
    "plan_b": frozenset({"name", "instead"}),
}
"""What can stand in the words of a question, or in other words here, for a name or a number."""


class QuestionWords(BaseModel):
    """A question, what it rests on, and a first small step. `rests_on_names` is said where there
    are names to say. `good_to_know` is a right, and `source` the law that gives it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    asks: Text
    rests_on: Text
    rests_on_names: MaybeText = ""
    first_step: MaybeText = ""
    good_to_know: MaybeText = ""
    source: MaybeText = ""


class WhyWords(BaseModel):
    """Why somebody could be asked first, in a few words. `waiting` is for who is on no ring yet."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    unpaid: Text
    paid: Text
    waiting: Text
    good_at: Text


class PlanBWords(BaseModel):
    """The line that says who to ask instead, and the sentence that says it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    line: Text
    sentence: Text


class NoticedWording(DatedFile):
    """All the words, complete: every question has its own."""

    questions: dict[Question, QuestionWords]
    role: Text
    why: WhyWords
    plan_b: PlanBWords

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        for key, words in self.questions.items():
            if key in NAMES_OR_NOT and not words.rests_on_names:
                raise ValueError(f'the question "{key}" does not say what it rests on with names')
            if key in BEGUN and not words.first_step:
                raise ValueError(f'the question "{key}" does not say a first small step')
            if bool(words.good_to_know) is not bool(words.source):
                raise ValueError(f'the question "{key}" says what is good to know, or its source')
            _fits(f'the question "{key}"', words, SLOTS[key])
        _fits("role", self.role, SLOTS["role"])
        _fits("why", self.why, SLOTS["why"])
        _fits("plan_b", self.plan_b, SLOTS["plan_b"])


def _fits(named: str, words: BaseModel | str, slots: frozenset[str]) -> None:
    """Raises `ValueError` where the words have a slot for what nobody can put there."""
    texts = [words] if isinstance(words, str) else [text for _, text in words]
    for slot in (slot for text in texts for slot in _slots(text)):
        if slot not in slots:
            raise ValueError(f'{named} leaves room for "{slot}", and nothing can stand there')


def _slots(text: str) -> Iterator[str]:
    return (slot for _, slot, _, _ in Formatter().parse(text) if slot is not None)


@cache
def noticed_wording() -> NoticedWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(NoticedWording, "noticed.json")
