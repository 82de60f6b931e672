"""About me: a section for each heading, its lines as they were said, and whose words they are."""

from carecore.document.kinds import ListKind, Privacy, Rank
from carecore.document.tree import Entry, List, Section
from carecore.document.whose import said_by
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.about import Heading

IN_ORDER = (
    Heading.MATTERS,
    Heading.SUPPORT,
    Heading.PLEASE_DO,
    Heading.PLEASE_DONT,
    Heading.COMMUNICATE,
    Heading.TELL_ME,
    Heading.DECIDE,
    Heading.ADMIRE,
    Heading.GOOD_DAY,
    Heading.BAD_DAY,
    Heading.WORKING,
    Heading.NOT_WORKING,
)
"""What matters comes first, then how to support me, then the rest."""

_FIRST = IN_ORDER[:4]
_FOR_SOME = (Heading.BAD_DAY, Heading.WORKING, Heading.NOT_WORKING)
_KINDS = {Heading.PLEASE_DO: ListKind.DO, Heading.PLEASE_DONT: ListKind.DONT}


def key(heading: Heading) -> str:
    """The key of the section with the lines under a heading."""
    return f"about_{heading}"


def about(heading: Heading, plan: Plan) -> Section | None:
    """The lines under one heading; None without any."""
    lines = plan.about.under(heading)
    if not lines:
        return None
    entries = tuple(Entry(line.words, line.id, said_by(plan, line.whose)) for line in lines)
    first = heading in _FIRST
    return Section(
        key(heading),
        wording().headings[heading].title,
        (List(entries, _KINDS.get(heading, ListKind.SAID)),),
        rank=Rank.FIRST if first else Rank.LATER,
        many=6 if first else 3,
        private=Privacy.CHOSEN if heading in _FOR_SOME else Privacy.ANYONE,
    )
