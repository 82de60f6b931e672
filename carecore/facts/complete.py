"""Whether everything that the house knows is there: read once at the start, and by the tests.

A way, a ring, a heading or a figure that lacks an answer stops both, and is named.
"""

from collections.abc import Mapping
from pathlib import Path

from carecore.facts.asked import LAW, LISTED, OWN_NIGHT
from carecore.facts.assets import ASSETS
from carecore.facts.budgetwording import BudgetWording
from carecore.facts.columnwording import ColumnWords
from carecore.facts.commonwords import CommonWords
from carecore.facts.datedfile import DatedFile, read_file
from carecore.facts.noticedwording import NoticedWording
from carecore.facts.peoplewording import PeopleWording
from carecore.facts.placewording import PlaceWording
from carecore.facts.ratefiles import read_book
from carecore.facts.rateyears import RateBook
from carecore.facts.sumwording import SumWording
from carecore.facts.waykinds import SEVERAL_TIMES, WayKinds
from carecore.facts.ways import Ways
from carecore.facts.wording import Wording
from carecore.plan.way import Way

_WORDING: dict[type[DatedFile], str] = {
    Wording: "plan.json",
    PlaceWording: "places.json",
    PeopleWording: "people.json",
    BudgetWording: "budget.json",
    ColumnWords: "columns.json",
    CommonWords: "common_words.json",
    NoticedWording: "noticed.json",
}


def check_all(assets: Path = ASSETS) -> None:
    """Reads every file of words, ways and rates, and what each names in another.

    Raises `ValueError` with one sentence that names the file and what is missing or wrong.
    """
    for kind, file in _WORDING.items():
        read_file(kind, assets / "wording" / file)
    read_file(Ways, assets / "ways" / "ways.json")
    sums = read_file(SumWording, assets / "wording" / "sums.json")
    kinds = read_file(WayKinds, assets / "ways" / "kinds.json")
    book = read_book(assets / "rates")
    _figures_asked_for(book)
    _named_elsewhere(kinds, sums, book)


def _figures_asked_for(book: RateBook) -> None:
    """Raises `ValueError` where a figure is nowhere that is asked for by its name."""
    for figure in (*LAW, OWN_NIGHT, *LISTED):
        if figure not in book.figures:
            raise ValueError(f'assets/rates: the figure "{figure}" is nowhere')
    for figure in LAW:
        if any(value.amount is None for value in book.figures[figure].values):
            raise ValueError(
                f'assets/rates: the figure "{figure}" is not known, and wages are costed by it'
            )


def _named_elsewhere(kinds: WayKinds, sums: SumWording, book: RateBook) -> None:
    """Raises `ValueError` where the ways name a figure or words that are nowhere."""
    for way in Way:
        kind, named = kinds.ways[way], f'the way "{way}"'
        _there(named, kinds.figures_named(way), book.figures, "the figure")
        _there(named, set(kind.notes), sums.notes, "the note")
        if kind.prices and kind.prices.stands_in:
            _there(named, {kind.prices.stands_in}, sums.stands_in, "the words for a stand-in")
    for key, charge in kinds.charges.items():
        named = f'the charge "{key}"'
        _there(named, {key}, book.figures, "the figure")
        _there(named, {charge.title}, sums.titles, "the title")
        _there(named, {charge.ask_the_nhs} - {""}, sums.unknown, "the question")
        if charge.counted in SEVERAL_TIMES:
            _there(named, {book.figures[key].unit.value}, sums.how, "the arithmetic")


def _there(whose: str, named: set[str], among: Mapping[str, object], what: str) -> None:
    for key in sorted(named - among.keys()):
        raise ValueError(f'assets/ways/kinds.json: {whose} names {what} "{key}", which is nowhere')
