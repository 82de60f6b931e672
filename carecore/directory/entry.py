"""What a directory file holds, as the file gives it: nothing is guessed, nothing is dropped."""

from dataclasses import dataclass
from datetime import date

from carecore.plan.community import Place
from carecore.plan.times import Time


@dataclass(frozen=True, slots=True)
class Entry:
    """One service, session or place in a directory file. Empty text means: the file does not say.

    `id` is the number or address the file gives it. `times` is what could be understood of when
    it is on; what could not be understood stands in `unread`, as text. `free` is True or False
    only when the file says so. `position` is latitude and longitude in degrees. `place` is there
    when the file is one of ours and holds the whole place.
    """

    name: str
    id: str = ""
    organisation: str = ""
    description: str = ""
    where: str = ""
    times: tuple[Time, ...] = ()
    cost: str = ""
    free: bool | None = None
    access: str = ""
    who_for: str = ""
    contact: str = ""
    web: str = ""
    position: tuple[float, float] | None = None
    checked_on: date | None = None
    unread: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory file that was opened.

    `kind` names the kind of file in plain words, "" when it is not one we know. `notes` are
    sentences for the person. `left` holds pieces that could not be made into an entry, as text.
    """

    kind: str
    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
