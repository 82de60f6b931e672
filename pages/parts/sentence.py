"""The sentence that says what changed."""

from carecore.plan.words import in_short


def changed(name: str, what: str) -> str:
    """The sentence for a change: what it is about, shortened, and what changed."""
    return f"{in_short(name, 30)}: {what}"
