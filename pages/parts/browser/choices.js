// What is chosen or pressed, and not typed: a choice is noted as soon as it stands on the screen, a
// press goes into the outbox in place of the library's own.
const AWAY_FROM_BOX = '[role=listbox], [role=menu], [role=dialog], [data-floating-ui-portal]'

// What is chosen in a box, as the app reads it; undefined while somebody is still at it.
function chosenIn(key) {
  const box = placeOf(key)
  const find = what => box?.querySelector(what)
  const tick = find("input[type=checkbox]"), group = find('[data-testid="stButtonGroup"]')
  if (tick) return tick.checked ? "yes" : "no"
  if (group) {
    const pills = [...group.querySelectorAll("button")]
    return JSON.stringify(pills.flatMap((pill, at) => pill.ariaPressed === "true" ? [at] : []))
  }
  if (find('[data-testid="stMultiSelect"]')) {
    const tags = [...new Map([...box.querySelectorAll("[data-tag]")].map(tag => [tag.dataset.tagIndex, tag]))]
    return JSON.stringify(tags.map(([, tag]) => tag.ariaLabel))
  }
  const one = find("input[role=combobox]")
  if (one) return one.ariaExpanded === "true" ? undefined : one.value
  const day = [...box?.querySelectorAll('[data-testid="stDateInput"] [role=spinbutton]') ?? []]
  if (day.length) {
    const part = name => day.find(one => one.dataset.type === name)?.ariaValueNow ?? ""
    const said = [part("year").padStart(4, "0"), part("month").padStart(2, "0"), part("day").padStart(2, "0")]
    return day.every(one => !one.ariaValueNow) ? "" : day.every(one => one.ariaValueNow) ? said.join("-") : undefined
  }
  return find('[data-testid="stTimeInput"] input[type=hidden]')?.value ?? find("input[type=number]")?.value
}

// Whether somebody is in the middle of something that is made of parts: a day, a time, a number.
function inParts(key) {
  const at = document.activeElement
  return boxOf(at) === key && (at.type === "number" || at.getAttribute("role") === "spinbutton")
}

function isChosen(key) {
  return key && state.asks[key] && !key.startsWith("in-new-") && chosenIn(key) !== undefined
}

// Somebody is at a box: what is chosen in it now is no news.
function watchBox(event) {
  const key = boxOf(event.target)
  if (!key && event.target.closest?.(AWAY_FROM_BOX)) return
  if (key === state.watched?.key) return
  noteChoice()
  boxChanges.disconnect()
  state.watched = isChosen(key) ? { key, was: chosenIn(key) } : null
  const box = state.watched && placeOf(key)
  if (box) boxChanges.observe(box, { attributes: true, childList: true, subtree: true })
}

// What changes in a box straight after a press or a key is what somebody chose.
const boxChanges = new MutationObserver(() => {
  if (performance.now() - state.acted < CALM) noteChoice()
})

function noteChoice(leaves) {
  const { key, was } = state.watched ?? {}
  if (!isChosen(key) || !leaves && inParts(key)) return
  const said = chosenIn(key)
  if (said === was) return
  state.watched.was = said
  const asked = state.asks[key], wish = asked.by_choice ? asked.by_choice[said] : asked
  if (!wish) return
  enter({ key, said: { "": said }, wish })
  isSentBesides()
}

function noteChoiceSoon(event) {
  if (!state.watched) return
  const goes = event.type === "focusout" && boxOf(event.relatedTarget) !== state.watched.key
  const leaves = goes || event.key === "Enter"
  for (const wait of [0, 80]) setTimeout(() => noteChoice(leaves), wait)
}

// What the app has just said is no choice of anybody's.
function watchAnew() {
  const { key } = state.watched ?? {}
  if (isChosen(key) && !inParts(key)) state.watched.was = chosenIn(key)
}

function askedBy(element) {
  const box = element?.closest?.('[class*="st-key-"]')
  return box && [...box.classList].filter(name => name.startsWith("st-key-")).map(name => name.slice(7))
    .find(key => state.asks[key] && !key.startsWith("in-"))
}

function notePress(event) {
  const button = event.target.closest?.("button:enabled"), key = askedBy(button)
  if (!key || state.asks[key].by_choice || !state.plan) return
  takeOver(event)
  enter({ key, said: { "": "" }, wish: state.asks[key] })
  sendSoon()
}

// A menu is the library's, but what is chosen in it goes the way of a press.
function noteMenu(event) {
  const item = event.target.closest?.("[role=menuitem]")
  const key = item && askedBy(document.querySelector("[aria-haspopup=menu][aria-expanded=true]"))
  const wish = key && state.asks[key]?.by_choice?.[item.innerText.trim()]
  if (!wish || !state.plan) return
  const isKey = event.type.startsWith("key"), chooses = ["Enter", " "].includes(event.key)
  if (isKey && !chooses) return
  takeOver(event)
  if (event.type !== "click" && !(event.type === "keydown" && !event.repeat)) return
  enter({ key, said: { "": "" }, wish })
  sendSoon()
  item.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }))
}

// A menu that opens has the keys itself and only marks its first line: Enter would do nothing there,
// and nothing would be heard. A key that is held down does not choose what has just come.
function enterMenu(event) {
  if (event.type === "keydown") {
    if (event.repeat && event.key === "Enter" && event.target.closest?.("[role=menuitem]")) takeOver(event)
  } else if (event.target.role === "menu") event.target.querySelector("[role=menuitem]")?.focus()
}

// Tab leaves a menu for what stands after it, as from the button that opened it.
function leaveMenu(event) {
  const item = event.key === "Tab" && event.target.closest?.("[role=menu]")
  const opener = item && document.querySelector("[aria-haspopup=menu][aria-expanded=true]")
  if (!opener) return
  event.stopImmediatePropagation()
  item.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }))
  opener.focus()
}

function watchChoices() {
  document.addEventListener("keydown", leaveMenu, true)
  for (const act of ["focusin", "keydown"]) document.addEventListener(act, enterMenu, true)
  for (const act of ["pointerdown", "focusin"]) document.addEventListener(act, watchBox, true)
  for (const act of ["click", "keyup", "focusout"]) document.addEventListener(act, noteChoiceSoon, true)
  for (const act of ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "keydown", "keyup"]) {
    document.addEventListener(act, noteMenu, true)
  }
  document.addEventListener("click", notePress, true)
}
