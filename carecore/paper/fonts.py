"""The letters we can print: which bundled font has which letter, and how wide it is.

Atkinson Hyperlegible Next for all it has; Noto Sans for the rest of the world's scripts that are
bundled in `assets/fonts`. A fallback is opened only when a text needs it. Nothing of a person's
text is kept here: only fonts, and widths of single letters.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from carecore.facts.assets import ASSETS

hb: Any = import_module("uharfbuzz")  # it comes without types

FONTS = ASSETS / "fonts"

BOX = "□"
"""What is printed in the place of a letter that no font can show."""

JOINERS = "\u200c\u200d"
"""Signs nobody sees that say whether two letters join."""


class Weight(StrEnum):
    """How heavy a text is; the value is the CSS weight."""

    REGULAR = "400"
    SEMI = "600"
    BOLD = "700"


@dataclass(frozen=True)
class Face:
    """A font file. `joins` when its letters change shape beside each other."""

    file: str
    joins: bool = False

    @property
    def family(self) -> str:
        """The name the PDF writer knows it by: lower case, without signs."""
        return self.file.replace("-", "").lower()

    @property
    def path(self) -> Path:
        return FONTS / f"{self.file}.ttf"


TEXT = {weight: Face(f"AtkinsonHyperlegibleNext-{weight}") for weight in Weight}
WIDER = {
    Weight.REGULAR: Face("NotoSans-Regular"),
    Weight.SEMI: Face("NotoSans-Bold"),
    Weight.BOLD: Face("NotoSans-Bold"),
}
_SIGNS = (
    Face("NotoSansSymbols2-Regular"),
    Face("NotoSansSymbols-Regular"),
    Face("NotoEmoji-Regular"),
)
_JOINING = "Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai"
_SCRIPTS = (  # Unicode blocks, first and last letter, and the script whose font has them
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0870, 0x08FF, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1200, 0x139F, "Ethiopic"),
    (0x1C90, 0x1CBF, "Georgian"),
    (0x2D00, 0x2D2F, "Georgian"),
    (0x2D80, 0x2DDF, "Ethiopic"),
    (0xA8E0, 0xA8FF, "Devanagari"),
    (0xFB13, 0xFB17, "Armenian"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFE, "Arabic"),
)


@lru_cache(maxsize=4096)
def face_for(cluster: str, weight: Weight) -> Face | None:
    """The first bundled font that has every letter of a cluster, or None.

    A cluster is a letter with the marks that sit on it.
    """
    wanted = {letter for letter in cluster if letter not in JOINERS}
    candidates = (TEXT[weight], WIDER[weight], *_of_script(cluster), *_SIGNS)
    marked = any(is_mark(letter) for letter in wanted)
    return next(
        (
            face
            for face in candidates
            if letters(face) >= wanted and not (marked and face is TEXT[weight])
        ),
        None,
    )


@cache
def letters(face: Face) -> frozenset[str]:
    """Every letter a font has."""
    return frozenset(map(chr, _font(face).face.unicodes))


@cache
def plain_letters(weight: Weight) -> frozenset[str]:
    """The letters of the main font that can stand in a row with nothing more to look after."""
    return frozenset(letter for letter in letters(TEXT[weight]) if not is_mark(letter))


@cache
def advance(face: Face, letter: str) -> float:
    """The width of one letter, as a part of the text size. The font must have the letter."""
    font = _font(face)
    glyph = font.get_nominal_glyph(ord(letter))
    return 0.0 if glyph is None else font.get_glyph_h_advance(glyph) / font.face.upem


def joined_width(face: Face, text: str, rtl: bool) -> float:
    """The width of a text whose letters join or carry marks, as a part of the text size."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    font = _font(face)
    hb.shape(font, buffer, {})
    wide: float = sum(place.x_advance for place in buffer.glyph_positions or ())
    return wide / float(font.face.upem)


def is_mark(letter: str) -> bool:
    """Whether a letter sits on the one before it (an accent, a vowel sign)."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me")


def is_hidden(letter: str) -> bool:
    """Whether a letter has no picture of its own and can be left out of print."""
    return (
        unicodedata.category(letter) == "Cf"
        or "\ufe00" <= letter <= "\ufe0f"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"  # skin tones: one tone in grey print
    )


def _of_script(cluster: str) -> tuple[Face, ...]:
    code = ord(cluster[0])
    names = (name for first, last, name in _SCRIPTS if first <= code <= last)
    return tuple(Face(f"NotoSans{name}-Regular", joins=name in _JOINING.split()) for name in names)


@cache
def _font(face: Face) -> Any:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
