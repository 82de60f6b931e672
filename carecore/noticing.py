"""What has not been talked about yet, in plain names. Nothing is scored and nothing is wrong."""

from carecore.about import Heading
from carecore.life import Hope, Step
from carecore.plan import Plan
from carecore.wording import wording
from carecore.words import in_short

MY_PEOPLE = "Who is in my life"
MY_HOPES = "What I want to change or keep"

MOST_STEPS_NAMED = 3
"""With more open steps than this, they are counted and no longer named one by one."""


def not_talked_about(plan: Plan) -> tuple[str, ...]:
    """Plain names of what is not talked about yet: short, in the order of the screen.

    Headings with no line, nobody on the map, no hopes, hopes with no next step, and steps where
    it is not decided who does it or when. "With whom" is never asked: many steps need nobody.
    """
    titles = wording().headings
    said = {line.heading for line in plan.about.lines}
    open_ = [titles[heading].title for heading in Heading if heading not in said]
    if not plan.circle.people:
        open_.append(MY_PEOPLE)
    if not plan.life.hopes:
        open_.append(MY_HOPES)
    return (*open_, *_no_step(plan.life.hopes), *_not_decided(plan.life.hopes))


def _named(words: str) -> str:
    return in_short(words).rstrip(".")


def _no_step(hopes: tuple[Hope, ...]) -> tuple[str, ...]:
    bare = [hope for hope in hopes if not hope.steps]
    if len(bare) > MOST_STEPS_NAMED:
        return (f"The next step for {len(bare)} of the things I want",)
    return tuple(f"The next step: {_named(hope.words)}" for hope in bare)


def _not_decided(hopes: tuple[Hope, ...]) -> tuple[str, ...]:
    steps = [step for hope in hopes for step in hope.steps]
    undecided = [step for step in steps if not step.who or not step.when]
    if len(undecided) <= MOST_STEPS_NAMED:
        return tuple(f"{_what_is_open(step)}: {_named(step.what)}" for step in undecided)
    who = sum(not step.who for step in steps)
    when = sum(not step.when for step in steps)
    counted = (("Who does it", who), ("By when", when))
    return tuple(f"{what}, for {_of_steps(count)}" for what, count in counted if count)


def _what_is_open(step: Step) -> str:
    if not step.who and not step.when:
        return "Who does it and by when"
    return "By when" if step.who else "Who does it"


def _of_steps(count: int) -> str:
    return "1 of the steps" if count == 1 else f"{count} of the steps"
