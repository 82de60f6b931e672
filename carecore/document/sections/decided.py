"""What I decided: each decision in my words, what was looked at, when, and who was there."""

from collections.abc import Iterator

from carecore.document.kinds import ListKind, Privacy, Role
from carecore.document.tree import NOT_DECIDED, Answer, Entry, List, Paragraph, Run, Section
from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import ordered
from carecore.facts.wording import AboutDecision, wording
from carecore.facts.wording import Section as Title
from carecore.plan import Plan
from carecore.plan.decision import Decided, Decision, ForMe, Present
from carecore.plan.naming import names
from carecore.plan.words import inside, joined
from carecore.timewords import date_in_words

KEY = "decided"


def decided(plan: Plan) -> Section | None:
    """Each decision, in the order they came, and that I can change my mind; None without any."""
    if not plan.deciding.decisions:
        return None
    mind = Run(wording().about_decision[AboutDecision.CHANGE], Role.STRONG)
    made = List(
        tuple(_decision(plan, decision) for decision in plan.deciding.decisions),
        ListKind.NAMED,
        closing=(Paragraph((mind,), aside=True),),
    )
    title = wording().sections[Title.DECIDED]
    return Section(KEY, title, (made,))


def _decision(plan: Plan, decision: Decision) -> Entry:
    return Entry(
        decision.which,
        decision.id,
        told=tuple(_stands(decision)),
        more=tuple(
            paragraph
            for paragraph in (
                *(_for_me(plan, decision.for_me) if decision.for_me else ()),
                Paragraph(tuple(_looked_at(plan, decision)), aside=True),
                _about(
                    {
                        AboutDecision.ON: date_in_words(decision.on) if decision.on else "",
                        AboutDecision.PRESENT: joined(
                            (_present(plan, one) for one in decision.present), ";"
                        ),
                    }
                ),
            )
            if paragraph.pieces
        ),
    )


def _stands(decision: Decision) -> Iterator[Run]:
    """Where it stands, unless the words say it: my own words are the decision."""
    if decision.decided is Decided.OPEN:
        if not decision.for_me:
            yield Run(NOT_DECIDED.capitalize(), Role.OPEN)
    elif decision.decided is not Decided.DECIDED or not decision.words:
        yield Run(budget_wording().decided[decision.decided])
    if decision.words:
        yield Run(decision.words)


def _looked_at(plan: Plan, decision: Decision) -> Iterator[Run | Answer]:
    """How many ways were looked at, and how they were explained, as far as it was said."""
    if shown := decision.shown:
        yield Run(f"We looked at {len(shown)} of {len(ordered(plan, shown))} ways.")
    if decision.how:
        yield Answer("How" if shown else "How it was explained", decision.how)


def _present(plan: Plan, one: Present) -> str:
    """Who was there, and who they are to me, unless the name says it: "Ruth (my niece)"."""
    name, relation = names(plan, (one.who,)), one.relation
    said = not relation or relation.casefold() in name.casefold()
    return name if said else f"{name} ({inside(relation)})"


def _for_me(plan: Plan, made: ForMe) -> tuple[Paragraph, Paragraph]:
    """What somebody else decided, and the worry that was looked into and written down."""
    by = f"{wording().about_decision[AboutDecision.BY]} {names(plan, (made.decided_by,))}"
    worry = {
        AboutDecision.CONCERN: budget_wording().concerns[made.concern],
        AboutDecision.ABOUT: made.about,
        AboutDecision.ASSESSED: joined((made.assessed_by, date_in_words(made.assessed_on))),
        AboutDecision.WRITTEN_IN: made.written_in,
    }
    return (
        Paragraph((Answer(by, made.words),)),
        _about(worry, private=Privacy.OURS),
    )


def _about(said: dict[AboutDecision, str], private: Privacy = Privacy.ANYONE) -> Paragraph:
    called = wording().about_decision
    answers = tuple(Answer(called[about], words) for about, words in said.items() if words)
    return Paragraph(answers, apart=True, aside=True, private=private)
