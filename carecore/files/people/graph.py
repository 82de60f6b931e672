"""My people as a graph to take away: me, everybody on my map, and who is tied to whom.

GraphML is read by whatever draws or counts networks. Source: graphml.graphdrawing.org, "The
GraphML File Format".
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from carecore.files.people.columns import BEING, NAME, TITLES, WHERE, WISHED, row_of
from carecore.files.people.knowing import knowing
from carecore.plan import Plan

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_LABEL, _ME = "label", "me"
_OF_NODES = (_LABEL, *(title for title in TITLES if title != NAME))
_OF_EDGES = (_LABEL, WHERE, WISHED)


def people_graph(plan: Plan) -> bytes:
    """Me and everybody on my map, with what the table says of them, but for my notes.

    I am tied to each, with where they are and where I would like them; and one of them to another
    whom they know, as far as that is said by a whole name.
    """
    document = ET.Element("graphml", {"xmlns": _NAMESPACE})
    for about, titles in (("node", _OF_NODES), ("edge", _OF_EDGES)):
        for title in titles:
            _key(document, about, title)
    graph = ET.SubElement(document, "graph", {"id": "people", "edgedefault": "directed"})
    _put(graph, "node", {"id": _ME}, {_LABEL: plan.name, BEING: "Me"})
    rows = {person.id: row_of(person) for person in plan.circle.people}
    for id, row in rows.items():
        _put(graph, "node", {"id": _node(id)}, {**row, _LABEL: row[NAME]})
    for id, row in rows.items():
        _put(graph, "edge", _tie(_ME, _node(id)), {**row, _LABEL: "on my map"})
    for person, other in knowing(plan.circle.people):
        _put(graph, "edge", _tie(_node(person.id), _node(other.id)), {_LABEL: "knows"})
    ET.indent(document)
    written: bytes = ET.tostring(document, encoding="utf-8", xml_declaration=True)
    return written


def _key(document: ET.Element, about: str, title: str) -> None:
    """What a node or an edge may say of itself, always in words."""
    told = {"id": _key_id(about, title), "for": about, "attr.name": title, "attr.type": "string"}
    ET.SubElement(document, "key", told)


def _key_id(about: str, title: str) -> str:
    return f"{about}-{title.lower().replace(' ', '-')}"


def _node(id: str) -> str:
    """What somebody is called in the graph; nobody can be taken for me."""
    return f"person-{id}"


def _tie(source: str, target: str) -> dict[str, str]:
    return {"source": source, "target": target}


def _put(graph: ET.Element, about: str, named: dict[str, str], says: Mapping[str, str]) -> None:
    """A node or an edge with all that it says; what was not said is left out."""
    element = ET.SubElement(graph, about, named)
    for title in _OF_NODES if about == "node" else _OF_EDGES:
        if said := says.get(title):
            ET.SubElement(element, "data", {"key": _key_id(about, title)}).text = said
