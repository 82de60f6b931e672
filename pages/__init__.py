"""What a person sees: one file for each page, and the house that holds them together."""
