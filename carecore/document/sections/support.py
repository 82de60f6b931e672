"""The support I want: a line for each thing, who, how much and when, never how much money."""

from decimal import Decimal

from carecore.document.kinds import ListKind
from carecore.document.tree import Answer, Entry, List, Section
from carecore.facts.budgetwording import budget_wording
from carecore.facts.wording import Section as Title
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.money import in_figures, in_hours
from carecore.plan.naming import names
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.plan.words import begun_small, joined
from carecore.timewords import all_in_words

KEY = "support"

_NIGHTS = {
    Shape.WAKING_NIGHTS: ("night awake", "nights awake", "week"),
    Shape.SLEEP_INS: ("sleep-in night", "sleep-in nights", "week"),
    Shape.BREAKS: ("night away", "nights away", "year"),
}


def support(plan: Plan) -> Section | None:
    """Each line of support, in the order it was added; None without any.

    How much of it is left off is told, never what.
    """
    if not plan.support.lines:
        return None
    lines = tuple(_line(plan, line) for line in plan.support.lines)
    return Section(
        KEY,
        wording().sections[Title.SUPPORT],
        (List(lines, ListKind.NAMED, counted=True),),
        many=6,
    )


def how_much(line: SupportLine) -> str:
    """How much support it is: "7 hours a week", "2 sleep-in nights a week"; "" when not said."""
    if line.shape is Shape.HOURS:
        return "" if line.hours is None else f"{_hours(line.hours)} a week"
    if line.shape not in _NIGHTS:
        return ""
    one, many, every = _NIGHTS[line.shape]
    if line.nights is None:
        return many
    counted = f"{in_figures(line.nights)} {one if line.nights == 1 else many} a {every}"
    if line.hours is None or line.shape is Shape.BREAKS:
        return counted
    return f"{counted}, {_hours(line.hours)} each"


def _hours(hours: Decimal) -> str:
    """ "1 hour", "7.5 hours", "7 h 20"."""
    said = in_hours(hours)
    plain = said.replace(".", "").isdigit()
    return f"{said} {'hour' if hours == 1 else 'hours'}" if plain else said


def _line(plan: Plan, line: SupportLine) -> Entry:
    who = joined((names(plan, line.who), line.kind_of_help), ";")
    when = joined((_how_often(line), all_in_words(line.times)), ";")
    a_thing, said = line.shape is Shape.BUY, budget_wording().help
    money = "" if line.help is Help.OPEN or a_thing else begun_small(said[line.help])
    told = (
        (Answer("Who", who, short=""), not a_thing),
        (Answer("How much", how_much(line), short=""), False),
        (Answer("When", when, short=""), not _counted(line)),
        (Answer("Money", money, short=""), False),
    )
    answers = tuple(answer for answer, asked in told if asked or not answer.open)
    return Entry(line.what, line.id, told=answers)


def _how_often(line: SupportLine) -> str:
    """How often a thing is paid for, where it is more than once: nobody says "once"."""
    again = line.shape is Shape.BUY and line.every not in (Every.ONCE, Every.OPEN)
    return begun_small(budget_wording().every[line.every]) if again else ""


def _counted(line: SupportLine) -> bool:
    """Whether it is said how much there is, so that its days may stay open."""
    if line.shape in _NIGHTS:
        return line.nights is not None
    return line.shape is Shape.HOURS and line.hours is not None
