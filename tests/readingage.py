"""How old a reader a sentence asks for: at most nine, on every screen and page.

The Flesch-Kincaid grade, and five years on. Names that law gives count as one short word.
What people read is found in data, and in the code of pages and of the core.
"""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from textstat import textstat

OLDEST = 9
"""The reading age that no sentence goes over."""

SHORT = "law"
"""What stands for a legal name while a sentence is measured."""

MARKS = re.compile(r":material/\w+:|:\w+(?=\[)|[*_`#]+|\[|\]\([^)]*\)|\]|^- ", re.MULTILINE)
FORMULA = re.compile(r"\bdatum\b")
PLACE = re.compile(r"\{[^{}]*\}")
ENDS = re.compile(r"(?<=[.?!])[\"'”’)]*\s+|\n+")


@cache
def legal_names() -> re.Pattern[str]:
    """Every legal name, one or many, with a small or a big letter, the longest first."""
    file = Path(__file__).parent / "legal_names.json"
    names = json.loads(file.read_text(encoding="utf-8"))["names"]
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})s?\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """The sentences of a text, a line of it being at least one. Marks for the screen are left out.

    A label of up to three words with no stop at its end is a name for a thing, not a sentence.
    """
    plain = PLACE.sub("ten", MARKS.sub("", text))
    parts = [part.strip() for part in ENDS.split(plain)]
    return [part for part in parts if part.endswith((".", "?", "!")) or len(part.split()) > 3]


def reading_age(sentence: str) -> float:
    """The age in years at which this one sentence can be read."""
    return textstat.flesch_kincaid_grade(legal_names().sub(SHORT, sentence)) + 5


def too_hard(sentence: str) -> bool:
    """Whether this one sentence asks for an older reader than `OLDEST`."""
    return reading_age(sentence) > OLDEST


def hard_sentences(text: str) -> list[str]:
    """Those sentences of a text that are too hard, each with the age it asks for."""
    return [f"{reading_age(one):.1f}: {one}" for one in sentences(text) if too_hard(one)]


EXEMPT = ("source", "sources", "link")
"""Fields of data that say where a fact is from, in the words of those who wrote it."""


def said_in_data(data: Any) -> Iterator[str]:
    """Every text in data from a file, but where a fact is from."""
    if isinstance(data, dict):
        for name, part in data.items():
            if name not in EXEMPT:
                yield from said_in_data(part)
    elif isinstance(data, list):
        for part in data:
            yield from said_in_data(part)
    elif isinstance(data, str):
        yield data


def said_in_code(code: str) -> list[str]:
    """Every text in a module that may reach a screen or a page, each with "ten" for a value in it.

    Left out: what a part says of itself, patterns, formulas of a drawing, and errors that a
    person never meets.
    """
    return list(_said(ast.parse(code)))


def _said(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if not FORMULA.search(node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(_one_value(part) for part in node.values)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _said(part.value)
    elif not _unseen(node):
        for below in ast.iter_child_nodes(node):
            yield from _said(below)


def _one_value(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "ten"


def _unseen(node: ast.AST) -> bool:
    """Whether this part of the code never reaches a person."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"))):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))):
            return name != "Refused"
    return False
