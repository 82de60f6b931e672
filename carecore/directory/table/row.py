"""One row of a table as an entry: each cell goes where its heading says, and nowhere else."""

import re
from datetime import date

from carecore.directory.entry import Entry
from carecore.directory.jsonfile.oruk import ages_in_words
from carecore.directory.pieces import date_in, joined, number, says_free, sentences
from carecore.directory.table.cells import TableRow
from carecore.directory.table.times import times_in_row
from carecore.directory.whereabouts import no_position, position
from carecore.facts.columnwording import column_words
from carecore.timewords import read_times

_AMOUNT = re.compile(r"£?\s*(\d+(?:\.\d\d?)?)")


def entry_of_row(row: TableRow) -> Entry | None:
    """The entry a row gives; None for a row without anything it could be called by.

    It is called by its name, or else by who runs it, or by where it is.
    """
    named = row.first("name")
    organisation, venue = joined(row.said("organisation")), row.said("venue")
    name = named or organisation or next(iter(venue), "")
    if not name:
        return None
    latitude, longitude = row.first("latitude"), row.first("longitude")
    cost, free = _cost(row)
    ages = ages_in_words(row.first("least_age"), row.first("most_age"))
    checked_on, not_checked = _checked(row)
    unread = (
        *(row.told(at) for at in row.columns.others),
        *(row.beyond()),
        no_position(latitude, longitude, row.texts),
        not_checked,
        "" if ages else joined((*row.said("least_age"), *row.said("most_age")), " to "),
    )
    return Entry(
        name=name,
        id=row.first("id"),
        organisation=organisation if named else "",
        description=sentences(row.said("description")),
        where=joined((*venue, *row.said("address"))),
        times=times_in_row(row),
        cost=cost,
        free=free,
        access=joined(row.said("access"), "; "),
        who_for=joined((*row.said("who_for"), ages), "; "),
        contact=joined(row.said("contact")),
        web=joined(row.said("web")),
        position=position(latitude, longitude),
        checked_on=checked_on,
        unread=tuple(filter(None, unread)),
    )


def _cost(row: TableRow) -> tuple[str, bool | None]:
    """What it costs in words, and whether it is free when the row says so."""
    words = joined(row.said("cost"), "; ")
    said = row.first("free")
    if said.lower() in column_words().yes:
        return words, True
    if said.lower() in column_words().no:
        return words, False
    whole = joined((words, said), "; ")
    if says_free(whole):
        return whole, True
    amount = _AMOUNT.fullmatch(whole)
    return whole, (number(amount[1]) == 0 if amount else None)


def _checked(row: TableRow) -> tuple[date | None, str]:
    """The day it was last checked; and the cell as it stands when that is no date."""
    at = next(iter(row.columns.roles.get("checked_on", ())), None)
    said = row.raw(at) if at is not None else ""
    if at is None or not said:
        return None, ""
    day = date_in(said) or next((time.on for time in read_times(said) if time.on), None)
    return (day, "") if day else (None, row.told(at))
