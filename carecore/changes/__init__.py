"""Changes to a plan: what each is, what it touches, and the line of them that undo goes along."""
