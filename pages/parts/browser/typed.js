// What is half typed, until it is entered: it is kept for its box and its plan, and put back where
// it stood when the box is shown again, in this tab or another one, today or on another day.
const TYPED = `${OURS}typed/`

function typedKey(plan, writer = state.me) {
  return `${TYPED}${plan || "-"}/${writer}`
}

function boxOf(element) {
  const box = element?.closest?.('[class*="st-key-in-"]')
  return box && [...box.classList].find(name => name.startsWith("st-key-in-")).slice(7)
}

// Whether a box is one of this plan: what the app says of the plan that is open comes a moment after
// its boxes. The other boxes of a plan have names that no other plan has.
function isOf(plan, field) {
  return [plan, ""].includes(planOf(field))
}

function planOf(field) {
  return field.closest('[class*="st-key-of-"]')?.className.match(/st-key-of-([a-z0-9]+)-/)?.[1] ?? ""
}

function fieldOf(key) {
  return placeOf(key)?.querySelector(":is(input:not([role=combobox]), textarea)")
}

function keepTyped() {
  const key = typedKey(state.plan)
  if (Object.keys(state.typed).length) write(LOCAL, key, state.typed)
  else drop(LOCAL, key)
}

// What was half typed in this plan by tabs that are gone. A name that was half typed where no plan
// was begun comes back only in its own tab: somebody else may sit here on another day.
async function takeTyped(plan) {
  const here = typedKey(plan, "")
  const gone = await writersGone()
  const left = names(LOCAL).filter(key => key.startsWith(here) && gone(key.slice(here.length)))
  if (plan !== state.plan) return
  for (const key of left) {
    if (!plan && key !== typedKey(plan, state.before)) continue
    for (const [box, text] of Object.entries(read(LOCAL, key) ?? {})) {
      if (typeof text === "string") { state.typed[box] ??= text; state.left.add(box) }
    }
  }
  if (!left.length) return
  keepTyped()
  erase(LOCAL, key => left.includes(key))
  putBack()
}

// Each opening of the app holds a lock with its name for as long as it lives.
function holdMyName() {
  navigator.locks?.request(OURS + state.me, () => new Promise(() => {}))
  state.before = read(SESSION, `${OURS}me`)
  write(SESSION, `${OURS}me`, state.me)
}

async function writersGone() {
  const held = new Set()
  try {
    for (const lock of (await navigator.locks.query()).held) held.add(lock.name)
  } catch { /* where there are no locks, nobody else is known to be here */ }
  return writer => writer !== state.me && (writer === state.before || !held.has(OURS + writer))
}

function noteTyping(event) {
  const key = boxOf(event.target)
  if (!key || event.target.type === "checkbox" || event.target.getAttribute("role") === "combobox" || typeof event.target.value !== "string") return
  if (!isOf(state.plan, event.target)) { // somebody is quicker than the app
    (state.early[planOf(event.target)] ??= {})[key] = event.target.value
    return
  }
  delete state.handedIn[key]
  state.left.delete(key)
  if (event.target.value) state.typed[key] = event.target.value
  else delete state.typed[key]
  keepTyped()
}

// Write into a box as a hand does, so that the page hears of it.
function fill(field, text) {
  const kind = field.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

// Put half-typed words back into their boxes, but for those somebody is typing in.
function putBack() {
  for (const [key, text] of Object.entries(state.typed)) {
    const field = fieldOf(key), isNew = key.startsWith("in-new-")
    if (!field || !isOf(state.plan, field) || field.value === text || state.handedIn[key] === text) continue
    if (isNew ? field.value !== "" : !state.left.has(key)) continue
    fill(field, text)
    if (field !== document.activeElement) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  }
}

// After a change: what was typed into a place of the plan is in the plan, but for the place one is
// typing in. What was typed as something new is in the plan only when it was handed in.
function dropTyped() {
  setTimeout(() => {
    if (!connected()) return
    for (const [key, text] of Object.entries(state.typed)) {
      if (state.left.has(key)) continue
      const field = fieldOf(key), isNew = key.startsWith("in-new-")
      const isIn = isNew ? state.handedIn[key] === text : field !== document.activeElement
      if (isIn && !(isNew && field?.value === text)) delete state.typed[key]
    }
    keepTyped()
  }, 400)
}

// Enter in a box for something new, or a press on the button that belongs to it, hands it in.
function noteHandingIn(event) {
  if (event.type === "keydown" && event.key !== "Enter") return
  if (event.type === "click" && !event.target.closest?.("button")) return
  const around = event.target.closest?.('[data-testid="stForm"], [data-testid="stPopoverBody"]')
  for (const field of around?.querySelectorAll("input, textarea") ?? []) {
    const key = boxOf(field)
    if (key in state.typed) state.handedIn[key] = state.typed[key]
    for (const early of Object.values(state.early)) delete early[key]
  }
}
