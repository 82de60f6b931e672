"""Files beside the plan file: what kind one is, what a PDF holds, my places and my week to take."""
