"""The views of My people."""
