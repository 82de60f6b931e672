"""What the house knows: words, law, ways and figures, each from a dated file of `assets`."""
