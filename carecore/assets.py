"""Where the house keeps its words, figures, examples and fonts."""

from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
