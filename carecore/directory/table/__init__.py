"""A directory as a table (CSV and its kin), whatever its columns are called.

Begin with `reading`.
"""

from carecore.directory.table.reading import read

__all__ = ["read"]
