"""Putting things in order: two buttons beside each, that can be pressed and pressed again.

The browser keeps the keys on the button that was pressed, wherever its thing goes.
"""

from collections.abc import Sequence

from carecore.plan.change import earlier, later
from carecore.plan.thing import Thing
from carecore.plan.words import in_short
from pages.parts.press import press


def up_and_down(
    thing: Thing, among: Sequence[Thing], what: str, words: str, *, last_first: bool = False
) -> None:
    """Move a thing up or down among those it is shown with; alone it has no order.

    `what` is what it is called ("step 2"), `words` what it says. `last_first` says that they are
    shown the other way round than they are kept.
    """
    if len(among) < 2:
        return
    ways = (("up", earlier, among[0]), ("down", later, among[-1]))
    if last_first:
        ways = (("up", later, among[-1]), ("down", earlier, among[0]))
    for way, move, end in ways:
        press(
            f"Move {what} {way}",
            f"{way}-{thing.id}",
            f"Moved {way}: {in_short(words)}",
            move(thing, among),
            icon=f":material/arrow_{way}ward:",
            disabled=thing == end,
        )
