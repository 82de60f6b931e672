"""Plans and lists of a size, made up to measure with."""

import json
from decimal import Decimal
from typing import Any

from carecore.facts.assets import ASSETS
from carecore.facts.waykinds import kind_of
from carecore.plan import Plan
from carecore.plan.budget import Assistant
from carecore.plan.change import add, change
from carecore.plan.circle import Ring
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.way import Way
from carecore.planfile import read_plan


def full(people: int = 40, places: int = 30, lines: int = 20, hopes: int = 20) -> Plan:
    """A full plan: the example, with so many of each."""
    plan = with_places(with_people(example(), people), places)
    return with_hopes(with_support(plan, lines), hopes)


def example() -> Plan:
    """A typical plan: the first of the finished examples."""
    plan = read_plan(sorted((ASSETS / "examples").glob("*.json"))[0].read_bytes()).plan
    assert plan is not None
    return plan


def with_people(plan: Plan, count: int) -> Plan:
    """The same plan with this many people, spread over the rings."""
    rings = list(Ring)
    new = [
        {"name": f"Person {number}", "ring": rings[number % len(rings)]}
        for number in range(len(plan.circle.people), count)
    ]
    return plan.after(change("Added people", add(plan, "circle.people", *new)))


def with_places(plan: Plan, count: int) -> Plan:
    """The same plan with this many places, each as full as those of the example."""
    places = plan.community.places
    more = tuple(
        places[number % len(places)].but(id=f"more{number}", name=f"Place {number}", visits=())
        for number in range(count - len(places))
    )
    return plan.but(community=plan.community.but(places=places + more))


def with_support(plan: Plan, count: int) -> Plan:
    """The same plan with this many lines of support, each as full as those of the example."""
    lines = plan.support.lines
    more = tuple(
        lines[number % len(lines)].but(id=f"moresupport{number}", what=f"Help {number}")
        for number in range(count - len(lines))
    )
    return plan.but(support=plan.support.but(lines=(lines + more)[:count]))


def with_hopes(plan: Plan, count: int) -> Plan:
    """The same plan with this many hopes, each with two steps."""
    hopes = plan.life.hopes
    more = tuple(
        hope.but(
            id=f"morehope{number}",
            words=f"Hope {number}",
            steps=tuple(step.but(id=f"{step.id}of{number}") for step in hope.steps),
        )
        for number in range(count - len(hopes))
        for hope in [hopes[number % len(hopes)]]
    )
    return plan.but(life=plan.life.but(hopes=(hopes + more)[:count]))


def wanting(plan: Plan, lines: int) -> Plan:
    """The same plan with so many lines of paid support, four assistants and a mix of all ways."""
    team = tuple(Assistant(id=f"a{n}", name=f"Helper {n}") for n in range(4))
    ways = [way for way in Way if kind_of(way).in_a_mix]
    wanted = tuple(
        SupportLine(
            what=f"Line {n}",
            shape=Shape.HOURS,
            help=Help.PAID,
            hours=Decimal(n + 1) / 4,
            helpers=(team[n % 4].id, team[(n + 1) % 4].id),
            in_mix=ways[n % len(ways)],
        )
        for n in range(lines)
    )
    weeks = Decimal(2)
    budget = plan.budget.but(assistants=team, sick_weeks=weeks, contingency_weeks=weeks)
    return plan.but(support=Support(lines=wanted), budget=budget)


def services(count: int) -> bytes:
    """A directory file of this many services, each with a place and two times in the week."""
    days = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    words = ("singing", "gardening", "chess", "walking", "lunch", "knitting", "football")

    def service(number: int) -> dict[str, Any]:
        what = words[number % 7]
        times = [
            {
                "id": f"t{number}-{at}",
                "freq": "WEEKLY",
                "byday": days[(number + at) % 7],
                "opens_at": f"{9 + number % 8:02}:00:00",
                "closes_at": f"{10 + number % 8:02}:30:00",
            }
            for at in (0, 3)
        ]
        where = {
            "latitude": 53 + number % 97 / 100,
            "longitude": -2 - number % 89 / 100,
            "addresses": [{"address_1": f"{number} Mill Lane", "city": "Wetherley"}],
        }
        return {
            "id": f"service-{number}",
            "name": f"Group {number} for {what}",
            "description": f"Come along for {what}, tea and talk. Everybody is welcome. " * 6,
            "status": "active",
            "schedules": times,
            "cost_options": [{"amount": number % 5}],
            "service_at_locations": [{"location": where}],
            "organization": {"name": f"Neighbours {number % 400}"},
        }

    return json.dumps({"contents": [service(number) for number in range(count)]}).encode()
