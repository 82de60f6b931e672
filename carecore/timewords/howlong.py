"""How long something is on, and whether it is said how often: what hours can be counted from."""

from collections.abc import Sequence
from datetime import time

from carecore.plan.times import DayPart, Time, Weeks

_MINUTES_IN_A_DAY = 24 * 60


def minutes_of(when: Time) -> int | None:
    """How long it is on; None where that is not known, or somebody is not sure."""
    if when.starts is None or when.ends is None or when.unsure:
        return None
    length = _on_the_clock(when.ends) - _on_the_clock(when.starts)
    return length if length > 0 else length + _MINUTES_IN_A_DAY


def says_how_often(when: Time) -> bool:
    """Whether it is known on how many days of which weeks: not for "term time", or where it ends
    some day."""
    if when.on:
        return True
    if not when.days or when.words or when.until:
        return False
    clear = Weeks.OTHER not in when.weeks and Weeks.LAST not in when.weeks  # the fourth may be last
    return clear or len(when.weeks) == 1


def countable(times: Sequence[Time]) -> bool:
    """Whether hours a week follow from these times by themselves."""
    known = (minutes_of(when) is not None and says_how_often(when) for when in times)
    return bool(times) and all(known)


def at_night(when: Time) -> bool:
    """Whether it is on in the night: then hours alone do not say if somebody is awake."""
    over = bool(when.starts and when.ends and when.ends <= when.starts)
    return over or when.day_part is DayPart.NIGHT


def _on_the_clock(clock: time) -> int:
    return clock.hour * 60 + clock.minute
