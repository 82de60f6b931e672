"""Who makes a place a little less strange: those I know there, those who could introduce me, and
those on my map whose name stands in what is written about the place."""

from typing import NamedTuple

from carecore.crossings.telling import SHORTEST, Written, common_words, words_in
from carecore.plan import Plan
from carecore.plan.community import Place
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.who import Who
from carecore.plan.words import ended

MOST_MENTIONS = 3
"""How many names out of a place's own words are told for one place."""


class Familiar(NamedTuple):
    """Somebody at a place: the first of them, and why, in short sentences."""

    person: Who
    reason: str


class Mention(NamedTuple):
    """Somebody on my map whose name stands in what is written about a place."""

    who: Who
    name: tuple[str, ...]
    reason: str


class Faces:
    """Everybody on my map, ready to be looked for by name."""

    def __init__(self, plan: Plan) -> None:
        self._called = names_by_id(plan)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for id, name in self._called.items():
            if words := _name_to_look_for(name):
                self._by_first.setdefault(words[0], []).append((words, id))

    def mentioned(self, texts: list[Written]) -> list[Mention]:
        """Whose whole name stands in these texts, in the order it is met."""
        found: dict[str, Mention] = {}
        for text in texts:
            for at, word in enumerate(text.words):
                for name, id in self._by_first.get(word.word, ()):
                    if id not in found and text.has(name, at):
                        reason = f"On my map: {ended(self._called[id])} {text.told(word)}"
                        found[id] = Mention(Who(person=id), name, reason)
        return list(found.values())

    def at(self, place: Place, mentions: list[Mention]) -> Familiar | None:
        """Who of all these makes this place familiar; None for nobody."""
        known = self._others(place.known)
        introducers = self._others(place.introducers)
        more = [each for each in mentions if each.who not in (*known, *introducers)]
        whos = (*known, *introducers, *(mention.who for mention in more[:MOST_MENTIONS]))
        if not whos:
            return None
        said: list[str] = []
        if known:
            said.append(f"I know {said_names(self._called, known)} there.")
        if introducers:
            said.append(f"{said_names(self._called, introducers)} could introduce me.")
        said += [mention.reason for mention in more[:MOST_MENTIONS]]
        return Familiar(whos[0], " ".join(said))

    def _others(self, whos: tuple[Who, ...]) -> tuple[Who, ...]:
        """Everybody once, without me and without those who are not on the map any more."""
        return tuple(who for who in dict.fromkeys(whos) if who.name or who.person in self._called)


def _name_to_look_for(name: str) -> tuple[str, ...]:
    """The words of a name without "the" or "my" before it; nothing where it says too little."""
    words = tuple(word.word for word in words_in(name))
    while words and words[0] in ("a", "an", "the", "my", "our"):
        words = words[1:]
    if len(words) == 1 and words[0] in common_words().names:
        return ()
    says = (len(word) >= SHORTEST and word not in common_words().common for word in words)
    return words if any(says) else ()
