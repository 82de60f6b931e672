// Where the hand goes next. After a change the keys stay where they were; where the app names what
// comes next, they go there; and when what had them has gone from the page, they go to what stands
// nearest: never to the top, and never out of a box that somebody has gone to meanwhile.
const STOPS = "a[href], button, input:not([type=file]), textarea, summary, [tabindex='0']:not(.stMain)"
const POPPED = '[data-testid="stPopoverBody"]', POPS = '[data-testid="stPopoverButton"]'
const PATIENCE = 1500 // milliseconds in which what was named comes to the page
const A_MOMENT = 80 // milliseconds in which what comes next may yet be named

function keyOf(place) {
  return [...place?.classList ?? []].find(name => name.startsWith("st-key-"))?.slice(7) ?? ""
}

// The name that the app gave to what a stop belongs to.
function keyAt(stop) {
  return keyOf(stop.closest('.stElementContainer, [data-testid="stLayoutWrapper"][class*="st-key-"]'))
}

function placeOf(key) {
  return key ? document.querySelector(`.st-key-${CSS.escape(key)}`) : null
}

function canBeUsed(stop) {
  return Boolean(stop?.isConnected && !stop.disabled && stop.getClientRects().length)
}

// The first stop in a place; where that is one of a few choices, the one with these words, or the
// one that is chosen.
function stopIn(place, words) {
  const stops = [...place?.querySelectorAll(STOPS) ?? []].filter(canBeUsed)
  const choices = stops[0]?.role === "radio" ? stops.filter(stop => stop.role === "radio") : []
  return choices.find(stop => stop.textContent === words) ??
    choices.find(stop => stop.ariaChecked === "true") ?? stops[0]
}

function pageHeading() {
  return document.querySelector(".st-key-bar h1")
}

// Remember where the hand is, and all that stands around it: it may be gone in a moment.
function noteHand(event) {
  const isPress = event.type === "click" || event.key === "Enter" || event.key === " "
  if (event.type === "keydown" && !isPress) return
  const stop = event.target.closest?.(STOPS), around = stop?.closest(`${POPPED}, .stMain`)
  if (event.type === "pointerdown") {
    state.touch = event.pointerType === "touch"
    if (!stop && event.target.closest?.(".stMain")) state.hand = null // laid beside everything
  }
  if (around) { // a menu belongs to what was there before
    const stops = [...around.querySelectorAll(STOPS)].map(one => ({ stop: one, key: keyAt(one) }))
    const opener = around.matches(POPPED) &&
      [...document.querySelectorAll(POPS)].find(one => one.ariaExpanded === "true")
    const frame = stop.closest('[data-testid="stFullScreenFrame"]')
    state.hand = { stop, key: keyAt(stop), words: stop.textContent, stops, opener, frame }
  }
  if (!isPress) return
  if (state.hand) state.hand.pressed = stop?.matches("button")
  state.turned = null
  state.wasOn = [document.activeElement, state.hand?.stop]
  if (event.type === "click" && stop?.matches(POPS) && stop.ariaExpanded !== "true") {
    turnHand(() => stopIn(document.querySelector(POPPED)))
  }
}

// What comes next is named: `find` finds it when it is there.
function turnHand(find) {
  state.turned = { find, until: performance.now() + PATIENCE }
  setTimeout(followHand, PATIENCE + 50)
  followHand()
}

// Whether the hand can go on where it was: a button that was pressed, and moved, has lost the keys.
function hasStayed({ stop, pressed }) {
  return canBeUsed(stop) && !(pressed && document.activeElement === document.body)
}

function isHandFree(...wasOn) {
  const now = document.activeElement
  return !now || now === document.body || !canBeUsed(now) || wasOn.includes(now)
}

function followHand() {
  if (state.turned) {
    const late = performance.now() > state.turned.until || !isHandFree(...state.wasOn ?? [])
    if (late || putHand(state.turned.find())) state.turned = null
    if (state.turned) return
  }
  if (isShutForNow(state.hand)) return setTimeout(followHand, A_MOMENT)
  const isDrawn = quiet() && !document.querySelector('[data-testid="stSkeleton"]')
  const isLost = isDrawn && state.hand && isHandFree() && !hasStayed(state.hand)
  if (!isLost) return state.lost = 0
  state.lost ||= performance.now()
  if (performance.now() - state.lost < A_MOMENT) return setTimeout(followHand, A_MOMENT)
  putHand(nearest(state.hand))
  state.wasOn?.push(document.activeElement)
}

// A button that gives a file is shut while the file is made: it has the keys again when it is.
function isShutForNow(hand) {
  return Boolean(hand?.key.startsWith("file-") && hand.stop.isConnected && hand.stop.disabled)
}

// Before anything was touched or pressed: whether a finger is what this computer has.
function isByTouch() {
  return state.touch ?? window.matchMedia("(pointer: coarse)").matches
}

function putHand(stop) {
  if (!canBeUsed(stop)) return false
  const isBox = stop.matches("input, textarea")
  const to = isBox && isByTouch() ? stop.closest(".stElementContainer") ?? stop : stop
  if (!to.matches(STOPS)) to.tabIndex = -1 // by touch not the box: its keyboard would cover the page
  to.focus()
  return true
}

// A button that was shut by its own press, at the end of a list or after the last Undo: the keys stay
// at its place. What stands beside it would take back what was done, or take something out.
function shutIn(place) {
  const button = place?.querySelector("button:disabled")
  if (!button?.getClientRects().length) return null
  const name = button.ariaLabel ?? button.querySelector("p")?.textContent
  Object.assign(place, { role: "group", ariaLabel: name, tabIndex: -1 })
  const leave = () => { for (const one of ["role", "aria-label", "tabindex"]) place.removeAttribute(one) }
  place.addEventListener("blur", leave, { once: true })
  return place
}

// What stands nearest to a stop that is gone: itself, drawn anew or shut; the thing after the one that
// went with it; the box for something new; what stood before; the heading of the page.
function nearest({ stop, key, words, stops, opener, frame }) {
  if (frame?.isConnected && stopIn(frame)) return stopIn(frame) // a picture made large, or small
  if (canBeUsed(stop)) return stop
  const itself = stopIn(placeOf(key), words) ?? shutIn(placeOf(key))
  if (itself) return itself
  const anew = one => canBeUsed(one.stop) ? one.stop : stopIn(placeOf(one.key))
  if (opener && !document.querySelector(POPPED)) return anew({ stop: opener, key: keyAt(opener) })
  const at = stops.findIndex(one => one.stop === stop)
  const after = stops.slice(at + 1).find(anew), before = stops.slice(0, at).reverse().filter(anew)
  const isBox = one => one?.key.startsWith("in-") && one.stop.matches("input, textarea")
  const isNew = one => isBox(one) && one.key.startsWith("in-new-") && one.stop.role !== "combobox"
  const next = isBox(after) && !isNew(after) ? after : before.find(isNew) ?? before.find(isBox)
  return next ? anew(next) : pageHeading()
}

// Undo and Redo by keys, but where a box holds words that are not sent: those are its own matter.
function undoByKeys(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return
  const field = event.target.closest?.("input, textarea"), key = boxOf(field)
  const holds = field?.role === "combobox" || !key ? field?.value : key in state.typed
  const button = placeOf(event.shiftKey ? "redo" : "undo")?.querySelector("button")
  if (holds || !button) return
  event.preventDefault()
  button.click()
}

// By keys into one of a few choices: to the one that is chosen, and on with each of the arrows.
function noteChoosing(event) {
  const group = event.target.closest?.("[role=radiogroup]")
  if (!group) return
  if (event.type === "focusin") {
    const came = event.relatedTarget && !group.contains(event.relatedTarget)
    if (came && state.byTab) group.querySelector("[role=radio][aria-checked=true]")?.focus()
    return
  }
  const along = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" }[event.key]
  if (!along || event.target.role !== "radio" || !event.isTrusted) return
  takeOver(event)
  event.target.dispatchEvent(new KeyboardEvent("keydown", { key: along, code: along, bubbles: true }))
}

function watchTheHand() {
  document.addEventListener("keydown", event => { state.byTab = event.key === "Tab" }, true)
  document.addEventListener("pointerdown", () => { state.byTab = false }, true)
  for (const act of ["focusin", "keydown"]) document.addEventListener(act, noteChoosing, true)
  for (const act of ["focusin", "pointerdown", "keydown", "click"]) {
    document.addEventListener(act, noteHand, true)
  }
  document.addEventListener("keydown", undoByKeys, true)
  new MutationObserver(() => {
    clearTimeout(state.following)
    state.following = setTimeout(() => { dress(); followHand() }, 20)
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] })
}
