"""Calendar files: every event that can be read is, at the time the file says and no other."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.directory.calendar import reading
from carecore.directory.calendar.reading import MOST_EVENTS, read
from carecore.directory.entry import Directory, Entry
from carecore.plan.times import Time, Weekday, Weeks
from tests.promises import in_a_hurry

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
TEN, NOON = time(10), time(12)
NOV_24 = date(2026, 11, 24)


def calendar(*events: str, before: str = "") -> str:
    inside = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{before}{inside}END:VCALENDAR\n"


def only(*lines: str, before: str = "") -> Entry:
    """The one entry of a calendar with one event of these lines."""
    (entry,) = read(calendar("\n".join(("SUMMARY:Tea", *lines)), before=before)).entries
    return entry


ONCE = [
    # the lines of the event                                     when it is on
    (["DTSTART:20261124T100000"], Time(on=NOV_24, starts=TEN)),
    (
        ["DTSTART:20261124T100000", "DTEND:20261124T120000"],
        Time(on=NOV_24, starts=TEN, ends=NOON),
    ),
    (["DTSTART:20261124T100000", "DURATION:PT2H"], Time(on=NOV_24, starts=TEN, ends=NOON)),
    (["DTSTART:20261124T100000", "DTEND:20261124T100000"], Time(on=NOV_24, starts=TEN)),
    (
        ["DTSTART:20261124T220000", "DTEND:20261125T010000"],
        Time(on=NOV_24, starts=time(22), ends=time(1)),
    ),
    (
        ["DTSTART:20261124T100000", "DTEND:20261124T090000"],
        Time(on=NOV_24, starts=TEN, words="the file says it ends on 24 November 2026 at 09:00"),
    ),
    (
        ["DTSTART:20261124T100000", "DTEND:20261126T120000"],
        Time(
            since=NOV_24,
            until=date(2026, 11, 26),
            words="from 10:00 on the first day to 12:00 on the last",
        ),
    ),
    (["DTSTART;VALUE=DATE:20261124"], Time(on=NOV_24)),
    (["DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125"], Time(on=NOV_24)),
    (["DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261124"], Time(on=NOV_24)),
    (
        ["DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261127"],
        Time(since=NOV_24, until=date(2026, 11, 26)),
    ),
    (
        ["DTSTART;VALUE=DATE:20261124", "DURATION:P3D"],
        Time(since=NOV_24, until=date(2026, 11, 26)),
    ),
    (["DTSTART:2026-11-24T10:00"], Time(on=NOV_24, starts=TEN)),
    (
        ["DTSTART:20261124T100000", "STATUS:CANCELLED"],
        Time(on=NOV_24, starts=TEN, words="cancelled", unsure=True),
    ),
    (
        ["DTSTART:20261124T100000", "STATUS:TENTATIVE"],
        Time(on=NOV_24, starts=TEN, words="not certain yet", unsure=True),
    ),
    (["STATUS:CANCELLED"], Time(words="cancelled", unsure=True)),
]


@pytest.mark.parametrize(("lines", "when"), ONCE)
def test_when_something_is_on_once(lines: list[str], when: Time) -> None:
    assert only(*lines).times == (when,)


def tuesday(**more: object) -> Time:
    """What every rule below begins with: 10:00 to 12:00 since Tuesday 24 November 2026."""
    return Time.model_validate({"starts": TEN, "ends": NOON, "since": NOV_24, **more})


RULES = [
    # the rule                                     when it is on
    ("FREQ=WEEKLY", [tuesday(days=(TUE,))]),
    ("FREQ=WEEKLY;BYDAY=TU,TH", [tuesday(days=(TUE, THU))]),
    ("freq=weekly;byday=tu", [tuesday(days=(TUE,))]),
    ("FREQ=WEEKLY;INTERVAL=2", [tuesday(days=(TUE,), weeks=(Weeks.OTHER,))]),
    ("FREQ=WEEKLY;INTERVAL=3", [tuesday(days=(TUE,), words="every 3 weeks")]),
    ("FREQ=WEEKLY;UNTIL=20261231", [tuesday(days=(TUE,), until=date(2026, 12, 31))]),
    ("FREQ=WEEKLY;UNTIL=20261231T235959Z", [tuesday(days=(TUE,), until=date(2026, 12, 31))]),
    ("FREQ=WEEKLY;UNTIL=20270630T233000Z", [tuesday(days=(TUE,), until=date(2027, 7, 1))]),
    ("FREQ=WEEKLY;COUNT=10", [tuesday(days=(TUE,), words="10 times in all")]),
    ("FREQ=WEEKLY;WKST=MO", [tuesday(days=(TUE,))]),
    ("FREQ=DAILY", [tuesday(days=tuple(Weekday))]),
    ("FREQ=DAILY;BYDAY=MO,TU", [tuesday(days=(MON, TUE))]),
    ("FREQ=DAILY;INTERVAL=3", [tuesday(words="every 3 days")]),
    ("FREQ=MONTHLY;BYDAY=1MO", [tuesday(days=(MON,), weeks=(Weeks.FIRST,))]),
    ("FREQ=MONTHLY;BYDAY=-1FR", [tuesday(days=(FRI,), weeks=(Weeks.LAST,))]),
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", [tuesday(days=(MON,), weeks=(Weeks.FIRST,))]),
    ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", [tuesday(days=(FRI,), weeks=(Weeks.LAST,))]),
    ("FREQ=MONTHLY;BYDAY=1MO,3MO", [tuesday(days=(MON,), weeks=(Weeks.FIRST, Weeks.THIRD))]),
    (
        "FREQ=MONTHLY;BYDAY=1MO,3TU",
        [
            tuesday(days=(MON,), weeks=(Weeks.FIRST,)),
            tuesday(days=(TUE,), weeks=(Weeks.THIRD,)),
        ],
    ),
    ("FREQ=MONTHLY", [tuesday(words="on day 24 of the month")]),
    ("FREQ=MONTHLY;BYMONTHDAY=15", [tuesday(words="on day 15 of the month")]),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", [tuesday(words="on the last day of the month")]),
    ("FREQ=YEARLY", [tuesday(words="every year; on 24 November")]),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1",
        [tuesday(words="the file says: FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1")],
    ),
    ("FREQ=HOURLY", [tuesday(words="the file says: FREQ=HOURLY")]),
    ("FREQ=WEEKLY;BYHOUR=9", [tuesday(words="the file says: FREQ=WEEKLY;BYHOUR=9")]),
    ("FREQ=WEEKLY;INTERVAL=0", [tuesday(words="the file says: FREQ=WEEKLY;INTERVAL=0")]),
    ("FREQ=WEEKLY;UNTIL=soon", [tuesday(words="the file says: FREQ=WEEKLY;UNTIL=soon")]),
    ("every Tuesday", [tuesday(words="the file says: every Tuesday")]),
    ("", [tuesday(words="the file says: ")]),
]


@pytest.mark.parametrize(("rule", "times"), RULES)
def test_what_a_rule_means(rule: str, times: list[Time]) -> None:
    found = only("DTSTART:20261124T100000", "DTEND:20261124T120000", f"RRULE:{rule}")
    assert list(found.times) == times


OTHER_DAYS = [
    # the lines beside a weekly rule                          the words beside its times
    (["EXDATE:20261225T100000"], "not on 25 December 2026"),
    (
        ["EXDATE:20261225T100000,20270101T100000"],
        "not on 25 December 2026 and 1 January 2027",
    ),
    (
        ["EXDATE;VALUE=DATE:20261225", "EXDATE;VALUE=DATE:20270101"],
        "not on 25 December 2026 and 1 January 2027",
    ),
    (["RDATE:20261126T140000"], "also on 26 November 2026 at 14:00"),
    (["RDATE;VALUE=DATE:20261126"], "also on 26 November 2026"),
    (["RRULE:FREQ=DAILY"], "the file says too: FREQ=DAILY"),
    (["EXRULE:FREQ=YEARLY"], "not on: FREQ=YEARLY"),
]


@pytest.mark.parametrize(("lines", "words"), OTHER_DAYS)
def test_days_beside_the_rule_are_in_words(lines: list[str], words: str) -> None:
    entry = only("DTSTART:20261124T100000", "RRULE:FREQ=WEEKLY", *lines)
    assert entry.times == (Time(days=(TUE,), starts=TEN, since=NOV_24, words=words),)


def test_very_many_days_left_out_are_counted_and_kept_as_they_are() -> None:
    many = ",".join(f"{NOV_24 + timedelta(days=7 * n):%Y%m%d}T100000" for n in range(25))
    entry = only("DTSTART:20261124T100000", "RRULE:FREQ=WEEKLY", f"EXDATE:{many}")
    assert entry.times[0].words.endswith("and 5 other days")
    assert entry.unread == (f"EXDATE: {many}",)


ZONES = [
    # the beginning as printed                         the same instant here
    ("DTSTART;TZID=Europe/London:20261124T100000", "2026-11-24 10:00"),
    ("DTSTART:20261124T100000Z", "2026-11-24 10:00"),
    ("DTSTART:20260701T100000Z", "2026-07-01 11:00"),
    ("DTSTART:20260701T233000Z", "2026-07-02 00:30"),
    ("DTSTART;TZID=Europe/Paris:20261124T100000", "2026-11-24 09:00"),
    ("DTSTART;TZID=America/New_York:20261124T200000", "2026-11-25 01:00"),
    ("DTSTART;TZID=GMT Standard Time:20260701T100000", "2026-07-01 10:00"),
    ('DTSTART;TZID="Europe/Paris":20261124T100000', "2026-11-24 09:00"),
    ("DTSTART;TZID=/example.org/Europe/Paris:20261124T100000", "2026-11-24 09:00"),
    ("DTSTART;TZID=Hall clock:20260701T100000", "2026-07-01 09:00"),
]
HALL_CLOCK = """BEGIN:VTIMEZONE
TZID:Hall clock
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(("line", "here"), ZONES)
def test_a_time_elsewhere_is_the_same_instant_here(line: str, here: str) -> None:
    (found,) = only(line, before=HALL_CLOCK).times
    there = datetime.fromisoformat(here)
    assert found == Time(on=there.date(), starts=there.time())


def test_a_time_in_a_zone_nobody_knows_is_as_printed_and_says_so() -> None:
    (found,) = only("DTSTART;TZID=Middle Earth:20261124T100000").times
    words = "as printed, in the time zone “Middle Earth”"
    assert found == Time(on=NOV_24, starts=TEN, words=words)


@pytest.mark.parametrize("zone", ["Europe/London", "GMT Standard Time"])
def test_a_clock_time_that_never_was_in_london_stays_as_printed(zone: str) -> None:
    (found,) = only(f"DTSTART;TZID={zone}:20260329T013000").times
    assert found == Time(on=date(2026, 3, 29), starts=time(1, 30))


REPEATS_ELSEWHERE = [
    # the beginning, the rule                                        days, clock, sure
    ("TZID=Europe/Paris:20261124T110000", "FREQ=WEEKLY", (TUE,), TEN, True),
    ("TZID=Europe/Paris:20261125T003000", "FREQ=WEEKLY;BYDAY=WE", (TUE,), time(23, 30), True),
    ("TZID=America/New_York:20261124T200000", "FREQ=WEEKLY;BYDAY=TU", (WED,), time(1), False),
    ("TZID=UTC:20260701T180000", "FREQ=WEEKLY", (WED,), time(19), False),
]


@pytest.mark.parametrize(("begins", "rule", "days", "starts", "sure"), REPEATS_ELSEWHERE)
def test_what_comes_back_elsewhere_is_on_its_days_here(
    begins: str, rule: str, days: tuple[Weekday, ...], starts: time, sure: bool
) -> None:
    """What is at another clock time here in part of the year says so, and is not sure."""
    (found,) = only(f"DTSTART;{begins}", f"RRULE:{rule}").times
    assert (found.days, found.starts, not found.unsure) == (days, starts, sure)
    assert found.words.startswith("" if sure else "at another clock time in part of the year")
    assert bool(found.words) is not sure


instants = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1))
zones = st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Kolkata", "Europe/Dublin"])


@given(instants, zones)
def test_any_instant_is_the_same_instant_here(printed: datetime, zone: str) -> None:
    printed = printed.replace(second=0, microsecond=0)
    (found,) = only(f"DTSTART;TZID={zone}:{printed:%Y%m%dT%H%M%S}").times
    here = printed.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("Europe/London"))
    assert found == Time(on=here.date(), starts=here.time())


def test_everything_an_event_says_is_in_its_entry() -> None:
    entry = only(
        "UID:7@hall.example",
        "DTSTART:20261124T100000",
        r"DESCRIPTION:Tea\, cake\nand a chat",
        "LOCATION:Town Hall",
        'ORGANIZER;CN="Age Well: Radstock":mailto:tea@example.org',
        "CONTACT:Ring 01761 123456",
        "URL:https://example.org/tea",
        "GEO:51.29;-2.45",
        "COMMENT:Bring a cup",
        "X-COST:Free",
        "CATEGORIES:Tea,Talk",
    )
    assert entry == Entry(
        name="Tea",
        id="7@hall.example",
        organisation="Age Well: Radstock",
        description="Tea, cake and a chat; Bring a cup",
        where="Town Hall",
        times=(Time(on=NOV_24, starts=TEN),),
        cost="Free",
        free=True,
        contact="Ring 01761 123456, tea@example.org",
        web="https://example.org/tea",
        position=(51.29, -2.45),
        unread=("Categories: Tea,Talk",),
    )


def test_a_moved_day_stands_with_its_series() -> None:
    series = "UID:7\nSUMMARY:Tea\nDTSTART:20261124T100000\nRRULE:FREQ=WEEKLY"
    other = "UID:7\nSUMMARY:Cake\nRECURRENCE-ID:20261201T100000\nDTSTART:20261202T120000"
    gone = "UID:7\nRECURRENCE-ID:20261208T100000\nDTSTART:20261208T100000\nSTATUS:CANCELLED"
    (entry,) = read(calendar(gone, series, other)).entries
    assert entry.times == (
        Time(days=(TUE,), starts=TEN, since=NOV_24),
        Time(
            on=date(2026, 12, 8),
            starts=TEN,
            words="instead of 8 December 2026; cancelled",
            unsure=True,
        ),
        Time(on=date(2026, 12, 2), starts=NOON, words="instead of 1 December 2026; Cake"),
    )


def test_a_moved_day_without_its_series_stands_for_itself() -> None:
    other = "UID:7\nSUMMARY:Cake\nRECURRENCE-ID:20261201T100000\nDTSTART:20261202T120000"
    (entry,) = read(calendar(other)).entries
    assert entry.times == (
        Time(on=date(2026, 12, 2), starts=NOON, words="instead of 1 December 2026"),
    )


def names(text: str) -> list[str]:
    return [entry.name for entry in read(text).entries]


BROKEN = [
    # what is wrong                       the file                                        names
    ("lines of a kind nobody knows", calendar("SUMMARY:Tea\nhello\n:::\n;=:"), ["Tea"]),
    (
        "no end of an event",
        "BEGIN:VEVENT\nSUMMARY:Tea\nBEGIN:VEVENT\nSUMMARY:Walk",
        ["Tea", "Walk"],
    ),
    ("no calendar round it", "BEGIN:VEVENT\nSUMMARY:Tea\nEND:VEVENT", ["Tea"]),
    ("cut off", calendar("SUMMARY:Tea", "SUMMARY:Walk")[:88], ["Tea", "Wal"]),
    ("two calendars", calendar("SUMMARY:Tea") + calendar("SUMMARY:Walk"), ["Tea", "Walk"]),
    ("small letters", "begin:vevent\nsummary:Tea\nend:vevent", ["Tea"]),
    ("old line ends", calendar("SUMMARY:Tea").replace("\n", "\r"), ["Tea"]),
    ("Windows line ends", calendar("SUMMARY:Tea").replace("\n", "\r\n"), ["Tea"]),
    ("folded", calendar("SUMMARY:Tea\n  and ta\n\tlk"), ["Tea and talk"]),
    ("an alarm inside", calendar("BEGIN:VALARM\nSUMMARY:Ring\nEND:VALARM\nSUMMARY:Tea"), ["Tea"]),
    (
        "no name",
        calendar("DESCRIPTION:Tea on Mondays", "LOCATION:Hall"),
        ["Tea on Mondays", "Hall"],
    ),
    ("a mark never closed", calendar('SUMMARY;X="y:Tea'), ["Tea"]),
    ("a group before the name", calendar("item1.SUMMARY:Tea"), ["Tea"]),
    ("web page marks", calendar("SUMMARY:<b>Tea</b> &amp; talk"), ["Tea & talk"]),
]


@pytest.mark.parametrize(("wrong", "text", "found"), BROKEN)
def test_a_broken_file_still_gives_its_events(wrong: str, text: str, found: list[str]) -> None:
    assert names(text) == found, wrong


def test_a_broken_event_does_not_cost_the_others() -> None:
    bad = "SUMMARY:Odd\nDTSTART:tomorrow\nRRULE:FREQ=WEEKLY"
    found = read(calendar("SUMMARY:Tea\nDTSTART:20261124", bad, "SUMMARY:Walk"))
    assert [(entry.name, entry.times) for entry in found.entries] == [
        ("Tea", (Time(on=NOV_24),)),
        ("Odd", ()),
        ("Walk", ()),
    ]
    assert found.entries[1].unread == ("DTSTART: tomorrow", "RRULE: FREQ=WEEKLY")


def test_what_is_left_is_told() -> None:
    todo = "BEGIN:VTODO\nSUMMARY:Ring Bob\nEND:VTODO\n"
    found = read(
        calendar(
            "DTSTART:20261124T100000",
            "SUMMARY:Tea\nATTENDEE;CN=Jo:mailto:jo@example.org",
            before=f"X-WR-CALNAME:Town Hall\n{todo}",
        )
    )
    assert found.left == ("a thing to do: Ring Bob", "DTSTART: 20261124T100000")
    assert "The calendar is called “Town Hall”." in found.notes
    assert "The names of guests in the file were left out." in found.notes
    assert not any("jo@" in str(entry) for entry in found.entries)


def test_an_empty_file_says_that_it_has_no_events() -> None:
    assert read("").notes == ("There are no events in this file.",)
    assert read(b"").kind == "A calendar (iCal)"


def test_endless_nesting_is_no_trouble() -> None:
    assert names("BEGIN:X\n" * 200_000 + calendar("SUMMARY:Tea")) == ["Tea"]


WELL = calendar(
    "UID:1\nSUMMARY:Tea\nLOCATION:Hall\nDTSTART:20261124T100000\nDTEND:20261124T120000\n"
    "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR\nEXDATE:20270104T100000",
    "UID:2\nSUMMARY:Walk\nDTSTART;VALUE=DATE:20261128\nDTEND;VALUE=DATE:20261201",
    "UID:3\nSUMMARY:Choir\nDTSTART:20261126T193000\nRRULE:FREQ=WEEKLY;UNTIL=20270325",
    "UID:3\nSUMMARY:Choir\nRECURRENCE-ID:20261203T193000\nDTSTART:20261204T183000",
)


def test_a_good_file_gives_what_the_calendar_library_reads() -> None:
    events = icalendar.Calendar.from_ical(WELL).walk("VEVENT")
    ours = {entry.name: entry for entry in read(WELL).entries}
    for event in events[:3]:
        entry, begins = ours[str(event["SUMMARY"])], event.decoded("DTSTART")
        first = entry.times[0]
        assert (first.on or first.since) == (
            begins.date() if isinstance(begins, datetime) else begins
        )
        assert first.starts == (begins.time() if isinstance(begins, datetime) else None)
        assert entry.where == str(event.get("LOCATION", ""))


slips = st.tuples(
    st.integers(0, len(WELL)), st.integers(0, 40), st.text("\n :;=,TMOEND0123", max_size=6)
)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A good file with some pieces cut out and some letters put in."""
    text = WELL
    for at, cut, put in draw(st.lists(slips, min_size=1, max_size=6)):
        text = text[:at] + put + text[at + cut :]
    return text


def says_only_what_the_file_says(found: Directory, text: str) -> None:
    """Fails when a time holds a clock time, a weekday or a date that is not in the text."""
    flat = re.sub(r"\r?\n[ \t]", "", text)
    clocks = {pair for pair in re.findall(r"(?=(\d{4}))", flat)}
    days = {day for digits in re.findall(r"(?=(\d{8}))", flat) if (day := as_date(digits))}
    days |= {day - timedelta(days=1) for day in days if day > date.min}
    for said in (each for entry in found.entries for each in entry.times):
        for hour in (said.starts, said.ends):
            assert hour is None or f"{hour:%H%M}" in clocks
        for day in (said.on, said.since, said.until):
            assert day is None or day in days
        for weekday in said.days:
            by_rule = weekday.value[:2].upper() in flat or "DAILY" in flat
            assert by_rule or weekday.number in {day.weekday() for day in days}


def as_date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


@given(mangled())
def test_any_mangled_file_gives_a_list_and_nothing_made_up(text: str) -> None:
    found = read(text)
    assert found.entries or found.notes
    says_only_what_the_file_says(found, text)


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_anything_at_all_gives_a_list_and_a_report(data: bytes | str) -> None:
    found = read(data)
    assert found.kind
    assert found.entries or found.notes


line_names = st.sampled_from(
    ["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "GEO", "UID"]
)
values = st.sampled_from(
    ["20261124", "20261124T100000Z", "00010101T000000Z", "99991231T235959Z", "P9999999999W", "-P1D",
     "FREQ=WEEKLY;COUNT=99999999999999999999", "FREQ=MONTHLY;BYDAY=99999MO", "FREQ=YEARLY;BYMONTH=",
     "1;2", "1e999;nan", ",,,", "", "FREQ=WEEKLY;UNTIL=99991231T235959Z", "PT1H"]
) | st.text(max_size=20)  # fmt: skip
parameters = st.sampled_from(
    [
        "",
        ";TZID=Europe/Paris",
        ";TZID=Pacific/Auckland",
        ";TZID=",
        ";VALUE=DATE",
        ';X="',
        ";TZID=../x",
    ]
)
lines = st.builds("{}{}:{}".format, line_names, parameters, values)


@given(st.lists(st.lists(lines, max_size=6), max_size=4))
def test_any_lines_in_any_order_never_fail(events: list[list[str]]) -> None:
    text = calendar(*("\n".join(("SUMMARY:Tea", *event)) for event in events))
    assert len(read(text).entries) <= len(events)


def test_how_far_it_is_never_goes_back() -> None:
    heard: list[float] = []
    read(calendar(*["SUMMARY:Tea"] * 1_000), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(heard) > 5


def test_a_calendar_far_too_long_is_read_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    most = 2_000 if in_a_hurry() else MOST_EVENTS
    monkeypatch.setattr(reading, "MOST_EVENTS", most)
    found = read("BEGIN:VEVENT\nSUMMARY:Tea\n" * (most + 5))
    assert len(found.entries) == most
    assert found.notes == (f"The file has {most + 5:,} events. The first {most:,} are here.",)
