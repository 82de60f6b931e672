"""My places as a file to take along: a table that opens in any spreadsheet, or a map file.

Both hold every field of every place and can be read back unchanged. In a spreadsheet no cell is
taken for a formula: one that begins like a formula begins with an apostrophe in the file.
"""

import csv
import json
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from typing import Any

from carecore.files.places.cells import Cell
from carecore.files.places.columns import NAME, NUMBER, columns, place_of, row_of
from carecore.files.spreadsheet import table_of, unsafe
from carecore.plan import Plan
from carecore.plan.community import Place, Position

_BETWEEN_VISITS = "\n\n"
_VISITS = "First small visits"
_LATITUDE, _LONGITUDE = "Latitude", "Longitude"
_LONGEST_CELL = 2**31 - 1


def write_csv(plan: Plan) -> bytes:
    """Every place as a table: a column for each field, several things in a cell one on a line."""
    rows = (
        [_joined(*cell) for cell in row_of(plan, place).items()] for place in plan.community.places
    )
    return table_of((column.title for column in columns()), rows)


def read_csv(data: bytes) -> tuple[Place, ...] | None:
    """The places in a table that `write_csv` wrote; None when it is not one of ours.

    It may have been saved again by a spreadsheet, with other columns beside ours.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    for delimiter in ",;\t":
        csv.field_size_limit(_LONGEST_CELL)
        rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        try:
            titles = next(rows, [])
            if not {NAME, NUMBER} <= set(titles):
                continue
            cells = (dict(zip(titles, map(unsafe, row), strict=False)) for row in rows)
            return tuple(place for row in cells if (place := place_of(row)))
        except csv.Error:
            return None
    return None


def write_geojson(plan: Plan) -> bytes:
    """Every place as GeoJSON, with a point for those whose place on the map is known."""
    features = [_feature(plan, place) for place in plan.community.places]
    collection = {"type": "FeatureCollection", "name": "My places", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()


def read_geojson(data: bytes) -> tuple[Place, ...] | None:
    """The places in a map file that `write_geojson` wrote; None when it is not one of ours."""
    try:
        collection = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        return None
    features = collection.get("features")
    if not isinstance(features, list):
        return None
    if not features:
        return () if collection.get("name") == "My places" else None
    rows = [row for feature in features if (row := _row_in(feature)) is not None]
    return tuple(place for row in rows if (place := place_of(row))) if rows else None


def _joined(title: str, cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    return (_BETWEEN_VISITS if title == _VISITS else "\n").join(cell)


def _feature(plan: Plan, place: Place) -> dict[str, Any]:
    row = row_of(plan, place)
    if place.position and _exact(place.position):
        del row[_LATITUDE], row[_LONGITUDE]
    return {
        "type": "Feature",
        "geometry": _point(place.position) if place.position else None,
        "properties": {title: cell for title, cell in row.items() if cell},
    }


def _point(position: Position) -> dict[str, Any]:
    where = [float(position.longitude), float(position.latitude)]
    return {"type": "Point", "coordinates": where}


def _exact(position: Position) -> bool:
    """Whether the numbers of a point say the very same degrees."""
    return all(Decimal(str(float(d))) == d for d in (position.latitude, position.longitude))


def _row_in(feature: Any) -> Mapping[str, Cell] | None:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        return None
    properties = feature["properties"]
    if NAME not in properties or NUMBER not in properties:
        return None
    row = {title: _cell(value) for title, value in properties.items()}
    geometry = feature.get("geometry")
    if isinstance(geometry, dict) and geometry.get("type") == "Point" and _LATITUDE not in row:
        where = geometry.get("coordinates")
        if isinstance(where, list) and len(where) >= 2:
            row |= {_LONGITUDE: _cell(where[0]), _LATITUDE: _cell(where[1])}
    return row


def _cell(value: Any) -> Cell:
    if isinstance(value, list):
        return [str(item) for item in value if isinstance(item, str | int | float)]
    return str(value) if isinstance(value, str | int | float) else ""
