"""The support I want and what I decided as plain sentences, to be read aloud."""

from carecore.facts.wording import AboutDecision, wording
from carecore.page.parts import PageBroker, PageDecision, PageForMe, PageSupport
from carecore.page.wanted import details, how_explained
from carecore.plan.words import ended


def support_in_words(line: PageSupport) -> str:
    """One thing I want help with: what, who, how much, when, and whether it takes money."""
    told = (("Who", line.who), ("How much", line.much), ("When", line.when), ("Money", line.money))
    return " ".join((ended(line.what), *(f"{lead}: {ended(said)}" for lead, said in told if said)))


def decision_in_words(one: PageDecision) -> list[str]:
    """A decision: which one, what was decided, the ways looked at, when, and who was there."""
    said = [" ".join(ended(words) for words in (one.which, one.stands, one.words) if words)]
    if made := one.for_me:
        by = wording().about_decision[AboutDecision.BY]
        said += [f"{by} {made.by}: {ended(made.words)}", *details_in_words(made)]
    lead, how = how_explained(one)
    explained = " ".join(filter(None, (one.shown, how and f"{lead}: {ended(how)}")))
    return [*said, *((explained,) if explained else ()), *details_in_words(one)]


def details_in_words(one: PageDecision | PageForMe | PageBroker) -> list[str]:
    """What more was said of it: "Who was there: Ruth." """
    return [f"{title}: {ended(words)}" for title, words in details(one)]
