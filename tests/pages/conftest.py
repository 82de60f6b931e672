"""What every test of a page has in common: what is installed here is looked through once."""

from collections.abc import Iterator
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import app_test


@pytest.fixture(scope="session", autouse=True)
def look_through_the_packages_once() -> Iterator[None]:
    """Each headless house asks every installed package whether it brings a part for the screen.

    The answer is the same for all of them, and asking takes longer than to show a page.
    """
    with pytest.MonkeyPatch.context() as here:
        here.setattr(
            manifest_scanner,
            "scan_component_manifests",
            cache(manifest_scanner.scan_component_manifests),
        )
        yield


@pytest.fixture(scope="session", autouse=True)
def read_each_page_once() -> Iterator[None]:
    """Else every run of every test would compile the house and its page anew."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr(app_test, "ScriptCache", cache(ScriptCache))
        yield
