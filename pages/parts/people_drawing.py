"""What the drawer of the map of my people is given: a picture of the ground, and one of each card.

Ids carry no name, and a picture is only looked at: nothing in it can run.
"""

from carecore.circlemap.card import Card, Rect
from carecore.circlemap.drawn import ground, group_card, my_card, person_card, picture
from carecore.circlemap.palette import Palette
from carecore.circlemap.people import PeopleMap
from carecore.plan import Plan
from pages.parts import map_drawing
from pages.parts.map_drawing import FINE, Node, Turns, corners, turned

_AIR = 3.0


def people_nodes(
    found: PeopleMap, plan: Plan, palette: Palette, chosen: str | None, turns: Turns
) -> list[Node]:
    """Everything on the map in the order it is drawn, the ground first.

    A clear sheet over the ground takes the clicks beside the cards, because the drawer lifts what
    was clicked above everything else.
    """
    whole = Rect(0, 0, found.width, found.height)
    people = {person.id: person for person in plan.circle.people}
    return [
        *corners(found.width, found.height),
        map_drawing.picture("rings", picture(ground(found, palette), whole, FINE)),
        map_drawing.picture(turned("the-sheet", turns), picture("", whole, FINE)),
        *(
            _node(card, person_card(card, people[card.id], palette, card.id == chosen), turns)
            for card in found.cards
        ),
        *(
            _node(
                card, group_card(card, group, palette, chosen in (group.id, *group.people)), turns
            )
            for group, card in found.gathered
        ),
        _node(found.me, my_card(found.me, palette), turns, "the-middle"),
    ]


def _node(card: Card, drawn: str, turns: Turns, id: str = "") -> Node:
    seat = Rect(card.seat.x, card.seat.y, card.seat.w + _AIR, card.seat.h + _AIR)
    svg = picture(drawn, seat, FINE)
    return map_drawing.picture(turned(id or card.id, turns), svg, seat.x, seat.y)
