"""About me, My people, My life and the one page in words."""

from collections.abc import Iterator

from carecore.aloud.inwords import InWords, Part, answer, counted, named, part, told
from carecore.aloud.sections import entry_aloud, section_aloud
from carecore.changes.offmap import named_off_map
from carecore.document import Document, ListKind
from carecore.document.sections.about import IN_ORDER, about
from carecore.document.sections.not_yet import KEY as NOT_YET
from carecore.document.sections.want import KEY as WANT
from carecore.document.sections.want import want
from carecore.facts.peoplewording import people_wording, where_said
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.circle import Being, Gives, Helps, Kind, Person, Ring, Touch
from carecore.plan.life import Aim
from carecore.plan.naming import names
from carecore.plan.words import ended, in_short, joined, some_of

QUOTED = 80
"""How much is said of somebody's own words before they are opened."""


def start_aloud(name: str) -> InWords:
    """Start: what can be done here, and whose plan is open. Drafts are not named: others hear."""
    return told(
        (
            "Here I can start a plan, carry on with one, or open one from a file.",
            "I can look at an example too.",
            f"{in_short(name, QUOTED)}’s plan is open" if name else "No plan is open",
        )
    )


def about_aloud(plan: Plan) -> InWords:
    """About me: how much there is, and each heading with its lines, and whose words they are."""
    titles = {heading: words.title for heading, words in wording().headings.items()}
    lines = plan.about.lines
    empty = [titles[heading] for heading in titles if not plan.about.under(heading)]
    if not lines:
        return told(
            (
                "Nothing is here yet about me.",
                f"There are {len(titles)} headings here to say it under.",
            ),
            [part("Nothing here yet", empty)],
        )
    others = dict.fromkeys(line.whose for line in lines if not line.whose.is_me)
    theirs = sum(not line.whose.is_me for line in lines)
    return told(
        (
            f"{counted(len(lines), 'line is', 'lines are')} here about me, "
            f"under {len(titles) - len(empty)} of {len(titles)} headings.",
            _first_words(plan),
            f"{counted(theirs, 'line is', 'lines are')} in the words of "
            f"{named([names(plan, (who,)) for who in others])}"
            if theirs
            else "",
            f"Nothing is here yet under {counted(len(empty), 'heading', 'headings')}"
            if empty
            else "",
        ),
        [*_headings(plan), part("Nothing here yet", empty)],
    )


def people_aloud(plan: Plan) -> InWords:
    """My people: how many there are and where, and all that is said of each."""
    rings, people, waiting = wording().rings, plan.circle.placed, plan.circle.waiting
    parts = [
        *(part(rings[ring].title, _ring(plan, ring)) for ring in Ring),
        part("Waiting to be placed", [_person(one) for one in waiting]),
        part("Named, but not on my map", named_off_map(plan)),
    ]
    waits = f"{counted(len(waiting), 'name waits', 'names wait')} to be placed" if waiting else ""
    if not people:
        titles = joined((rings[ring].title for ring in Ring), ";")
        return told(
            ("Nobody is on my map yet", f"It has {len(Ring)} rings round me: {titles}", waits),
            parts,
        )
    paid, notes = sum(one.paid for one in people), sum(bool(one.note) for one in people)
    wishes = sum(bool(one.wish) for one in people)
    return told(
        (
            f"{counted(len(people), 'name is', 'names are')} on my map",
            joined((f"{rings[ring].title}: {len(plan.circle.on(ring))}" for ring in Ring), ";"),
            answer(
                rings[Ring.CLOSEST].title,
                named([one.name for one in plan.circle.on(Ring.CLOSEST)]),
            ),
            f"{counted(paid, 'of them is', 'of them are')} paid to be in my life" if paid else "",
            joined(
                filter(
                    None,
                    (
                        f"A note is here about {notes} of them" if notes else "",
                        f"I would like {wishes} of them on another ring" if wishes else "",
                    ),
                ),
                ";",
            ),
            waits,
        ),
        parts,
    )


def life_aloud(plan: Plan) -> InWords:
    """My life: how many hopes and steps, and every hope with its steps."""
    hopes, section = plan.life.hopes, want(plan)
    if not section:
        return told(
            (
                "Nothing is here yet about what I want to change or keep.",
                "A hope can be big or small.",
            )
        )
    steps = [step for hope in hopes for step in hope.steps]
    aims = {aim: sum(hope.aim is aim for hope in hopes) for aim in Aim}
    nobody, never = sum(not step.who for step in steps), sum(not step.when for step in steps)
    return told(
        (
            f"{counted(len(hopes), 'hope is', 'hopes are')} here",
            joined((f"{wording().aims[aim]}: {many}" for aim, many in aims.items() if many), ";"),
            answer("The first is", in_short(hopes[0].words, QUOTED)),
            f"{counted(len(steps), 'next step is', 'next steps are')} here"
            if steps
            else "No next step is here yet",
            f"Who does it is not decided for {counted(nobody, 'step', 'steps')}" if nobody else "",
            f"By when is not decided for {counted(never, 'step', 'steps')}" if never else "",
        ),
        (
            part(hope.words, entry_aloud(entry, ListKind.WANTED, "What I want"))
            for hope, entry in zip(hopes, section.entries, strict=True)
        ),
    )


def page_aloud(page: Document) -> InWords:
    """My plan: what is on the one page, and all of it part by part, in the order of the page."""
    titles = [section.title for section in page.sections if section.title]
    mapped = [one for figure in page.figures for group in figure.groups for one in group.entries]
    wanted, open_ = page.section(WANT), page.section(NOT_YET)
    return told(
        (
            f"{page.says}: {page.name}",
            f"On it {counted(len(titles), 'part is', 'parts are')} to read: {some_of(titles, 6)}"
            if titles
            else "Nothing is on it yet",
            f"{counted(len(mapped), 'name is', 'names are')} on the map of my people"
            if mapped
            else "",
            answer("What I want", named([one.words for one in wanted.entries])) if wanted else "",
            f"{counted(len(open_.entries), 'thing is', 'things are')} not talked about yet"
            if open_
            else "",
        ),
        map(section_aloud, page.sections),
    )


def _first_words(plan: Plan) -> str:
    """What stands first on the page, of what is said about me."""
    heading = next(heading for heading in IN_ORDER if plan.about.under(heading))
    lines = plan.about.under(heading)
    more = f"and {len(lines) - 1} more" if lines[1:] else ""
    return answer(
        wording().headings[heading].title, joined((in_short(lines[0].words, QUOTED), more), ";")
    )


def _headings(plan: Plan) -> Iterator[Part]:
    for heading in wording().headings:
        if section := about(heading, plan):
            yield section_aloud(section)


def _ring(plan: Plan, ring: Ring) -> Iterator[str]:
    """Everybody on a ring, a few sentences each: the name, how they are in my life, the note."""
    yield from map(_person, plan.circle.on(ring))
    if not plan.circle.on(ring):
        yield "Nobody yet"


def _person(one: Person) -> str:
    """Somebody on my map, in a few sentences."""
    words, between, rings = people_wording(), one.between, wording().rings
    told = (
        one.name,
        where_said(wording().kinds, one.kind, Kind.OTHER),
        where_said(words.beings, one.being, Being.PERSON),
        where_said(words.touches, one.touch, Touch.IN_TOUCH),
        where_said(words.helpful, between.helpful, Helps.NOT_SAID),
        where_said(words.gives, between.gives, Gives.NOT_SAID),
        *(words.roles[role] for role in between.roles),
    )
    said = map(ended, filter(None, told))
    return " ".join(
        filter(
            None,
            (
                *said,
                answer("How often", between.how_often),
                answer("When it was last", between.last_time),
                answer("Good at", between.good_at),
                answer("Knows", between.knows),
                answer("Where I would like them", rings[one.wish].title if one.wish else ""),
                answer("Note", one.note),
            ),
        )
    )
