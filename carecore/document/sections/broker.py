"""My broker: who pays them, and what they stand to gain. Nobody leaves this off."""

from carecore.document.tree import Answer, Paragraph, Section
from carecore.facts.wording import AboutDecision, wording
from carecore.facts.wording import Section as Title
from carecore.plan import Plan

KEY = "broker"
NOT_SAID = "not said yet"


def broker(plan: Plan) -> Section | None:
    """Who pays the broker and what they could gain; None before anything is to be decided.

    Where there is a decision and it was not said, that is said.
    """
    deciding, called = plan.deciding, wording().about_decision
    paid_by, interest = deciding.broker_paid_by, deciding.broker_interest
    if not (deciding.decisions or paid_by or interest):
        return None
    answers = (
        Answer(called[AboutDecision.PAID_BY], paid_by, waiting=NOT_SAID),
        Answer(called[AboutDecision.INTEREST], interest, waiting=NOT_SAID),
    )
    told = Paragraph(answers, apart=True, aside=True)
    return Section(KEY, wording().sections[Title.BROKER], (told,))
