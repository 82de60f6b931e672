"""My people to take away: everybody on my map as a table that opens in any spreadsheet.

Everything the rest of the house needs is named here.
"""

from carecore.files.people.table import people_table

__all__ = ["people_table"]
