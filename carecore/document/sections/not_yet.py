"""Not talked about yet: plain names of what is open, and none of what is left off the page."""

from carecore.document.kinds import ListKind
from carecore.document.noticing import not_talked_about
from carecore.document.tree import Entry, List, Section
from carecore.facts.wording import Section as Title
from carecore.facts.wording import wording
from carecore.plan import Plan

KEY = "not_yet"


def not_yet(plan: Plan) -> Section | None:
    """What is not talked about yet; None where all of it was."""
    open_ = not_talked_about(plan, plan.off_page)
    if not open_:
        return None
    names = List(tuple(map(Entry, open_)), ListKind.OPEN)
    return Section(KEY, wording().sections[Title.NOT_YET], (names,))
