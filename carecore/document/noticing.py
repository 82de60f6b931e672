"""What has not been talked about yet, in plain names. Nothing is scored and nothing is wrong."""

from collections.abc import Collection

from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.community import Place, Visit
from carecore.plan.decision import Decided, Decision
from carecore.plan.life import Hope, Step
from carecore.plan.times import Time
from carecore.plan.words import in_short, inside

MY_PEOPLE = "Who is in my life"
MY_PLACES = "Places in my community"
MY_WEEK = "My week"
MY_STANDING = "Which of my places I go to"
MY_HOPES = "What I want to change or keep"
MY_SUPPORT = "The support I want"
MY_WAY = "Which way to hold my budget"

MOST_NAMED = 3
"""With more open things of one sort than this, they are counted and not named one by one."""


def not_talked_about(plan: Plan, off: Collection[str] = ()) -> tuple[str, ...]:
    """Plain names of what is not talked about yet: short, in the order of the screen.

    Headings with no line; nobody on the map; no places, places I go to and not said when, first
    visits with no day; an empty week; no hopes, hopes with no next step, and steps to do where it
    is not decided who does it or when; no support; with support that may take money, no decision;
    and decisions that were not asked yet. "With whom" is never asked: many things need nobody. A
    visit whose day has passed is not told apart from one to come: this knows no calendar. "Not
    sure yet" is an answer, and how much money there is may not be known for long: neither is
    named. What has its id in `off` is never named, and not counted: nothing is open in it.
    """
    titles = wording().headings
    said = {line.heading for line in plan.about.lines}
    hopes = [hope for hope in plan.life.hopes if hope.id not in off]
    return (
        *(titles[heading].title for heading in Heading if heading not in said),
        *((MY_PEOPLE,) if not plan.circle.people else ()),
        *_places(plan.community.places, off),
        *(_week(plan)),
        *((MY_HOPES,) if not plan.life.hopes else ()),
        *_no_step(hopes),
        *_not_decided(hopes, off),
        *_budget(plan, off),
    )


def _named(words: str) -> str:
    return inside(in_short(words))


def _named_or_counted(what: str, open_: list[str], counted: str) -> tuple[str, ...]:
    """ "Which day: See a flat" for each. With too many: `counted`, with how many in it."""
    if len(open_) > MOST_NAMED:
        return (counted.format(len(open_)),)
    return tuple(f"{what}: {_named(words)}" for words in open_)


def _places(places: tuple[Place, ...], off: Collection[str]) -> tuple[str, ...]:
    if not places:
        return (MY_PLACES,)
    mine = (place for place in places if place.going and place.id not in off)
    visits = (visit for place in places for visit in place.visits if visit.id not in off)
    no_time = [place.name for place in mine if not any(map(_told, place.my_times))]
    no_day = [visit.what for visit in visits if _no_day(visit)]
    return (
        *_named_or_counted("When I go", no_time, "When I go, for {} of my places"),
        *_named_or_counted("Which day", no_day, "Which day, for {} of the visits"),
    )


def _told(time: Time) -> bool:
    """Whether anything was said of when it is on. "Not sure" alone leaves it open."""
    return time.known or bool(time.words)


def _no_day(visit: Visit) -> bool:
    return not (visit.been or visit.on or visit.when)


def _week(plan: Plan) -> tuple[str, ...]:
    """My week, when nothing in it has a time; or which of the places that have one I go to.

    Support I want that has a known time stands in my week too.
    """
    timed = [
        place for place in plan.community.places if any(map(_told, (*place.times, *place.my_times)))
    ]
    wanted = any(time.known for line in plan.support.lines for time in line.times)
    if plan.week.regulars or wanted or any(place.going for place in timed):
        return ()
    unsaid = any(place.going is None for place in timed)
    return (MY_STANDING,) if unsaid else (MY_WEEK,)


def _no_step(hopes: list[Hope]) -> tuple[str, ...]:
    bare = [hope.words for hope in hopes if not hope.steps]
    return _named_or_counted("The next step", bare, "The next step for {} of the things I want")


def _not_decided(hopes: list[Hope], off: Collection[str]) -> tuple[str, ...]:
    all_of = [step for hope in hopes for step in hope.steps if step.id not in off]
    steps = [step for step in all_of if not step.done]
    undecided = [step for step in steps if not step.who or not step.when]
    if len(undecided) <= MOST_NAMED:
        return tuple(f"{_what_is_open(step)}: {_named(step.what)}" for step in undecided)
    who = sum(not step.who for step in steps)
    when = sum(not step.when for step in steps)
    counted = (("Who does it", who), ("By when", when))
    return tuple(f"{what}, for {_of_steps(count)}" for what, count in counted if count)


def _budget(plan: Plan, off: Collection[str]) -> tuple[str, ...]:
    to_decide = _to_decide([one for one in plan.deciding.decisions if one.id not in off])
    if not plan.support.lines:
        return (MY_SUPPORT, *to_decide)
    undecided = not plan.deciding.decisions and any(line.paid for line in plan.support.lines)
    return (MY_WAY,) if undecided else to_decide


def _to_decide(decisions: list[Decision]) -> tuple[str, ...]:
    open_ = [one.which for one in decisions if one.decided is Decided.OPEN and not one.for_me]
    return _named_or_counted("To decide", open_, "{} things to decide")


def _what_is_open(step: Step) -> str:
    if not step.who and not step.when:
        return "Who does it and by when"
    return "By when" if step.who else "Who does it"


def _of_steps(count: int) -> str:
    return "1 of the steps" if count == 1 else f"{count} of the steps"
