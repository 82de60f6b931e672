"""What I want, and the steps to it: who, by when, with whom; what is not decided, what is done."""

from carecore.document.kinds import ListKind
from carecore.document.tree import Answer, Entry, List, Paragraph, Section
from carecore.document.whose import said_by
from carecore.facts.wording import Section as Title
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.life import Aim, Hope, Step
from carecore.plan.naming import names

KEY = "want"
DONE = "Done"


def want(plan: Plan) -> Section | None:
    """Every hope with its steps; None without any."""
    if not plan.life.hopes:
        return None
    hopes = tuple(_hope(plan, hope) for hope in plan.life.hopes)
    return Section(
        KEY,
        wording().sections[Title.WANT],
        (List(hopes, ListKind.WANTED, each="What I want"),),
    )


def _hope(plan: Plan, hope: Hope) -> Entry:
    why = Answer("Why it matters to me", hope.why, short="Why")
    steps = List(tuple(_step(plan, step) for step in hope.steps), each="Next step", awaited=True)
    return Entry(
        hope.words,
        hope.id,
        said_by(plan, hope.whose),
        called=wording().aims[Aim.KEEP] if hope.aim is Aim.KEEP else "",
        more=(*((Paragraph((why,)),) if hope.why else ()), steps),
    )


def _step(plan: Plan, step: Step) -> Entry:
    told = (
        Answer("Who", names(plan, step.who)),
        Answer("By when", step.when, short="When", still="when"),
        Answer("With whom", names(plan, step.with_whom), short="With"),
    )
    if not step.done:
        return Entry(step.what, step.id, told=told)
    known = tuple(answer for answer in told if not answer.open)
    return Entry(step.what, step.id, called=DONE, told=known)
