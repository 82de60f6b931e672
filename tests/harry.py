"""Harry's plan: a small one in which every list holds something, each under a plain name."""

from datetime import date
from decimal import Decimal

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import (
    Assistant,
    Budget,
    Matter,
    SaidBy,
    SaidRate,
    View,
)
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.community import Community, Place, Visit
from carecore.plan.decision import Concern, Deciding, Decision, ForMe, Present
from carecore.plan.life import Aim, Hope, Life, Step
from carecore.plan.support import Support, SupportLine
from carecore.plan.thing import Thing
from carecore.plan.times import NOT_SURE
from carecore.plan.tree import found
from carecore.plan.way import Row, Way
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import ME, Who

MUM, SUE = Who(person="mum"), Who(name="Sue")
FOR_ME = ForMe(
    decided_by=MUM, words="The tap is locked at night", concern=Concern.SAFEGUARDING,
    about="Gas left on twice", assessed_by="Mr Hale", assessed_on=date(2026, 3, 2),
    written_in="My file, page 4",
)  # fmt: skip
PLAN = Plan(
    id="p",
    name="Harry",
    circle=Circle(
        people=(
            Person(id="mum", name="Mum", ring=Ring.CLOSEST, kind=Kind.FAMILY),
            Person(id="rex", name="Rex the dog", ring=Ring.CLOSEST, note="Sleeps on my bed"),
            Person(id="kim", name="Kim", ring=Ring.EXCHANGE, kind=Kind.PAID),
        )
    ),
    about=About(
        lines=(
            Line(id="sea", heading=Heading.MATTERS, words="The sea"),
            Line(id="kind", heading=Heading.ADMIRE, words="He is kind", whose=SUE),
            Line(id="key", heading=Heading.MATTERS, words="My own door key"),
            Line(id="tea", heading=Heading.MATTERS, words="Tea at four", whose=MUM),
        )
    ),
    life=Life(
        hopes=(
            Hope(
                id="sing",
                words="Sing again",
                why="I feel alive",
                steps=(
                    Step(id="ring", what="Ring the choir", who=(ME, MUM), with_whom=(SUE, MUM)),
                    Step(id="go", what="Go"),
                ),
            ),
            Hope(id="home", words="Stay in my house", aim=Aim.KEEP, whose=MUM),
        )
    ),
    community=Community(
        places=(
            Place(
                id="baths",
                name="The baths",
                known=(MUM, SUE),
                visits=(
                    Visit(id="look", what="Look round", with_whom=(MUM,)),
                    Visit(id="swim", what="Swim", how_was_it="Cold and lovely"),
                ),
            ),
            Place(id="library", name="Library", where="Mill Lane"),
        )
    ),
    week=Week(
        regulars=(
            Regular(id="comes", what="Tomasz comes", kind=RegularKind.SUPPORT, times=(NOT_SURE,)),
            Regular(id="rings", what="Mum rings", kind=RegularKind.PEOPLE, who=(MUM,)),
            Regular(id="quiet", what="My quiet hour"),
        )
    ),
    support=Support(
        lines=(
            SupportLine(id="cook", what="Help to cook", hope="sing", helpers=("tom", "jo")),
            SupportLine(id="night", what="Feel safe at night", helpers=("jo",), who=(MUM,)),
        )
    ),
    budget=Budget(
        assistants=(Assistant(id="tom", name="Tom"), Assistant(id="jo", name="Jo")),
        said_rates=(
            SaidRate(rate="agency_hour", amount=Decimal("29.80"), by=SaidBy.QUOTED),
            SaidRate(rate="insurance_year", amount=Decimal(90), note="Rang them"),
        ),
        views=(View(way=Way.ISF, why="My own words"),),
        matters=(
            Matter(id="who", words="I choose who comes", row=Row.DECIDES),
            Matter(id="forms", words="No long forms"),
        ),
    ),
    deciding=Deciding(
        decisions=(
            Decision(
                id="hold",
                which="How to hold my budget",
                present=(Present(id="there", who=MUM), Present(id="too", who=SUE)),
            ),
            Decision(id="tap", which="The gas tap in March", for_me=FOR_ME),
        )
    ),
    helpers=(MUM, SUE),
    off_page=("baths", "cook", "hold", "home", "look", "ring", "rings", "sea", "sing", "tap"),
)


def the(id: str) -> Thing:
    """The thing with this id."""
    thing = found(PLAN, id)
    assert thing is not None
    return thing
