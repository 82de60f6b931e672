"""My people to take away: everybody on my map as a table, and as a graph.

Everything the rest of the house needs is named here.
"""

from carecore.files.people.graph import people_graph
from carecore.files.people.table import people_table

__all__ = ["people_graph", "people_table"]
