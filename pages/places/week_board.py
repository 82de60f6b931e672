"""My week as a table: days across, parts of the day down. Free times are left free.

What is on one date only stands in a row of its own, each with its date.
"""

from collections.abc import Iterable
from datetime import date
from html import escape

import streamlit as st

from carecore.board import SOME_TIME, WANTED, Board, OnBoard
from carecore.facts.placewording import place_wording
from carecore.plan.times import DayPart, Weekday
from carecore.plan.words import in_short, joined
from carecore.timewords import date_in_words

ALWAYS = (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING)
"""These parts of the day are always there; the others only when something is in them."""


ONE_DATE = "On one date only"


def show_board(board: Board, today: date) -> None:
    """The whole week in one table. Kinds are told apart by the shape of the box and by words."""
    rows: list[tuple[str, DayPart | None]] = [
        (words, part) for part, words in place_wording().parts.items()
    ]
    rows.append((SOME_TIME.capitalize(), None))
    used = [
        (title, part)
        for title, part in rows
        if part in ALWAYS or any(day[part] for day in board.days.values())
    ]
    head = "".join(f'<th scope="col">{day.capitalize()}</th>' for day in Weekday)
    body = "".join(
        f'<tr><th scope="row">{title}</th>'
        + "".join(f"<td>{_cell(board.days[day][part], part)}</td>" for day in Weekday)
        + "</tr>"
        for title, part in used
    )
    body += _dated({day: items for day, items in board.dated.items() if day >= today})
    st.html(
        '<table class="week"><caption class="unseen">My week, days across and parts of the day '
        f"down</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _dated(coming: dict[date, tuple[OnBoard, ...]]) -> str:
    """The row of what does not come back: under its weekday, each date with what is on."""
    if not coming:
        return ""
    cells = {
        weekday: "".join(
            f"<span>{escape(date_in_words(day))}</span>{_cell(items, None)}"
            for day, items in coming.items()
            if Weekday.of(day) is weekday
        )
        for weekday in Weekday
    }
    each = "".join(f"<td>{cell}</td>" for cell in cells.values())
    return f'<tr><th scope="row">{ONE_DATE}</th>{each}</tr>'


def _cell(items: Iterable[OnBoard], part: DayPart | None) -> str:
    return "".join(
        f'<p class="{item.kind}{"" if item.going else " not-yet"}">'
        f"<bdi>{escape(in_short(item.name, 40))}</bdi>"
        f"<span><bdi>{escape(_more(item, part))}</bdi></span></p>"
        for item in items
    )


def _more(item: OnBoard, part: DayPart | None) -> str:
    """What the place in the table leaves open: the clock, and if it is sure, wanted or not yet."""
    when = "" if item.when in (part, SOME_TIME) else item.when
    going = "could go" if item.going is False else ""
    wanted = WANTED if item.wanted else ""
    return joined((when, going, wanted, "" if item.sure else "not sure"))
