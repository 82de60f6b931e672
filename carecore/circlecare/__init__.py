"""What the map of my people asks, and what is left uncovered when somebody on it is away.

Begin with `noticing` and `without`. Nothing here scores or ranks anybody: it asks, and it says
what that rests on.
"""
