"""What has been read of a directory file so far: entries, pieces left over, things to say."""

import json
from collections.abc import Iterable

from carecore.directory.entry import Directory, Entry
from carecore.directory.pieces import Tell
from carecore.directory.plaintext import Texts
from carecore.plan.words import clean

MOST_LEFT = 200
"""How many pieces that could not be read are kept to look at."""

MOST_OF_A_PIECE = 2_000
"""How much of each is kept, in letters."""

EVERY = 250
"""After how many records somebody is told how far it has come."""


MOST_ENTRIES = 50_000
"""How many entries are looked through at once."""


class Gathered:
    """Collects what is read. `told` hears how far it is, never less than before."""

    def __init__(self, told: Tell = None) -> None:
        self.texts = Texts()
        self.entries: list[Entry] = []
        self.notes: list[str] = []
        self._left: list[str] = []
        self._more = 0
        self._told = told
        self._share = 0.0

    def tell(self, share: float) -> None:
        """Say how much is read, from 0 to 1."""
        self._share = max(self._share, min(share, 1.0))
        if self._told:
            self._told(self._share)

    def steps(self, records: list[object]) -> Iterable[object]:
        """The records one by one, saying how far it is. Each is let go once it was read."""
        begin, total = self._share, len(records)
        for at in range(total):
            if at % EVERY == 0:
                self.tell(begin + (0.97 - begin) * at / total)
            item, records[at] = records[at], None
            yield item

    def say(self, note: str) -> None:
        """Add a sentence for the person, once."""
        if note and note not in self.notes:
            self.notes.append(note)

    def leave(self, piece: object) -> None:
        """Keep a piece that no entry could be made of, as text."""
        if len(self._left) >= MOST_LEFT:
            self._more += 1
        elif text := as_text(piece):
            self._left.append(text)

    def directory(self, kind: str) -> Directory:
        """Everything as it will be looked through, `MOST_ENTRIES` at most."""
        if len(self.entries) > MOST_ENTRIES:
            self.say(
                f"The list is very long: {len(self.entries):,} in all. "
                f"The first {MOST_ENTRIES:,} are here."
            )
            del self.entries[MOST_ENTRIES:]
        if self._left:
            count = len(self._left) + self._more
            pieces = "1 piece" if count == 1 else f"{count:,} pieces"
            self.say(f"{pieces} of the file could not be made into an entry.")
        if self._more:
            self.say(f"The first {MOST_LEFT} of them are kept as text. The others are not shown.")
        if not self.entries and not self.notes:
            self.say("Nothing in this file could be read as a place or as something that is on.")
        self.tell(1.0)
        return Directory(kind, tuple(self.entries), tuple(self.notes), tuple(self._left))


def as_text(piece: object) -> str:
    """A piece of a file as text to look at, not more than `MOST_OF_A_PIECE` letters."""
    if isinstance(piece, str):
        text = piece[: MOST_OF_A_PIECE + 1]
    else:
        text = ""
        for part in json.JSONEncoder(ensure_ascii=False, default=str).iterencode(piece):
            text += part[: MOST_OF_A_PIECE + 1]
            if len(text) > MOST_OF_A_PIECE:
                break
    text = clean(text)
    return text if len(text) <= MOST_OF_A_PIECE else text[: MOST_OF_A_PIECE - 1].rstrip() + "…"
