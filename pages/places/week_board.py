"""My week as a table: days across, parts of the day down. Free times are left free."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from carecore.board import SOME_TIME, WANTED, Board, OnBoard
from carecore.facts.placewording import place_wording
from carecore.plan.times import DayPart, Weekday
from carecore.plan.words import in_short, joined

ALWAYS = (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING)
"""These parts of the day are always there; the others only when something is in them."""


def show_board(board: Board) -> None:
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
    st.html(
        '<table class="week"><caption class="unseen">My week, days across and parts of the day '
        f"down</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


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
