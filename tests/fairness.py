"""Whether a comparison of the ways is fair: as much about each, good and hard, and no steering.

`STEERING` is the list of words that lean; it is test data, for people to read and to add to.
"""

import re
from collections.abc import Iterator
from statistics import median

from carecore.facts.ways import Ways
from carecore.plan.way import Row, Way

ROW_BAND = 0.20
"""How far from the middle a way may be in the words of a row: a fifth."""

WAY_BAND = 0.07
"""How far from the middle a way may be in the words of all its rows, as a share."""

PAIR_BAND = 0.35
"""How far apart good and hard may be within one way, as a share of the longer."""

PAIRS = ((Row.SUITS, Row.HARDER), (Row.HELPS, Row.GOES_WRONG))
"""Rows that speak for a way, each with the row that speaks of what is hard."""

STEERING = (
    # praise and blame
    *("best", "better", "good", "great", "excellent", "ideal", "perfect", "right choice"),
    *("worst", "worse", "bad", "poor", "sadly", "luckily", "unfortunately", "fortunately"),
    # light and heavy
    *("easy", "easier", "easiest", "easily", "simple", "simpler", "simply", "smooth", "hassle"),
    *("stress", "stressful", "burden", "burdens", "daunting", "complex", "complicated", "risky"),
    *("just", "only", "merely", "lots of work", "too much"),
    # towards one
    *("recommend", "recommended", "recommends", "suggest", "suggested", "advise", "default"),
    *("usual", "usually", "normal", "normally", "typical", "standard", "traditional", "popular"),
    *(
        "most people",
        "many people choose",
        "preferred",
        "favourite",
        "winner",
        "top",
        "first choice",
    ),
    *("should", "ought", "worth", "why not", "of course", "obviously", "clearly the"),
    # against each other
    *("than", "most", "least", "cheap", "cheaper", "cheapest", "dear", "expensive", "costly"),
    *("highest", "lowest", "rank", "ranked", "score", "stars", "rating", "number one"),
    # what is promised
    *("freedom", "empower", "empowers", "independence", "peace of mind", "safe", "safer"),
    *("full control", "total control", "real choice", "true choice", "lose control"),
    *("modern", "old-fashioned", "proper", "real", "guarantee", "guaranteed", "always", "never"),
)

LEANS = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, STEERING))})(?![\w-])", re.IGNORECASE)


def steers(sentence: str) -> list[str]:
    """The words in a sentence that lean to a side."""
    return [*LEANS.findall(sentence), *re.findall("!", sentence)]


def words(ways: Ways, way: Way, row: Row) -> int:
    """How many words this row has about this way."""
    return sum(len(sentence.split()) for sentence in ways.says(way, row))


def far(amounts: dict[Way, int], band: float) -> list[Way]:
    """The ways that are further from the middle one than the band lets them."""
    middle = median(amounts.values())
    return [way for way, amount in amounts.items() if abs(amount - middle) > band * middle]


def unfair(ways: Ways) -> list[str]:
    """All that is unfair in a comparison, in plain words; nothing when it is fair."""
    return [*_rows(ways), *_totals(ways), *_pairs(ways), *_leaning(ways)]


def _rows(ways: Ways) -> Iterator[str]:
    for row in Row:
        for way in far({way: words(ways, way, row) for way in Way}, ROW_BAND):
            yield f"{way}, {row}: {words(ways, way, row)} words, far from the others"
        if len({len(ways.says(way, row)) for way in Way}) > 1:
            yield f"{row}: not as many sentences for each way"


def _totals(ways: Ways) -> Iterator[str]:
    for way in far({way: sum(words(ways, way, row) for row in Row) for way in Way}, WAY_BAND):
        yield f"{way}: more or less is said of it than of the others"
    for way in far({way: len(ways.ways[way].short.split()) for way in Way}, PAIR_BAND):
        yield f"{way}: its one line is longer or shorter than the others'"


def _pairs(ways: Ways) -> Iterator[str]:
    for way in Way:
        for kind, hard in PAIRS:
            much, little = sorted((words(ways, way, kind), words(ways, way, hard)), reverse=True)
            if little == 0 or much - little > PAIR_BAND * much:
                yield f"{way}: {kind} and {hard} do not weigh the same"


def _leaning(ways: Ways) -> Iterator[str]:
    for way in Way:
        said = ways.ways[way]
        rows = [one for row in Row for one in ways.says(way, row)]
        for sentence in (said.title, said.short, *rows):
            for word in steers(sentence):
                yield f"{way}: {word!r} leans in {sentence!r}"
    for row in Row:
        for word in steers(f"{ways.rows[row].title} {ways.rows[row].question}"):
            yield f"{row}: {word!r} leans in what it is called"
