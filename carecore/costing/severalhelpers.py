"""Whether several helpers cost another amount than one who does all of it."""

from decimal import Decimal

from carecore.costing.howoften import added
from carecore.costing.paydays import PayDays, pay_days
from carecore.costing.payslip import employer_ni, pension
from carecore.costing.sumwords import note
from carecore.costing.team import Team
from carecore.facts.rates import Figures
from carecore.plan.budget import Assistant, Budget


def several_beside_one(
    team: Team, budget: Budget, figures: Figures, allowance: Decimal
) -> tuple[str, ...]:
    """What to say of a team set beside the first of them doing all of it for the same pay.

    `allowance` is how much of the National Insurance is taken off. Nothing is said where National
    Insurance and pension come to the same.
    """
    period, one = budget.pay_period, team[0].assistant
    pays = [(pay_days(each.pay(figures), period), each.assistant) for each in team]
    whole = [(pay_days(added(each.pay(figures) for each in team), period), one)]

    def due(who: list[tuple[tuple[PayDays, ...], Assistant]]) -> tuple[Decimal, Decimal]:
        ni = [employer_ni(paydays, period, each.age, figures) for paydays, each in who]
        paid_in = [pension(paydays, period, each, figures) for paydays, each in who]
        return sum(ni, Decimal(0)), sum(paid_in, Decimal(0))

    (ni, paid_in), (ni_of_one, paid_in_of_one) = due(pays), due(whole)
    after, after_of_one = (max(Decimal(0), each - allowance) for each in (ni, ni_of_one))
    if (after, paid_in) != (after_of_one, paid_in_of_one):
        return (note("each_apart"),)
    return (note("each_apart_before"),) if ni != ni_of_one else ()
