"""Who sits where on my map, and how little moves when something changes.

Where somebody sits is kept in the plan, so it stays when others come and go. Who has no seat yet
gets a free one near those of their kind: family at the left, then friends and neighbours, work and
learning, and who is paid at the right. Only when a ring has more people than seats, its people are
seated anew, each as near as can be to where they were; no other ring changes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from carecore.circlemap.arch import Size
from carecore.circlemap.seats import LEVELS, Seat, seats
from carecore.plan.circle import END_OF_RING, Circle, Kind, Person, Ring

TOWARDS: Mapping[Kind, int] = {
    Kind.FAMILY: 125,
    Kind.FRIEND: 375,
    Kind.COMMUNITY: 375,
    Kind.WORK: 625,
    Kind.PAID: 875,
}
"""How far along a ring the middle of each kind's quarter is. A kind that is not said has none."""


@dataclass(frozen=True)
class Gathered:
    """People of one kind who stand together, because their ring has more people than seats."""

    ring: Ring
    kind: Kind
    people: tuple[str, ...]

    @property
    def id(self) -> str:
        """What it is called where people have their ids; no person has an id like it."""
        return f"all-{self.ring}-{self.kind}"


@dataclass(frozen=True)
class Seated:
    """One ring with everybody on it: the seat of each by id, and who stands together."""

    level: int
    seats: dict[str, Seat]
    gathered: tuple[Gathered, ...] = ()

    def free(self, size: Size, ring: Ring) -> list[Seat]:
        """The seats that nobody has."""
        taken = {seat.along for seat in self.seats.values()}
        return [seat for seat in seats(size, ring, self.level) if seat.along not in taken]


def seated(size: Size, circle: Circle, ring: Ring) -> Seated:
    """Everybody on a ring in their seats."""
    return _seated(size, ring, circle.on(ring))


def _seated(
    size: Size, ring: Ring, sitting: Sequence[Person], coming: Sequence[Person] = ()
) -> Seated:
    """A ring with who sits there, and then who comes to it."""
    people = [*sitting, *coming]
    level = _level(size, ring, len(people), {one.along for one in sitting} - {None})
    there = {seat.along: seat for seat in seats(size, ring, level)}
    apart, gathered = _gathered(ring, people, len(there))
    found: dict[str, Seat] = {}
    sat = {one.id for one in sitting}
    for person in apart:
        if person.id in sat and person.along in there:
            found[person.id] = there.pop(person.along)
    for person in apart:
        if person.id not in found:
            seat = _best(person, list(there.values()), found.values())
            found[person.id] = there.pop(seat.along)
    for group in gathered:
        towards = TOWARDS.get(group.kind, END_OF_RING // 2)
        seat = min(there.values(), key=lambda one: (abs(one.along - towards), one.along))
        found[group.id] = there.pop(seat.along)
    return Seated(level, found, gathered)


def _level(size: Size, ring: Ring, count: int, known: Set[int | None]) -> int:
    """In how many rows a ring seats so many: as few as have room, or as they sit already."""
    enough = [level for level in LEVELS if len(seats(size, ring, level)) >= count]
    for level in enough:
        if known <= {seat.along for seat in seats(size, ring, level)}:
            return level
    return min(enough, default=LEVELS[-1])


def _gathered(
    ring: Ring, people: Sequence[Person], room: int
) -> tuple[list[Person], tuple[Gathered, ...]]:
    """Who sits alone, and who stands together: the last to come of the largest kind, and of the
    next where that is not enough, as few as will do."""
    apart, together = list(people), list[Gathered]()
    kinds = Counter(person.kind for person in people)
    for kind, count in sorted(kinds.items(), key=lambda one: (-one[1], list(Kind).index(one[0]))):
        over = len(apart) + len(together) - room
        if over <= 0:
            break
        theirs = [one.id for one in people if one.kind is kind][-min(count, over + 1) :]
        apart = [one for one in apart if one.id not in theirs]
        together.append(Gathered(ring, kind, tuple(theirs)))
    return apart, tuple(together)


def _best(person: Person, free: Sequence[Seat], taken: Iterable[Seat]) -> Seat:
    """The free seat nearest to where somebody was, or to their kind, or far from everybody."""
    near = TOWARDS.get(person.kind) if person.along is None else person.along
    if near is not None:
        return min(free, key=lambda seat: (abs(seat.along - near), seat.along))
    sat = [seat.along for seat in taken]

    def lonely(seat: Seat) -> tuple[int, int, int]:
        apart = min((abs(seat.along - at) for at in sat), default=0)
        return apart, -abs(seat.along - END_OF_RING // 2), -seat.along

    return max(free, key=lonely)


def settled(size: Size, before: Circle, after: Circle) -> dict[str, int]:
    """Where along their ring those sit who came, or were moved, in a change of the circle.

    Whoever sat on a ring before, and still does, keeps their seat; only a ring that had to make
    room seats everybody anew. Gives, by id, what the plan does not say yet.
    """
    was = {one.id: one for one in before.people}
    sat = {id: seat.along for ring in Ring for id, seat in seated(size, before, ring).seats.items()}
    new: dict[str, int] = {}
    for ring in Ring:
        stay, come = list[Person](), list[Person]()
        for one in after.on(ring):
            (stay if _stays(one, was.get(one.id)) else come).append(one)
        sitting = [_at(one, sat.get(one.id)) for one in stay]
        for coming in come:
            found = _seated(size, ring, sitting, (coming,))
            seat_of = {id: seat.along for id, seat in found.seats.items()}
            sitting = [_at(one, seat_of.get(one.id)) for one in (*sitting, coming)]
        new |= {one.id: one.along for one in sitting if one.along is not None}
    return {one.id: new[one.id] for one in after.people if new.get(one.id, one.along) != one.along}


def _stays(now: Person, before: Person | None) -> bool:
    return before is not None and (now.ring, now.along) == (before.ring, before.along)


def _at(person: Person, along: int | None) -> Person:
    return person if along is None else person.but(along=along)
