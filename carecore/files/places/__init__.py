"""My places as a table and as a map file, to take away and to read back.

Begin with `files`; everything the rest of the house needs is named here.
"""

from carecore.files.places.files import read_csv, read_geojson, write_csv, write_geojson

__all__ = ["read_csv", "read_geojson", "write_csv", "write_geojson"]
