"""A plan as a document: all of it, or what the person chose to have on the one page."""

from carecore.document import order
from carecore.document.leaving import tidy, without
from carecore.document.tree import Document
from carecore.facts.wording import wording
from carecore.plan import Plan


def whole_of(plan: Plan) -> Document:
    """All that there is to tell of a plan, whatever is left off the page."""
    found = (section(plan) for section in order.SECTIONS)
    sections = tuple(section for section in found if section)
    says = wording().whose[plan.whose]
    return tidy(Document(plan.id, plan.name, says, sections, plan.written_on))


def page_of(plan: Plan) -> Document:
    """The one page of a plan, without what the person chose to leave off it (`plan.off_page`)."""
    return without(whole_of(plan), plan.off_page)
