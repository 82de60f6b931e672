"""Files beside the plan file: what kind one is, what a PDF holds; people, places, week to take."""
