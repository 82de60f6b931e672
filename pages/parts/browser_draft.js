// Keeps a draft of the plan in the person's own browser, and hands it back when the page or the
// server has started anew. Nothing in here leaves the browser except to the app's own server.
const ABOUT = "plan-together/about/", BODY = "plan-together/body/"
const OPEN = "plan-together/open", TYPED = "plan-together/typed"
const CALM = 300 // milliseconds after a press in which the browser keeps silent
const ROOM = 1_500_000 // characters; a browser gives a site about five million

const LOCAL = "localStorage", SESSION = "sessionStorage" // by name: a browser may forbid them

function read(store, key) {
  try { return JSON.parse(window[store].getItem(key)) } catch { return null }
}

function write(store, key, value) {
  try { window[store].setItem(key, JSON.stringify(value)); return true } catch { return false }
}

function names(store) {
  try { return Object.keys(window[store]) } catch { return [] }
}

function erase(store, wanted) {
  names(store).filter(wanted).forEach(key => window[store].removeItem(key))
}

const state = (window.planTogetherDraft ??= {
  me: newName(), session: "", bases: {}, moments: new Map(), written: "", listed: "", clash: "",
  acted: -CALM, carried: 0, forgot: 0, kept: 0, troubled: false, typed: {}, handedIn: {},
})

function newName() {
  return Math.random().toString(36).slice(2, 10)
}

// What another hand has put into the store is passed over, never tripped over.
function aboutOf(key) {
  const about = read(LOCAL, key)
  const sound = ["key", "plan", "name", "when", "stamp", "sentence"]
    .every(part => typeof about?.[part] === "string")
  return sound ? about : null
}

function bodyOf(key) {
  const body = read(LOCAL, BODY + key)
  if (!Array.isArray(body?.moments)) return null
  const sound = moment => typeof moment?.id === "string" && typeof moment?.plan === "string"
  return body.moments.every(sound) ? body : null
}

function drafts() {
  return names(LOCAL).filter(key => key.startsWith(ABOUT)).map(aboutOf).filter(Boolean)
    .sort((one, other) => other.when.localeCompare(one.when))
}

// The whole draft under a key; from now on this tab follows on from it.
function take(key) {
  const about = aboutOf(ABOUT + key), body = bodyOf(key)
  if (!about || !body) return null
  state.bases[about.key] = about.stamp
  state.moments = new Map(body.moments.map(moment => [moment.id, moment]))
  state.written = ""
  write(SESSION, OPEN, key)
  return { ...about, ...body }
}

function copyAside(key, stamp) {
  const about = read(LOCAL, ABOUT + key), body = read(LOCAL, BODY + key)
  if (!about || !body) return
  const aside = `${key}~${stamp}`
  write(LOCAL, BODY + aside, body)
  write(LOCAL, ABOUT + aside, { ...about, key: aside })
}

function keep(open, send) {
  const mark = JSON.stringify([open.plan, open.ids, open.at, open.filed])
  if (mark === state.written) return
  for (const moment of open.recent) state.moments.set(moment.id, moment)
  const moments = open.ids.map(id => state.moments.get(id)).filter(Boolean)
  const current = state.moments.get(open.ids[open.at])
  lookForAnotherCopy(open, current, send)
  const key = state.clash === open.plan ? `${open.plan}~${state.me}` : open.plan
  const kept = store(key, open, newest(moments, current), current) ||
    store(key, open, [current], current) // with no room for what could be undone, the plan itself
  if (kept) state.written = mark
  if (kept === state.troubled) {
    state.troubled = !kept
    send("trouble", { full: !kept, n: Math.random() })
  }
}

function newest(moments, current) {
  let size = moments.reduce((sum, moment) => sum + moment.plan.length, 0)
  const first = moments.findIndex(moment => {
    if (size <= ROOM || moment === current) return true
    size -= moment.plan.length
  })
  return moments.slice(first)
}

function store(key, open, moments, current) {
  const stamp = newName()
  const body = { moments, at: moments.indexOf(current), filed: open.filed }
  const about = {
    key, plan: open.plan, name: open.name, whose: open.whose, when: new Date().toISOString(), stamp,
    sentence: current.sentence,
  }
  if (!write(LOCAL, BODY + key, body) || !write(LOCAL, ABOUT + key, about)) return false
  state.bases[key] = stamp
  write(SESSION, OPEN, key)
  return true
}

function lookForAnotherCopy(open, current, send) {
  const there = aboutOf(ABOUT + open.plan), body = bodyOf(open.plan)
  if (!there || !body || state.clash === open.plan) return
  if (body.moments[body.at]?.plan === current.plan) return
  if (there.stamp === state.bases[open.plan]) {
    // The same tab has opened an older file of this plan: what the draft holds stays beside it.
    const known = body.moments.some(moment => open.ids.includes(moment.id))
    if (!known) copyAside(open.plan, there.stamp)
    return
  }
  state.clash = open.plan
  send("clash", { when: there.when, sentence: there.sentence })
}

// What is being typed, until it is part of the plan: a reload or a restart gives it back.
function boxOf(element) {
  const box = element?.closest?.('[class*="st-key-in-"]')
  return box && [...box.classList].find(name => name.startsWith("st-key-in-")).slice(7)
}

// Each plan has words of its own here, so that another plan opened between takes none of them.
function keepTyped() {
  const { [state.plan ?? ""]: _, ...others } = read(SESSION, TYPED) ?? {}
  const mine = Object.keys(state.typed).length ? { [state.plan ?? ""]: state.typed } : {}
  write(SESSION, TYPED, { ...others, ...mine })
}

function typedFor(plan) {
  const boxes = read(SESSION, TYPED)?.[plan]
  return Object.fromEntries(Object.entries(typeof boxes === "object" ? boxes ?? {} : {})
    .filter(([, text]) => typeof text === "string"))
}

// A plan that was left with words half typed, and is opened again, gets back what was new in it.
function giveBack() {
  const left = Object.entries(state.typed).filter(([key]) => key.startsWith("in-new-"))
  if (left.length) state.send("left", { typed: Object.fromEntries(left), plan: state.plan })
}

function noteTyping(event) {
  const key = boxOf(event.target)
  if (!key || event.target.getAttribute("role") === "combobox" || typeof event.target.value !== "string") return
  delete state.handedIn[key]
  if (event.target.value) state.typed[key] = event.target.value
  else delete state.typed[key]
  keepTyped()
}

// After a change: what was typed into a place of the plan is in the plan, but for the place one is
// typing in. What was typed as something new is in the plan only when its box has been emptied.
function dropTyped() {
  setTimeout(() => {
    if (!connected()) return
    for (const [key, text] of Object.entries(state.typed)) {
      const box = document.querySelector(`.st-key-${CSS.escape(key)} :is(input, textarea)`)
      const isNew = key.startsWith("in-new-")
      const here = box && box.value === text && (isNew || box === document.activeElement)
      if (!here && (box || !isNew || state.handedIn[key] === text)) delete state.typed[key]
    }
    keepTyped()
  }, 400)
}

// Words left behind in a box for something new wait with the app until its page is shown again.
function bringAlong() {
  const left = Object.entries(state.typed).filter(([key]) =>
    key.startsWith("in-new-") && state.handedIn[key] !== state.typed[key] &&
    !document.querySelector(`.st-key-${CSS.escape(key)}`))
  const said = JSON.stringify(left)
  if (left.length && said !== state.left) state.send("left", { typed: Object.fromEntries(left), plan: state.plan })
  state.left = said
}

// Enter in a box for something new, or a press on the button that belongs to it, hands it in.
function noteHandingIn(event) {
  if (event.type === "keydown" && event.key !== "Enter") return
  if (event.type === "click" && !event.target.closest?.("button")) return
  const around = event.target.closest?.('[data-testid="stForm"], [data-testid="stPopoverBody"]')
  for (const box of around?.querySelectorAll("input, textarea") ?? []) {
    const key = boxOf(box)
    if (key in state.typed) state.handedIn[key] = state.typed[key]
  }
}

function connected() {
  const app = document.querySelector("[data-test-connection-state]")
  return !app || app.dataset.testConnectionState === "CONNECTED"
}

function forgetHere() {
  clearTimeout(state.keeping)
  erase(SESSION, key => key.startsWith("plan-together/"))
  Object.assign(state, { bases: {}, written: "", typed: {}, handedIn: {}, clash: "", plan: "" })
  state.moments.clear()
}

// After a lost connection the app may be a new one that knows nothing: say hello, so that it asks.
function greetAgainWhenReconnected() {
  const app = document.querySelector("[data-test-connection-state]")
  if (!app) return
  let lost = false
  new MutationObserver(() => {
    const connected = app.dataset.testConnectionState === "CONNECTED"
    if (lost && connected) state.send("hello", Math.random())
    lost = !connected
  }).observe(app, { attributeFilter: ["data-test-connection-state"] })
}

// A file is handed out without the app running anew; a moment later it is told what is in it.
function tellOfSaving(event) {
  if (event.target.closest?.('[class*="st-key-file-"] button:enabled')) {
    const moment = state.shown
    setTimeout(() => state.send("filed", { moment, n: Math.random() }), 400)
  }
}

// What has just been opened further up is brought into sight.
function lookHere() {
  const place = document.querySelector('[class*="st-key-look-here-"]')
  const top = place?.getBoundingClientRect().top
  const unseen = top < 150 || top > window.innerHeight - 100 // behind the bar, or below the window
  if (unseen) place.scrollIntoView()
}

// When a plan is opened, one can type at once; on a telephone the keyboard would cover the page.
function beginTyping() {
  if (document.activeElement !== document.body || window.innerWidth < 640) return
  document.querySelector('[class*="st-key-in-new-"] input')?.focus()
}

// Speak only while the app listens and nobody is pressing anything: words sent into its work, or
// beside a press on a link, would carry old boxes with them or call the old page back.
function whenQuiet(speak) {
  const app = document.querySelector("[data-test-script-state]")
  const busy = app && app.dataset.testScriptState !== "notRunning"
  if (busy || performance.now() - state.acted < CALM) setTimeout(() => whenQuiet(speak), 60)
  else speak()
}

export default function ({ data, setTriggerValue }) {
  const send = (name, said) => whenQuiet(() => setTriggerValue(name, said))
  state.send = send
  if (!state.listening) {
    state.listening = true
    document.addEventListener("input", noteTyping, true)
    document.addEventListener("keydown", noteHandingIn, true)
    document.addEventListener("click", noteHandingIn, true)
    for (const act of ["pointerdown", "click", "keydown"]) {
      document.addEventListener(act, () => { state.acted = performance.now() }, true)
    }
    document.addEventListener("click", tellOfSaving, true)
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") setTimeout(bringAlong, 500)
    }, true)
    greetAgainWhenReconnected()
    window.addEventListener("storage", event => {
      if (event.key === ABOUT + state.plan && event.newValue === null) {
        forgetHere()
        return state.send("forgotten", Math.random())
      }
      const there = event.key?.startsWith(ABOUT) && read(LOCAL, event.key)
      if (!there || there.key !== state.plan || state.clash === there.key) return
      if (there.stamp === state.bases[there.key]) return
      state.clash = there.key
      state.send("clash", { when: there.when, sentence: there.sentence })
    })
  }

  if (data.forget > state.forgot) {
    erase(LOCAL, key => key.startsWith("plan-together/"))
    forgetHere()
  }
  state.forgot = data.forget

  const fresh = data.session !== state.session
  if (fresh) {
    Object.assign(state, { session: data.session, written: "", carried: 0, kept: 0 })
    const key = read(SESSION, OPEN)
    const open = key && !data.open ? take(key) : null
    state.plan = open?.plan ?? ""
    state.typed = typedFor(state.plan)
    state.listed = JSON.stringify(drafts())
    send("found", {
      drafts: drafts(), open, typed: state.typed, plan: state.plan, narrow: window.innerWidth < 640,
    })
    return
  }

  if (data.carry && data.carry.n > state.carried) {
    state.carried = data.carry.n
    state.clash = ""
    send("carried", take(data.carry.key) ?? { key: data.carry.key })
    return
  }

  if (data.open) {
    state.shown = data.open.ids[data.open.at]
    const mark = JSON.stringify([data.open.ids, data.open.at])
    if (state.seen !== mark && state.plan === data.open.plan) dropTyped()
    state.seen = mark
    if (state.plan !== data.open.plan) {
      Object.assign(state, { plan: data.open.plan, clash: "", typed: typedFor(data.open.plan) })
      giveBack()
      setTimeout(beginTyping, 300)
    }
    if (data.keep > state.kept && state.clash) {
      const there = read(LOCAL, ABOUT + state.clash)
      if (there) { copyAside(state.clash, there.stamp); state.bases[state.clash] = there.stamp }
      erase(LOCAL, key => key.endsWith(`${state.clash}~${state.me}`))
      Object.assign(state, { clash: "", written: "" })
    }
    state.kept = data.keep
    clearTimeout(state.keeping)
    state.keeping = setTimeout(keep, 0, data.open, send) // let the screen show the change first
  }

  if (state.chosen !== data.chosen) { state.chosen = data.chosen; setTimeout(lookHere, 150) }
  if (state.page !== data.page) { state.page = data.page; setTimeout(bringAlong, 300) }

  const listed = JSON.stringify(drafts())
  if (data.list === "anew" || (data.list && listed !== state.listed)) {
    state.listed = listed
    send("listed", { drafts: drafts() })
  }
}
