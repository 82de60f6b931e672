"""What holds of every sum: the parts make the whole exactly, and more never costs less."""

from datetime import date, time
from decimal import Decimal, localcontext
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from carecore.costing import Sum, WayCost, allotted, cost_every_way, hours_a_week, hours_for, left
from carecore.costing.compare import EXACT
from carecore.costing.howoften import Rhythm
from carecore.costing.paydays import pay_days, pay_days_a_year
from carecore.facts.rates import figures
from carecore.facts.waykinds import kind_of
from carecore.plan import Plan
from carecore.plan.budget import Budget, Holiday, PayPeriod, Pension, YesNo
from carecore.plan.change import put
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.plan.times import Time, Weekday, Weeks
from carecore.plan.way import Way
from tests.core.costcases import NEW, OLD, TODAY, all_sums, helper, of, plan_of
from tests.making import after, with_new
from tests.promises import tried
from tests.strategies import plans as plans_of_all_kinds

TEAM = ("jo", "max", "lee")
FIGURES = {
    year: of(year, employ_sleep_in="60", agency_sleep_in="90", agency_visit="18")
    for year in (OLD, NEW)
}


def some(least: str, most: str, places: int = 2) -> st.SearchStrategy[Decimal]:
    return st.decimals(least, most, places=places)


times = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), max_size=7).map(tuple),
    weeks=st.sampled_from([(), (Weeks.OTHER,), (Weeks.FIRST,), (Weeks.LAST,)]),
    starts=st.sampled_from([None, time(9), time(22)]),
    ends=st.sampled_from([None, time(9, 20), time(11, 30), time(7)]),
)
clock_times = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), min_size=1, max_size=3).map(tuple),
    weeks=st.sampled_from(
        [(), (Weeks.OTHER,), (Weeks.FIRST,), (Weeks.FIRST, Weeks.THIRD), (Weeks.LAST,)]
    ),
    starts=st.just(time(9)),
    ends=st.sampled_from([time(9, 20), time(11, 30), time(7)]),
) | st.builds(
    Time,
    on=st.dates(date(2027, 1, 1), date(2027, 2, 1)),
    starts=st.just(time(9)),
    ends=st.just(time(17)),
)
lines = st.builds(
    SupportLine,
    what=st.sampled_from(["Getting up", "Swimming", "A break"]),
    shape=st.sampled_from(Shape),
    help=st.sampled_from(Help),
    times=st.lists(times, max_size=2).map(tuple),
    hours=st.none() | some("0", "168", 4),
    nights=st.none() | some("0", "30", 1),
    price=st.none() | some("0", "5000"),
    every=st.sampled_from(Every),
    helpers=st.lists(st.sampled_from([*TEAM, "gone"]), unique=True).map(tuple),
    in_mix=st.none() | st.sampled_from([way for way in Way if kind_of(way).in_a_mix]),
)
by_the_clock = st.builds(
    SupportLine,
    what=st.sampled_from(["Getting up", "Swimming"]),
    shape=st.sampled_from([Shape.HOURS, Shape.WAKING_NIGHTS, Shape.SLEEP_INS]),
    help=st.just(Help.PAID),
    times=st.lists(clock_times, min_size=1, max_size=3).map(tuple),
    helpers=st.lists(st.sampled_from(TEAM), unique=True).map(tuple),
    in_mix=st.none() | st.sampled_from([way for way in Way if kind_of(way).in_a_mix]),
)
assistants = st.tuples(
    *(
        st.builds(
            helper,
            st.just(id),
            age=st.none() | st.integers(16, 80),
            pay=st.none() | some("0", "60", 4),
            holiday=st.sampled_from(Holiday),
            pension=st.sampled_from(Pension),
            pension_age=st.sampled_from(YesNo),
        )
        for id in TEAM
    )
)
budgets = st.builds(
    Budget,
    year=st.sampled_from([OLD, NEW]),
    assistants=st.just(()) | assistants,
    pay_period=st.sampled_from(PayPeriod),
    allowance=st.sampled_from(YesNo),
    contingency_weeks=st.none() | some("0", "20", 1),
    sick_weeks=st.none() | some("0", "40", 1),
)
plans = st.builds(
    lambda lines, budget: plan_of(*lines).but(budget=budget),
    st.lists(lines | by_the_clock, min_size=1, max_size=5),
    budgets,
)


def every_way(plan: Plan) -> dict[Way, WayCost]:
    return cost_every_way(plan, FIGURES[plan.budget.year])


def figures_of(cost: WayCost) -> tuple[object, ...]:
    """All that a way comes to, whatever the order it is told in."""
    whole = [each.pounds if each else None for each in (cost.yearly, cost.at_start)]
    leaves = sorted((each.key, each.words, each.pounds) for each in all_sums(cost))
    return (*whole, leaves, set(cost.notes), set(cost.unknown), cost.before_allowance, cost.saved)


@given(plan=plans)
@tried(30)
def test_parts_come_to_the_whole_exactly_at_every_level(plan: Plan) -> None:
    with localcontext(prec=EXACT):
        for cost in every_way(plan).values():
            for each in all_sums(cost):
                if each.parts:
                    assert sum(part.pounds for part in each.parts) == each.pounds
                assert len(each.pounds.as_tuple().digits) < EXACT // 2, "rounded somewhere"


@given(plan=plans, where=st.integers(0, 4), more=some("0", "40", 4))
@tried(50)
def test_more_never_costs_less_within_a_way(plan: Plan, where: int, more: Decimal) -> None:
    line = plan.support.lines[where % len(plan.support.lines)]
    grown = [put(line, "price", min(Decimal(9000), (line.price or 0) + more))]
    if line.hours is not None:
        grown.append(put(line, "hours", min(Decimal(168), line.hours + more)))
    if line.nights is not None:
        grown.append(put(line, "nights", min(Decimal(30), line.nights + more)))
    longer = [when.but(ends=time(8)) for when in line.times if when.ends == time(7)]
    if longer:
        rest = tuple(when for when in line.times if when.ends != time(7))
        grown.append(put(line, "times", (*rest, *longer)))
    raised = tuple(
        one.but(pay=None if one.pay is None else one.pay + more) for one in plan.budget.assistants
    )
    bigger = [after(plan, each) for each in grown]
    bigger.append(plan.but(budget=plan.budget.but(assistants=raised)))
    before = every_way(plan)
    for now in map(every_way, bigger):
        for way in Way:
            assert (before[way].first_year or 0) <= (now[way].first_year or 0), way
            assert before[way].before_allowance <= now[way].before_allowance, way


@given(plan=plans, turn=st.randoms(use_true_random=False))
@tried(30)
def test_the_order_of_lines_and_of_ways_changes_no_figure(plan: Plan, turn: Random) -> None:
    shuffled = list(plan.support.lines)
    turn.shuffle(shuffled)
    other = plan.but(support=plan.support.but(lines=tuple(shuffled)))
    turned = other.but(budget=other.budget.but(turned=7))
    before, after = every_way(plan), every_way(turned)
    for way in Way:
        assert figures_of(before[way]) == figures_of(after[way]), way


@given(plan=plans)
@tried(30)
def test_every_paid_line_is_in_the_sum_or_asked_about(plan: Plan) -> None:
    for way, cost in every_way(plan).items():
        if way is Way.AS_NOW or cost.yearly is None:
            assert cost.unknown
            continue
        about = {each.line for each in cost.unknown}
        counted = {each.words for each in all_sums(cost)}
        for line in plan.support.lines:
            if line.paid and line.shape in (Shape.OPEN, Shape.BREAKS, Shape.BUY):
                assert line.id in about or line.what in counted, way
            if line.paid and line.shape is Shape.HOURS and hours_a_week(line) is None:
                assert line.id in about, way
            if not line.paid:
                assert line.id not in about, way


@given(plan=plans)
@tried(25)
def test_health_money_pays_for_no_more_than_the_whole(plan: Plan) -> None:
    for cost in every_way(plan).values():
        if cost.yearly and cost.at_start:
            assert 0 <= cost.health_year <= cost.yearly.pounds
            assert 0 <= cost.health_start <= cost.at_start.pounds
            if not cost.health_money:
                assert cost.health_year == cost.health_start == 0
            elif not cost.care_money:
                assert cost.health_year == cost.yearly.pounds


@given(
    amounts=st.tuples(*[some("0", "2000")] * 6),
    period=st.sampled_from(PayPeriod),
)
def test_the_pay_days_of_a_year_pay_all_of_it(
    amounts: tuple[Decimal, ...], period: PayPeriod
) -> None:
    pay = Rhythm(*amounts)
    runs = pay_days(pay, period)
    assert sum(run.many for run in runs) == pay_days_a_year(period)
    assert sum(run.pay for run in runs) == pay.year


@given(plan=plans)
@tried(25)
def test_nobody_pays_less_than_nothing_and_the_allowance_is_never_more_than_the_tax(
    plan: Plan,
) -> None:
    for cost in every_way(plan).values():
        assert Decimal(0) <= cost.saved <= cost.before_allowance
        for each in all_sums(cost):
            assert each.pounds >= 0 or each.key == "allowance"


@given(pounds=some("0", "100000"))
def test_52_weeks_are_the_year_exactly_where_that_is_said(pounds: Decimal) -> None:
    one = Sum("any", "Any", pounds)
    in_pennies = one.a_week.quantize(Decimal("0.01"))
    assert one.even == (in_pennies * 52 == pounds)
    assert Sum("any", "Any", in_pennies * 52).even
    assert not Sum("any", "Any", in_pennies * 52 + Decimal("0.01")).even


@given(plan=plans, money=some("0", "200000"), way=st.sampled_from(Way))
@tried(30)
def test_the_money_pays_for_the_hours_it_is_said_to_buy(
    plan: Plan, money: Decimal, way: Way
) -> None:
    one = SupportLine(what="More", shape=Shape.HOURS, hours=Decimal(10), in_mix=Way.AGENCY)
    plan = plan_of(one).but(budget=plan.budget)
    hours = hours_for(plan, FIGURES[plan.budget.year], way, money)
    assert (hours is None) == (way is Way.AS_NOW)
    if hours is None:
        return
    assert hours % Decimal("0.25") == 0

    def costs(hours: Decimal) -> Decimal:
        yearly = every_way(with_new(plan, one, "hours", hours))[way].yearly
        return yearly.pounds if yearly else Decimal(0)

    if hours <= 167:
        assert costs(hours) <= money or hours == 0
        assert costs(hours + Decimal("0.25")) > money


@given(plan=plans_of_all_kinds())
@tried(30)
def test_any_plan_at_all_can_be_costed(plan: Plan) -> None:
    used = figures(plan.budget, TODAY)
    found = cost_every_way(plan, used)
    assert set(found) == set(Way)
    for way, cost in found.items():
        assert (cost.yearly is None) == (cost.at_start is None)
        assert cost.yearly or cost.unknown, way
        spare = left(cost, allotted(plan.budget))
        assert spare is None or cost.yearly
        hours_for(plan, used, way, Decimal(10000))
