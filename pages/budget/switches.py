"""What holds for everybody I would employ: how often they are paid, the allowance, weeks."""

from carecore.changes.holes import hole
from carecore.facts.budgetwording import budget_wording
from carecore.plan.budget import Nation, PayPeriod, YesNo
from pages.parts import desk, fields
from pages.parts.tie import at

WORDS = budget_wording()
CLAIMED = {
    YesNo.OPEN: "Not said yet: the sum takes it off",
    YesNo.YES: "Yes: take it off",
    YesNo.NO: "No: leave it out",
}


def pay_period(place: str) -> None:
    """How often they are paid: National Insurance and pension follow from it."""
    fields.choice(
        "How often they are paid",
        at(desk.plan(), "budget.pay_period", also=place),
        list(PayPeriod),
        lambda period: f"They are paid: {WORDS.pay_periods[period].lower()}",
        said=WORDS.pay_periods.__getitem__,
    )


def where_i_live(place: str) -> None:
    """The nation, and what may differ there."""
    fields.choice(
        "Where I live",
        at(desk.plan(), "budget.nation", also=place),
        list(Nation),
        lambda nation: f"I live in {WORDS.nations[nation]}",
        said=WORDS.nations.__getitem__,
    )


def allowance(place: str) -> None:
    """Whether the Employment Allowance is claimed."""
    fields.choice(
        "Will I claim the Employment Allowance?",
        at(desk.plan(), "budget.allowance", also=place),
        list(YesNo),
        lambda answer: f"Employment Allowance: {CLAIMED[answer].lower()}",
        said=CLAIMED.__getitem__,
    )


def sick_weeks(place: str) -> None:
    """How many weeks off sick to count."""
    fields.figure(
        "Weeks off sick in a year, each",
        at(desk.plan(), "budget.sick_weeks", also=place),
        hole("how many", thing="weeks", most=52),
        "Said how many weeks off sick to count",
        placeholder="None counted",
    )


def weeks_kept_ready(place: str) -> None:
    """How many weeks of money to keep for what goes wrong."""
    fields.figure(
        "Weeks of money to keep ready",
        at(desk.plan(), "budget.contingency_weeks", also=place),
        hole("how many", thing="weeks", most=52),
        "Said how many weeks of money to keep ready",
        placeholder="None counted",
    )
