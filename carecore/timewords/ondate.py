"""Whether something is on, on one date: the third Monday, every other week, from May to July;
and what is on a few dates only."""

from calendar import monthrange
from datetime import date, timedelta

from carecore.plan.times import Time, Weekday, Weeks

_DAYS_IN_A_WEEK = 7


def is_on(when: Time, day: date) -> bool | None:
    """Whether something is on that date; None where it is every other week and not known which.

    Which weeks it is on is known when it began (`since`) on one of its days.
    """
    if when.on:
        return when.on == day
    if Weekday.of(day) not in when.days or not _begun(when, day):
        return False
    if not when.weeks or set(when.weeks) & set(weeks_of(day)):
        return True
    return _every_other(when, day) if Weeks.OTHER in when.weeks else False


def dates_of(when: Time) -> tuple[date, ...] | None:
    """The dates of what does not come back: its one date, or those of the seven days or fewer
    from its first to its last. None where it comes back, or nobody said that it does not."""
    if when.on:
        return (when.on,)
    if not (when.since and when.until and when.days):
        return None
    many = (when.until - when.since).days + 1
    if many > _DAYS_IN_A_WEEK:
        return None
    days = (when.since + timedelta(ahead) for ahead in range(many))
    return tuple(day for day in days if is_on(when, day) is not False)


def weeks_of(day: date) -> tuple[Weeks, ...]:
    """Which one of its weekday in the month a date is: the third; the fourth and the last."""
    number = (day.day - 1) // 7
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    numbered = (Weeks.FIRST, Weeks.SECOND, Weeks.THIRD, Weeks.FOURTH)[number : number + 1]
    return (*numbered, Weeks.LAST) if is_last else numbered


def _begun(when: Time, day: date) -> bool:
    return not (when.since and day < when.since) and not (when.until and day > when.until)


def _every_other(when: Time, day: date) -> bool | None:
    since = when.since
    if since is None or Weekday.of(since) not in when.days:
        return None
    days = (day - timedelta(day.weekday())) - (since - timedelta(since.weekday()))
    return days.days % 14 == 0
