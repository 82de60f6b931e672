"""The page as a file: seen as a picture, and with the plan taken back out of it."""

import io
import re
from threading import Lock
from typing import Any, Literal

import pypdfium2 as pdfium

PLAN_NAME = "plan.json"

MOST_SCALE = 8.0
"""The largest picture: more than this many pixels for a point would only fill the memory."""

_MOST_PIXELS = 4000.0
_ALONE = Lock()
"""PDFium does one thing at a time; two at once would end the whole program."""

_START = re.compile(rb"\{\s*\"type\"\s*:\s*\"plan-together\"")
_END = re.compile(rb"\r?\nendstream")
_STREAM = re.compile(rb"/application#2Fjson.{0,300}?\bstream\r?\n", re.DOTALL)


def picture(pdf: bytes, scale: float = 2.0, kind: Literal["PNG", "JPEG"] = "PNG") -> bytes:
    """The first page as a picture, `scale` pixels for each point (2.0 is 144 dots an inch).

    A PNG is exact. A JPEG is made in a tenth of the time; letters look the same at this size.

    Raises `ValueError` when the bytes are not a PDF with a page, or the scale is not above 0 and
    at most `MOST_SCALE`.
    """
    if not 0 < scale <= MOST_SCALE:
        raise ValueError(f"the scale must be above 0 and at most {MOST_SCALE:g}")
    try:
        with _ALONE, pdfium.PdfDocument(pdf) as document:
            page = document[0]
            scale = min(scale, _MOST_PIXELS / max(1.0, *page.get_size()))
            options: dict[str, Any] = {"scale": scale}
            image = page.render(**options).to_pil()
    except (pdfium.PdfiumError, IndexError, TypeError) as problem:
        raise ValueError("this is not a PDF with a page in it") from problem
    out = io.BytesIO()
    image.save(out, kind, quality=90)
    return out.getvalue()


def plan_inside(pdf: bytes) -> bytes | None:
    """The plan's own data out of a page, as bytes to open with `planfile.read_plan`.

    None when there is none. A damaged file is searched for the data, which stands in it plainly;
    what is found may then be damaged or cut. Never raises, whatever the bytes are.
    """
    return _attached(pdf) or _searched(pdf)


def _attached(pdf: bytes) -> bytes | None:
    try:
        with _ALONE, pdfium.PdfDocument(pdf) as document:
            for number in range(document.count_attachments()):
                file = document.get_attachment(number)
                if file.get_name() == PLAN_NAME:
                    return bytes(file.get_data()) or None
    except Exception:  # a reader of hostile bytes may fail in any way; the search comes next
        return None
    return None


def _searched(pdf: bytes) -> bytes | None:
    if found := _START.search(pdf):
        begin = found.start()
    elif found := _STREAM.search(pdf):  # its first line is what was damaged
        begin = found.end()
    else:
        return None
    end = _END.search(pdf, begin)
    return pdf[begin : end.start() if end else len(pdf)] or None
