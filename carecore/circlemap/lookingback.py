"""My map in an earlier file and now: who came, who went, who moved."""

from collections.abc import Iterator

from carecore.facts.wording import wording
from carecore.plan.circle import Circle, Person
from carecore.plan.words import in_short, listed


def what_changed(then: Circle, now: Circle) -> tuple[str, ...]:
    """What is otherwise on the map now than it was then, a sentence each; nothing where nothing
    is."""
    return tuple(
        _changed({one.id: one for one in then.placed}, {one.id: one for one in now.placed})
    )


def _changed(then: dict[str, Person], now: dict[str, Person]) -> Iterator[str]:
    came = [one.name for one in now.values() if one.id not in then]
    went = [one.name for one in then.values() if one.id not in now]
    if came:
        yield f"Came: {listed(came)}."
    if went:
        yield f"Went: {listed(went)}."
    both = [(then[id], one) for id, one in now.items() if id in then]
    for was, one in both:
        if was.ring is not one.ring:
            before, after = (wording().rings[ring].title for ring in (was.ring, one.ring))
            yield f"Moved: {in_short(one.name, 60)}. Then: {before}. Now: {after}."
    for was, one in both:
        if was.name != one.name:
            yield f"Now called {in_short(one.name, 60)}: {in_short(was.name, 60)}."
