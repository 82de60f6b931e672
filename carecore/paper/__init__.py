"""The one page on paper: measured, laid out and drawn as a PDF that can be read aloud.

Begin with `draw`; the other modules stand in storeys under it, down to the letters. Everything
the rest of the house needs is named here.
"""

from carecore.paper.draw import Drawn, draw_page
from carecore.paper.fit import LeftOff
from carecore.paper.look import Look

__all__ = ["Drawn", "LeftOff", "Look", "draw_page"]
