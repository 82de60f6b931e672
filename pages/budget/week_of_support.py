"""My week of support: hours on each day, as far as anybody said; the rest stands beside it."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from carecore.costing import hours_a_week
from carecore.money import in_figures
from carecore.support import Help, Shape, Support, SupportLine
from carecore.times import Weekday
from carecore.words import listed
from pages.budget.bars import Bar, stacked
from pages.budget.drawing import picture
from pages.parts import browser_draft, desk
from pages.parts.plain import plain

PAID, NIGHTS, SLEEP_INS, UNPAID = "Paid hours", "Nights awake", "Sleep-ins", "No money needed"
KINDS: tuple[str, ...] = (PAID, NIGHTS, SLEEP_INS, UNPAID)
KIND_OF = {Shape.HOURS: PAID, Shape.WAKING_NIGHTS: NIGHTS, Shape.SLEEP_INS: SLEEP_INS}


@dataclass(frozen=True)
class Week:
    """Hours by day and kind; `no_day` are hours a week that nobody put on a day.

    `not_said` names the lines of hours or nights of which nobody said how long they are.
    """

    days: dict[str, dict[str, Decimal]]
    no_day: Decimal
    not_said: tuple[str, ...]


def hours_on(line: SupportLine, day: Weekday) -> Decimal:
    """The hours of a line on one day, as its times say; each week counts the same."""
    times = tuple(time.but(days=(day,)) for time in line.times if day in time.days and not time.on)
    found = hours_a_week(line.but(times=times, hours=None, nights=None)) if times else None
    if found is None and times and line.shape is not Shape.HOURS and line.hours is not None:
        return line.hours * len(times)
    return found or Decimal(0)


def week_of_support(support: Support) -> Week:
    """The week, Monday first, of every line of hours or nights."""
    days = {day.capitalize(): dict.fromkeys(KINDS, Decimal(0)) for day in Weekday}
    no_day, not_said = Decimal(0), []
    for line in support.lines:
        if line.shape not in KIND_OF:
            continue
        kind = UNPAID if line.help is Help.UNPAID else KIND_OF[line.shape]
        on_days = Decimal(0)
        for day in Weekday:
            hours = hours_on(line, day)
            days[day.capitalize()][kind] += hours
            on_days += hours
        whole = hours_a_week(line)
        if whole is None and not on_days:
            not_said.append(line.what)
        no_day += max((whole or Decimal(0)) - on_days, Decimal(0))
    return Week(days, no_day, tuple(not_said))


def say_week(week: Week) -> list[str]:
    """My week of support in words."""
    said = []
    for day, hours in week.days.items():
        parts = [f"{in_figures(hours[kind])} of {kind.lower()}" for kind in KINDS if hours[kind]]
        said.append(f"{day}: {listed(parts) if parts else 'none'}.")
    if week.no_day:
        said.append(f"On no day yet: {in_figures(week.no_day)} hours a week.")
    if week.not_said:
        said.append(f"Nobody has said how long: {listed(week.not_said)}.")
    return said


def show() -> None:
    """A week of support: hours by day."""
    week = week_of_support(desk.plan().support)
    kinds = [kind for kind in KINDS if any(hours[kind] for hours in week.days.values())]
    words = say_week(week)
    if not kinds:
        st.markdown("No hours stand on a day yet. Say when you want help, with a start and an end.")
        for sentence in words[len(week.days) :]:
            st.markdown(f"- {plain(sentence)}")
        return
    bars = [
        Bar(
            day,
            {kind: float(hours[kind]) for kind in kinds},
            f"{in_figures(total)} h" if (total := sum(hours.values(), Decimal(0))) else "none",
        )
        for day, hours in week.days.items()
    ]
    rows = {
        day: {kind: in_figures(hours[kind]) for kind in kinds} for day, hours in week.days.items()
    }
    picture(
        [stacked(bars, kinds, "Hours", pounds=False, narrow=browser_draft.narrow())],
        "Hours of support on each day of the week, by kind",
        rows,
        words,
    )
