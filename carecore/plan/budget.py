"""My budget: what there is, who would be paid what, and what I think of each way to hold it."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from carecore.plan.money import Count, Pounds
from carecore.plan.moneywords import Money
from carecore.plan.support import Every
from carecore.plan.thing import Asked, Keyed, Part, Thing, find
from carecore.plan.way import Row, Way
from carecore.plan.words import SomeWords, Words


class Nation(StrEnum):
    """Where I live, because the law is not the same."""

    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern_ireland"


class YesNo(StrEnum):
    """An answer; `OPEN` is not said yet."""

    OPEN = "open"
    YES = "yes"
    NO = "no"


class PaidHow(StrEnum):
    """How a direct payment comes: after my share is taken off, or whole; `OPEN` is not said yet."""

    OPEN = "open"
    NET = "net"
    GROSS = "gross"


class PayPeriod(StrEnum):
    """How often an assistant is paid: National Insurance and pension are worked out on that."""

    WEEKLY = "weekly"
    FOUR_WEEKLY = "four_weekly"
    MONTHLY = "monthly"


class Holiday(StrEnum):
    """How holiday is paid: one of two, never both.

    `REGULAR` hours: paid for all 52 weeks, of which 5.6 are holiday, and cover is bought then.
    `IRREGULAR` hours: 12.07% on top of each hour worked.
    """

    REGULAR = "regular"
    IRREGULAR = "irregular"


class Pension(StrEnum):
    """Whether an assistant is in a workplace pension; `BY_LAW` is what age and pay decide."""

    BY_LAW = "by_law"
    OPTED_IN = "opted_in"
    OPTED_OUT = "opted_out"


class SaidBy(StrEnum):
    """Where a figure comes from that stands in place of the one in the tool."""

    COUNCIL = "council"
    QUOTED = "quoted"
    MINE = "mine"


class Liking(StrEnum):
    """What I think of a way; `OPEN` is not said yet. It is never counted."""

    OPEN = "open"
    LIKE = "like"
    NOT_SURE = "not_sure"
    NOT_FOR_ME = "not_for_me"


class Amount(Part):
    """An amount of money and how often it comes; no pounds means not known yet.

    `about` says that it is only about so much.
    """

    pounds: Pounds | None = None
    every: Every = Every.WEEK
    about: bool = False

    @property
    def money(self) -> Money | None:
        """The amount as it was said; None while it is not known."""
        return None if self.pounds is None else Money(self.pounds, self.every.per, self.about)


class Assistant(Thing):
    """Somebody I would employ. No `age` means 21 or over; no `pay` means the legal minimum.

    `pay_about` says that the pay is only about so much; `pension_age` whether they have reached
    State Pension age.
    """

    name: Annotated[SomeWords, Asked("a name for them")]
    holiday: Holiday = Holiday.REGULAR
    age: Annotated[int, Field(ge=16, le=99)] | None = None
    pay: Pounds | None = None
    pay_about: bool = False
    pension: Pension = Pension.BY_LAW
    pension_age: YesNo = YesNo.OPEN


class SaidRate(Keyed):
    """A figure that somebody gave me: it stands in place of the one in the tool, and says so.

    `about` says that it is only about so much.
    """

    told_by: ClassVar[str] = "rate"
    rate: SomeWords
    amount: Annotated[Pounds, Asked("the figure")]
    by: SaidBy = SaidBy.MINE
    note: Words = ""
    about: bool = False


class View(Keyed):
    """What I think of one way, and why, in my words."""

    told_by: ClassVar[str] = "way"
    way: Way
    liking: Liking = Liking.OPEN
    why: Words = ""


class Matter(Thing):
    """Something that matters to me in a way, laid beside a row, or beside all of them."""

    words: Annotated[SomeWords, Asked("what matters to you")]
    row: Row | None = None


class Budget(Part):
    """The money and the ways to hold it.

    `indicative` is what the council first thinks; `final` what it signed off. The final cost is
    what I pay (`mine`) and what the council pays (`council`) together; `health` is NHS money and
    stands apart. `now` is what support costs today. `year` is the year of the rates, as in
    "2026-27"; "" means the one that today falls in. `turned` moves the order of the ways round.
    """

    nation: Nation = Nation.ENGLAND
    indicative: Amount = Amount()
    final: Amount = Amount()
    mine: Amount = Amount()
    council: Amount = Amount()
    paid: PaidHow = PaidHow.OPEN
    health_money: YesNo = YesNo.OPEN
    health: Amount = Amount()
    now: Amount = Amount()
    year: Words = ""
    assistants: tuple[Assistant, ...] = ()
    pay_period: PayPeriod = PayPeriod.WEEKLY
    allowance: YesNo = YesNo.OPEN
    contingency_weeks: Count | None = None
    sick_weeks: Count | None = None
    said_rates: tuple[SaidRate, ...] = ()
    views: tuple[View, ...] = ()
    matters: tuple[Matter, ...] = ()
    turned: Annotated[int, Field(ge=0, le=99)] = 0

    def find(self, id: str) -> Assistant:
        """The assistant with this id. Raises `Refused` when they are not there."""
        return find(self.assistants, id)

    def said(self, rate: str) -> SaidRate | None:
        """The figure somebody gave me for this rate, if there is one."""
        return next((said for said in self.said_rates if said.rate == rate), None)

    def view(self, way: Way) -> View:
        """What I think of this way; not said yet when I said nothing."""
        return next((view for view in self.views if view.way is way), View(way=way))
