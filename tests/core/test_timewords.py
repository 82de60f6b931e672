"""Times as people say them: read with patience, nothing invented, nothing lost."""

import re
from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.timewords import all_in_words, in_words, read_times, written
from tests.promises import tried

HOSTILE = (
    "term time",
    "Monday",
    "10am to 12 noon",
    "not sure",
    "not said",
    "in words: x",
    "(a) b (c",
    ") (",
    ";",
    "Mon; Tue",
    "a, b and c",
    "line one\nline two\u2028three",
    "=1+1",
    "\u0338 stroke",
    "\u0301accent first",
    "محمد علی",
    "👩🏽‍🦽",
    "24 November 2026",
    "İstanbul Monday",
    "9" * 400,
)
any_words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=25))
clocks = st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
days = st.none() | st.dates()
any_time = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), max_size=7).map(tuple),
    weeks=st.lists(st.sampled_from(Weeks), max_size=3).map(tuple),
    part=st.none() | st.sampled_from(DayPart),
    starts=clocks,
    ends=clocks,
    on=days,
    since=days,
    until=days,
    words=any_words,
    unsure=st.booleans(),
)
PIECES_SAID = """
    Mon Tuesdays wed Sat sun Fri-Mon Thursday weekdays daily weekend 9 9-5 10 2-4pm 10.30am 10:00
    14:00 7 7-9 noon midday midnight am pm a.m. 12 first 2nd last third of the month every other
    each fortnightly week morning evening afternoons night 24/11/2026 24 November 2026 5 Jan
    2026-11-24 31/02/2026 1/2/26 from until to - , ; ( ) & and or ? not sure closed except term
    time £4.50 ages 5-11 yrs church hall Good The 01234 567890 24/7 Room 3:16 10:30:00 , . : /
    Mon-Wed-Fri Tue-Thu on a was half past quarter 2pm (not 1st),
"""
PIECES = [*PIECES_SAID.split(), "in the morning", "half past 2pm", "quarter to ten am"]
PIECES += ["half past 6", "quarter to seven", "5pm to half past 6", "a quarter past 9 to 12"]
near_times = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
any_saying = st.one_of(near_times, st.lists(near_times, max_size=3).map("\n".join), st.text())


@given(st.lists(any_time, max_size=4).map(tuple))
@example((Time(),))
@example((Time(words="not said"), Time(unsure=True, words="not sure")))
@example((Time(words="term time"), Time(), NOT_SURE, Time(words="(")))
@tried(300)
def test_what_is_written_is_read_back_unchanged(times: tuple[Time, ...]) -> None:
    assert read_times("\n".join(map(written, times))) == times


_RANGE = re.compile(
    r"(?=(mon|tue|wed|thu|fri|sat|sun)[a-z.']*\s*(?:-|to|until|till?|through|thru)\s*"
    r"(mon|tue|wed|thu|fri|sat|sun))"
)
_A_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z.']*"
_LIST = re.compile(rf"(?:{_A_DAY}[^\S\r\n]*-[^\S\r\n]*){{2,}}{_A_DAY}")  # on one line
_NAMED_CLOCKS = {time(12): ("noon", "midday"), time(0): ("midnight",)}


def days_in(text: str) -> set[str]:
    """The first letters of every weekday a text names, in a list, a range or a word for many."""
    letters = [day.value[:3] for day in Weekday]
    low = re.sub("[\u2010-\u2015\u2212]", "-", text.lower())
    named = {found for found in letters if found in low}
    for first, last in _RANGE.findall(_LIST.sub(";", low)):
        begin, end = letters.index(first), letters.index(last)
        named |= {letters[(begin + n) % 7] for n in range((end - begin) % 7 + 1)}
    part = "morning|afternoon|evening|night"
    if re.search(rf"daily|each day|days a week|every day|(?:every|each) (?:{part})", low):
        named |= set(letters)
    if re.search("week ?day", low):
        named |= set(letters[:5])
    return named | set(letters[5:]) if "weekend" in low else named


NUMBERS_SAID = "twelve one two three four five six seven eight nine ten eleven"
NUMBERS = NUMBERS_SAID.split()


def from_the_hour(clock: time) -> str:
    """How a time is told from the hour beside it ("half past 2pm"), as a pattern; "" if not."""
    words = {30: "half past", 15: "quarter past", 45: "quarter to"}.get(clock.minute)
    if words is None:
        return ""
    hour = (clock.hour + (clock.minute == 45)) % 24
    half = "a" if hour < 12 else "p"
    named = rf"\b{words} (?:{hour % 12 or 12}|{NUMBERS[hour % 12]})"
    return rf"{named}(?: ?{half}\.?m\b|\b(?! ?[ap]\.?m\b))"


def clock_in(clock: time, text: str) -> bool:
    """Whether a text says this clock time, in digits on a 12 or 24 hour clock or by name."""
    low = text.lower()
    if any(name in low for name in _NAMED_CLOCKS.get(clock, ())):
        return True
    if (told := from_the_hour(clock)) and re.search(told, low):
        return True
    hours = {clock.hour, clock.hour % 12 or 12}
    minutes = f"[:.]{clock.minute:02}" if clock.minute else r"(?:[:.]00)?(?![:.]?[1-9])"
    return any(re.search(rf"(?<!\d)0?{hour}{minutes}", low) for hour in hours)


def date_in(day: date, text: str) -> bool:
    """Whether a text says this date, in one of the ways people write dates in the UK."""
    month = f"{day:%B}"[:3].lower()
    low, year = text.lower(), f"(?:{day.year:04}|{day.year % 100:02})"
    d, m = rf"(?<!\d)0?{day.day}", f"0?{day.month}"
    return any(
        re.search(pattern, low)
        for pattern in (
            rf"{d}[/.]{m}[/.]{year}",
            rf"{day.year:04}-{day.month:02}-{day.day:02}",
            rf"{d}(?:st|nd|rd|th)?(?: of)?[ \-\u00a0]{month}[a-z.,]*[ \-]+{day.year:04}",
            rf"{month}[a-z.]* 0?{day.day}(?:st|nd|rd|th)?,? {day.year:04}",
        )
    )


def part_in(part: DayPart, low: str) -> bool:
    """Whether a text says this part of the day, by its name or as "am" or "pm"."""
    halves = {DayPart.MORNING: r"\ba\.?m\b", DayPart.AFTERNOON: r"\bp\.?m\b"}
    return part.value in low or bool(part in halves and re.search(halves[part], low))


@given(any_saying)
@example("MON-\rTUE-THU")
@tried(500)
def test_no_day_date_or_clock_is_read_that_is_not_in_the_text(text: str) -> None:
    for said in read_times(text):
        assert {day.value[:3] for day in said.days} <= days_in(text)
        assert all(clock_in(clock, text) for clock in (said.starts, said.ends) if clock)
        assert all(date_in(d, text) for d in (said.on, said.since, said.until) if d)
        assert said.part is None or part_in(said.part, text.lower())


_OTHER_CLOCK = re.compile(r"\b\d\d?(?:[:.]\d\d)? ?[ap]\.?m\b|noon|midday|midnight|\d:\d\d")
_PARTS = re.compile(r"morning|afternoon|evening|night|[ap]\.?m\b")


@given(any_saying)
@tried(500)
def test_no_half_of_the_day_is_invented_for_half_past_six(text: str) -> None:
    """Told from the hour, a clock is read where a half of the day is said in the same line."""
    for line in text.splitlines():
        said = [clock for when in read_times(line) for clock in (when.starts, when.ends) if clock]
        low = line.lower()
        if said and not (_OTHER_CLOCK.search(low) or _PARTS.search(low)):
            assert not any(
                clock.minute and re.search(from_the_hour(clock) or "$^", low) for clock in said
            )


SMALL_WORDS_SAID = """
    mon tue tues wed weds thu thur thurs fri sat sun am pm a m p on at from every each and the in
    of open opens between or to until till til through other alternate week weekly month day days
    hrs hours not sure unsure known noon midday midnight daily weekday weekdays weekend weekends
    morning mornings afternoon afternoons evening evenings night nights first second third fourth
    an last 1st 2nd 3rd 4th fortnightly fortnight two since starts starting ends said yet when
    beginning begins ending finishes calendar a s said
"""
SMALL_WORDS = set(SMALL_WORDS_SAID.split())


@given(any_saying)
@tried(500)
def test_no_word_that_means_something_is_dropped(text: str) -> None:
    read = read_times(text)
    kept = " ".join(said.words for said in read).lower()
    low = text.lower()
    for clock in (clock for said in read for clock in (said.starts, said.ends) if clock):
        low = re.sub(from_the_hour(clock) or "$^", " ", low)
    words = re.findall(r"[a-z]+", low)
    day = re.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|fri|sat|sun)s")
    month = re.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
    for word in words:
        if not (word in SMALL_WORDS or day.fullmatch(word) or month.match(word)):
            assert word in kept or word in ("th", "st", "nd", "rd", "t")


@given(near_times)
@tried(500)
def test_no_number_is_dropped(text: str) -> None:
    """Every number of a line is in what was read: as a clock, in a date, or in the words."""
    read = read_times(text)
    kept = " ".join(f"{said.words} {written(said)}" for said in read)
    clocks_read = [clock for said in read for clock in (said.starts, said.ends) if clock]
    hours = {(clock.hour + to) % 12 for clock in clocks_read for to in {0, clock.minute == 45}}
    months = {day.month for said in read for day in (said.on, said.since, said.until) if day}
    weeks = {week for said in read for week in said.weeks}
    for number in re.findall(r"(?<![\d])\d+", text):
        if f"{number}nd" in text and Weeks.SECOND in weeks:
            continue
        in_clock = int(number) % 12 in hours or int(number) in {0, 30} | months
        assert number in kept or in_clock or str(int(number)) in kept, (number, kept)


READ = [
    # what somebody types, and what is understood of it, one time in each text
    ("Monday", ["Monday"]),
    ("Tues and Thurs", ["Tuesday and Thursday"]),
    ("Mon, Wed and Fri", ["Monday, Wednesday and Friday"]),
    ("Mon/Wed/Fri 10am", ["Monday, Wednesday and Friday, 10am"]),
    ("Saturdays and Sundays, 10am to 4pm", ["Saturday and Sunday, 10am to 4pm"]),
    ("Every Wednesday evening", ["Wednesday, evening"]),
    ("Wednesday evenings 7.30pm", ["Wednesday, evening, 7:30pm"]),
    ("Thursday afternoons 2-4", ["Thursday, afternoon, 2pm to 4pm"]),
    ("Friday 10 - 12 noon", ["Friday, 10am to 12 noon"]),
    ("Sunday 10.30am", ["Sunday, 10:30am"]),
    ("Sundays at 10.30", ["Sunday, 10:30am"]),
    ("Daily 9am–9pm", ["every day, 9am to 9pm"]),
    ("Every day", ["every day"]),
    ("7 days a week, 8am - 8pm", ["every day, 8am to 8pm"]),
    (
        "Weekdays 9-5, Saturdays 9-1",
        ["Monday to Friday, 9am to 5pm", "Saturday, 9am to 1pm"],
    ),
    (
        "Mon to Thu 9.00-17.00; Fri 9.00-16.30",
        ["Monday to Thursday, 9am to 5pm", "Friday, 9am to 4:30pm"],
    ),
    ("Monday: 10:00-12:00", ["Monday, 10am to 12 noon"]),
    ("Monday (10am-12pm)", ["Monday, 10am to 12 noon"]),
    ("Open 10am until late", ["10am (until late)"]),
    ("From 10am", ["10am"]),
    ("until 5pm", ["until 5pm"]),
    ("10am - 1", ["10am to 1pm"]),
    ("7am-9", ["(7am-9)"]),
    ("8-8pm", ["8am to 8pm"]),
    ("11-1pm", ["11am to 1pm"]),
    ("12-2pm", ["12 noon to 2pm"]),
    ("9:30", ["9:30am"]),
    ("7:30", ["(7:30)"]),
    ("07:30", ["7:30am"]),
    ("19:30", ["7:30pm"]),
    ("1400 hrs", ["(1400 hrs)"]),
    ("7pm till midnight", ["7pm to 12 midnight"]),
    ("First Monday of each month, 2-4pm", ["first Monday of the month, 2pm to 4pm"]),
    (
        "2nd & 4th Thursday of the month, 10.30am to 12.30pm",
        ["second and fourth Thursday of the month, 10:30am to 12:30pm"],
    ),
    ("last Sunday of every month 3pm", ["last Sunday of the month, 3pm"]),
    ("1st Tuesday, 7pm", ["first Tuesday of the month, 7pm"]),
    ("third Wed of month", ["third Wednesday of the month"]),
    ("monthly", ["(monthly)"]),
    ("Monthly, on a Tuesday", ["(Monthly, on a Tuesday)"]),
    ("every 3 weeks on Friday", ["(every 3 weeks on Friday)"]),
    ("Every other Saturday, 10am", ["every other Saturday, 10am"]),
    ("alternate Wednesdays", ["every other Wednesday"]),
    ("Tuesdays in term time, 3.30pm - 5pm", ["Tuesday, 3:30pm to 5pm (in term time)"]),
    ("Tuesdays, term time only", ["Tuesday (term time only)"]),
    ("Tuesday 24 November 2026, 2pm to 4pm", ["2pm to 4pm, on 24 November 2026"]),
    ("Monday 24 November 2026", ["on 24 November 2026, in words: Monday"]),
    ("Sat 5th December 2026 from 11am", ["11am, on 5 December 2026"]),
    ("5 and 12 December 2026", ["(5 and 12 December 2026)"]),
    ("24/11/2026 and 1/12/2026, 2pm", ["2pm, on 24 November 2026", "2pm, on 1 December 2026"]),
    ("24/11/26 14:00", ["2pm, on 24 November 2026"]),
    ("2026-11-24T14:00:00", ["2pm, on 24 November 2026"]),
    ("31/02/2026", ["(31/02/2026)"]),
    ("from 5 January 2026 to 30 March 2026", ["from 5 January 2026, until 30 March 2026"]),
    (
        "5/1/2026 - 30/3/2026, Mondays 10am",
        ["Monday, 10am, from 5 January 2026, until 30 March 2026"],
    ),
    ("Mondays 10am starting 5 January 2026", ["Monday, 10am, from 5 January 2026"]),
    ("until 18 December 2026", ["until 18 December 2026"]),
    ("Bank holiday Mondays", ["(Bank holiday Mondays)"]),
    ("Open daily, closed Mondays", ["(Open daily, closed Mondays)"]),
    (
        "Mon-Fri 9-5 except bank holidays",
        ["Monday to Friday, 9am to 5pm (except bank holidays)"],
    ),
    ("by appointment", ["(by appointment)"]),
    ("Ring 01234 567890 for times", ["(Ring 01234 567890 for times)"]),
    ("not sure, maybe Thursday", ["Thursday, not sure (maybe)"]),
    ("Thursday, not sure", ["Thursday, not sure"]),
    ("Wednesday? 2pm", ["Wednesday, 2pm, not sure"]),
    ("don't know", ["not sure"]),
    ("Sun Inn quiz, Thursday 8pm", ["Thursday, 8pm (Sun Inn quiz)"]),
    ("The Sun, 7pm", ["7pm (The Sun)"]),
    ("Children 8-12", ["(Children 8-12)"]),
    ("Ages 5-11 Mon 3.30-5pm", ["Monday, 3:30pm to 5pm (Ages 5-11)"]),
    ("£4.50 Mon 9-12", ["Monday, 9am to 12 noon (£4.50)"]),
    ("Wed 10-11.30 £3.50", ["Wednesday, 10am to 11:30am (£3.50)"]),
    ("Sat in the garden", ["Saturday (in the garden)"]),
    ("10 in the morning", ["morning, 10am"]),
    ("Tuesday at 2 in the afternoon", ["Tuesday, afternoon, 2pm"]),
    ("7 in the evening", ["evening, 7pm"]),
    ("10 to 12 in the morning", ["morning, 10am to 12 noon"]),
    ("Group of 10 in the morning", ["(Group of 10 in the morning)"]),
    ("mon-wed-fri 10am", ["Monday, Wednesday and Friday, 10am"]),
    ("Tues - Wed - Sat", ["Tuesday, Wednesday and Saturday"]),
    ("Mon to Wed to Fri", ["(Mon to Wed to Fri)"]),
    ("mon-wed-fri to sun 10am", ["(mon-wed-fri to sun 10am)"]),
    ("Used to be Tuesdays", ["(Used to be Tuesdays)"]),
    ("was on Fridays", ["(was on Fridays)"]),
    ("Tuesdays until last year", ["(Tuesdays until last year)"]),
    ("Tuesdays 10am, not any more", ["(Tuesdays 10am, not any more)"]),
    ("Tuesdays 10am; not any more", ["in words: Tuesdays 10am; not any more"]),
    ("no longer Fridays, 2pm", ["(no longer Fridays, 2pm)"]),
    ("Tuesdays (not 1st), 10-12", ["Tuesday, 10am to 12 noon (not 1st)"]),
    ("Tuesdays (not 1st) 10-12", ["Tuesday, in words: (not 1st) 10-12"]),
    ("(ages), 8-12", ["in words: (ages), 8-12"]),
    ("half 7 on a Thursday", ["Thursday (half 7)"]),
    ("fortnightly on a Friday", ["every other Friday"]),
    (
        "The Monday Club meets at the Friday Centre",
        ["(The Monday Club meets at the Friday Centre)"],
    ),
    ("The Monday Club, Tuesdays 10am", ["Tuesday, 10am (The Monday Club)"]),
    ("half past ten am", ["10:30am"]),
    ("Tuesday half past 2pm", ["Tuesday, 2:30pm"]),
    ("Tuesday, quarter to 3pm", ["Tuesday, 2:45pm"]),
    ("2pm to half past 3pm", ["2pm to 3:30pm"]),
    ("Tuesday half past 2", ["Tuesday (half past 2)"]),
    (
        "Mondays and Wednesdays 5pm to half past 6",
        ["Monday and Wednesday, 5pm to 6:30pm"],
    ),
    ("5pm until quarter to 7", ["5pm to 6:45pm"]),
    ("Tuesday quarter to six to 7pm", ["Tuesday, 5:45pm to 7pm"]),
    ("between half past nine and 11am", ["9:30am to 11am"]),
    ("Monday quarter to 1 to 3pm", ["Monday, 12:45pm to 3pm"]),
    ("10am to half past twelve", ["10am to 12:30pm"]),
    ("noon to a quarter past 1", ["12 noon to 1:15pm"]),
    ("16:00 to half past 5", ["(16:00 to half past 5)"]),
    ("Tuesday afternoon half past 2 to half past 3", ["Tuesday, afternoon, 2:30pm to 3:30pm"]),
    ("Tuesday half past 2 to half past 3", ["Tuesday (half past 2 to half past 3)"]),
    ("Monday half past 9 to 12", ["Monday (half past 9 to 12)"]),
    ("Sleep-in, 10pm to half past 6", ["(Sleep-in, 10pm to half past 6)"]),
    ("Tuesday half 7pm", ["Tuesday (half 7pm)"]),
    ("Tuesday ten past 3pm", ["Tuesday (ten past 3pm)"]),
    ("Mo-Fr 09:00-17:00", ["Monday to Friday, 9am to 5pm"]),
    ("Tuesday am", ["Tuesday, morning"]),
    ("Mon am and Wed pm", ["Monday, morning", "Wednesday, afternoon"]),
    ("Mon am/pm", ["Monday (am/pm)"]),
    ("Wed pm 7:30", ["(Wed pm 7:30)"]),
    ("Monday I am busy", ["Monday (I am busy)"]),
    ("7pm every night", ["every day, night, 7pm"]),
    ("every evening Mon-Fri 7pm", ["Monday to Friday, evening, 7pm"]),
    ("every morning except Sunday", ["(every morning except Sunday)"]),
    ("every other evening 7pm", ["(every other evening 7pm)"]),
    ("every second Friday of the month", ["second Friday of the month"]),
    ("first Monday and third Thursday, 2pm", ["(first Monday and third Thursday, 2pm)"]),
    (
        "First Monday 10am, third Thursday 2pm",
        ["first Monday of the month, 10am", "third Thursday of the month, 2pm"],
    ),
    ("Mon morning, Wed afternoon", ["Monday, morning", "Wednesday, afternoon"]),
    ("Mon morning and afternoon", ["Monday, morning", "Monday, afternoon"]),
    ("mornings Mon-Fri, evenings Sat", ["Monday to Friday, morning", "Saturday, evening"]),
    (
        "Mon 9-12 choir, Wed 1-3pm art",
        ["Monday, 9am to 12 noon (choir)", "Wednesday, 1pm to 3pm (art)"],
    ),
    (
        "choir Mon 9-12, art Wed 1-3pm",
        ["Monday, 9am to 12 noon (choir)", "Wednesday, 1pm to 3pm (art)"],
    ),
    ("24/7", ["(24/7)"]),
    ("24 hours", ["(24 hours)"]),
    ("Last entry 4pm, open 10-5", ["(Last entry 4pm, open 10-5)"]),
    ("MONDAY 10AM TO 12PM", ["Monday, 10am to 12 noon"]),
    ("mon 9-12;tue 9-12", ["Monday, 9am to 12 noon", "Tuesday, 9am to 12 noon"]),
    ("Saturday mornings 9-1", ["Saturday, morning, 9am to 1pm"]),
    ("Monday evening 10:00-11:00", ["Monday, evening, 10pm to 11pm"]),
    ("Fri-Mon 10am", ["Monday, Friday, Saturday and Sunday, 10am"]),
    ("Tuesday 24th 7pm", ["7pm (Tuesday 24th)"]),
    ("10am-12pm, 2pm-4pm", ["10am to 12 noon", "2pm to 4pm"]),
    (
        "Mon - Fri: 8:00 - 18:30, Sat: 8:00 - 14:00",
        ["Monday to Friday, 8am to 6:30pm", "Saturday, 8am to 2pm"],
    ),
    ("first Monday of term", ["(first Monday of term)"]),
    ("Monday to be confirmed", ["Monday (to be confirmed)"]),
    ("Sunday service 10:30 and 18:00", ["Sunday, 10:30am (service)", "Sunday, 6pm"]),
    ("24 Nov 2-4pm, Mon", ["(24 Nov 2-4pm, Mon)"]),
    ("Mon 9-12, Good Friday 2-4pm", ["(Mon 9-12, Good Friday 2-4pm)"]),
    ("Mon-Fri 9-5 except Wed", ["(Mon-Fri 9-5 except Wed)"]),
    ("Mon 8-12 year olds", ["Monday (8-12 year olds)"]),
    ("Tuesday 2pm, 24 November 2026", ["2pm, on 24 November 2026"]),
    ("Tuesdays 2pm, 24 November 2026", ["(Tuesdays 2pm, 24 November 2026)"]),
    ("Monday 2pm, 24 November 2026", ["(Monday 2pm, 24 November 2026)"]),
    ("24 November 2026 - Tues & Thurs 2pm", ["(24 November 2026 - Tues & Thurs 2pm)"]),
    (
        "24 November 2026 2pm, Mondays 9-12",
        ["2pm, on 24 November 2026", "Monday, 9am to 12 noon"],
    ),
    (
        "Mon 9-12, Wed 1-3pm, from 5 January 2026",
        ["(Mon 9-12, Wed 1-3pm, from 5 January 2026)"],
    ),
    (
        "last Friday of the month, 2pm until 30 March 2027",
        ["last Friday of the month, 2pm, until 30 March 2027"],
    ),
    ("Mon or Wed 9-12", ["(Mon or Wed 9-12)"]),
    (
        "Mon-Fri 9-5 (closed bank holidays), Sat 10-2",
        ["Monday to Friday, 9am to 5pm (closed bank holidays)", "Saturday, 10am to 2pm"],
    ),
    ("first Tuesday of the month, 2pm", ["first Tuesday of the month, 2pm"]),
    ("last Friday", ["(last Friday)"]),
    ("2026-11-24T14:00:00Z", ["on 24 November 2026 (14:00:00Z)"]),
    ("Meet at the Rising Sun 7pm", ["7pm (Meet at the Rising Sun)"]),
    ("10am-2pm at the church hall, drop in", ["10am to 2pm (at the church hall, drop in)"]),
    ("Coffee morning Thu 10.30-12", ["Thursday, 10:30am to 12 noon (Coffee morning)"]),
    ("every second Friday", ["(every second Friday)"]),
    (
        "Mon 9-12\nWed 1pm-3pm\nterm time",
        ["Monday, 9am to 12 noon", "Wednesday, 1pm to 3pm", "(term time)"],
    ),
    ("", []),
    ("  \n ", []),
    ("Term time; ring first", ["in words: Term time; ring first"]),
    ("Mon 9-12; ring first", ["Monday, 9am to 12 noon (ring first)"]),
]


@pytest.mark.parametrize(("typed", "understood"), READ)
def test_what_people_type_is_understood_or_kept_as_words(typed: str, understood: list[str]) -> None:
    assert [written(said) for said in read_times(typed)] == understood


WORDS = [
    (Time(), "not sure when"),
    (NOT_SURE, "not sure when"),
    (Time(words="term time"), "term time"),
    (Time(words="term time", unsure=True), "term time, not sure"),
    (
        Time(
            days=(Weekday.THURSDAY, Weekday.MONDAY),
            starts=time(10),
            ends=time(12),
            words="term time",
        ),
        "Monday and Thursday, 10am to 12 noon, term time",
    ),
    (
        Time(weeks=(Weeks.FIRST,), days=(Weekday.MONDAY,), part=DayPart.MORNING),
        "first Monday of the month, morning",
    ),
    (Time(weeks=(Weeks.OTHER,), days=(Weekday.FRIDAY,)), "every other Friday"),
    (Time(weeks=(Weeks.OTHER,)), "every other week"),
    (
        Time(weeks=(Weeks.FIRST, Weeks.THIRD), days=(Weekday.TUESDAY,)),
        "first and third Tuesday of the month",
    ),
    (Time(on=date(2026, 11, 24), starts=time(14)), "Tuesday 24 November 2026, 2pm"),
    (Time(days=tuple(Weekday)), "every day"),
    (Time(days=tuple(Weekday)[:5], starts=time(9)), "Monday to Friday, 9am"),
    (Time(days=(Weekday.SUNDAY,), unsure=True), "Sunday, not sure"),
    (Time(ends=time(12)), "until 12 noon"),
    (Time(starts=time(0), ends=time(0)), "12 midnight to 12 midnight"),
    (
        Time(days=(Weekday.MONDAY,), since=date(2026, 1, 5), until=date(2026, 3, 30)),
        "Monday, from 5 January 2026, until 30 March 2026",
    ),
]


@pytest.mark.parametrize(("when", "words"), WORDS)
def test_a_time_is_said_in_plain_words(when: Time, words: str) -> None:
    assert in_words(when) == words


def test_several_times_are_said_one_after_another() -> None:
    monday, sunday = Time(days=(Weekday.MONDAY,)), Time(days=(Weekday.SUNDAY,), unsure=True)
    assert all_in_words((monday, sunday)) == "Monday; Sunday, not sure"
    assert all_in_words(()) == ""


@given(any_time)
def test_what_is_not_sure_stays_in_sight(when: Time) -> None:
    said = in_words(when)
    assert said
    assert not when.unsure or "not sure" in said


HOSTILE_LINES = [
    piece * 400
    for piece in (
        "Mon 9-12; ",
        "Mon ",
        "Mon-",
        "9-",
        "1 ",
        "first ",
        "24 Nov, ",
        "between 9 ",
        "(",
        ", and ",
        "a",
    )
]


@pytest.mark.parametrize("line", HOSTILE_LINES)
def test_long_text_goes_to_words_at_once(line: str) -> None:
    assert [said.words for said in read_times(line)] == [" ".join(line.split())]
