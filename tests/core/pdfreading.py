"""Reads a PDF page back as a reader of the page would: its parts, their text, and its letters."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw


@dataclass(frozen=True)
class Read:
    """A part of the document: its kind ("H2"), its own text, its alternative text, its parts."""

    kind: str
    text: str
    alt: str
    kids: "tuple[Read, ...]"

    def all(self, kind: str) -> "list[Read]":
        """Every part of one kind in here, in reading order."""
        found = [self] if self.kind == kind else []
        return found + [part for kid in self.kids for part in kid.all(kind)]

    def everything(self) -> str:
        """All the text in here, in reading order."""
        return " ".join(filter(None, (self.text, *(kid.everything() for kid in self.kids))))


def read_structure(pdf: bytes) -> Read:
    """The structure tree of the first page."""
    with pdfium.PdfDocument(pdf) as document:
        page = document[0]
        texts = _texts(page)
        tree = raw.FPDF_StructTree_GetForPage(page)
        top = raw.FPDF_StructTree_GetChildAtIndex(tree, 0)
        read = _read(top, texts)
        raw.FPDF_StructTree_Close(tree)
        return read


def read_text(pdf: bytes) -> str:
    """All the letters of the first page."""
    with pdfium.PdfDocument(pdf) as document:
        return document[0].get_textpage().get_text_range()


def read_pages(pdf: bytes) -> list[tuple[float, float]]:
    """The sizes of all pages, in points."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_size() for page in document]


def read_letter_boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every letter with ink, in points from the bottom left."""
    with pdfium.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        return [
            text.get_charbox(at)
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        ]


def read_sizes(pdf: bytes) -> set[float]:
    """The sizes of all letters on the first page, in points."""
    with pdfium.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        return {
            round(raw.FPDFText_GetFontSize(text, at), 2)
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        }


def _texts(page: Any) -> dict[int, str]:
    texts: dict[int, str] = {}
    words = page.get_textpage()
    for thing in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
        mark = raw.FPDFPageObj_GetMarkedContentID(thing)
        got = _utf16(partial(raw.FPDFTextObj_GetText, thing, words))
        texts[mark] = texts.get(mark, "") + got
    return texts


def _read(element: Any, texts: dict[int, str]) -> Read:
    kids, text = [], ""
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if mark >= 0:
            text += texts.get(mark, "")
        elif kid := raw.FPDF_StructElement_GetChildAtIndex(element, at):
            found = _read(kid, texts)
            if found.kind == "Span":  # words within words: what they say stands in their row
                text += _utf16(partial(raw.FPDF_StructElement_GetActualText, kid)) or found.text
            else:
                kids.append(found)
    return Read(
        _utf16(lambda buffer, size: raw.FPDF_StructElement_GetType(element, buffer, size)),
        text,
        _utf16(lambda buffer, size: raw.FPDF_StructElement_GetAltText(element, buffer, size)),
        tuple(kids),
    )


def _utf16(ask: Callable[[Any, int], int]) -> str:
    size = ask(None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    typed = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    try:
        ask(typed, size)
    except ctypes.ArgumentError:
        ask(buffer, size)
    return buffer.raw[:size].decode("utf-16-le").rstrip("\0")
