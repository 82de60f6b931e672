"""The views of My places: one file for each, read top to bottom like the screen."""
