"""From what stood in a file to a plan: what can be kept is kept, piece by piece.

The file has been read as JSON already. Each piece is checked on its own, so that one that
cannot be read never takes its neighbours with it.
"""

from collections import Counter
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from carecore.plan import Plan
from carecore.plan.budget import Assistant, SaidRate, View
from carecore.plan.circle import Person
from carecore.plan.life import Hope
from carecore.plan.support import SupportLine
from carecore.plan.thing import Part, Thing, new_id
from carecore.plan.who import Who
from carecore.plan.words import clean
from carecore.planfile.beforedamage import Unfinished
from carecore.planfile.notknown import SOMEBODY, no_more_than_said
from carecore.planfile.piecenames import label, short, within
from carecore.planfile.records import held
from carecore.planfile.setaside import Drawer
from carecore.planfile.values import UNREAD, read

NO_NAME = "My name"
"""What a plan is called whose own name could not be read, until it is typed in again."""

ONE_OF_EACH = {SaidRate: "rate", View: "way"}
"""What stands in a plan once for each of something; the first in the file is the one."""

P = TypeVar("P", bound=Part)


def repaired(found: dict[str, Any], drawer: Drawer) -> Plan:
    """The plan that stood in a file, as far as it can be read.

    `found` is the JSON object under "plan". What finds no place goes into the drawer, and what
    is in the drawer at the end is set aside in the plan.
    """
    mender = _Mender(drawer)
    plan = mender.piece(Plan, found, "") or Plan(name=NO_NAME)
    return plan.but(set_aside=plan.set_aside + drawer.asides())


class _Mender:
    """One walk through one file. Remembers what was met, so that links can be tied to it."""

    def __init__(self, drawer: Drawer) -> None:
        self.drawer = drawer
        self.ids: set[str] = set()
        self.people: dict[str, dict[str, str]] = {}
        self.met: Counter[tuple[type[Part], object]] = Counter()

    def piece(self, model: type[P], found: object, where: str) -> P | None:
        """One piece of the plan, or None when the whole of it had to be kept aside."""
        if not isinstance(found, dict):
            self.drawer.keep(where, found)
            return None
        where += label(found) if where else ""
        mark = self.drawer.mark()
        values = self.values(model, found, where)
        if model is Plan and "name" not in values:
            values["name"] = NO_NAME
            self.drawer.say(
                "The name this plan belongs to could not be read. "
                f"It says “{NO_NAME}” for now. Please type the right name."
            )
        try:
            piece = model.model_validate(values)
        except ValidationError:
            self.drawer.back_to(mark)
            self.drawer.keep(where, found)
            return None
        return self.owned(piece, found)

    def values(self, model: type[Part], found: dict[str, Any], where: str) -> dict[str, Any]:
        """What can be read of a piece, field by field. What others point at comes first."""
        fields, mark = _fields(model), self.drawer.mark()
        values: dict[str, Any] = {}
        for name in sorted(fields.keys() & found.keys(), key=_pointed_at_first):
            value = self.value(name, fields[name], found[name], within(where, model, name))
            if value is not UNREAD:
                values[name] = value
        if unknown := {name: value for name, value in found.items() if name not in fields}:
            self.drawer.keep(where or "the plan", unknown, "holds something that is not known here")
        missing = bool(unknown) or isinstance(found, Unfinished)
        spoilt = self.drawer.mark() != mark
        kept = no_more_than_said(model, values, found, missing, spoilt)
        for name in values.keys() - kept.keys():
            self.drawer.keep(within(where, model, name), found[name])
        return self.pointing(kept, where) if model is SupportLine else kept

    def pointing(self, line: dict[str, Any], where: str) -> dict[str, Any]:
        """A line of support without links that lead nowhere, or to more than one thing."""

        def there(model: type[Part], name: str, id: str | None) -> bool:
            if id is None or self.met[model, id] == 1:
                return True
            place = within(where, SupportLine, name)
            self.drawer.keep(place, id, "points at something that is not there")
            return False

        hope = line.get("hope")
        helpers = tuple(id for id in line.get("helpers", ()) if there(Assistant, "helpers", id))
        return line | {"hope": hope if there(Hope, "hope", hope) else None, "helpers": helpers}

    def value(self, name: str, field: FieldInfo, found: object, where: str) -> object:
        """The value of one field, or `UNREAD` when it had to be kept aside."""
        annotation = field.annotation
        if get_origin(annotation) is tuple:
            return self.many(get_args(annotation)[0], found, where)
        model = held(annotation)
        if model is None or (found is None and field.default is None):
            return self.scalar(annotation, field, found, where)
        if model is Who:
            return self.who(found, where) or SOMEBODY
        part = self.piece(model, found, where)
        return UNREAD if part is None else part

    def many(self, item: Any, found: object, where: str) -> tuple[object, ...]:
        """Every item of a list that can be read."""
        if not isinstance(found, list):
            self.drawer.keep(where, found)
            return ()
        kept: list[object] = []
        only: set[object] = set()
        for at, one in enumerate(found):
            if self.drawer.full:
                self.drawer.keep(where, found[at:])
                break
            value = self.item(item, one, where)
            if value is UNREAD or value is None:
                continue
            if by := ONE_OF_EACH.get(item):
                if getattr(value, by) in only:
                    self.drawer.keep(where, one, "stands there twice")
                    continue
                only.add(getattr(value, by))
            kept.append(value)
        return tuple(kept)

    def item(self, item: Any, found: object, where: str) -> object:
        if item is Who:
            return self.who(found, where)
        if isinstance(item, type) and issubclass(item, Part):
            return self.piece(item, found, where)
        return self.scalar(item, None, found, where)

    def scalar(self, kind: Any, field: FieldInfo | None, found: object, where: str) -> object:
        """A text, a choice, a day, a clock time, a number, or yes or no."""
        if (value := read(kind, field, found)) is UNREAD:
            self.drawer.keep(where, found)
        return value

    def who(self, found: object, where: str) -> Who | None:
        """Who it is, tied to the map where they stand on it, else by the name kept beside."""
        if not isinstance(found, dict):
            self.drawer.keep(where, found)
            return None
        person, name = found.get("person"), found.get("name", "")
        if found.keys() - _fields(Who).keys() or not _readable(person, name):
            self.drawer.keep(where, found)
        says_me = not found or (found.get("person", UNREAD) is None and found.get("name") == "")
        person = person if isinstance(person, str) else None
        who = self.tied(person, clean(name) if isinstance(name, str) else "", where)
        who = SOMEBODY if who.is_me and not says_me else who
        beside = {name: found[name] for name in found.keys() & _fields(Who).keys() - _TIED}
        return who.but(**self.values(Who, beside, where)) if beside else who

    def tied(self, person: str | None, name: str, where: str) -> Who:
        """A link to somebody on the map, or their name when they are not there."""
        if not person:
            return Who(name=name)
        if same_id := self.people.get(person):
            return Who(person=same_id.get(name) or next(iter(same_id.values())))
        if name:
            name_said = short(name)
            self.drawer.say(f"Somebody called {name_said} is not on the map. The name is kept.")
            return Who(name=name)
        self.drawer.keep(where, person, "points at somebody who is not there")
        return SOMEBODY

    def owned(self, piece: P, found: dict[str, Any]) -> P:
        """The same piece under an id that nothing else has."""
        if not isinstance(piece, Thing):
            return piece
        id = piece.id
        self.met[type(piece), id] += 1
        if id in self.ids:
            id = new_id()
            self.drawer.say("Two things in this file had the same hidden label. Both are kept.")
        self.ids.add(id)
        if isinstance(piece, Person):
            old = found.get("id")
            same_id = self.people.setdefault(old if isinstance(old, str) else id, {})
            same_id.setdefault(piece.name, id)
        return piece if id == piece.id else piece.but(id=id)


_TIED = {"person", "name"}
"""What ties a "who" to the map."""


def _pointed_at_first(name: str) -> tuple[bool, bool, str]:
    return name != "circle", name not in ("life", "budget"), name


def _readable(person: object, name: object) -> bool:
    return (person is None or isinstance(person, str)) and isinstance(name, str)


def _fields(model: type[Part]) -> dict[str, FieldInfo]:
    return model.model_fields
