"""Directory files from a council, a charity or a map site: read tolerantly, looked through.

Begin with `entry`; everything the rest of the house needs is named here.
"""

from carecore.directory.entry import Directory, Entry
from carecore.directory.file import read_directory
from carecore.directory.looking import Found, Looked, Search, Shelf, look
from carecore.directory.notalist import MOST_BYTES
from carecore.directory.picking import place_from

__all__ = [
    "MOST_BYTES",
    "Directory",
    "Entry",
    "Found",
    "Looked",
    "Shelf",
    "Search",
    "look",
    "place_from",
    "read_directory",
]
