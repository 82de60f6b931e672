"""The page, and each part of the plan that is on it, in plain sentences that can be read aloud."""

from carecore.aloud.sections import section_aloud
from carecore.changes.offmap import named_off_map
from carecore.document import Document
from carecore.document.sections.about import about
from carecore.document.sections.people import people
from carecore.document.sections.want import want
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.words import ended, listed

NO_HOPES = "Nothing is here yet about what I want to change or keep."


def about_aloud(plan: Plan) -> list[str]:
    """About me: each heading with its lines, and whose words they are."""
    said: list[str] = []
    for heading, words in wording().headings.items():
        section = about(heading, plan)
        said += section_aloud(section) if section else [f"{words.title}: nothing yet."]
    return said


def people_aloud(plan: Plan) -> list[str]:
    """My people: who is on each ring, who of them is paid, and who is named but not on my map."""
    off = listed(named_off_map(plan))
    return [*section_aloud(people(plan)), *([f"Named, but not on my map: {off}."] if off else [])]


def life_aloud(plan: Plan) -> list[str]:
    """My life: every hope with its steps."""
    section = want(plan)
    return section_aloud(section) if section else [NO_HOPES]


def page_aloud(page: Document) -> list[str]:
    """My plan: everything that is on the one page, in the order of the page."""
    said = [ended(f"{page.says}: {page.name}")]
    for section in page.sections:
        said += section_aloud(section)
    return said
