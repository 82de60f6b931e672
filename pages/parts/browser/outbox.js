// The outbox: everything that is entered is written down here, in order, before it is sent. All
// that waits is sent, again and again, until the server says that it is in the plan.
const OUT = `${OURS}out/`
const AGAIN = 8000 // milliseconds after which what was sent and not taken is sent again
const REST = 300 // milliseconds at rest after which the library has sent what it sends
const SOON = 700 // milliseconds in which most of what is entered arrives: until then nothing is said
const NEWBOX = '[class*="st-key-in-new-"]'

function outKey(plan, writer = state.me) {
  return `${OUT}${plan}/${writer}`
}

// What waits for the plan that is open, from this tab and from tabs that are gone.
function waiting() {
  return state.out.filter(entry => entry.plan === state.plan)
}

// Write down what waits, each writer's in a row of its own; a row of which all is `gone` is dropped.
function keepOut(gone = []) {
  const rows = new Map(gone.map(({ plan, by }) => [outKey(plan, by), []]))
  for (const entry of state.out) {
    const key = outKey(entry.plan, entry.by)
    rows.set(key, [...(rows.get(key) ?? []), entry])
  }
  for (const [key, entries] of rows) entries.length ? write(LOCAL, key, entries) : drop(LOCAL, key)
}

// What is pressed or handed in goes into the outbox, and not the library's way.
function takeOver(event) {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function enter(entry) {
  state.last += 1
  state.out.push({ by: state.me, n: state.last, plan: state.plan, at: Date.now(), ...entry })
  keepOut()
  setTimeout(showWaiting, SOON + 50)
}

// What tabs that are gone left in their outboxes for this plan.
async function takeOut(plan) {
  const gone = await writersGone(), here = outKey(plan, "")
  if (plan !== state.plan) return
  const known = new Set(state.out.map(entry => `${entry.by} ${entry.n}`))
  for (const key of names(LOCAL).filter(key => key.startsWith(here) && gone(key.slice(here.length)))) {
    const left = read(LOCAL, key)
    for (const entry of Array.isArray(left) ? left : []) {
      if (!known.has(`${entry?.by} ${entry?.n}`) && entry?.plan === plan) state.out.push(entry)
    }
  }
  // Each writer's in the order they were entered, whatever the clock did.
  const began = new Map()
  for (const { by, at } of state.out) began.set(by, Math.min(at, began.get(by) ?? at))
  state.out.sort((one, other) =>
    one.by === other.by ? one.n - other.n : began.get(one.by) - began.get(other.by))
  sendSoon()
}

function tell() {
  const entries = waiting()
  if (!entries.length) return
  state.told = performance.now()
  for (const entry of entries) state.sent.add(entry)
  speak("out", { plan: state.plan, entries, run: state.run })
}

// One letter at a time: while one is on its way, or the app is at work, the next ones gather. None
// goes before the app has the plan on its desk.
function sendSoon() {
  clearTimeout(state.sending)
  if (!waiting().length) return
  const underWay = waiting().some(entry => state.sent.has(entry))
  if (isFree() && state.ready === state.plan && (!underWay || performance.now() - state.told >= AGAIN)) tell()
  state.sending = setTimeout(sendSoon, 300)
}

// The server has taken these in, and the draft with them is kept.
function settle(open) {
  // What was said in a box after it, in this tab, stands in its place.
  const last = {}
  for (const [key, words] of Object.entries(open.heard ?? {})) {
    last[key] = state.out.findLast(one => one.by === state.me && one.key === key && one.said?.[""] === words)?.n
  }
  const isIn = entry => entry.plan === open.plan && (
    entry.n <= (open.taken?.[entry.by] ?? 0) || entry.by === state.me && entry.n <= (last[entry.key] ?? 0))
  const gone = state.out.filter(isIn)
  if (gone.length) {
    state.out = state.out.filter(entry => !isIn(entry))
    keepOut(gone)
  }
  showWaiting()
  if (waiting().length) sendSoon()
  else saveWhatWaited()
}

function boxesAround(form, wish) {
  const said = {}
  const besides = Object.keys(wish.beside ?? {}).map(key => placeOf(key))
  for (const around of [form, ...besides]) {
    for (const field of around?.querySelectorAll("input, textarea") ?? []) {
      const key = boxOf(field)
      if (key) said[key] = field.value
    }
  }
  return said
}

// Enter in a box for something new, or its button: it goes into the outbox, its box is empty, and
// the next thing can be typed there. Shift and Enter begins another line of a list.
function handIn(event) {
  const form = event.target.closest?.('[data-testid="stForm"]')
  if (!form || !state.plan) return
  const isEnter = event.type === "keydown" && event.key === "Enter" && !event.isComposing && !event.shiftKey &&
    event.target.matches("input, textarea") && event.target.getAttribute("role") !== "combobox"
  const isPress = event.type === "click" && event.target.closest("button") &&
    event.target.closest('[data-testid="stFormSubmitButton"]')
  if (!isEnter && !isPress) return
  const box = [...form.querySelectorAll(NEWBOX)].find(one => state.asks[boxOf(one)])
  const key = boxOf(box), wish = state.asks[key], first = key && fieldOf(key)
  const next = () => isEnter ? first.focus() : putHand(first)
  if (!first || !isOf(state.plan, first)) return
  if (!first.value.trim()) { // the app says what is missing
    if (isEnter && event.target.tagName === "TEXTAREA") {
      takeOver(event)
      form.querySelector('[data-testid="stFormSubmitButton"] button')?.click()
    }
    return void setTimeout(next, 0)
  }
  takeOver(event)
  const said = boxesAround(form, wish)
  enter({ key, said: { ...said, "": said[key] }, wish })
  sendSoon()
  for (const field of form.querySelectorAll(`${NEWBOX} :is(input:not([role=combobox]), textarea)`)) fill(field, "")
  next()
}

// Words that were changed where they stand in the plan: the library sends them, the outbox keeps
// them until they are heard of.
function noteChange(event) {
  if (event.type === "keydown" && !(event.key === "Enter" && (event.target.tagName === "INPUT" || event.ctrlKey || event.metaKey))) return
  const key = boxOf(event.target), wish = state.asks[key]
  if (!wish || key.startsWith("in-new-") || !(key in state.typed) || event.target.type === "number") return
  enter({ key, said: { "": event.target.value }, wish })
  delete state.typed[key]
  keepTyped()
  isSentBesides()
}

// What was entered last is sent by the library too: it is sent again only when that was not heard.
function isSentBesides() {
  const entry = state.out.at(-1)
  state.sent.add(entry)
  state.told = performance.now()
  setTimeout(sendIfItRests, REST, entry)
  sendSoon()
}

// The library keeps to itself what somebody typed and took back: the app rests, and all that is
// entered next would wait for an answer to it.
function sendIfItRests(entry) {
  if (!state.out.includes(entry) || !state.sent.has(entry)) return
  if (!isFree() || performance.now() - state.rested < REST) return setTimeout(sendIfItRests, REST, entry)
  state.sent.delete(entry)
  sendSoon()
}

// Undo and Redo wait in the same order as the words.
function noteUndo(event) {
  for (const act of ["undo", "redo"]) {
    const button = event.target.closest?.(`.st-key-${act} button`)
    if (!button || button.disabled || !state.plan) continue
    takeOver(event)
    enter({ do: act, key: act })
    sendSoon()
  }
}

// A file is saved when what was entered before is in it.
function noteSaving(event) {
  const button = event.target.closest?.('[class*="st-key-file-"] button:enabled')
  if (!button || !waiting().length && quiet()) return
  takeOver(event)
  const around = button.closest('[class*="st-key-file-"]')
  state.save = [...around.classList].find(name => name.startsWith("st-key-file-"))
  showWaiting()
  saveWhatWaited()
}

function saveWhatWaited() {
  if (!state.save) return
  clearTimeout(state.saving)
  state.saving = setTimeout(() => {
    if (waiting().length || !quiet()) return saveWhatWaited()
    const button = document.querySelector(`.${CSS.escape(state.save)} button:enabled`)
    state.save = ""
    showWaiting()
    button?.click()
  }, 60)
}

// Where a line will stand it is said that it is on its way; what is not a line is said in the bar.
function showWaiting() {
  const now = Date.now()
  const late = waiting().filter(entry => now - entry.at >= SOON)
  const lines = new Map()
  let others = 0
  for (const entry of late) {
    const form = entry.key?.startsWith("in-new-") &&
      placeOf(entry.key)?.closest('[data-testid="stForm"]')
    if (form) lines.set(form, [...(lines.get(form) ?? []), entry.said[""]])
    else others += 1
  }
  for (const old of document.querySelectorAll(".on-its-way")) {
    if (!lines.has(old.parentElement) && !old.matches(".in-the-bar")) old.remove()
  }
  for (const [form, words] of lines) sayOnce(form, words.map(said => `On its way: ${inShort(said)}`))
  const bar = document.querySelector(".st-key-bar")
  const said = state.save ? ["Saving as soon as your words are in."] : others ? ["On its way"] : []
  if (bar) sayOnce(bar, said, "in-the-bar")
  if (late.length) { clearTimeout(state.showing); state.showing = setTimeout(showWaiting, 400) }
}

// A list by its first line and how many there are.
function inShort(words) {
  const [first, ...more] = words.trim().split(/\s*\n\s*/)
  return more.length ? `${first} and ${more.length} more` : first
}

function sayOnce(place, lines, where = "") {
  let here = [...place.children].find(one => one.classList.contains("on-its-way"))
  if (!lines.length) return here?.remove()
  if (!here) {
    here = document.createElement("div")
    here.className = `on-its-way ${where}`
    here.setAttribute("role", "status")
    place.append(here)
  }
  const said = lines.join("\n")
  if (here.dataset.said === said) return
  here.dataset.said = said
  showLines(here, lines)
}

function showLines(place, lines) {
  place.replaceChildren(...lines.map(line => {
    const one = document.createElement("p")
    one.textContent = line
    return one
  }))
}
