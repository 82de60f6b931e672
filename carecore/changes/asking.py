"""What is asked about what was just said in a box: is it there already, is it one or many?

The plan has by then what was said, or had it before: nothing waits for the answer, and nothing is
lost where none is given. An answer is a change, ready to be made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from carecore.changes.wish import Said, Wish, doubled, granted, id_from, on_purpose
from carecore.plan import Plan
from carecore.plan.budget import Assistant
from carecore.plan.change import Change, add, change, put
from carecore.plan.circle import Person
from carecore.plan.lists import in_few_words, perhaps_several
from carecore.plan.tree import found, things_in
from carecore.plan.words import clean, in_short, listed

MOST_ASKED = 3
"""No more than this is asked about one list; anybody on the map can be made several later."""

Somebody = Person | Assistant


@dataclass(frozen=True)
class Question:
    """One question: what is asked, what "yes" says and does, and what "no" says.

    `about` is what it is asked about: ids, with the name each had. Where that has changed, the
    question is past.
    """

    asks: str
    yes: str
    no: str
    change: Change
    about: tuple[tuple[str, str], ...]

    def stands(self, plan: Plan) -> bool:
        """Whether all it asks about is there still, under its name."""
        names = {thing.id: getattr(thing, "name", "") for thing in things_in(plan)}
        return all(names.get(id) == name for id, name in self.about)


def questions(before: Plan, after: Plan, wish: Wish, said: Said, name: str) -> list[Question]:
    """What there is to ask about what was said, which made the one plan into the other.

    `name` is the name of what was said, as in `granted`.
    """
    return [*_there_already(before, after, wish, said, name), *_perhaps_several(after, wish, name)]


def made_several(plan: Plan, one: Somebody, names: list[str]) -> Change:
    """Somebody who was taken for one becomes several: the first keeps all that was said."""
    like = {"ring": one.ring, "kind": one.kind} if isinstance(one, Person) else {}
    where = "circle.people" if isinstance(one, Person) else "budget.assistants"
    others = [{"name": name, **like} for name in names[1:]]
    sentence = f"{len(names)} people, not one: {listed(names)}"
    return change(sentence, put(one, "name", names[0]), add(plan, where, *others))


def as_several(names: list[str]) -> str:
    """What the press says that makes several of one: "2 people: Jean and Tom"."""
    return f"{len(names)} people: {in_short(listed(names), 60)}"


def _there_already(
    before: Plan, after: Plan, wish: Wish, said: Said, name: str
) -> Iterator[Question]:
    for where, words in doubled(before, wish, said).items():
        known = {clean(one).casefold() for one in words}
        named = ((thing.id, str(getattr(thing, "name", ""))) for thing in things_in(after))
        about = {words.casefold(): (id, words) for id, words in named if words.casefold() in known}
        few = in_few_words([words for _, words in about.values()], 60)
        again = {**said, "": "\n".join(words)}
        yield Question(
            asks=f"{few} {'is' if len(words) == 1 else 'are'} already {where}.",
            yes=f"Add another {few}" if len(words) == 1 else "Add them all again",
            no="Leave it as it is",
            change=granted(after, on_purpose(wish), again, f"{name}.again"),
            about=tuple(about.values()),
        )


def _perhaps_several(after: Plan, wish: Wish, name: str) -> Iterator[Question]:
    asked = 0
    if not any(act.get("each") == "names" for act in wish.acts):
        return
    for place in count():
        new = found(after, id_from(name, place))
        if not isinstance(new, Somebody) or asked == MOST_ASKED:
            return
        if names := perhaps_several(new.name):
            asked += 1
            yield Question(
                asks=f"Is “{in_short(new.name, 60)}” one person, or {len(names)}?",
                yes=as_several(names),
                no="One person",
                change=made_several(after, new, names),
                about=((new.id, new.name),),
            )
