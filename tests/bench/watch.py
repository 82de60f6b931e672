"""A watch that stops when the screen is at rest, and not before.

It starts at the key or the click, and stops at the last thing that moved: the run has ended, the
words stand on the screen, frames in the page have drawn, no long piece of work holds the next key,
and nothing has stirred for a while since. The first sight of the words is told beside it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from playwright.sync_api import Locator, Page

STILL = 250
"""Milliseconds without anything that moves, after which the screen is at rest; not counted."""

SHORT = 120
"""The same where something follows by itself: on My plan the page, a moment later."""

GIVEN_UP = 30_000

WATCH = """([words, still, longest, arriving]) => {
  const state = () => document.querySelector('[data-testid=stApp]')?.dataset ?? {}
  const main = () => document.querySelector('[data-testid=stMain]')
  let begun = arriving ? 0 : null, moved = 0, seen = null, ran = false
  const now = () => performance.now()
  const shows = () => !words || main()?.textContent.includes(words)
  const stir = (changes = []) => {
    if (begun === null) return
    moved = now()
    ran ||= arriving || changes.some(change => change.attributeName == 'data-test-script-state' ||
      change.type != 'attributes' && main()?.contains(change.target)) // a short run is not told
    if (ran && seen === null && shows()) seen = moved
  }
  for (const act of ['keydown', 'click']) addEventListener(act, event => {
    if (begun !== null || act == 'keydown' && event.key != 'Enter') return
    begun = moved = now()
  }, {capture: true})
  const every = {subtree: true, childList: true, characterData: true, attributes: true}
  const watched = new WeakSet()
  const watch = place => { watched.add(place); new MutationObserver(stir).observe(place, every) }
  watch(document)
  new PerformanceObserver(list => {
    for (const work of list.getEntries()) {
      if (begun !== null) moved = Math.max(moved, work.startTime + work.duration)
    }
  }).observe({entryTypes: ['longtask']})
  const drawn = frame => {
    const inside = frame.contentDocument
    if (!inside || inside.readyState != 'complete') return false
    if (!watched.has(inside)) { watch(inside); stir() }
    return Boolean(inside.querySelector('canvas'))
  }
  const atRest = () => ran && state().testConnectionState == 'CONNECTED' &&
    state().testScriptState == 'notRunning' &&
    !document.querySelector('[data-stale=true], [data-testid=stSkeleton]') &&
    [...main().querySelectorAll('iframe')].every(drawn) && shows()
  window.__took = new Promise(done => {
    const look = () => {
      const rest = atRest()
      if (rest && now() - moved >= still) return done([moved - begun, (seen ?? moved) - begun])
      if (begun !== null && now() - begun > longest) return done(null)
      setTimeout(look, 15)
    }
    look()
  }) }"""


class Took(NamedTuple):
    """Milliseconds from the press to a screen at rest, and to the first sight of the words."""

    rest: float
    seen: float


def watched(page: Page, act: Callable[[], object], words: str = "", still: int = STILL) -> Took:
    """Do something that is begun by Enter or a click, and say how long it took.

    Raises `RuntimeError` when the words never come, or the screen never comes to rest.
    """
    page.evaluate(WATCH, [words, still, GIVEN_UP, False])
    act()
    return _took(page, words)


def edit(page: Page, box: Locator, words: str, then: str = "") -> Took:
    """Type into a box and press Enter (with Ctrl where it has lines), until `then` stands there."""
    box.fill(words)
    key = "Control+Enter" if box.evaluate("box => box.tagName") == "TEXTAREA" else "Enter"
    return watched(page, lambda: box.press(key), then or words)


def click(page: Page, what: Locator, words: str = "", still: int = STILL) -> Took:
    """Press something, until the words stand there."""
    what.scroll_into_view_if_needed()
    return watched(page, what.click, words, still)


def arrive(page: Page, url: str, words: str) -> Took:
    """Go to an address, until the words stand there."""
    page.goto(url, wait_until="commit")
    page.evaluate(WATCH, [words, STILL, GIVEN_UP, True])
    return _took(page, words)


def _took(page: Page, words: str) -> Took:
    took: Any = page.evaluate("window.__took")
    if took is None:
        raise RuntimeError(f"The screen never came to rest, or never showed {words!r}")
    return Took(*took)
