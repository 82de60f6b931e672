"""My week: a line for each day with what I do, and free days unsaid.

Only what is part of my life now is there: when I go to my places, and what is regular. Where I go
and did not say when, it is told when the place is on, as that and no more. The support I want has
its own lines, with when it is wanted, and visits have theirs.
"""

import re
from dataclasses import replace
from itertools import chain

from carecore.board import SOME_TIME, OnBoard, OnBoardKind, board
from carecore.document.kinds import ListKind, Role
from carecore.document.tree import Entry, List, Run, Section
from carecore.facts.wording import Section as Title
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.times import Time, Weekday
from carecore.plan.words import joined
from carecore.timewords import NOT_KNOWN, in_words

KEY = "week"
NOT_SURE = "not sure"
"""Said after a time that somebody was not sure of."""


def week(plan: Plan) -> Section | None:
    """What I do every day, on each weekday and on one date; last what has no known day."""
    whole, titles = board(plan), wording().sections
    with_whom = _with_whom(plan)

    def line(title: str, some: list[OnBoard], known: bool = True) -> Entry:
        on = List(tuple(_on(one, with_whom.get(one.id, "")) for one in some))
        return Entry(title, more=(on,) if some else (), open=not known)

    by_day = {day: _mine(*parts.values()) for day, parts in whole.days.items()}
    every_day = set.intersection(*map(set, by_day.values()))
    all_week = [one for one in by_day[Weekday.MONDAY] if one in every_day]
    lines = [line(titles[Title.EVERY_DAY], all_week)]
    for day, some in by_day.items():
        lines.append(line(day.value.capitalize(), [one for one in some if one not in every_day]))
    lines += [line(in_words(Time(on=on)), _mine(some)) for on, some in whole.dated.items()]
    lines.append(line(titles[Title.NOT_SURE_WHEN], _mine(whole.sometime), known=False))
    unsaid = [replace(one, when=one.when and f"it is on {one.when}") for one in whole.unsaid]
    lines.append(line(titles[Title.WHEN_I_GO_UNSAID], unsaid, known=False))
    days = tuple(one for one in lines if one.more)
    if not days:
        return None
    told = List(days, ListKind.DAYS)
    return Section(KEY, titles[Title.WEEK], (told,), many=6)


def _mine(*parts: tuple[OnBoard, ...]) -> list[OnBoard]:
    visit = OnBoardKind.VISIT
    return [one for one in chain(*parts) if one.going and not one.wanted and one.kind is not visit]


def _on(one: OnBoard, who: str) -> Entry:
    when = _when(one)
    with_whom = (Run(f"with {who}"),) if who else ()
    return Entry(one.name, one.id, told=(*with_whom, *((Run(when, Role.ASIDE),) if when else ())))


def _when(one: OnBoard) -> str:
    """What is known of when, beyond the day that it stands under, and whether that is not sure."""
    if one.when == NOT_KNOWN:
        return ""
    known = one.when.removeprefix(SOME_TIME).removeprefix(", ")
    return known if one.sure else joined((known, NOT_SURE))


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
