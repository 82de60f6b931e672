"""How the whole run is shared out: one worker drives the browser, the others do all else.

Two browsers at once make one another late. So all that drive one are one piece of work, which is
handed out first, since it takes longest.
"""

from xdist.scheduler import LoadScopeScheduling

IN_A_BROWSER = "tests/browser/"


def piece_of_work(test: str) -> str:
    """What goes to one worker together with this test: all of a browser, else the test alone."""
    return IN_A_BROWSER if test.startswith(IN_A_BROWSER) else test


class OneBrowser(LoadScopeScheduling):
    """Hands out tests a piece of work at a time, the largest first."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of_work(nodeid)
