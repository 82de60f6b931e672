"""My week of support: hours on each day, as far as anybody said; the rest stands beside it."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from carecore.costing import hours_a_week
from carecore.plan.money import clock_hours
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.times import Weekday
from carecore.plan.words import ended, in_short, joined, listed
from pages.budget.bars import Bar, stacked
from pages.budget.drawing import picture
from pages.parts import browser_draft, desk
from pages.parts.plain import plain

PAID, NIGHTS, SLEEP_INS, UNPAID = "Paid hours", "Nights awake", "Sleep-ins", "No money needed"
KINDS: tuple[str, ...] = (PAID, NIGHTS, SLEEP_INS, UNPAID)
KIND_OF = {Shape.HOURS: PAID, Shape.WAKING_NIGHTS: NIGHTS, Shape.SLEEP_INS: SLEEP_INS}
SAID = {
    PAID: "of paid help",
    NIGHTS: "of help awake at night",
    SLEEP_INS: "of sleep-in",
    UNPAID: "of help that needs no money",
}
NOUGHT = Decimal(0)


@dataclass(frozen=True)
class Week:
    """Hours by day and kind; `no_day` are hours a week that nobody put on a day.

    `not_shared` names lines whose days were said, but not how many hours are on which; `not_said`
    those of which nobody said how long they are.
    """

    days: dict[str, dict[str, Decimal]]
    no_day: Decimal
    not_shared: tuple[str, ...]
    not_said: tuple[str, ...]


def days_of(line: SupportLine) -> list[Weekday]:
    """The days of the week that a line is on; one date is not on a day of each week."""
    return [day for day in Weekday if any(day in time.days for time in line.times if not time.on)]


def by_the_clock(line: SupportLine, day: Weekday) -> Decimal | None:
    """The hours of a line on one day, as its times say, each week alike; None if they do not."""
    times = tuple(time.but(days=(day,)) for time in line.times if day in time.days and not time.on)
    return hours_a_week(line.but(times=times, hours=None, nights=None))


def on_each_day(line: SupportLine) -> dict[Weekday, Decimal] | None:
    """The hours of a line on each of its days; None where its hours cannot be put on them.

    Hours typed for a week stand on the one day there is, or are shared as the times are long. Of
    a night the hours are for each night.
    """
    days, clock = days_of(line), {day: by_the_clock(line, day) for day in days_of(line)}
    known = {day: hours for day, hours in clock.items() if hours}
    if line.hours is None:
        return known
    if line.shape is not Shape.HOURS:
        each = {day: sum(day in time.days for time in line.times if not time.on) for day in days}
        return {day: known.get(day, line.hours * many) for day, many in each.items()}
    if len(days) < 2:
        return dict.fromkeys(days, hours_a_week(line) or NOUGHT)
    if len(known) < len(days):
        return None
    whole = sum(known.values(), NOUGHT)
    return {day: line.hours * hours / whole for day, hours in known.items()}


def week_of_support(support: Support) -> Week:
    """The week, Monday first, of every line of hours or nights."""
    days = {day.capitalize(): dict.fromkeys(KINDS, NOUGHT) for day in Weekday}
    no_day, not_shared, not_said = NOUGHT, [], []
    for line in support.lines:
        if line.shape not in KIND_OF:
            continue
        kind = UNPAID if line.help is Help.UNPAID else KIND_OF[line.shape]
        whole, found = hours_a_week(line), on_each_day(line)
        on_days = sum((found or {}).values(), NOUGHT)
        if found is None or (whole is not None and len(found) > 1 and on_days - whole > 1):
            not_shared.append(line.what)
            continue
        for day, hours in found.items():
            days[day.capitalize()][kind] += hours
        if whole is None and not on_days:
            not_said.append(line.what)
        rest = (whole or NOUGHT) - on_days
        no_day += rest if rest > MINUTE else NOUGHT
    return Week(days, no_day, tuple(not_shared), tuple(not_said))


MINUTE = Decimal(1) / 60
"""Less than this is what sharing leaves over."""


def spoken(hours: Decimal) -> str:
    """Hours in a sentence: "9 hours", "1 hour", "7 h 10"."""
    if hours != hours.to_integral_value():
        return clock_hours(hours)
    return f"{hours.to_integral_value():f} hour{'' if hours == 1 else 's'}"


def say_rest(week: Week) -> list[str]:
    """What stands on no day."""
    said = []
    if week.no_day:
        said.append(f"On no day yet: {spoken(week.no_day)} a week.")
    if week.not_shared:
        named = joined(map(in_short, week.not_shared), ";")
        said.append(ended(f"Days said, hours not shared: {named}"))
    if week.not_said:
        named = joined(map(in_short, week.not_said), ";")
        said.append(ended(f"Nobody has said how long: {named}"))
    return said


def say_week(week: Week) -> list[str]:
    """My week of support in words."""
    said = []
    for day, hours in week.days.items():
        parts = [f"{spoken(hours[kind])} {SAID[kind]}" for kind in KINDS if hours[kind]]
        said.append(f"{day}: {listed(parts) if parts else 'none'}.")
    return said


def said(support: Support) -> list[str]:
    """The picture in words."""
    week = week_of_support(support)
    on_days = any(any(hours.values()) for hours in week.days.values())
    return [*(say_week(week) if on_days else ()), *say_rest(week)]


def show() -> None:
    """A week of support: hours by day."""
    week = week_of_support(desk.plan().support)
    kinds = [kind for kind in KINDS if any(hours[kind] for hours in week.days.values())]
    if not kinds:
        st.markdown("No hours stand on a day yet. Say when you want help, with a start and an end.")
    for sentence in say_rest(week):
        st.markdown(f"- {plain(sentence)}")
    if not kinds:
        return
    bars = [
        Bar(
            day,
            {kind: float(hours[kind]) for kind in kinds},
            clock_hours(total) if (total := sum(hours.values(), NOUGHT)) else "none",
        )
        for day, hours in week.days.items()
    ]
    rows = {
        day: {kind: clock_hours(hours[kind]) if hours[kind] else "none" for kind in kinds}
        for day, hours in week.days.items()
    }
    picture(
        [stacked(bars, KINDS, "Hours", pounds=False, narrow=browser_draft.narrow())],
        "Hours of support on each day of the week, by kind",
        rows,
        said(desk.plan().support),
    )
