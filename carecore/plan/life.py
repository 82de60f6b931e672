"""My life: what I want to change or keep, why it matters, and the next steps.

A step says what, who, when and with whom. "Not decided yet" is a full answer: it is what an
empty answer means, and it stays in sight.
"""

from enum import StrEnum

from carecore.plan.thing import Part, Thing, find, replaced, swapped, without
from carecore.plan.who import ME, Who
from carecore.plan.words import SomeWords, Words, asked_for


class Aim(StrEnum):
    """Whether a hope is about something new or something to hold on to; `OPEN` is not said yet."""

    OPEN = "open"
    CHANGE = "change"
    KEEP = "keep"


class Step(Thing):
    """One next step. Nobody in `who` and nothing in `when` mean "not decided yet"."""

    what: SomeWords
    who: tuple[Who, ...] = ()
    when: Words = ""
    with_whom: tuple[Who, ...] = ()


class Hope(Thing):
    """Something I want to change or keep, in the words it was said."""

    words: SomeWords
    aim: Aim = Aim.OPEN
    why: Words = ""
    whose: Who = ME
    steps: tuple[Step, ...] = ()

    def step(self, id: str) -> Step:
        """The step with this id. Raises `Refused` when it is not there."""
        return find(self.steps, id)


class Life(Part):
    """Every hope, in the order the person put them."""

    hopes: tuple[Hope, ...] = ()

    def find(self, id: str) -> Hope:
        """The hope with this id. Raises `Refused` when it is not there."""
        return find(self.hopes, id)

    def hope(self, words: str, aim: Aim = Aim.OPEN, whose: Who = ME) -> "Life":
        """Add a hope. Raises `Refused` when it is empty or endless."""
        hope = Hope(words=asked_for(words, "some words"), aim=aim, whose=whose)
        return self.but(hopes=(*self.hopes, hope))

    def change(self, hope: Hope) -> "Life":
        """Put a changed hope in the place of the one with the same id."""
        return self.but(hopes=replaced(self.hopes, hope))

    def reword(self, id: str, words: str) -> "Life":
        """Change the words of a hope."""
        return self.change(self.find(id).but(words=asked_for(words, "some words")))

    def earlier(self, id: str) -> "Life":
        """Swap a hope with the one before it; the first stays where it is."""
        ids = [hope.id for hope in self.hopes]
        find(self.hopes, id)
        return self.but(hopes=swapped(self.hopes, id, ids[max(0, ids.index(id) - 1)]))

    def without(self, id: str) -> "Life":
        """Take a hope out, with its steps."""
        return self.but(hopes=without(self.hopes, id))

    def add_step(self, hope_id: str, what: str) -> "Life":
        """Add a next step to a hope: what, with everything else not decided yet."""
        hope = self.find(hope_id)
        step = Step(what=asked_for(what, "what the step is"))
        return self.change(hope.but(steps=(*hope.steps, step)))

    def change_step(self, hope_id: str, step: Step) -> "Life":
        """Put a changed step in the place of the one with the same id."""
        hope = self.find(hope_id)
        return self.change(hope.but(steps=replaced(hope.steps, step)))

    def without_step(self, hope_id: str, step_id: str) -> "Life":
        """Take a step out of a hope."""
        hope = self.find(hope_id)
        return self.change(hope.but(steps=without(hope.steps, step_id)))
