"""My people: the map of who is in my life, ring by ring, and who of them is paid."""

from carecore.document.tree import Entry, Figure, Group, Section
from carecore.facts.wording import Section as Title
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.circle import Ring

KEY = "people"
PAID = "paid"


def people(plan: Plan) -> Section:
    """Everybody on my map. With nobody on it, that is said ring by ring."""
    groups = tuple(_ring(plan, ring) for ring in Ring)
    says = "A map of the people in my life, on four rings round me."
    return Section(
        KEY,
        wording().sections[Title.PEOPLE],
        (Figure(says, groups, plan.name, plan.circle),),
    )


def _ring(plan: Plan, ring: Ring) -> Group:
    here = plan.circle.on(ring)
    return Group(
        wording().rings[ring].title,
        tuple(Entry(one.name, one.id, called=PAID if one.paid else "") for one in here),
        nobody="nobody yet",
        among="" if ring is Ring.EXCHANGE else "Paid to be in my life, among these",
    )
