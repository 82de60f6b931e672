"""The one page on paper: measured, laid out and drawn as a PDF that can be read aloud.

Begin with `draw`. The other modules stand in storeys under it, down to the letters.
"""
