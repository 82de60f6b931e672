"""Where the house keeps its words, figures, examples and fonts."""

from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
