"""The clock where the person is: the browser says how far it stands from the server's."""

from datetime import date, datetime, timedelta, timezone

import streamlit as st


def here(then: datetime) -> datetime:
    """A moment on the person's own clock; on the server's where the browser does not say."""
    if (offset := st.context.timezone_offset) is None:
        return then.astimezone()
    return then.astimezone(timezone(timedelta(minutes=-offset)))


def today() -> date:
    """The day it is where the person is."""
    return here(datetime.now().astimezone()).date()


def in_words(day: date) -> str:
    """ "Saturday 21 November"; the year is said when it is not this one."""
    year = f" {day.year}" if day.year != today().year else ""
    return f"{day:%A} {day.day} {day:%B}{year}"
