"""Fields two by two: row after row, for the eye, the keyboard and a narrow screen alike."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

import streamlit as st

T = TypeVar("T")


def in_pairs(things: Iterable[T]) -> Iterator[T]:
    """Each thing in turn; what is drawn meanwhile stands two to a row."""
    rest = iter(things)
    while pair := list(islice(rest, 2)):
        for column, thing in zip(st.columns(2), pair, strict=False):
            with column:
                yield thing
