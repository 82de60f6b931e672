"""My week in a calendar: the right local times over the clock change, and nothing made up."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from carecore.files.calendar import WeekFile, write_week
from carecore.plan import Plan
from carecore.plan.circle import Circle, Person
from carecore.plan.community import Community, Place, Standing, Visit
from carecore.plan.support import Support, SupportLine
from carecore.plan.times import NOT_SURE, Time, Weekday, Weeks
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.timewords import read_times
from carecore.timewords.ondate import is_on
from tests.promises import tried

HERE = ZoneInfo("Europe/London")
BEGINS = date(2026, 10, 19)  # a Monday, before the clocks go back on 25 October 2026
A_YEAR = date(2027, 10, 31)


def regular(*times: Time, what: str = "Choir") -> Plan:
    return Plan(
        id="p", name="Joyce", week=Week(regulars=(Regular(id="r", what=what, times=times),))
    )


def place(**fields: Any) -> Plan:
    fields = {"id": "a", "name": "Library", "standing": Standing.REGULAR, **fields}
    jean = Person(id="jean", name="Jean")
    return Plan(
        id="p",
        name="Joyce",
        circle=Circle(people=(jean,)),
        community=Community(places=(Place(**fields),)),
    )


def events(file: WeekFile) -> list[Any]:
    return [part for part in Calendar.from_ical(file.data.decode()).walk("VEVENT")]


def starts_of(event: Any, last: date = A_YEAR) -> Iterator[date | datetime]:
    """Every beginning of an event until a day, as a calendar works it out."""
    first = event.decoded("dtstart")
    if "rrule" not in event:
        return iter([first])
    whole_day = not isinstance(first, datetime)
    at = datetime.combine(first, time()) if whole_day else first
    found = rrulestr(event["rrule"].to_ical().decode(), dtstart=at)
    dates = takewhile(lambda moment: moment.date() <= last, found)
    return (moment.date() if whole_day else moment for moment in dates)


CLOCK_CHANGES = [
    # said, a date it falls on, the hour of the world clock (UTC) it begins at
    ("Sundays 10:00", date(2026, 10, 25), 10),
    ("Mondays 10:00", date(2026, 10, 19), 9),
    ("Mondays 10:00", date(2026, 10, 26), 10),
    ("Sundays 10:00", date(2027, 3, 21), 10),
    ("Sundays 10:00", date(2027, 3, 28), 9),
    ("first Monday of the month, 10:00", date(2026, 11, 2), 10),
    ("first Monday of the month, 10:00", date(2027, 4, 5), 9),
    ("last Sunday of the month, 10:00", date(2026, 10, 25), 10),
    ("last Sunday of the month, 10:00", date(2027, 3, 28), 9),
    ("25 October 2026, 10:00", date(2026, 10, 25), 10),
]


@pytest.mark.parametrize(("said", "day", "hour"), CLOCK_CHANGES)
def test_the_hour_stays_the_same_at_home_when_the_clocks_change(
    said: str, day: date, hour: int
) -> None:
    (event,) = events(write_week(regular(*read_times(said)), BEGINS))
    begin = {at.date(): at for at in starts_of(event) if isinstance(at, datetime)}[day]
    assert begin.time() == time(10)
    assert begin.astimezone(UTC).hour == hour


def test_support_i_want_is_in_the_file_with_its_times_and_says_what_it_is() -> None:
    lines = (
        SupportLine(id="cook", what="Cooking", who=(Who(name="Jean"),), times=COOKING),
        SupportLine(id="night", what="Nights", times=read_times("evenings")),
        SupportLine(id="open", what="Somebody to talk to"),
    )
    file = write_week(Plan(id="p", name="Joyce", support=Support(lines=lines)), BEGINS)
    found = {event["uid"]: event for event in events(file)}
    assert list(found) == ["p-cook-1", "p-cook-2"]
    assert found["p-cook-1"]["summary"] == "Cooking"
    for words in ("When: Tuesday, 5pm to 6pm", "Support I want", "With: Jean"):
        assert words in found["p-cook-1"]["description"]
    assert [words.split(":")[0] for words in file.left_out] == ["Nights"]


COOKING = read_times("Tuesdays 17:00 to 18:00\nSaturdays 12:00")


def test_the_file_brings_its_own_clock_change() -> None:
    calendar = Calendar.from_ical(write_week(regular(), BEGINS).data.decode())
    assert isinstance(calendar, Calendar)
    (zone,) = calendar.timezones
    here = zone.to_tz(lookup_tzid=False)
    for moment in (
        datetime(2026, 10, 25, 0, 30),
        datetime(2026, 10, 25, 2, 30),
        datetime(2027, 3, 28, 0, 30),
        datetime(2027, 3, 28, 2, 30),
        datetime(2030, 7, 1, 12),
    ):
        assert here.utcoffset(moment) == HERE.utcoffset(moment)


FIRST_DAYS = [
    ("Mondays 10:00", "FREQ=WEEKLY;BYDAY=MO", date(2026, 10, 19)),
    ("Tue and Thu 2pm-4pm", "FREQ=WEEKLY;BYDAY=TU,TH", date(2026, 10, 20)),
    ("first Monday of the month, 2pm", "FREQ=MONTHLY;BYDAY=1MO", date(2026, 11, 2)),
    ("last Friday of the month, 2pm", "FREQ=MONTHLY;BYDAY=-1FR", date(2026, 10, 30)),
    ("1st and 3rd Wednesday of the month 1pm", "FREQ=MONTHLY;BYDAY=1WE,3WE", date(2026, 10, 21)),
    ("Mondays 10:00 from 9 November 2026", "FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 9)),
    (
        "Mondays 10:00 until 30 November 2026",
        "FREQ=WEEKLY;UNTIL=20261130T235959Z;BYDAY=MO",
        date(2026, 10, 19),
    ),
    (
        "Mondays 10:00 until 5 July 2027",
        "FREQ=WEEKLY;UNTIL=20270705T225959Z;BYDAY=MO",
        date(2026, 10, 19),
    ),
    ("Monday until 30 November 2026", "FREQ=WEEKLY;UNTIL=20261130;BYDAY=MO", date(2026, 10, 19)),
    (
        "every other Friday 7pm from 16 October 2026",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=MO",
        date(2026, 10, 30),
    ),
    ("daily 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", date(2026, 10, 19)),
]


@pytest.mark.parametrize(("said", "rule", "first"), FIRST_DAYS)
def test_it_begins_on_its_first_day_and_comes_round_again(
    said: str, rule: str, first: date
) -> None:
    (event,) = events(write_week(regular(*read_times(said)), BEGINS))
    assert event["rrule"].to_ical().decode() == rule
    begin = event.decoded("dtstart")
    assert (begin.date() if isinstance(begin, datetime) else begin) == first


any_week = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), min_size=1, max_size=3).map(tuple),
    weeks=st.lists(st.sampled_from(Weeks), max_size=2).map(tuple),
    starts=st.none() | st.sampled_from([time(0), time(10), time(13, 30), time(23, 45)]),
    ends=st.none() | st.sampled_from([time(0), time(12), time(23, 59)]),
    since=st.none() | st.dates(date(2026, 9, 1), date(2027, 2, 1)),
    until=st.none() | st.dates(date(2026, 10, 1), date(2027, 6, 1)),
    on=st.none() | st.none() | st.dates(date(2026, 10, 1), date(2027, 6, 1)),
)


@given(any_week, st.dates(date(2026, 10, 1), date(2027, 3, 31)))
@tried(200)
def test_it_is_on_the_very_days_that_were_said(when: Time, begins: date) -> None:
    file = write_week(regular(when), begins)
    days = [begins + timedelta(n) for n in range((A_YEAR - begins).days + 1)]
    said = [day for day in days if is_on(when, day)]
    if not (found := events(file)):
        other = Weeks.OTHER in when.weeks and when.on is None
        assert len(file.left_out) == 1
        assert other or not said
        return
    (event,) = found
    starts = list(starts_of(event))
    assert [at.date() if isinstance(at, datetime) else at for at in starts] == said
    for at in starts:
        assert isinstance(at, datetime) == (when.starts is not None)
        assert not isinstance(at, datetime) or at.time() == when.starts
    assert "dtend" not in event or (when.ends is not None and when.starts is not None)


ENDS = [
    ("Mon 10:00-12:00", datetime(2026, 10, 19, 12)),
    ("Mon 10pm-1am", datetime(2026, 10, 20, 1)),
    ("Mon 7pm to midnight", datetime(2026, 10, 20, 0)),
    ("Mon 10:00", None),
    ("Mon until 12:00", None),
    ("Mon 10pm-7am", datetime(2026, 10, 20, 7)),
    ("Mon 17:00 to 12:00", datetime(2026, 10, 20, 12)),
    ("Mon 17:00 to 12:30", None),
    ("Mon 16:59 to 07:00", None),
    ("Mon 14:00 to 10:00", None),
    ("Mon", None),
]


@pytest.mark.parametrize(("said", "ends"), ENDS)
def test_no_end_is_made_up(said: str, ends: datetime | None) -> None:
    (event,) = events(write_week(regular(*read_times(said)), BEGINS))
    assert "duration" not in event
    end = event.decoded("dtend") if "dtend" in event else None
    assert (end.replace(tzinfo=None) if end else None) == ends


SUMMARIES = [
    ("Mon 10:00", "Choir"),
    ("Mon morning", "Choir (morning, time not known)"),
    ("Mon", "Choir (time not known)"),
    ("Mon until 12:00", "Choir (until 12 noon)"),
    ("Mon 10:00 term time", "Choir (term time)"),
    ("Mon 10:00, not sure", "Choir (not sure)"),
    ("Mon? morning", "Choir (morning, time not known, not sure)"),
]


@pytest.mark.parametrize(("said", "summary"), SUMMARIES)
def test_what_is_not_known_is_said_in_the_title(said: str, summary: str) -> None:
    (event,) = events(write_week(regular(*read_times(said)), BEGINS))
    assert str(event["summary"]) == summary


LEFT_OUT = [
    (NOT_SURE, "Choir: the day is not known (not sure when)."),
    (Time(starts=time(10)), "Choir: the day is not known (10am)."),
    (Time(words="term time"), "Choir: the day is not known (term time)."),
    (
        Time(days=(Weekday.FRIDAY,), weeks=(Weeks.OTHER,)),
        "Choir: it is not known which weeks (every other Friday).",
    ),
    (
        Time(days=(Weekday.FRIDAY,), weeks=(Weeks.FIRST, Weeks.OTHER), since=BEGINS),
        "Choir: a calendar cannot say this (first and every other Friday of the month, "
        "from 19 October 2026).",
    ),
    (Time(on=date(2026, 10, 18)), "Choir: 18 October 2026 has passed."),
    (
        Time(days=(Weekday.MONDAY,), until=date(2026, 10, 18)),
        "Choir: it ended on 18 October 2026.",
    ),
    (
        Time(days=(Weekday.SUNDAY,), until=date(2026, 10, 21)),
        "Choir: no day fits (Sunday, until 21 October 2026).",
    ),
]


@pytest.mark.parametrize(("when", "told"), LEFT_OUT)
def test_what_has_no_day_is_left_out_and_named(when: Time, told: str) -> None:
    file = write_week(regular(when), BEGINS)
    assert file.left_out == (told,)
    assert events(file) == []


@pytest.mark.parametrize("standing", Standing)
def test_only_places_i_go_to_are_in_my_week(standing: Standing) -> None:
    file = write_week(place(standing=standing, my_times=read_times("Mon 10:00")), BEGINS)
    i_go = standing.going or standing is Standing.NOT_SAID  # who says when, goes
    assert len(events(file)) == (1 if i_go else 0)
    assert file.left_out == ()


def test_when_a_place_is_open_is_never_in_my_calendar() -> None:
    library = {"standing": Standing.REGULAR, "times": read_times("Mon to Sat 9:30 to 17:00")}
    file = write_week(place(**library), BEGINS)
    assert (events(file), file.left_out) == ([], ("Library: when I go is not said.",))
    file = write_week(place(**library, my_times=read_times("Tue 10:00")), BEGINS)
    assert [str(event["rrule"].to_ical()) for event in events(file)] == ["b'FREQ=WEEKLY;BYDAY=TU'"]
    assert file.left_out == ()


def test_a_going_place_or_a_regular_without_a_time_is_named() -> None:
    assert write_week(place(), BEGINS).left_out == ("Library: when I go is not said.",)
    assert write_week(regular(), BEGINS).left_out == (
        "Choir: the day is not known (not sure when).",
    )


def test_a_visit_is_in_it_until_it_has_been() -> None:
    visit = Visit(
        id="v",
        what="Look in",
        on=date(2026, 11, 24),
        starts=time(14),
        with_whom=(Who(person="jean"), ME, Who(name="Ruth")),
        travel="Bus 5",
    )
    plan = place(standing=Standing.HEARD, where="Mill Lane, Leeds; by the canal", visits=(visit,))
    (event,) = events(write_week(plan, BEGINS))
    assert str(event["summary"]) == "Library: Look in"
    assert str(event["location"]) == "Mill Lane, Leeds; by the canal"
    assert event.decoded("dtstart") == datetime(2026, 11, 24, 14, tzinfo=HERE)
    assert "dtend" not in event
    assert "rrule" not in event
    assert "With: Jean and Ruth\nHow we get there: Bus 5" in str(event["description"])
    been = place(standing=Standing.HEARD, visits=(visit.but(how_was_it="Good"),))
    assert events(write_week(been, BEGINS)) == []
    undated = place(standing=Standing.HEARD, visits=(visit.but(on=None, starts=None),))
    assert write_week(undated, BEGINS).left_out == (
        "Library: Look in: the day is not known (not sure when).",
    )


def test_numbers_stay_the_same_from_file_to_file() -> None:
    times = read_times("Mon 10:00; Wed 14:00")
    plan = regular(*times)
    first, second = write_week(plan, BEGINS), write_week(plan, BEGINS + timedelta(60))
    assert [str(event["uid"]) for event in events(first)] == ["p-r-1", "p-r-2"]
    assert [event["uid"] for event in events(first)] == [event["uid"] for event in events(second)]
    assert write_week(plan, BEGINS) == first


def test_the_moment_of_writing_is_the_one_that_was_given() -> None:
    made = datetime(2026, 10, 19, 12, 30, tzinfo=HERE)
    (event,) = events(write_week(regular(*read_times("Mon 10:00")), BEGINS, made))
    assert event.decoded("dtstamp") == datetime(2026, 10, 19, 11, 30, tzinfo=UTC)


NAMES = [
    "Tea, cake; and a chat",
    "Back\\slash, and \"quotes\"",
    "one\ntwo",
    "🏳️‍🌈 choir 👩🏽‍🦽" * 12,
    "محمد علی",
    "END:VEVENT\r\nBEGIN:VEVENT",
    "a:b=c;d",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_name_comes_through(name: str) -> None:
    plan = regular(*read_times("Mon 10:00"), what=name)
    file = write_week(plan, BEGINS)
    (event,) = events(file)
    assert str(event["summary"]) == plan.week.regulars[0].what
    assert all(len(line) <= 75 for line in file.data.split(b"\r\n"))


def test_the_very_last_night_there_is_does_no_harm() -> None:
    last = Time(on=date(9999, 12, 31), starts=time(23, 59), ends=time(0, 1))
    assert write_week(regular(last), BEGINS).data.startswith(b"BEGIN:VCALENDAR")
