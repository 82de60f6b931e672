"""My budget in plain sentences that can be read aloud: support, ways, sums and decisions.

They say what the screen shows, to somebody who listens or who reads with another device. The ways
come in the order they have on the screen, and of each the same things are said.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from carecore.aloud.sections import entry_aloud, section_aloud
from carecore.costing import (
    Allotted,
    Sum,
    WayCost,
    WayFigures,
    allotted,
    cost_every_way,
    rates_of,
    way_figures,
)
from carecore.document import Entry, ListKind, Section
from carecore.document.sections.broker import broker
from carecore.document.sections.decided import decided
from carecore.document.sections.support import support
from carecore.facts.budgetwording import budget_wording
from carecore.facts.rates import Figures, RateUsed
from carecore.facts.ways import BY_LAW, ordered, ways
from carecore.facts.wording import AboutDecision, wording
from carecore.plan import Plan
from carecore.plan.budget import Liking, Nation, YesNo
from carecore.plan.decision import Decision
from carecore.plan.money import in_pounds
from carecore.plan.moneywords import understood
from carecore.plan.support import SupportLine
from carecore.plan.way import Row, Way
from carecore.plan.words import ended, inside, listed
from carecore.timewords import date_in_words

NOTHING_WANTED = "Nothing is here yet about the support I want."
NO_DECISION = "No decision is here yet."
NOT_HERE = (
    "These words say how each way works in England. "
    "In other places some of it may not hold. Please ask before you count on it."
)
"""Said of the ways to somebody who does not live in England."""


def support_aloud(plan: Plan) -> list[str]:
    """The support I want: each line, what it is for, and what could happen without money."""
    hopes = {hope.id: hope.words for hope in plan.life.hopes}
    said: list[str] = []
    for line, one in zip(plan.support.lines, _entries(support(plan)), strict=True):
        said += entry_aloud(one, ListKind.NAMED)
        said += _all(
            (
                ("What it is for", hopes.get(line.hope or "", "")),
                ("What it costs", _price(line)),
                ("Without money, or with people I know", line.without_money),
                ("How this part is held", ways().ways[line.in_mix].title if line.in_mix else ""),
            )
        )
    return said or [NOTHING_WANTED]


def ways_aloud(plan: Plan) -> list[str]:
    """Every way to hold the money: the same rows of each, and what I think of it."""
    words, nation = ways(), plan.budget.nation
    here = nation is Nation.ENGLAND
    rows = [row for row in Row if here or row not in BY_LAW]
    said = [] if here else [NOT_HERE, *words.nations[nation].says]
    said += _matters(plan, None)
    for row in Row:
        said += [f"{words.rows[row].title}: {each}" for each in _matters(plan, row)]
    for way in ordered(plan):
        said += [f"{words.ways[way].title}.", words.ways[way].short]
        said += [f"{words.rows[row].title}: {' '.join(words.says(way, row))}" for row in rows]
        said += _view(plan, way)
    said += words.studies.says
    said += words.family.says if here else ()
    return [*said, *words.health.says] if plan.budget.health_money is YesNo.YES else said


def sums_aloud(plan: Plan, figures: Figures, today: date | None = None) -> list[str]:
    """What the same support costs under every way, what it is made of, and the figures behind it.

    `today` tells which figures have ended.
    """
    money, costs = allotted(plan.budget), cost_every_way(plan, figures)
    said = [*(figures.ended(today) if today else ()), *_budget(money)]
    for way in ordered(plan):
        one = way_figures(plan, figures, costs[way], money)
        said += [f"{ways().ways[way].title}.", *_said(one)]
        said += _cost(costs[way])
    used = {rate.key: rate for cost in costs.values() for rate in rates_of(cost)}
    said.append(f"The figures are of {figures.title}.")
    return [*said, *map(_figure, used.values())]


def decision_aloud(plan: Plan) -> list[str]:
    """Every decision, with all that was said about it, and who pays the broker."""
    who_pays = broker(plan)
    said: list[str] = []
    for decision, one in zip(plan.deciding.decisions, _entries(decided(plan)), strict=True):
        said += [*entry_aloud(one, ListKind.NAMED), *_more(plan, decision)]
    return [*(said or [NO_DECISION]), *(section_aloud(who_pays) if who_pays else ())]


def _entries(section: Section | None) -> tuple[Entry, ...]:
    return section.entries if section else ()


def _all(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """ "What it is for: to sing again." for each that is said."""
    return [f"{lead}: {ended(words)}" for lead, words in pairs if words]


def _price(line: SupportLine) -> str:
    return understood(line.costs) if line.costs else ""


def _matters(plan: Plan, row: Row | None) -> list[str]:
    found = (matter.words for matter in plan.budget.matters if matter.row is row)
    return [f"What matters to me: {ended(words)}" for words in found]


def _view(plan: Plan, way: Way) -> list[str]:
    view = plan.budget.view(way)
    said = [] if view.liking is Liking.OPEN else [budget_wording().likings[view.liking]]
    said += [f"Why: {view.why}"] if view.why else []
    return [f"In my words: {' '.join(map(ended, said))}"] if said else []


def _budget(money: Allotted) -> list[str]:
    """The money there is, and who pays what of it."""
    if money.year is None:
        said = ["No budget is here yet."]
    else:
        which = "The final budget" if money.final else "The first figure"
        said = [f"{which} is {money.as_said['year']}."]
    shares = (("I pay", "mine"), ("The council pays", "council"), ("NHS", "health"))
    said += [f"{who}: {money.as_said[share]}." for who, share in shares if money.as_said[share]]
    return [*said, *money.said]


def _cost(cost: WayCost) -> Iterator[str]:
    """What a way costs is made of, what is not known yet, and how it was counted."""
    for whole in filter(None, (cost.yearly, cost.at_start)):
        yield from _parts(whole)
    yield from (f"{ended(one.words)} {one.ask}" for one in cost.unknown)
    yield from map(ended, cost.notes)


def _said(one: WayFigures) -> list[str]:
    return [f"{name}: {ended(words)}" for name, words in one.said.items()]


def _parts(whole: Sum) -> Iterator[str]:
    for part in whole.parts:
        pounds = in_pounds(part.pounds)
        how = "" if part.how in ("", pounds) else f" {ended(part.how)}"
        yield f"{inside(part.words)}: {pounds}.{how}"


def _figure(used: RateUsed) -> str:
    by = f" {budget_wording().said_by[used.said.by]}." if used.said else ""
    return f"{inside(used.rate.words)}: {ended(used.in_words)}{by}"


def _more(plan: Plan, decision: Decision) -> list[str]:
    """What is not on the one page: which ways were looked at, and what would change my mind."""
    words, every = budget_wording(), ordered(plan, decision.shown)
    shown = [ways().ways[way].title for way in every if way in decision.shown]
    again = date_in_words(decision.look_again) if decision.look_again else ""
    return [
        *_all(
            (
                ("The ways we looked at", listed(shown)),
                ("What would make me think again", decision.change),
                ("A day to look again", again),
            )
        ),
        wording().about_decision[AboutDecision.CHANGE],
        *(
            f"{question} {words.yes_no[getattr(decision.questions, name)]}."
            for name, question in words.questions.items()
        ),
    ]
