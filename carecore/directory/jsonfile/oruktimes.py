"""When an Open Referral service is on: its schedules, field by field."""

from collections.abc import Callable, Iterator
from datetime import date

from carecore.directory.pieces import (
    Record,
    clock_in,
    date_in,
    dates_in_words,
    number,
    strange_offset,
    whole,
)
from carecore.directory.plaintext import Texts, few
from carecore.directory.schedule import times_of, unit
from carecore.directory.schedulewords import Schedule
from carecore.plan.times import Time
from carecore.plan.words import in_short


def times_in(item: Record, texts: Texts) -> tuple[Time, ...]:
    """When a service, a location or a service at a location is on, by its own schedules."""
    given = item.get("schedules") or item.get("regular_schedules")
    if not given:
        return ()
    found = (
        time_
        for schedule in few(given)
        for time_ in texts.once(times_of, _schedule(schedule, texts))
    )
    times = tuple(found)
    return times if len(times) < 2 else tuple(dict.fromkeys(times))


def _schedule(item: object, texts: Texts) -> Schedule:
    """One schedule of Open Referral, as printed; plain text in its place is what it says."""
    if not isinstance(item, dict):
        return Schedule(says=texts(item))
    get = item.get
    every, interval = unit(texts(get("freq")))
    given = whole(get("interval"))
    first, valid = date_in(get("dtstart")), date_in(get("valid_from"))
    last = min(filter(None, (date_in(get("until")), date_in(get("valid_to")))), default=None)
    opens, closes = texts(get("opens_at")), texts(get("closes_at"))
    fortnight = every == "week" and given == 2
    begins = first or valid if fortnight else max(filter(None, (first, valid)), default=None)
    return Schedule(
        every=every,
        interval=given if given and 1 <= given <= 1_000 else interval,
        days=texts(get("byday") or get("weekday")),
        month_days=texts(get("bymonthday")),
        year_days=texts(get("byyearday")),
        year_weeks=texts(get("byweekno")),
        count=whole(get("count")),
        first=begins,
        last=last,
        starts=clock_in(opens),
        ends=clock_in(closes),
        says=texts(get("description")),
        notes=tuple(_notes(item, every, begins, texts)),
    )


def _notes(item: Record, every: str, begins: date | None, texts: Texts) -> Iterator[str]:
    """What else a schedule says: notes, and fields that no day or clock time could be made of."""
    get = item.get
    valid = date_in(get("valid_from"))
    if valid and begins and valid > begins:
        yield f"valid {dates_in_words(valid, None)}"
    if not every and (freq := texts(get("freq"))):
        yield f"repeats: {freq}"
    for name, value in item.items():
        read = _READ_AS.get(name)
        if read is None or value is None or (read(value) is not None and not _odd_clock(value)):
            continue
        if said := texts(value):
            yield f"{name}: {in_short(said, 300)}"
    zone = get("timezone")
    if zone is not None and number(zone) not in (0, 1) and (said := texts(zone)):
        yield f"time zone: {said}"
    yield texts(get("notes"))
    yield texts(get("attending_type"))


def _odd_clock(value: object) -> bool:
    return isinstance(value, str) and len(value) > 8 and strange_offset(value)


_READ_AS: dict[str, Callable[[object], object]] = {
    "dtstart": date_in,
    "until": date_in,
    "valid_from": date_in,
    "valid_to": date_in,
    "opens_at": clock_in,
    "closes_at": clock_in,
    "interval": whole,
    "count": whole,
}
