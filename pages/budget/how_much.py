"""How much of a line of support there is, as far as anybody can say: it need not be hours."""

from decimal import Decimal
from typing import Any

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.howmuch import by_the_hour
from carecore.changes.wish import putting
from carecore.costing import hours_a_week
from carecore.costing.workload import nights_a_year
from carecore.facts.budgetwording import budget_wording
from carecore.plan.change import Act, put
from carecore.plan.money import in_hours
from carecore.plan.moneywords import Per
from carecore.plan.naming import told_apart
from carecore.plan.support import Help, Shape, SupportLine
from pages.budget import how_long
from pages.parts import desk, fields
from pages.parts.chooser import tell_new
from pages.parts.money_box import Kept, money, money_often
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.sentence import changed
from pages.parts.tie import at

WORDS = budget_wording()
NIGHTS_HERE = (Shape.WAKING_NIGHTS, Shape.SLEEP_INS)
BY_THE_HOUR = (Shape.HOURS, *NIGHTS_HERE)
FIGURES = ("hours", "nights")
PRICE, A_NIGHT = Kept("price", "price_about", "every"), Kept("price", "price_about")
SAID_PRICE = "said what it costs"
AT_NIGHT = {
    Shape.WAKING_NIGHTS: "They stay awake",
    Shape.SLEEP_INS: "They sleep near me",
    Shape.HOURS: "Help by the hour",
}
NO_HOURS = "No hours are said yet. The line stays as it is."


def show(line: SupportLine) -> None:
    """How it is counted, money or no money, and the figures for that."""
    left, right = st.columns(2)
    with left:
        how_counted(line)
    with right:
        fields.choice(
            "Money or no money",
            at(line, "help"),
            list(Help),
            lambda help: changed(line.what, WORDS.help[help].lower()),
            said=WORDS.help.__getitem__,
        )
    st.markdown(plain(WORDS.shapes[line.shape].says))
    said = about_hours(line) if line.shape in (Shape.OPEN, *BY_THE_HOUR) else []
    tell_new(f"how-much-{line.id}", [words for words in said if words.endswith("?")])
    if said:
        st.markdown(" ".join(said))
    count_these(line)
    figures(line)


def how_counted(line: SupportLine) -> None:
    """How it is counted; not saying so is an answer too."""

    def acts(shape: Shape) -> list[Act]:
        return [put(line, field, value) for field, value in line.counting(shape).items()]

    fields.choice(
        "How it is counted",
        at(line, "shape")._replace(acts=acts, puts=None),
        list(Shape),
        lambda shape: changed(line.what, WORDS.shapes[shape].title.lower()),
        said=lambda shape: WORDS.shapes[shape].title,
    )


def figures(line: SupportLine) -> None:
    """The boxes for the figures that this way of counting has."""
    with st.container(horizontal=True):
        if line.shape in NIGHTS_HERE:
            nights(line, "Nights a week", most=7)
            hours_each_night(line)
        elif line.shape in (Shape.OPEN, Shape.HOURS):
            hours(line)
        elif line.shape is Shape.BREAKS:
            nights(line, "Nights a year", most=366)
            money("What one night costs", line, A_NIGHT, Per.NIGHT, changed(line.what, SAID_PRICE))
        elif line.shape is Shape.BUY:
            with st.container():
                sentence = changed(line.what, SAID_PRICE)
                money_often("What it costs", "the price", line, PRICE, sentence)


def hours(line: SupportLine) -> None:
    """Hours a week: those that follow from the times, with others one press away; or a box.

    Empty means as many as the times say. Hours make it help by the hour, where nobody said how it
    is counted.
    """
    given, tie = by_the_times(line), at(line, "hours", also=line.shape)
    if given and line.hours is None and not desk.refusal(tie.key):
        with st.popover("Other hours than these", key=f"other-hours-{line.id}"):
            hours_box(line, given)
    else:
        hours_box(line, given)


def hours_box(line: SupportLine, given: Decimal | None) -> None:
    """The box for hours a week."""

    def acts(hours: Decimal | None) -> list[Act]:
        counts = line.shape is Shape.OPEN and hours is not None
        shape = [put(line, "shape", Shape.HOURS)] if counts else []
        return [*shape, put(line, "hours", hours)]

    def puts(said: dict[str, Any]) -> list[dict[str, Any]]:
        shape = hole("by hours", of=line.id, field="shape")
        counts = [putting(line, "shape", shape)] if line.shape is Shape.OPEN else []
        return [*counts, putting(line, "hours", said)]

    fields.figure(
        "Hours a week",
        at(line, "hours", also=line.shape)._replace(acts=acts, puts=puts),
        hole("hours a week"),
        changed(line.what, "said how many hours"),
        said=in_hours,
        placeholder=f"{in_hours(given)} by the times" if given else "7.5",
    )


def hours_each_night(line: SupportLine) -> None:
    """Hours of each night as I type them, or from when to when."""
    fields.figure(
        "Hours each night",
        at(line, "hours", also=line.shape),
        hole("hours of a night"),
        changed(line.what, "said how many hours"),
        said=in_hours,
        placeholder="10pm to 7am",
    )


def nights(line: SupportLine, label: str, most: int) -> None:
    """How many nights, as I type them."""
    fields.figure(
        label,
        at(line, "nights", also=line.shape),
        hole("how many", thing="nights", most=most),
        changed(line.what, "said how many nights"),
        placeholder="2",
    )


def by_the_times(line: SupportLine) -> Decimal | None:
    """The hours a week that the times give by themselves, whatever else was typed."""
    shape = Shape.HOURS if line.shape is Shape.OPEN else line.shape
    return hours_a_week(line.but(shape=shape, hours=None, nights=None)) if line.times else None


def count_these(line: SupportLine) -> None:
    """One press for times that nobody counted yet: by the hour, or who is there in the night."""
    if line.shape is not Shape.OPEN or not line.paid or not by_the_times(line):
        return
    by_the_clock = {Shape.HOURS: "Count these hours"}
    with st.container(horizontal=True):
        for shape, label in (by_the_clock if by_the_hour(line.times) else AT_NIGHT).items():
            said = changed(line.what, WORDS.shapes[shape].title.lower())
            press(label, f"count-{shape}-{line.id}", said, put(line, "shape", shape))


def about_hours(line: SupportLine) -> list[str]:
    """What the times come to, which hours the sum uses, and what it still asks."""
    given, used = by_the_times(line), hours_a_week(line)
    if line.shape is Shape.OPEN:
        return not_counted(line, given)
    if any(desk.refusal(at(line, figure, also=line.shape).key) for figure in FIGURES):
        return [f"Until then the sum uses {a_week(used)}."] if used else []
    if line.shape in NIGHTS_HERE:
        return about_nights(line, used)
    if used is None:
        return [] if how_long.questions(line) else [NO_HOURS]
    said = [f"These times come to {a_week(given)}."] if given else []
    if given and used != given:
        said.append(f"What I typed comes to {a_week(used)}, and the sum uses that.")
    return said


def not_counted(line: SupportLine, given: Decimal | None) -> list[str]:
    """What the times of a line come to that nobody counted yet; help with no money needs no sum."""
    if not given or not line.paid:
        return []
    if by_the_hour(line.times):
        return [f"These times come to {a_week(given)}. They are not in the sum yet."]
    return ["These are times in the night. Who is there then?"]


def about_nights(line: SupportLine, used: Decimal | None) -> list[str]:
    """What the nights come to, or what is not said of them yet."""
    if nights_a_year(line) is None:
        return ["How many nights a week?"]
    if used is None:
        return ["How many hours each night?"] if line.shape is Shape.WAKING_NIGHTS else []
    return [f"That comes to {a_week(used)}."]


def a_week(hours: Decimal) -> str:
    """ "6 hours a week", "1 hour a week", "7 h 20 a week"."""
    said = in_hours(hours)
    if any(letter.isalpha() for letter in said):
        return f"{said} a week"
    return f"{said} {'hour' if hours == 1 else 'hours'} a week"


def my_assistants(line: SupportLine) -> None:
    """Which of those I would employ would do this, when there are any."""
    names = told_apart((one.id, one.name) for one in desk.plan().budget.assistants)
    if names and line.paid and line.shape in BY_THE_HOUR:
        fields.some(
            "Which of my assistants would do it",
            at(line, "helpers"),
            list(names),
            changed(line.what, "said which of my assistants"),
            said=lambda id: plain(names[id]),
        )
