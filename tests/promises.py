"""How often a promise is tried with something made up: as it asks, or a few times in a hurry."""

from collections.abc import Collection

from hypothesis import HealthCheck, Phase, settings

FEW = 5
"""How often each promise is tried when the profile is `quick`."""

ALL = tuple(settings.get_profile("default").phases)


def tried(times: int, phases: Collection[Phase] = ALL) -> settings:
    """Try a promise so many times; when the profile is `quick`, a few times at most.

    What is made up may take its time, and much of it may not fit: plans are large.
    """
    in_a_hurry = settings.get_current_profile_name() == "quick"
    return settings(
        max_examples=min(times, FEW) if in_a_hurry else times,
        phases=phases,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
