"""The support I want, the ways to hold the money and the decision, in words.

The ways come in the order they have on the screen, and of each the same things are said.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from carecore.aloud.inwords import InWords, Part, answer, counted, named, part, told
from carecore.aloud.sections import entry_aloud, section_aloud
from carecore.crossings.offers import offers
from carecore.document import Entry, ListKind, Section
from carecore.document.sections.broker import broker
from carecore.document.sections.decided import decided
from carecore.document.sections.support import support
from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import BY_LAW, ordered, ways
from carecore.facts.wording import AboutDecision, wording
from carecore.plan import Plan
from carecore.plan.budget import Liking, Nation, YesNo
from carecore.plan.decision import Decided, Decision
from carecore.plan.moneywords import understood
from carecore.plan.support import Help, SupportLine
from carecore.plan.way import Row, Way
from carecore.plan.words import ended, joined, listed
from carecore.timewords import date_in_words

NOTHING_WANTED = "Nothing is here yet about the support I want."
NO_DECISION = "No decision is here yet."
NOT_HERE = (
    "These words say how each way works in England. "
    "In other places some of it may not hold. Please ask before you count on it."
)
"""Said of the ways to somebody who does not live in England."""


def support_aloud(plan: Plan) -> InWords:
    """The support I want: each line, what it is for, and what could happen without money."""
    lines = plan.support.lines
    if not lines:
        return told((NOTHING_WANTED, "It can be a few words, and it need not cost money."))
    money = Counter(line.help for line in lines)
    who = sum(bool(line.who or line.kind_of_help) for line in lines)
    when = sum(any(time.known or time.words for time in line.times) for line in lines)
    helps = ((budget_wording().help[help], money[help]) for help in Help)
    return told(
        (
            answer(
                f"I want help with {counted(len(lines), 'thing', 'things')}",
                named([line.what for line in lines]),
            ),
            answer("Money", joined((f"{said}: {many}" for said, many in helps if many), ";")),
            f"Who helps is said for {who} of {len(lines)}",
            f"When it is wanted is said for {when} of {len(lines)}",
        ),
        (
            part(line.what, _line(plan, line, one))
            for line, one in zip(lines, _entries(support(plan)), strict=True)
        ),
    )


def ways_aloud(plan: Plan) -> InWords:
    """Every way to hold the money: the same rows of each, and what I think of it."""
    words, budget, order = ways(), plan.budget, ordered(plan)
    here = budget.nation is Nation.ENGLAND
    rows = [row for row in Row if here or row not in BY_LAW]
    thought = [words.ways[way].name for way in order if _view(plan, way)]
    checked, again = (date_in_words(day) for day in (words.as_of, words.look_again))
    return told(
        (
            f"There are {len(order)} ways here to hold the money",
            "Each is told by the same rows, and their order means nothing",
            answer("They are", listed(words.ways[way].name for way in order)),
            answer("What matters to me", named([matter.words for matter in budget.matters])),
            answer("I have said what I think of", named(thought)),
            ""
            if here
            else f"I live in {budget_wording().nations[budget.nation]}, and some of this "
            "may not hold there",
        ),
        (
            part("Where I live", () if here else (NOT_HERE, *words.nations[budget.nation].says)),
            part("What matters to me", _matters(plan)),
            *(_way(plan, way, rows) for way in order),
            part("What studies found", words.studies.says),
            part("Who in a family may be paid", words.family.says if here else ()),
            part(
                "NHS health money",
                words.health.says if budget.health_money is YesNo.YES else (),
            ),
            part(
                "When this was checked",
                (f"It was checked on {checked}.", f"To be looked at again by {again}."),
            ),
        ),
    )


def decision_aloud(plan: Plan) -> InWords:
    """Every decision, with all that was said about it, and who pays the broker."""
    decisions, who_pays = plan.deciding.decisions, broker(plan)
    brokers = [section_aloud(who_pays)] if who_pays else []
    if not decisions:
        return told((NO_DECISION, "“Not sure yet” is a full answer."), brokers)
    stands = Counter(one.decided for one in decisions)
    said = ((budget_wording().decided[how], stands[how]) for how in Decided)
    return told(
        (
            answer(
                counted(len(decisions), "decision is here", "decisions are here"),
                named([one.which for one in decisions]),
            ),
            answer(
                "Where they stand", joined((f"{how}: {many}" for how, many in said if many), ";")
            ),
            wording().about_decision[AboutDecision.CHANGE],
        ),
        (
            *(
                part(one.which, (*entry_aloud(entry, ListKind.NAMED), *_more(plan, one)))
                for one, entry in zip(decisions, _entries(decided(plan)), strict=True)
            ),
            *brokers,
        ),
    )


def _entries(section: Section | None) -> tuple[Entry, ...]:
    return section.entries if section else ()


def _line(plan: Plan, line: SupportLine, entry: Entry) -> Iterator[str]:
    """A line of support, what it is for, who could do it, and whom else I could ask."""
    hopes = {hope.id: hope.words for hope in plan.life.hopes}
    team = {one.id: one.name for one in plan.budget.assistants}
    yield from entry_aloud(entry, ListKind.NAMED)
    yield answer("What it is for", hopes.get(line.hope or "", ""))
    yield answer("What it costs", understood(line.costs) if line.costs else "")
    yield answer("Which of my assistants", listed(team[id] for id in line.helpers if id in team))
    yield answer("Without money, or with people I know", line.without_money)
    yield answer("How this part is held", ways().ways[line.in_mix].title if line.in_mix else "")
    for offer in offers(plan, line):
        yield answer(f"I could ask {offer.name}", offer.reason)


def _way(plan: Plan, way: Way, rows: Iterable[Row]) -> Part:
    words = ways()
    said = (answer(words.rows[row].title, " ".join(words.says(way, row))) for row in rows)
    return part(
        words.ways[way].title,
        (words.ways[way].short, *said, answer("In my words", _view(plan, way))),
    )


def _matters(plan: Plan) -> Iterator[str]:
    """What matters to me, for all of it first, and then row by row."""
    for row in (None, *Row):
        for matter in plan.budget.matters:
            if matter.row is row:
                yield answer(ways().rows[row].title, matter.words) if row else ended(matter.words)


def _view(plan: Plan, way: Way) -> str:
    view = plan.budget.view(way)
    liking = "" if view.liking is Liking.OPEN else budget_wording().likings[view.liking]
    return " ".join(filter(None, (liking and ended(liking), answer("Why", view.why))))


def _more(plan: Plan, decision: Decision) -> Iterator[str]:
    """What is not on the one page: which ways were looked at, and what would change my mind."""
    words, every = budget_wording(), ordered(plan, decision.shown)
    shown = [ways().ways[way].title for way in every if way in decision.shown]
    yield answer("The ways we looked at", listed(shown))
    yield answer("What would make me think again", decision.change)
    yield answer(
        "A day to look again", date_in_words(decision.look_again) if decision.look_again else ""
    )
    for name, question in words.questions.items():
        yield answer(question, words.yes_no[getattr(decision.questions, name)])
