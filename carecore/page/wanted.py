"""The support I want and what I decided, as they stand on the one page.

Each is lean: a line for each thing, and what is open says so. No money stands here but in
somebody's own words.
"""

from collections.abc import Iterator
from decimal import Decimal

from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import ordered
from carecore.facts.wording import AboutDecision, wording
from carecore.page.parts import NOT_DECIDED, PageBroker, PageDecision, PageForMe, PageSupport
from carecore.plan import Plan
from carecore.plan.decision import Decided, Deciding, Decision, ForMe, Present
from carecore.plan.money import in_figures, in_hours
from carecore.plan.naming import names
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.timewords import all_in_words, date_in_words

NOT_SAID = "not said yet"
_HOW, _HOW_ALONE = "How", "How it was explained"

_NIGHTS = {
    Shape.WAKING_NIGHTS: ("night awake", "nights awake", "week"),
    Shape.SLEEP_INS: ("sleep-in night", "sleep-in nights", "week"),
    Shape.BREAKS: ("night away", "nights away", "year"),
}


def page_support(plan: Plan, off: set[str]) -> Iterator[PageSupport]:
    """Each line of support that is not left off the page, in the order it was added."""
    for line in plan.support.lines:
        if line.id not in off:
            yield _support(plan, line)


def page_decisions(plan: Plan, off: set[str]) -> Iterator[PageDecision]:
    """Each decision that is not left off the page, in the order they came."""
    for decision in plan.deciding.decisions:
        if decision.id not in off:
            yield _decision(plan, decision)


def page_broker(deciding: Deciding) -> PageBroker | None:
    """Who pays the broker and what they stand to gain; None before anything is to be decided.

    Nobody leaves this off: where there is a decision and it was not said, the page says that.
    """
    paid_by, interest = deciding.broker_paid_by, deciding.broker_interest
    if not (deciding.decisions or paid_by or interest):
        return None
    return PageBroker(paid_by or NOT_SAID, interest or NOT_SAID)


def more_in_words(more: int) -> str:
    """How much support is in the plan and not on the page, never which: "and 7 more in my plan"."""
    return f"and {more} more in my plan" if more else ""


def how_explained(one: PageDecision) -> tuple[str, str]:
    """How the ways were explained, and what stands before it: ("How", "on a call")."""
    return (_HOW if one.shown else _HOW_ALONE, one.how)


def details(one: PageDecision | PageForMe | PageBroker) -> tuple[tuple[str, str], ...]:
    """What more was said of it, each under its title: ("Who was there", "Ruth (my niece)")."""
    called = wording().about_decision
    apart = (AboutDecision.BY, AboutDecision.CHANGE)
    said = ((called[kind], getattr(one, kind, "")) for kind in AboutDecision if kind not in apart)
    return tuple((title, words) for title, words in said if words)


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


def begun_small(words: str) -> str:
    """The words as they stand inside a sentence: "paid help"."""
    return words[:1].lower() + words[1:]


def _support(plan: Plan, line: SupportLine) -> PageSupport:
    who = ", ".join(filter(None, (names(plan, line.who), line.kind_of_help)))
    when = "; ".join(filter(None, (_how_often(line), all_in_words(line.times))))
    a_thing, said = line.shape is Shape.BUY, budget_wording().help
    return PageSupport(
        id=line.id,
        what=line.what,
        who=who or ("" if a_thing else NOT_DECIDED),
        much=how_much(line),
        when=when or ("" if _counted(line) else NOT_DECIDED),
        money="" if line.help is Help.OPEN or a_thing else begun_small(said[line.help]),
    )


def _how_often(line: SupportLine) -> str:
    """How often a thing is paid for, where it is more than once: nobody says "once"."""
    again = line.shape is Shape.BUY and line.every is not Every.ONCE
    return begun_small(budget_wording().every[line.every]) if again else ""


def _counted(line: SupportLine) -> bool:
    """Whether it is said how much there is, so that its days may stay open."""
    if line.shape in _NIGHTS:
        return line.nights is not None
    return line.shape is Shape.HOURS and line.hours is not None


def _decision(plan: Plan, decision: Decision) -> PageDecision:
    return PageDecision(
        id=decision.id,
        which=decision.which,
        stands=_stands(decision),
        words=decision.words,
        on=date_in_words(decision.on) if decision.on else "",
        present="; ".join(present_in_words(plan, one) for one in decision.present),
        shown=_looked_at(plan, decision),
        how=decision.how,
        for_me=_for_me(plan, decision.for_me) if decision.for_me else None,
    )


def _looked_at(plan: Plan, decision: Decision) -> str:
    """How many ways were looked at: "We looked at 8 of 8 ways."; "" when it was not said."""
    shown = decision.shown
    every = ordered(plan, shown)
    return f"We looked at {len(shown)} of {len(every)} ways." if shown else ""


def _stands(decision: Decision) -> str:
    """Where it stands, where the words do not say it: my own words are the decision."""
    if decision.decided is Decided.DECIDED and decision.words:
        return ""
    if decision.decided is Decided.OPEN:
        return "" if decision.for_me else NOT_DECIDED.capitalize()
    return budget_wording().decided[decision.decided]


def present_in_words(plan: Plan, one: Present) -> str:
    """Who was there, and who they are to the person, unless the name says it: "Ruth (my niece)"."""
    name, relation = names(plan, (one.who,)), one.relation
    said = not relation or relation.casefold() in name.casefold()
    return name if said else f"{name} ({relation})"


def _for_me(plan: Plan, made: ForMe) -> PageForMe:
    return PageForMe(
        by=names(plan, (made.decided_by,)),
        words=made.words,
        concern=budget_wording().concerns[made.concern],
        about=made.about,
        assessed=f"{made.assessed_by}, {date_in_words(made.assessed_on)}",
        written_in=made.written_in,
    )
