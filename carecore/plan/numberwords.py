"""Numbers that are spelt out, as in "two hundred and fifty"."""

from decimal import Decimal

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""The words that another number can follow, as in "fifty four"."""

_UNDER_20 = {word: number for number, word in enumerate(_SMALL)}
_TEN_TIMES = {word: 10 * number for number, word in enumerate(TENS, start=2)}


def in_number_words(said: str) -> Decimal | None:
    """A whole number spelt out, below a million; None for anything else."""
    words = said.replace("-", " ").split()
    if words[:1] in (["a"], ["one"]) and words[1:2] in (["hundred"], ["thousand"]):
        words[0] = "one"
    found = _of(words)
    return None if found is None else Decimal(found)


def _of(words: list[str]) -> int | None:
    """Thousands, then the rest."""
    if "thousand" not in words:
        return _up_to_thousands(words)
    at = words.index("thousand")
    many, rest = _up_to_thousands(words[:at]), _after(words[at + 1 :])
    return None if many is None or rest is None or many > 999 else many * 1000 + rest


def _up_to_thousands(words: list[str]) -> int | None:
    """Hundreds, then the rest: also "twelve hundred"."""
    if "hundred" not in words:
        return _below_hundred(words)
    at = words.index("hundred")
    many, rest = _below_hundred(words[:at]), _after(words[at + 1 :], most=99)
    return None if not many or rest is None else many * 100 + rest


def _after(words: list[str], most: int = 999) -> int | None:
    """What comes after the hundreds or the thousands, with or without an "and"; or nothing."""
    if not words:
        return 0
    rest = words[1:] if words[0] == "and" else words
    found = _up_to_thousands(rest)
    return found if found is not None and 0 < found <= most else None


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [one]:
            return _UNDER_20.get(one, _TEN_TIMES.get(one))
        case [ten, one] if ten in _TEN_TIMES and 0 < _UNDER_20.get(one, 0) < 10:
            return _TEN_TIMES[ten] + _UNDER_20[one]
        case _:
            return None
