"""What was measured, as a table: medians beside one another, and ours as a multiple of the bare."""

from statistics import median, quantiles

BARE, OURS = "bare", "ours"


class Table:
    """Measurements by what was measured and whose it is."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, list[float]]] = {}

    def note(self, what: str, whose: str, value: float | None) -> None:
        """Keep one measurement; what this system does not tell is left out."""
        if value is not None:
            self.rows.setdefault(what, {}).setdefault(whose, []).append(value)

    def said(self, title: str) -> str:
        """The table in lines of text."""
        wide = max(map(len, self.rows), default=0) + 2
        lines = [
            title,
            f"{'':{wide}}{'bare':>8}{'ours':>8}{'ratio':>7}   lowest to highest of ours",
        ]
        for what, values in self.rows.items():
            bare, ours = values.get(BARE), values.get(OURS)
            left = f"{median(bare):8.0f}" if bare else f"{'':8}"
            right = f"{median(ours):8.0f}" if ours else f"{'':8}"
            ratio = f"{median(ours) / median(bare):7.2f}" if bare and ours else f"{'':7}"
            spread = f"   {min(ours):.0f} to {max(ours):.0f}, {len(ours)} times" if ours else ""
            lines.append(f"{what:{wide}}{left}{right}{ratio}{spread}")
        return "\n".join(lines)


def at_most(values: list[float], percent: int) -> float:
    """What so many of a hundred were at most."""
    return quantiles(values, n=100)[percent - 1] if len(values) > 1 else values[0]
