"""The cells of one row of a table, found by what their columns are for."""

from carecore.directory.pieces import joined
from carecore.directory.plaintext import Texts
from carecore.directory.table.columns import Columns
from carecore.facts.columnwording import Role, column_words
from carecore.plan.words import in_short

MOST_OF_A_CELL = 1_000
"""How many letters are kept of a cell whose heading is not known."""


class TableRow:
    """The cells of one row by what their columns are for. Cells that say nothing are left out."""

    __slots__ = ("cells", "columns", "texts")

    def __init__(self, cells: list[str], columns: Columns, texts: Texts) -> None:
        self.cells = cells
        self.columns = columns
        self.texts = texts

    def raw(self, at: int) -> str:
        """The cell in this column as it stands; "" when it says nothing."""
        cell = self.cells[at] if at < len(self.cells) else ""
        return "" if cell.lower() in column_words().nothing else cell

    def said(self, role: Role) -> list[str]:
        """What the columns with this role say, on one line each, with the heading if needed."""
        if not (columns := self.columns.roles.get(role)):
            return []
        return [said for at in columns if (said := self._with_heading(at))]

    def first(self, role: Role) -> str:
        """What the first column with this role says that is not empty."""
        said = self.said(role)
        return said[0] if said else ""

    def told(self, at: int) -> str:
        """A cell with its heading: "Ward: 5"."""
        said = in_short(self.texts(self.raw(at)), MOST_OF_A_CELL)
        heading = self.texts(self.columns.headings[at])
        return joined((heading, said), ": ") if said else ""

    def beyond(self) -> list[str]:
        """The cells that stand beyond the last heading."""
        cells = self.cells[len(self.columns.headings) :]
        return [in_short(said, MOST_OF_A_CELL) for cell in cells if (said := self.texts(cell))]

    def _with_heading(self, at: int) -> str:
        if at in self.columns.with_heading:
            return self.told(at)
        return self.texts(self.raw(at))
