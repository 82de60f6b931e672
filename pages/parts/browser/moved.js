// Putting things in order by keys: the keys stay on the button that was pressed, wherever its thing
// goes. At the end of the list that button is shut, and they go to the other one of the two.
const FOLLOWING = 3000 // milliseconds in which a moved thing is looked for, unless somebody acts
const MOVING = '[class*="st-key-up-"], [class*="st-key-down-"], [class*="st-key-more-"]'

function keyIn(element) {
  const around = element?.closest?.(MOVING)
  return around && [...around.classList].find(name => /^st-key-(up|down|more)-/.test(name))
}

function noteMoving(event) {
  if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return
  const key = keyIn(event.target), item = event.target.closest?.('[role="menuitem"]')
  if (key?.startsWith("st-key-more-")) state.menu = key
  const moved = item ? /^Move/.test(item.textContent) && state.menu : !key?.startsWith("st-key-more-") && key
  if (!moved) return
  const since = state.acted
  state.moving = { key: moved, since }
  setTimeout(follow, 50, { key: moved, until: performance.now() + FOLLOWING })
}

function follow({ key, until }) {
  const here = state.moving
  if (here?.key !== key || state.acted > here.since + CALM || performance.now() > until) return
  const other = key.replace(/^st-key-(up|down)-/, (_, way) => `st-key-${way === "up" ? "down" : "up"}-`)
  const button = [key, other]
    .map(name => document.querySelector(`.${CSS.escape(name)} button:enabled`)).find(Boolean)
  if (quiet() && button && button !== document.activeElement) button.focus()
  setTimeout(follow, 50, { key, until })
}
