"""Dates and clock times in a calendar file, as they are where the person lives.

A clock time with a time zone becomes the same instant in the United Kingdom. One without is as
it is printed. Nothing else changes.
"""

import contextlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, vDDDTypes
from icalendar.timezone import tzp

from carecore.directory.calendar.lines import Component, ContentLine
from carecore.directory.pieces import FIRST_TRUE_YEAR, instant

LONDON = ZoneInfo("Europe/London")
_ISLES = {"Europe/London", "GB", "GB-Eire", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey"}


class LocalMoment(NamedTuple):
    """A date, or a date with a clock time, as they are in the United Kingdom.

    `printed` is what the file printed, before it was changed to the time here. `zone` is the
    time zone it was changed from, and `zone_name` its name; None and "" when it was not changed.
    `note` is for the person.
    """

    day: date
    clock: time | None = None
    printed: datetime | None = None
    zone: tzinfo | None = None
    zone_name: str = ""
    note: str = ""

    @property
    def here(self) -> datetime:
        """Both in one, for reckoning how long something takes."""
        return datetime.combine(self.day, self.clock or time())


class Zones:
    """The time zones of a file: those everybody knows, and those the file tells of itself."""

    def __init__(self, told: Iterable[Component] = ()) -> None:
        self._told = {piece.value("TZID"): piece for piece in told}
        self._known: dict[str, tzinfo | None] = {}

    def find(self, name: str) -> tzinfo | None:
        """The time zone with this name, or None when nobody knows it."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> tzinfo | None:
        plain = "/".join(name.split("/")[-2:]) if name.startswith("/") else name
        known = None
        with contextlib.suppress(Exception):  # the library says in many ways that it is not one
            known = tzp.timezone(plain)
        if known is None and (piece := self._told.get(name)):
            with contextlib.suppress(Exception):
                read = Timezone.from_ical("\r\n".join(piece.raw))
                known = read.to_tz(lookup_tzid=False) if isinstance(read, Timezone) else None
        return known

    def moments(self, line: ContentLine) -> list[LocalMoment]:
        """Every date in a line such as "20261225T100000,20270101T100000" that can be read."""
        return [found for text in line.value.split(",") if (found := self.moment(line, text))]

    def moment(self, line: ContentLine, text: str | None = None) -> LocalMoment | None:
        """The date, with its clock time if it has one, in a line; None for anything else."""
        figures = (line.value if text is None else text).strip().partition("/")[0]
        read: object = None
        with contextlib.suppress(ValueError, OverflowError):
            read = vDDDTypes.from_ical(figures)
        if not isinstance(read, date):
            day, clock = instant(figures)
            return LocalMoment(day, clock) if day else None
        if not isinstance(read, datetime):
            return LocalMoment(read)
        name = "UTC" if read.tzinfo else line.params.get("TZID", "")
        return self._here(read.replace(tzinfo=None, second=0), name)

    def _here(self, printed: datetime, name: str) -> LocalMoment:
        as_printed = LocalMoment(printed.date(), printed.time(), printed)
        if not name or name in _ISLES or not FIRST_TRUE_YEAR <= printed.year < 9000:
            return as_printed
        zone = UTC if name == "UTC" else self.find(name)
        if zone is None:
            return as_printed._replace(note=f"as printed, in the time zone “{name}”")
        if getattr(zone, "key", "") in _ISLES:
            return as_printed
        try:
            here = printed.replace(tzinfo=zone).astimezone(LONDON)
        except (ValueError, OverflowError):
            return as_printed._replace(note=f"as printed, in the time zone “{name}”")
        return LocalMoment(here.date(), here.time(), printed, zone, name)


def moves_with_the_seasons(moment: LocalMoment) -> bool:
    """Whether something that is at this time each week in its own zone is at another time here
    for a part of the year."""
    return moment.zone is not None and _moves(moment.zone, moment.day.year)


@lru_cache(maxsize=256)
def _moves(zone: tzinfo, year: int) -> bool:
    noons = [datetime(year, 1, 1, 12) + timedelta(weeks=week) for week in range(53)]
    offsets = {
        noon.replace(tzinfo=zone).astimezone(LONDON).replace(tzinfo=None) - noon for noon in noons
    }
    return len(offsets) > 1
