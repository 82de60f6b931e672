"""What the drawer of the map of my people is given: a picture of the ground, and one of each card.

Ids carry no name, and a picture is only looked at: nothing in it can run.
"""

from carecore.circlemap.card import Card, Rect
from carecore.circlemap.drawn import cards, ground, picture
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
    return [
        *corners(found.width, found.height),
        map_drawing.picture("rings", picture(ground(found, palette), whole, FINE)),
        map_drawing.picture(turned("the-sheet", turns), picture("", whole, FINE)),
        *(_node(*one, turns) for one in cards(found, plan.circle.people, palette, chosen)),
    ]


def _node(card: Card, drawn: str, turns: Turns) -> Node:
    seat = Rect(card.seat.x, card.seat.y, card.seat.w + _AIR, card.seat.h + _AIR)
    svg = picture(drawn, seat, FINE)
    return map_drawing.picture(turned(card.id, turns), svg, seat.x, seat.y)
