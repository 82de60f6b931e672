"""First small visits that are still to come: where, when, with whom, and what helps."""

from carecore.document.kinds import ListKind
from carecore.document.tree import Answer, Entry, List, Section
from carecore.facts.wording import AboutVisit, wording
from carecore.facts.wording import Section as Title
from carecore.plan import Plan
from carecore.plan.community import Place, Visit
from carecore.plan.naming import names
from carecore.plan.times import Time
from carecore.timewords import in_words

KEY = "visits"


def visits(plan: Plan) -> Section | None:
    """Each visit that has not been, in the order of the places; None without any."""
    entries = tuple(
        _visit(plan, visit, place)
        for place in plan.community.places
        for visit in place.visits
        if not visit.been
    )
    if not entries:
        return None
    title = wording().sections[Title.VISITS]
    told = List(entries, ListKind.PLANNED, each=title)
    return Section(KEY, title, (told,))


def _visit(plan: Plan, visit: Visit, place: Place) -> Entry:
    """A visit. Where it is goes unsaid when its own words name the place."""
    called = wording().about_visit
    named = place.name.casefold() in visit.what.casefold()
    where = Answer(called[AboutVisit.PLACE], place.name, of=place.id)
    when = in_words(visit.time) if visit.time != Time() else ""
    rest = {
        AboutVisit.TRAVEL: visit.travel,
        AboutVisit.EASIER: visit.easier,
        AboutVisit.OTHERWISE: visit.otherwise,
    }
    return Entry(
        visit.what,
        visit.id,
        near=() if named else (where,),
        told=(
            Answer(called[AboutVisit.WHEN], when, still="when"),
            Answer(called[AboutVisit.WITH_WHOM], names(plan, visit.with_whom), still="with whom"),
            *(Answer(called[about], words) for about, words in rest.items() if words),
        ),
    )
