"""How the whole run is shared out: what drives a browser goes file by file, and first.

A worker that drives a browser waits most of the time, for the browser, the server, or for as long
as something is away. So several do, each with a browser and a server of its own.
"""

from xdist.scheduler import LoadScopeScheduling

IN_A_BROWSER = "tests/browser/"


def piece_of_work(test: str) -> str:
    """What goes to one worker together with this test: its file in a browser, else it alone."""
    return test.partition("::")[0] if test.startswith(IN_A_BROWSER) else test


class BrowsersFirst(LoadScopeScheduling):
    """Hands out tests a piece of work at a time, the largest first."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of_work(nodeid)
