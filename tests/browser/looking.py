"""Looking at a screen as people do whose eyes and hands differ: by night, in forced colours, with
large letters, in a small window, by the keys alone, with a finger that shakes.

Each look is a script that gives what is wrong, a line each. It looks at all of the page, or at
what pops up over it.
"""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.driving import sideways_scroll

LEAST_TARGET = 44
"""How wide and how high what is pressed must be, in pixels of the screen."""

KNOWN = {
    # The screen library's own drop zone names a role on a region; nothing is lost by it.
    "presentation-role-conflict",
}

EVERYTHING: dict[str, Any] = {
    "resultTypes": ["violations"],
    "iframes": False,
    "rules": {"target-size": {"enabled": True}},
}
"""All that axe looks at by itself, and how large targets are, which is new in WCAG 2.2."""
IN_COLOUR: dict[str, Any] = {
    "resultTypes": ["violations"],
    "iframes": False,
    "runOnly": ["color-contrast", "link-in-text-block"],
}
"""What axe looks at again in each colour scheme; the rest does not change with it."""


class Colours(NamedTuple):
    """A colour scheme as a browser has it."""

    scheme: Literal["light", "dark"]
    forced: Literal["active", "none"] = "none"


BY_DAY, BY_NIGHT, FORCED = Colours("light"), Colours("dark"), Colours("light", "active")


class Window(NamedTuple):
    """The size of a window, in pixels, and how large letters are in it."""

    width: int
    height: int
    letters: int = 1

    @property
    def large(self) -> bool:
        """Whether there is room for the bar to stay in sight."""
        return self.width >= 992 and self.height >= 480


SHARED = Window(1280, 720)
AROUND_SHARED = (
    Window(1120, 720),
    Window(731, 720),
    Window(1280, 400),
    Window(640, 360),  # a shared screen at 200 %
    Window(1280, 720, letters=2),
)
TELEPHONE = Window(390, 844)
AROUND_TELEPHONE = (Window(320, 640),)

HELP = """
const small = element => { const {width, height, right} = element.getBoundingClientRect()
    return width <= 2 || height <= 2 || right <= 0 }
const unseen = '[style*="clip-path"], .said-aloud, .unseen, svg, iframe, ' +
    '[aria-hidden=true] input, [data-testid=stSidebar][aria-expanded=false] *'
const seen = element => !element.closest(unseen) && !small(element)
    && element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
const words = element => (element.getAttribute('aria-label') || element.innerText || element.value
    || element.placeholder || element.className).toString().replace(/\\s+/g, ' ').slice(0, 50)
const name = element =>
    `${element.tagName.toLowerCase()} ${element.dataset.testid ?? ''} “${words(element)}”`
const isTick = element => element.matches('[type=checkbox], [type=radio]')
const all = what => [...document.querySelector(root).querySelectorAll(what)]
const wrong = new Set()
"""
"""What every look needs: what is seen, what a part is called, and what is found wrong."""

TARGETS = f"""root => {{ {HELP}
    const pressed = 'a[href], button, input, textarea, summary, [role=button], [role=option],' +
        '[role=menuitem], [role=tab]'
    const isWithinWords = element => element.matches('a') && element.closest('p, li')
    for (const element of all(pressed)) {{
        const box = isTick(element) ? element.closest('label')
            : element.matches('input') && element.closest('[role=group]') || element
        if (!seen(box) || element.matches('input') && element.disabled) continue
        if (isWithinWords(element) && getComputedStyle(element).display == 'inline') continue
        const [wide, high] = [box.getBoundingClientRect()].map(at => [at.width, at.height])[0]
        if (Math.round(wide) < {LEAST_TARGET} || Math.round(high) < {LEAST_TARGET})
            wrong.add(`${{Math.round(wide)}} x ${{Math.round(high)}}: ${{name(element)}}`) }}
    return [...wrong] }}"""
"""What is pressed and is too small for a finger. A link within a sentence may be as its line is."""

CUT = f"""root => {{ {HELP}
    const pen = document.createElement('canvas').getContext('2d')
    const across = (look, element) => element.clientWidth - parseFloat(look.paddingLeft)
        - parseFloat(look.paddingRight)
    const isBelow = (element, said) => {{ // on a telephone long words stand again under their box
        const below = element.closest('.stElementContainer')?.nextElementSibling?.innerText ?? ''
        return below.replaceAll('\\u2060', '').trim() == said.trim() }}
    const inBox = (element, look) => {{
        const said = element.value || element.placeholder
        pen.font = look.font
        const wide = pen.measureText(said).width
        if (element.matches('textarea')
            ? element.scrollHeight > element.clientHeight + 1
            : wide > across(look, element) + 1 && !isBelow(element, said))
            wrong.add(`in a box: ${{said}}`) }}
    const cuts = side => ['hidden', 'clip'].includes(side)
    for (const element of all('*')) {{
        if (element.matches('input, textarea')) {{
            if (seen(element) && !isTick(element) && element.type != 'file')
                inBox(element, getComputedStyle(element))
            continue }}
        const {{scrollWidth, clientWidth, scrollHeight, clientHeight}} = element
        if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 2) continue
        const look = getComputedStyle(element)
        const [x, y] = [cuts(look.overflowX), cuts(look.overflowY)]
        if (!(x || y) || !seen(element) || !element.innerText?.trim()) continue
        const frame = element.getBoundingClientRect(), text = document.createRange()
        text.selectNodeContents(element)
        const isOut = at => at.width > 1 && (x && (at.left < frame.left - 2
            || at.right > frame.right + 2) || y && (at.top < frame.top - 4
            || at.bottom > frame.bottom + 4))
        if ([...text.getClientRects()].some(isOut)) wrong.add(name(element)) }}
    return [...wrong] }}"""
"""Words that are not seen whole: in a box too narrow or too low for them, or where a frame ends."""

RING = f"""root => {{ {HELP}
    const numbers = colour => {{
        const found = colour.match(/[\\d.]+/g).map(Number)
        return colour.startsWith('color(') ? found.map((part, at) => at < 3 ? part * 255 : part)
            : found }}
    const light = colour => numbers(colour).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
    const ground = element => {{
        for (let at = element; at; at = at.parentElement) {{
            const colour = getComputedStyle(at).backgroundColor
            if ((numbers(colour)[3] ?? 1) > 0.5) return colour }}
        return getComputedStyle(document.querySelector('.stApp')).backgroundColor }}
    const contrast = (one, other) => {{
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
        return (bright + 0.05) / (dark + 0.05) }}
    const cuts = side => ['hidden', 'clip'].includes(side)
    const cutBy = (box, out, from) => {{
        for (let at = from; at && !at.matches('.stMain, body'); at = at.parentElement) {{
            const look = getComputedStyle(at), frame = at.getBoundingClientRect()
            if (look.position == 'fixed') return null
            const [x, y] = [cuts(look.overflowX), cuts(look.overflowY)]
            if (x && (box.left - out < frame.left || box.right + out > frame.right)
                || y && (box.top - out < frame.top || box.bottom + out > frame.bottom)) return at }}
        return null }}
    const before = document.activeElement
    for (const element of all('a[href], button, input, textarea, summary, [tabindex]')) {{
        if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) continue
        if (element.matches('[type=file], iframe')) continue
        element.focus({{preventScroll: true}})
        if (document.activeElement != element) continue
        const marked = isTick(element) ? element.closest('label') : element
        const has = getComputedStyle(marked)
        const wide = parseFloat(has.outlineWidth), off = parseFloat(has.outlineOffset)
        if (has.outlineStyle == 'none' || wide < 3) {{
            wrong.add(`no ring: ${{name(element)}}`)
            continue }}
        const on = ground(off < 0 ? marked : marked.parentElement)
        const found = contrast(has.outlineColor, on)
        if (found < 3) wrong.add(`ring ${{found.toFixed(1)}} to 1: ${{name(element)}}`)
        const by = cutBy(marked.getBoundingClientRect(), wide + off - 0.5, marked.parentElement)
        if (by) wrong.add(`ring cut: ${{name(element)}} by ${{name(by)}}`) }}
    before?.focus({{preventScroll: true}})
    return [...wrong] }}"""
"""What can have the keys and is not marked then, or with too pale a line, or one that is cut."""

CHOSEN = f"""root => {{ {HELP}
    const is = '[aria-checked=true], [aria-selected=true], [data-selected=true],' +
        '[aria-current=page]'
    const marks = element => {{ const look = getComputedStyle(element)
        return [look.backgroundColor, look.borderBottomWidth, look.fontWeight].join() }}
    for (const one of all(is)) {{
        if (!seen(one) || isTick(one) || one.matches('label, .stCheckbox')) continue
        const like = all(one.tagName).filter(other => other.className && !other.matches(is)
            && other.role == one.role && other.dataset.testid == one.dataset.testid
            && other.dataset.variant == one.dataset.variant && seen(other))
        if (like.some(other => marks(other) == marks(one)))
            wrong.add(`not seen that it is chosen: ${{name(one)}}`) }}
    return [...wrong] }}"""
"""What is chosen and looks like what is not."""

STICKS = """() => [...document.querySelectorAll(':has(> .st-key-bar)')]
    .some(bar => getComputedStyle(bar).position == 'sticky')"""

AXE = """async ([root, options]) => {
    const found = await axe.run(root, options)
    return found.violations.flatMap(fault => fault.nodes.map(node => [fault.id,
        `${fault.id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 200)}`])) }"""

DRAWN = """scheme => new Promise(done => {
    const app = document.querySelector('.stApp')
    const isOld = () => app.dataset.testScriptState != 'notRunning'
        || document.querySelector('[data-stale=true]')
    const look = () => getComputedStyle(app).colorScheme.includes(scheme) && !isOld()
        ? requestAnimationFrame(() => setTimeout(done, 0)) : setTimeout(look, 10)
    look() })"""
"""The page has been drawn anew in this colour scheme, and the app is at rest."""


def axe(page: Page, root: str, options: dict[str, Any]) -> list[str]:
    """What axe finds wrong."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(AXE, [root, options])
    return [said for rule, said in found if rule not in KNOWN]


def is_for_everybody(page: Page, where: str) -> None:
    """Nothing on the page sticks out at its side, and axe finds nothing wrong with it."""
    assert sideways_scroll(page) == 0, f"{where} sticks out"
    bad = axe(page, "body", EVERYTHING)
    assert not bad, f"{where}: " + "\n".join(sorted(bad))


def show_in(page: Page, colours: Colours) -> None:
    """Show the page in these colours."""
    page.emulate_media(color_scheme=colours.scheme, forced_colors=colours.forced)
    page.evaluate(DRAWN, colours.scheme)


def look_closely(page: Page, root: str = "body") -> Iterator[str]:
    """What is wrong with what stands there, in all colours."""
    yield from axe(page, root, EVERYTHING)
    for look in (TARGETS, CUT):
        yield from page.evaluate(look, root)
    page.keyboard.press("Shift")  # the keys are what is used now, and the browser marks where
    yield from page.evaluate(RING, root)
    for colours in (BY_NIGHT, FORCED):
        show_in(page, colours)
        yield from axe(page, root, IN_COLOUR)
        yield from page.evaluate(RING, root)
        yield from page.evaluate(CHOSEN, root)
    page.emulate_media(color_scheme=BY_DAY.scheme, forced_colors=BY_DAY.forced)


def look_in(page: Page, window: Window) -> Iterator[str]:
    """What is wrong with the screen in a window of this size."""
    page.set_viewport_size({"width": window.width, "height": window.height})
    if window.letters > 1:
        page.evaluate(f"document.documentElement.style.fontSize = '{20 * window.letters}px'")
    page.evaluate(DRAWN, BY_DAY.scheme)
    if sticks := sideways_scroll(page):
        yield f"sticks out by {sticks}"
    for look in (CUT, TARGETS):
        yield from page.evaluate(look, "body")
    if page.evaluate(STICKS) != window.large:
        yield "the bar stays in sight where it must not, or does not where it could"
    page.evaluate("document.documentElement.style.fontSize = ''")


def look_round(page: Page, window: Window, around: tuple[Window, ...]) -> Iterator[str]:
    """What is wrong with the screen that is open, in this window and in others of its kind."""
    for other in around:
        yield from (f"{other}: {said}" for said in look_in(page, other))
    yield from look_in(page, window)
    yield from look_closely(page)
