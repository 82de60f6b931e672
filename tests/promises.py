"""How often a promise is tried with something made up: as it asks, or a few times in a hurry."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings

QUICK = "quick"
"""The profile of somebody in a hurry."""

FEW = 5
"""How often each promise is tried when the profile is `quick`."""

ALL = tuple(settings.get_profile("default").phases)

T = TypeVar("T")


def in_a_hurry() -> bool:
    """Whether the profile is `quick`."""
    return settings.get_current_profile_name() == QUICK


def tried(times: int, phases: Collection[Phase] = ALL) -> settings:
    """Try a promise so many times; when the profile is `quick`, a few times at most.

    What is made up may take its time, and much of it may not fit: plans are large.
    """
    return settings(
        max_examples=min(times, FEW) if in_a_hurry() else times,
        phases=phases,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


def each_of(things: Iterable[T], one_in: int = 11) -> Sequence[T]:
    """Each of many things, such as the bytes of a file; in a hurry, one in so many."""
    return list(things)[::one_in] if in_a_hurry() else list(things)
