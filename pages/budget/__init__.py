"""The views of My budget."""
