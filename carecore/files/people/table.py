"""My people as a table to take away, that opens in any spreadsheet."""

from carecore.files.people.columns import NOTE, TITLES, row_of
from carecore.files.spreadsheet import table_of
from carecore.plan import Plan


def people_table(plan: Plan, notes: bool = False) -> bytes:
    """Everybody on my map, a row each. What I noted about them is mine, and stays out of it
    unless it is asked for.
    """
    titles = (*TITLES, NOTE) if notes else TITLES
    rows = ({**row_of(person), NOTE: person.note} for person in plan.circle.people)
    return table_of(titles, ([row[title] for title in titles] for row in rows))
