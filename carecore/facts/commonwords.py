"""Words of English that a search has to know of: those that tell nothing, and a few others.

They are data, dated and with their source, in `assets/wording/common_words.json`.
"""

from pydantic import ConfigDict

from carecore.facts.datedfile import DatedFile
from carecore.facts.text import WordList


class CommonWords(DatedFile):
    """The lists: words that tell nothing, that turn a sentence round, that keep their ending,
    first names that are words as well, and words of travel."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    common: WordList
    turned_round: WordList
    whole: WordList
    names: WordList
    travel: WordList
