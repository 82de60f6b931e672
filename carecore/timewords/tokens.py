"""The pieces a line about times is made of: days, clock times, dates, small words, the rest.

Each piece is found where it stands, so that what is not a time can be kept word for word. A word
that only looks like a day or an hour ("Good Friday", "the Sun Inn", "ages 8-12") stays a word.
"""

import re
from typing import NamedTuple

from carecore.timewords.clocks import CLOCK, HALF_OPEN, IN_A_SPAN, PAST_THE_HOUR

_SAME = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00a0\u202f\u2009\u2019\u02bc",
    "abcdefghijklmnopqrstuvwxyz-------   ''",
)

DAY = (
    r"(?<![@.\w'])(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?:'?s)?\b(?!\.[a-z])\.?"
)
"""A weekday in small letters, whole or short, one or many."""

TWO_LETTERS: tuple[str, ...] = ("mo", "tu", "we", "th", "fr", "sa", "su")
"""The weekdays as opening hours on maps write them."""

_TWO = f"(?:{'|'.join(TWO_LETTERS)})"

NTH = r"\b(?:1st|first|2nd|second|3rd|third|4th|fourth|last)\b"
"""Which one in the month."""

TO = r" ?(?:-|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b) ?"
"""What stands between a first and a last."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"\b\d{1,2}(?:st|nd|rd|th)?\b"

DATE = (
    r"(?<![\w/.])(?:\d{4}-\d\d-\d\d(?:t(?=\d|$)|(?!\w))"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
    rf"|{_NUMBER}(?: of)?[ -]{_MONTH},?[ -]\d{{4}}(?!\d)"
    rf"|{_MONTH} {_NUMBER},? \d{{4}}(?!\d))"
)
"""A date with its year: "24 november 2026", "24/11/2026", "2026-11-24"."""

_OF_MONTH = r"(?:of|in) (?:(?:the|each|every|a) )?(?:calendar )?month\b"
_GUARD = r"(?:(?<=\dt)|(?<![\w£$€./'+-])(?<!\d:))"
_ENDED = rf"(?![\w%£'])(?![.:+-]\d)(?!/\d+/)(?! (?:of )?{_MONTH})"

_KINDS: tuple[tuple[str, str], ...] = (
    ("elsewhen", rf"\b(?:good|ash|black|shrove|pancake|palm|easter|whit|holy|maundy|spy|cyber"
     rf"|holiday|mothering|super|next|this) {DAY}"),
    ("rest", r"\b(?:except|excl(?:uding|udes?)?|closed|closes|not(?! (?:sure|known)\b)|no|never"
     r"|don't(?! know\b)|apart from|other than|unless|without|cancelled|not sure (?:about|if"
     r"|whether|which|what|on|who|how))\b"),
    ("unsure", r"\b(?:not sure(?: when| yet)?|unsure(?: when| yet)?|not known|don't know(?: when"
     r"| yet)?)\b|\?"),
    ("free", rf"\b(?!{PAST_THE_HOUR}|{HALF_OPEN}{TO}{IN_A_SPAN})"
     r"(?:half|quarter|five|ten|twenty|minutes?)"
     rf"(?: past| to| after| before)? {CLOCK}{_ENDED}"),
    ("free", r"\b(?:before|by|after|past|entry|admission|orders|doors(?: open)?|arrive(?: at| by)?"
     rf"|no later than) {CLOCK}{_ENDED}"),
    ("date", r"(?:\b(?:from|since|starting|starts|beginning|begins|until|till?|to|ending|ends"
     rf"|through)\b(?: on)? ?|- ?)?(?:{DAY},? (?:the )?)?{DATE}"),
    ("elsewhen", rf"(?:{DAY},? (?:the )?)?{_NUMBER}(?:,? ?(?:-|to|and|&) ?{_NUMBER})*(?: of)?"
     rf" {_MONTH}(?: \d{{4}})?|\b{_MONTH} {_NUMBER}|{DAY},? (?:the )?\d{{1,2}}(?:st|nd|rd|th)\b"
     rf"|{_GUARD}\d+/\d+"),
    ("nth", rf"(?:\b(?:every|each) )?{NTH}(?:(?:,|,? and|,? &|/| or) ?{NTH})*(?= {DAY})"),
    ("other", rf"\b(?:every other|alternat(?:e|ing))(?=,? {DAY})"),
    ("other_week", r"\b(?:every other week|alternate weeks|every (?:two|2) weeks|every fortnight"
     r"|fortnightly)\b"),
    ("of_month", rf"\b{_OF_MONTH}"),
    ("list", rf"{DAY}(?:{TO}{DAY}){{2,}}"),
    ("days", rf"{DAY}{TO}{DAY}|^{_TWO}-{_TWO}(?= \d\d?:\d\d ?- ?\d\d?:\d\d$)"),
    ("day", rf"{DAY}(?!-[a-z])"),
    ("several", r"\b(?:every day|daily|each day|7 days a week|seven days a week"
     r"|(?:every )?week ?days?|(?:every )?weekends?)\b"),
    ("clocks", rf"{_GUARD}(?:between {IN_A_SPAN} and |{IN_A_SPAN}{TO}){IN_A_SPAN}{_ENDED}"),
    ("until", rf"\b(?:until|till?|to|ends(?: at)?|finishes(?: at)?) {CLOCK}{_ENDED}"),
    ("clock", rf"{_GUARD}{CLOCK}{_ENDED}"),
    ("part", r"\b(?:(?:every|each) |in the )?(?:morning|afternoon|evening|night)s?\b"
     r"|\b[ap]\.?m\b\.?(?! ?(?:[/&-]|\band\b|\bor\b|\bto\b) ?[ap]\.?m\b)"),
    ("glue", r"[,&/+().:-]|\b(?:and|on|at|from|every|each|the|in|of|open|opens|between|or|to"
     r"|hrs|hours|starts|starting)\b"),
    ("free", r"[^\s,;()]*[^\s,;():]|\S"),
)  # fmt: skip

_TOKEN = re.compile("|".join(f"(?P<{kind}{n}>{said})" for n, (kind, said) in enumerate(_KINDS)))
_KIND_OF: dict[str | None, str] = {f"{kind}{n}": kind for n, (kind, _) in enumerate(_KINDS)}
_ANYTHING = re.compile(
    r"\d|\?|day|mon|tue|wed|thu|fri|sat|sun|dail|week|fortnight|morning|noon|evening|night"
    r"|sure|known|don't know|half past|quarter"
)
_COULD_BE_ANY = re.compile(
    r"\b(?:monthly|once a month|(?<!of )(?<!in )every month|bi-?weekly|quarterly"
    r"|every (?:three|four|five|six|[3-9]) weeks|(?:every other|alternate)"
    r" (?:days?|months?|mornings?|afternoons?|evenings?|nights?)"
    r"|every second week"
    rf"|(?:5th|fifth|some|most|selected|certain|occasional|various) {DAY}"
    rf"|{NTH}(?: {DAY})?,? (?!{_OF_MONTH})(?:of|in|after|before)\b"
    rf"|last (?:day|week) {_OF_MONTH})"
)
_STOPPED = re.compile(
    r"\b(?:was|were|used to|formerly|previously|no longer|any ?more|until last|in the past|ended"
    r"|stopped|ceased|finished|discontinued|last (?:year|term|spring|summer|autumn|winter))\b"
)
_ALSO_WORDS = frozenset({"sat", "sun", "sats", "suns"})
_COUNTED = re.compile(
    r" ?-?(?:years?|yrs?|y/?o|weeks?|months?|days|hours|hrs|mins?|minutes|people|places|miles|km"
    r"|children|adults|pupils|participants|per|p\b|pence|pounds)"
)
_SURE_CLOCK = re.compile(r"\d:\d|[ap]\.?m\b|noon|midday|midnight")

KNOWN = frozenset(
    ("date", "nth", "other", "other_week", "of_month", "list", "days", "day", "several")
    + ("clocks", "until", "clock", "part", "unsure")
)
"""The kinds of piece that say something about when."""

_DAYS = frozenset(("day", "days", "list", "several"))
_FREE = frozenset(("free", "elsewhen"))
_HOURS = frozenset(("clocks", "until", "clock"))
_LOOKED_AT = _HOURS | {"day", "part", "unsure"}


class Token(NamedTuple):
    """A piece of a line: its kind, and where it begins and ends."""

    kind: str
    start: int
    end: int


def in_small_letters(line: str) -> str:
    """The line in small letters with plain dashes and spaces, every letter in its old place."""
    return line.translate(_SAME)


def says_a_time(low: str) -> bool:
    """Whether there is anything in a line, in small letters, that could be about when."""
    return bool(_ANYTHING.search(low))


def could_be_any(low: str) -> bool:
    """Whether a line leaves open which day it means, so that no day can be taken from it."""
    return bool(_COULD_BE_ANY.search(low))


def has_stopped(low: str) -> bool:
    """Whether a line speaks of what was and is no more, so that no day can be taken from it."""
    return bool(_STOPPED.search(low))


def tokens_of(low: str) -> list[Token]:
    """The pieces of a line in small letters: known ones, with the words between them as "words".

    Words that speak of some other day ("Good Friday", "24 November") are called "elsewhen".
    """
    raw = [Token(_KIND_OF[m.lastgroup], *m.span()) for m in _TOKEN.finditer(low)]
    return _with_runs(low, _looked_at_again(low, raw))


def _looked_at_again(low: str, raw: list[Token]) -> list[Token]:
    """The pieces, with those that only look like a time beside their neighbours made free."""
    seen: list[Token] = []
    for n, token in enumerate(raw):
        after = raw[n + 1] if n + 1 < len(raw) else None
        if not _holds(low, token, seen, after):
            beside = after is not None and after.kind in KNOWN
            kind = "elsewhen" if token.kind == "day" and beside else "free"
            token = token._replace(kind=kind)
        seen.append(token)
    return seen


def _holds(low: str, token: Token, seen: list[Token], after: Token | None) -> bool:
    kind = token.kind
    if kind not in _LOOKED_AT:
        return True
    text = low[token.start : token.end]
    before = seen[-1] if seen else None
    free_before = before is not None and before.kind in _FREE
    free_after = after is not None and after.kind in _FREE
    the = before is not None and low[before.start : before.end] == "the"
    if kind == "day" and text in _ALSO_WORDS:
        return not (free_before or free_after or the)
    if kind == "day":
        return not (the and free_after and text.endswith("day"))
    if kind == "part":
        known_before = before is not None and before.kind in KNOWN
        if text[:1] in "ap" and not text.startswith("after"):
            return before is not None and before.kind in _DAYS and not free_after
        return not free_before and (known_before or not free_after)
    if kind == "unsure" and text == "?":
        return _last_said(seen) in KNOWN
    if kind in _HOURS and not _SURE_CLOCK.search(text):
        return _hours_hold(low, token, seen, after)
    return True


def _hours_hold(low: str, token: Token, seen: list[Token], after: Token | None) -> bool:
    """Whether bare numbers are hours: beside a day they are, beside other words they may not be."""
    free_after = after is not None and after.kind in _FREE
    in_the = after is not None and low.startswith("in the ", after.start) and after.kind == "part"
    if token.kind != "clocks" and "." not in low[token.start : token.end] and not in_the:
        return False
    if _COUNTED.match(low, token.end):
        return False
    said = _last_said(_before_brackets(low, seen))
    if token.kind == "clocks":
        return said in KNOWN or (said == "" and not free_after)
    return (said in KNOWN or said == "") and not free_after


def _last_said(seen: list[Token]) -> str:
    """The kind of the last piece that is more than a comma or a small word; "" for none."""
    return next((token.kind for token in reversed(seen) if token.kind != "glue"), "")


def _before_brackets(low: str, seen: list[Token]) -> list[Token]:
    """The pieces without words in brackets, and a comma, that come last: "Tue (not 1st), ..."."""
    marks = [low[token.start : token.end] for token in seen]
    if marks[-2:] != [")", ","] or "(" not in marks:
        return seen
    opens = len(marks) - 1 - marks[::-1].index("(")
    before = seen[:opens]
    return before if _last_said(before) in KNOWN and ")" not in marks[opens:-2] else seen


def _with_runs(low: str, tokens: list[Token]) -> list[Token]:
    """The known pieces, with the words between them as one piece each."""
    runs: list[Token] = []
    waiting: list[Token] = []
    rest_ends = 0
    for token in tokens:
        if token.start < rest_ends:
            continue
        if token.kind == "rest":
            rest_ends = _end_of_rest(low, token.start)
            waiting.append(Token("free", token.start, rest_ends))
        elif token.kind in KNOWN:
            if waiting:
                runs += _run(low, waiting, bool(runs), known_after=True)
                waiting = []
            runs.append(token)
        else:
            waiting.append(token)
    return runs + _run(low, waiting, bool(runs), known_after=False) if waiting else runs


def _end_of_rest(low: str, start: int) -> int:
    """Where words like "closed on Sundays" end: at their closing bracket, or with the line."""
    closed = low.find(")", start) if low[:start].rstrip().endswith("(") else -1
    return closed if closed > 0 else len(low)


def _run(low: str, waiting: list[Token], known_before: bool, *, known_after: bool) -> list[Token]:
    """The words in pieces that were not known, without the small words that lead to a time."""
    words = list(waiting)
    if not any(token.kind in _FREE for token in words):
        between = known_before and known_after
        return [Token("or", *w[1:]) for w in words if between and low[w.start : w.end] == "or"]
    while words[0].kind == "glue" and not low[words[0].start].isalnum():
        words.pop(0)
    if known_after and low[words[-1].start : words[-1].end] in ("a", "an"):
        only_link = all(token.kind == "glue" for token in words[:-1])
        if only_link or words[-2].kind == "glue":
            words.pop()
    while words and _leads_on(low, words[-1], known_after):
        words.pop()
    if not words:
        return []
    start, end = words[0].start, words[-1].end
    if low.count(")", start, end) > low.count("(", start, end) and low[start - 1 : start] == "(":
        start -= 1
    if low.count("(", start, end) > low.count(")", start, end) and low[end : end + 1] == ")":
        end += 1
    elsewhen = any(token.kind == "elsewhen" for token in words)
    return [Token("elsewhen" if elsewhen else "words", start, end)]


def _leads_on(low: str, token: Token, known_after: bool) -> bool:
    text = low[token.start : token.end]
    if token.kind != "glue":
        return False
    leading = ("on", "at", "from", "every", "each", "and", "between", "the", "or", "open", "opens")
    return not text.isalnum() or (known_after and text in leading)
