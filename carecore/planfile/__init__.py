"""The plan as a file: written, read, and mended where it is damaged.

Begin with `file`; everything the rest of the house needs is named here.
"""

from carecore.planfile.file import Opened, read_plan, schema, schema_text, write_plan
from carecore.planfile.notaplan import MOST_BYTES

__all__ = ["MOST_BYTES", "Opened", "read_plan", "schema", "schema_text", "write_plan"]
