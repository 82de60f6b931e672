"""What a browser makes of a text with a patch: it counts in UTF-16, as `browser/drafts.js` does."""

from carecore.draft import Patch


def applied(text: str, made: Patch) -> str:
    """The text with what stands between its beginning and its end put in."""
    units, put = text.encode("utf-16-le"), made.put.encode("utf-16-le")
    rest = len(units) - 2 * made.end
    return (units[: 2 * made.keep] + put + units[rest:]).decode("utf-16-le")
