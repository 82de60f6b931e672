"""A directory as a calendar (iCal): what is on, when, and in which zone.

Begin with `reading`.
"""

from carecore.directory.calendar.reading import read

__all__ = ["read"]
