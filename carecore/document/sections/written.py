"""How the plan was written: who helped, when, and when to look at it again."""

from carecore.document.kinds import Privacy
from carecore.document.tree import Answer, Paragraph, Section
from carecore.plan import Plan
from carecore.plan.naming import names
from carecore.timewords import date_in_words

KEY = "written"


def written(plan: Plan) -> Section | None:
    """Who helped to write it and its dates, as far as they were said; it has no title."""
    said = (
        Answer("Who helped to write it", names(plan, plan.helpers), short="Who helped me"),
        Answer("Written on", date_in_words(plan.written_on) if plan.written_on else "", "Written"),
        Answer(
            "To look at again on",
            date_in_words(plan.look_again) if plan.look_again else "",
            short="Look again",
        ),
    )
    answers = tuple(answer for answer in said if not answer.open)
    told = Paragraph(answers, apart=True, aside=True)
    return Section(KEY, "", (told,), private=Privacy.ANYONE) if answers else None
