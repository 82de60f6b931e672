"""What the columns of a table hold, told from their headings.

The headings that are known are data, in `assets/wording/columns.json`. A heading that is not
known stays with its column, and nothing is guessed of it.
"""

import re
from dataclasses import dataclass
from functools import cache

from carecore.facts.columnwording import Role, column_words
from carecore.plan.times import Weekday

_TOGETHER: frozenset[Role] = frozenset(
    ("organisation", "description", "venue", "address", "day", "time", "on", "cost", "contact")
    + ("web", "access", "who_for")
)
"""The roles that several columns can have together. Of the others the first column counts."""

_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table: its headings as they stand, and which columns have each role.

    `days` are the columns that are headed with a weekday. `others` are those with a heading that
    is not known. `with_heading` are those whose cells say too little without it.
    """

    headings: tuple[str, ...]
    roles: dict[Role, tuple[int, ...]]
    days: tuple[tuple[int, Weekday], ...] = ()
    others: tuple[int, ...] = ()
    with_heading: frozenset[int] = frozenset()


@cache
def _known() -> dict[str, tuple[int, Role]]:
    """Each heading with its role, and its place among the headings of that role."""
    return {
        plain(heading): (at, role)
        for role, headings in column_words().columns.items()
        for at, heading in enumerate(headings)
    }


def plain(heading: str) -> str:
    """A heading as it is compared: small letters, one space for whatever is no letter."""
    return _NOT_LETTERS.sub(" ", heading[:200]).strip().casefold()


def known_headings(row: list[str]) -> int:
    """How many different headings that we know stand in a row.

    Weekdays count when there are two or more: a single one may well be a row that says when.
    """
    roles = {found for cell in row if (found := role_of(cell))}
    days = {day for cell in row if (day := day_of(cell))}
    return len(roles) + (len(days) if len(days) > 1 else 0)


def role_of(heading: str) -> tuple[int, Role] | None:
    """The role a heading names; what stands in brackets after it counts only if it is needed."""
    return _known().get(plain(heading)) or _known().get(plain(re.sub(r"\(.*", "", heading[:200])))


def day_of(heading: str) -> Weekday | None:
    """The weekday a heading is: "Monday", "Mon", "Tues", "Monday hours"; None for any other."""
    first, *more = plain(heading).split(" ") or [""]
    if more and more not in (["hours"], ["times"], ["time"], ["opening", "hours"]):
        return None
    name = first.removesuffix("s") if first in ("weds", "mons", "fris") else first
    return next((day for day in Weekday if len(name) > 2 and day.value.startswith(name)), None)


def columns_of(headings: list[str]) -> Columns:
    """What the columns under these headings hold.

    Where several columns could be the name, it is the one whose heading says so best; the others
    tell more about it. Where none could, and nothing says who runs it or where it is, it is the
    first column whose heading is not known.
    """
    roles: dict[Role, list[tuple[int, int]]] = {}
    days, others = [], []
    for at, heading in enumerate(headings):
        if found := role_of(heading):
            roles.setdefault(found[1], []).append((found[0], at))
        elif day := day_of(heading):
            days.append((at, day))
        else:
            others.append(at)
    names = sorted(roles.get("name", []))
    if not names and not {"organisation", "venue"} & roles.keys():
        names = [(at, at) for at in others if not _is_number_name(headings[at])]
        others = [at for at in others if (at, at) not in names]
    if names:
        roles["name"] = names
    of_role: dict[Role, tuple[int, ...]] = {}
    for role, graded in roles.items():
        columns = [at for _, at in graded]
        most = len(columns) if role in _TOGETHER else 1
        of_role[role] = tuple(columns[:most])
        others += columns[most:]
    words = column_words().with_heading
    short = frozenset(at for at, heading in enumerate(headings) if plain(heading) in words)
    return Columns(tuple(headings), of_role, tuple(days), tuple(sorted(others)), short)


def _is_number_name(heading: str) -> bool:
    """Whether a heading is that of a number for machines: "location_id", or of nothing."""
    return plain(heading).split(" ")[-1] in ("", "id", "uid", "uuid", "uprn", "code", "number")
