"""When something is on, in words: said for people, kept in files, and read back again.

Begin with `saying`; everything the rest of the house needs is named here.
"""

from carecore.timewords.saying import (
    MONTHS,
    NOT_KNOWN,
    all_in_words,
    clock_in_words,
    date_in_words,
    in_words,
    read_times,
    written,
)

__all__ = [
    "MONTHS",
    "NOT_KNOWN",
    "all_in_words",
    "clock_in_words",
    "date_in_words",
    "in_words",
    "read_times",
    "written",
]
