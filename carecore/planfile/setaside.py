"""The drawer: what an opened file held that could not be read, and what to say about it.

Nothing in a person's file is dropped in silence. Each piece that finds no place in the plan is
kept here as it was found, and named in a plain sentence.
"""

import json
from dataclasses import dataclass, field

from carecore.plan import Aside

MOST_PIECES = 500
"""How many pieces are kept one by one; what comes after them is kept as one piece."""

MOST_LETTERS_KEPT = 2_000_000
"""How much can be kept aside in all, in characters, so that the plan can still be saved."""

MOST_NOTES = 12
"""How many pieces are named one by one before the rest is only counted."""


@dataclass
class Drawer:
    """Pieces and sentences, collected while one file is read."""

    pieces: list[Aside] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    room: int = MOST_LETTERS_KEPT
    spilled: bool = False

    @property
    def full(self) -> bool:
        """Whether so much was unreadable that looking at more one by one helps nobody."""
        return len(self.pieces) >= MOST_PIECES

    def say(self, sentence: str) -> None:
        """Tell something about the file as a whole, once."""
        if len(self.said) < MOST_NOTES and sentence not in self.said:
            self.said.append(sentence)
            if len(self.said) == MOST_NOTES:
                self.said.append("There is more like this in the file.")

    def keep(self, where: str, found: object, why: str = "could not be read") -> None:
        """Keep a piece aside. `found` is raw text, or a JSON value to be kept as text."""
        text = found if isinstance(found, str) else as_text(found)
        self.spilled = self.spilled or len(text) > self.room
        text = text[: self.room]
        self.room -= len(text)
        if self.full:
            self.rest.append(text)
        else:
            self.pieces.append(Aside(where=where, found=text))
        self.named.append(
            f"{where[:1].upper()}{where[1:]} {why}. It is kept aside as it was found."
        )

    def mark(self) -> tuple[int, int, int, int, int, bool]:
        """How things stand now, to go `back_to` when a piece is kept whole after all."""
        pieces, said = len(self.pieces), len(self.said)
        return pieces, said, len(self.named), len(self.rest), self.room, self.spilled

    def back_to(self, mark: tuple[int, int, int, int, int, bool]) -> None:
        """Forget what was kept since the mark was made."""
        pieces, said, named, rest, self.room, self.spilled = mark
        del self.pieces[pieces:], self.said[said:], self.named[named:], self.rest[rest:]

    def asides(self) -> tuple[Aside, ...]:
        """Everything kept, ready to stand in the plan."""
        if not self.rest:
            return tuple(self.pieces)
        return (
            *self.pieces,
            Aside(where="more that could not be read", found="\n".join(self.rest)),
        )

    def notes(self) -> tuple[str, ...]:
        """Every sentence: first about the file, then about its pieces."""
        notes = [*self.said, *self.named[:MOST_NOTES]]
        if (more := len(self.named) - MOST_NOTES) > 0:
            notes.append(f"And {more:,} more like these. They are kept aside too.")
        if self.spilled:
            notes.append(
                "There was too much to keep all of it in the plan. Please keep the old file too."
            )
        return tuple(notes)


def as_text(found: object) -> str:
    """A JSON value as text that can always be saved."""
    text = json.dumps(found, ensure_ascii=False, default=str)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
