"""What holds for everybody I would employ: how often they are paid, the allowance, weeks."""

from carecore.facts.budgetwording import budget_wording
from carecore.plan.budget import Nation, PayPeriod, YesNo
from carecore.plan.money import read_count
from pages.budget.in_budget import in_budget
from pages.parts import desk, fields

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
        f"pay-period-{place}",
        list(PayPeriod),
        desk.plan().budget.pay_period,
        in_budget("pay_period"),
        lambda period: f"They are paid: {WORDS.pay_periods[period].lower()}",
        said=WORDS.pay_periods.__getitem__,
    )


def where_i_live(place: str) -> None:
    """The nation, and what may differ there."""
    fields.choice(
        "Where I live",
        f"{place}-nation",
        list(Nation),
        desk.plan().budget.nation,
        in_budget("nation"),
        lambda nation: f"I live in {WORDS.nations[nation]}",
        said=WORDS.nations.__getitem__,
    )


def allowance(place: str) -> None:
    """Whether the Employment Allowance is claimed."""
    fields.choice(
        "Will I claim the Employment Allowance?",
        f"allowance-{place}",
        list(YesNo),
        desk.plan().budget.allowance,
        in_budget("allowance"),
        lambda answer: f"Employment Allowance: {CLAIMED[answer].lower()}",
        said=CLAIMED.__getitem__,
    )


def sick_weeks(place: str) -> None:
    """How many weeks off sick to count."""
    fields.figure(
        "Weeks off sick in a year, each",
        f"sick-weeks-{place}",
        desk.plan().budget.sick_weeks,
        lambda words: read_count(words, "weeks", 52),
        in_budget("sick_weeks"),
        "Said how many weeks off sick to count",
        placeholder="None counted",
    )


def weeks_kept_ready(place: str) -> None:
    """How many weeks of money to keep for what goes wrong."""
    fields.figure(
        "Weeks of money to keep ready",
        f"weeks-ready-{place}",
        desk.plan().budget.contingency_weeks,
        lambda words: read_count(words, "weeks", 52),
        in_budget("contingency_weeks"),
        "Said how many weeks of money to keep ready",
        placeholder="None counted",
    )
