"""When something is on, exactly as far as anybody said it: nothing is filled in.

A time may be a weekday with a part of the day, clock times, "the first Monday of the month",
one date, or only words ("term time"). What was not said stays empty, and a time that somebody
was not sure of says so.
"""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, PlainSerializer, WithJsonSchema

from carecore.plan.thing import Part
from carecore.plan.words import Words


class Weekday(StrEnum):
    """A day of the week, Monday first as on a calendar in England."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as `date.weekday` counts."""
        return tuple(Weekday).index(self)

    @classmethod
    def of(cls, day: date) -> Self:
        """The weekday that a date falls on."""
        return tuple(cls)[day.weekday()]


class DayPart(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Weeks(StrEnum):
    """Which weeks: one of the month, or every other one. None of these means every week."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    LAST = "last"
    OTHER = "other"


def _in_order(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    return tuple(day for day in Weekday if day in days)


def _weeks_in_order(weeks: tuple[Weeks, ...]) -> tuple[Weeks, ...]:
    return tuple(week for week in Weeks if week in weeks)


def _whole_minutes(clock: time) -> time:
    return clock.replace(second=0, microsecond=0, tzinfo=None, fold=0)


Clock = Annotated[
    time,
    AfterValidator(_whole_minutes),
    PlainSerializer(lambda clock: clock.strftime("%H:%M"), return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
]
"""A time on the clock where the person lives, in whole minutes; in a file "14:30"."""


class Time(Part):
    """One time that something is on. With nothing filled in it is not known when.

    `on` is for something on one date only. `since` and `until` are the first and last day of
    something that is on for a while. `words` is what cannot be said in the other fields, as it
    was said: "term time". `unsure` means that the person is not sure it is right.
    """

    days: Annotated[tuple[Weekday, ...], AfterValidator(_in_order)] = ()
    weeks: Annotated[tuple[Weeks, ...], AfterValidator(_weeks_in_order)] = ()
    part: DayPart | None = None
    starts: Clock | None = None
    ends: Clock | None = None
    on: date | None = None
    since: date | None = None
    until: date | None = None
    words: Words = ""
    unsure: bool = False

    @property
    def weekdays(self) -> tuple[Weekday, ...]:
        """The weekdays it is on: those that were said, or the one its date falls on."""
        if self.on is None:
            return self.days
        return (Weekday.of(self.on),)

    @property
    def day_part(self) -> DayPart | None:
        """The part of the day that was said, or that its clock time falls in."""
        return self.part or (part_of(self.starts) if self.starts else None)

    @property
    def known(self) -> bool:
        """Whether a day, a part of the day or a clock time was said."""
        return bool(self.days or self.on or self.part or self.starts or self.ends)


NOT_SURE = Time(unsure=True)
"""Nobody knows yet when it is on, and that stays in sight."""


def part_of(clock: time) -> DayPart:
    """The part of the day a clock time falls in: afternoon from 12, evening from 17, night 22."""
    for part, begins in (
        (DayPart.NIGHT, 22),
        (DayPart.EVENING, 17),
        (DayPart.AFTERNOON, 12),
        (DayPart.MORNING, 5),
    ):
        if clock.hour >= begins:
            return part
    return DayPart.NIGHT
