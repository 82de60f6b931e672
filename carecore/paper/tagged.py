"""A PDF with one A4 page whose parts say what they are: headings, lists, paragraphs, a figure.

It widens the private structure tree of fpdf2 2.8.9 (pinned; `tests/core/test_draw.py` guards
it), which is flat, to one with lists in lists. Sources: ISO 32000-1 section 14.7 and 14.8
(tagged PDF), ISO 14289-1 (PDF/UA), ISO 19005-3 (PDF/A-3).
"""

import logging
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from fpdf import FPDF, ViewerPreferences
from fpdf.encryption import EncryptionDictionary
from fpdf.fonts import Glyph, TTFFont
from fpdf.output import OutputProducer, PDFPage, PDFXmpMetadata
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFObject, PDFString

from carecore.paper.fonts import Face, Weight
from carecore.paper.letters import Measure, Run
from carecore.paper.xmp import about_the_file

PT = 72 / 25.4
"""Points in a millimetre."""

Colour = tuple[int, int, int]
INK: Colour = (30, 36, 41)
QUIET: Colour = (77, 82, 84)
ACCENT: Colour = (23, 98, 79)

_NO_DATE = date(2000, 1, 1)

for _name in ("fontTools.subset", "fpdf.output"):  # they would log the letters of a plan
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class Element(StructElem):
    """A part of the document. `actual_text` is what it says, where its letters stand otherwise."""

    __slots__ = ("actual_text",)
    pg: Any

    def __init__(self, kind: str, parent: PDFObject, alt: str | None, actual: str | None) -> None:
        super().__init__(kind, parent, [], page_number=1, alt=alt)
        self.actual_text = None if actual is None else PDFString(actual)


class Tree(StructureTreeBuilder):
    """A structure tree that can be deeper than one storey."""

    def __init__(self) -> None:
        super().__init__()
        self.parents = [self.doc_struct_elem]
        self.marks: list[PDFObject] = self.struct_tree_root.parent_tree.nums[0]

    def begin(self, kind: str, alt: str | None, actual: str | None) -> None:
        """Open a part inside the one that is open."""
        element = Element(kind, self.parents[-1], alt, actual)
        self.parents[-1].k.append(element)
        self.parents.append(element)

    def end(self) -> None:
        """Close the part that is open."""
        self.parents.pop()

    def mark(self) -> int:
        """A number for content of the part that is open."""
        number = len(self.marks)
        self.parents[-1].k.append(number)
        self.marks.append(self.parents[-1])
        return number

    def elements(self) -> Iterator[Element]:
        """Every part of the document, each before what is in it."""
        waiting = list(reversed(self.doc_struct_elem.k))
        while waiting:
            element = waiting.pop()
            if isinstance(element, Element):
                yield element
                waiting.extend(reversed(element.k))

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self.elements()


class _Producer(OutputProducer):
    """Tells every part, however deep, which page it is on, and writes the title twice.

    fpdf2 leaves the older place for a title out of a PDF/A file, where many readers look for it.
    """

    def _add_structure_tree(self) -> PDFObject | None:
        page = next(thing for thing in self.pdf_objs if isinstance(thing, PDFPage))
        tree = self.fpdf.struct_builder
        if isinstance(tree, Tree):
            for element in tree.elements():
                element.pg = page
        return super()._add_structure_tree()

    def _add_xmp_metadata(self) -> PDFXmpMetadata | None:
        made = super()._add_xmp_metadata()
        self._kept, self.fpdf._compliance = self.fpdf._compliance, None
        return made

    def _add_encryption(self) -> EncryptionDictionary | None:  # comes right after the title
        self.fpdf._compliance = self._kept
        return super()._add_encryption()


class TaggedPage(FPDF):
    """One A4 page, in millimetres from its top left corner."""

    def __init__(self, title: str, written_on: date | None) -> None:
        super().__init__(format="A4", unit="mm", enforce_compliance="PDFA_3U")
        self.struct_builder = Tree()
        self.measure = Measure()
        self.missing: dict[str, None] = {}
        self.alias_nb_pages("")  # else "{nb}" in a person's words would turn into a number
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_lang("en-GB")
        self.set_title(title)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        made = datetime.combine(written_on or _NO_DATE, datetime.min.time(), UTC)
        self.set_creation_date(made)
        self.set_xmp_metadata(about_the_file(title, made))
        self.add_page()
        self.pages[1].struct_parents = 0

    @contextmanager
    def part(self, kind: str, alt: str | None = None, actual: str | None = None) -> Iterator[None]:
        """A part of the document such as "/H2" or "/LI"; parts may stand in parts."""
        self._tree.begin(kind, alt, actual)
        yield
        self._tree.end()

    @contextmanager
    def content(self) -> Iterator[None]:
        """What is drawn inside belongs to the part that is open."""
        self._begin_content()
        yield
        self._out("EMC")

    def _begin_content(self) -> None:
        kind, number = self._tree.parents[-1].s, self._tree.mark()
        self._out(f"{kind} <</MCID {number}>> BDC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is drawn inside says nothing and is never read aloud."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def put(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        weight: Weight,
        ink: Colour = INK,
        narrower: float = 1.0,
    ) -> None:
        """Print one line with its left end at `x` and its base line at `y`, `size` in points.

        `narrower` is how much of their width the letters keep. The text is never read as markup.
        """
        self.set_text_color(*ink)
        self.set_stretching(100 * narrower)
        runs = self.measure.runs(text, weight)
        if any(run.rtl for run in runs):
            runs = self.measure.runs(text.rstrip(" "), weight)
            with self._said_as(text):
                self._put_runs(runs, x, y, size, narrower)
        else:
            self._put_runs(runs, x, y, size, narrower)
        self.set_stretching(100)

    def _put_runs(
        self, runs: Sequence[Run], x: float, y: float, size: float, narrower: float
    ) -> None:
        for run in runs:
            self._put_run(run, x, y, size)
            self.missing.update(dict.fromkeys(run.missing))
            x += run.width * narrower * size / PT

    @contextmanager
    def _said_as(self, text: str) -> Iterator[None]:
        """What is drawn inside is a part of its own, which says what it is: its letters run to the
        left, or stand in another order than they are said.

        It is said of the part alone. Readers of letters (PDFium, Poppler) turn such letters round
        themselves, and would turn round what the content says of them too.
        """
        self._out("EMC")
        with self.part("/Span", actual=text), self.content():
            yield
        self._begin_content()

    def made(self) -> bytes:
        """The finished file."""
        return bytes(self.output(output_producer_class=_Producer))

    @property
    def _tree(self) -> Tree:
        assert isinstance(self.struct_builder, Tree)
        return self.struct_builder

    def _put_run(self, run: Run, x: float, y: float, size: float) -> None:
        self._open(run.face)
        self.set_font(run.face.family, size=size)
        height = size / PT
        # fpdf2 sets the base line at 0.5 h + 0.3 of the text size below the top of a cell
        self.set_xy(x, y - 0.8 * height)
        self.set_text_shaping(run.shaped, direction="rtl" if run.rtl else "ltr")
        if run.shaped and not run.rtl:
            self._out(f"/Span <</ActualText {_utf16(run.text)}>> BDC")
            self.cell(run.width * height, height, run.text)
            self._out("EMC")
        else:
            self.cell(run.width * height, height, run.text)

    def _open(self, face: Face) -> None:
        if face.family not in self.fonts:
            self.add_font(face.family, "", face.path)
            font = self.fonts[face.family]
            assert isinstance(font, TTFFont)
            setattr(font.subset, "get_glyph", _turned(font.subset.get_glyph))  # noqa: B010


def _turned(get_glyph: Any) -> Any:
    """A sign that stands for several letters which run to the left names the last one first, since
    readers turn all letters of a line round."""

    def turned(
        glyph: int | None = None, unicode: int | tuple[int, ...] | None = None, **more: Any
    ) -> Glyph | None:
        if isinstance(unicode, tuple) and any(map(_to_the_left, unicode)):
            unicode = unicode[::-1]
        found: Glyph | None = get_glyph(glyph=glyph, unicode=unicode, **more)
        return found

    vars(turned)["cache_clear"] = get_glyph.cache_clear  # the writer asks for it at the end
    return turned


def _to_the_left(letter: int) -> bool:
    return unicodedata.bidirectional(chr(letter)) in ("R", "AL")


def _utf16(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
