"""My week as it stands on the one page: a line for each day with what is on, and free days unsaid.

Only what is part of my life now is there: places I go to, and what is regular. The support I want
has its own lines on the page, with when it is wanted.
"""

import re
from itertools import chain

from carecore.board import SOME_TIME, OnBoard, board
from carecore.facts.wording import Section, wording
from carecore.page.parts import PageDay, PageOn
from carecore.plan import Plan
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.times import Weekday
from carecore.timewords import NOT_KNOWN

NOT_SURE = "not sure"
"""Said after a time that somebody was not sure of."""


def page_week(plan: Plan) -> tuple[PageDay, ...]:
    """What is on every day, each weekday with more on, and last what has no known day.

    Places and regular things that are left off the page are not there.
    """
    whole, titles = board(plan), wording().sections
    with_whom = _with_whom(plan)

    def line(days: tuple[Weekday, ...], title: str, some: list[OnBoard]) -> PageDay:
        on = (PageOn(one.id, one.name, with_whom.get(one.id, ""), _when(one)) for one in some)
        return PageDay(days, title, tuple(on))

    by_day = {day: _shown(plan, *parts.values()) for day, parts in whole.days.items()}
    every_day = set.intersection(*map(set, by_day.values()))
    monday = by_day[Weekday.MONDAY]
    all_week = [one for one in monday if one in every_day]
    lines = [line(tuple(Weekday), titles[Section.EVERY_DAY], all_week)]
    for day, some in by_day.items():
        more = [one for one in some if one not in every_day]
        lines.append(line((day,), day.value.capitalize(), more))
    lines.append(line((), titles[Section.NOT_SURE_WHEN], _shown(plan, whole.sometime)))
    return tuple(one for one in lines if one.on)


def _shown(plan: Plan, *parts: tuple[OnBoard, ...]) -> list[OnBoard]:
    mine = (one for one in chain(*parts) if one.going and not one.wanted)
    return [one for one in mine if one.id not in plan.off_page]


def _when(one: OnBoard) -> str:
    """What is known of when, beyond the day that it stands under, and whether that is not sure."""
    if one.when == NOT_KNOWN:
        return ""
    known = one.when.removeprefix(SOME_TIME).removeprefix(", ")
    return ", ".join(filter(None, (known, "" if one.sure else NOT_SURE)))


def _with_whom(plan: Plan) -> dict[str, str]:
    """Who each regular thing is with, where its own words do not name them: "Tomasz comes"."""
    people = names_by_id(plan)
    found: dict[str, str] = {}
    for regular in plan.week.regulars:
        said = set(_words(regular.what))
        unnamed = (
            who
            for who in regular.who
            if not who.is_me and not said.intersection(_words(said_names(people, (who,)))[:1])
        )
        found[regular.id] = said_names(people, tuple(unnamed))
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
