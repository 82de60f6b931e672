// Joins the browser's side to the app: hears what the app says of the open plan, answers, listens.
const CALM = 300 // milliseconds after a press in which the browser keeps silent
const HOLD_PLAN = ["file-plan", "file-page"] // the files that open as the plan again
const APART = 100 // milliseconds in which the app begins to work on what was said

// Speak only while the app listens and nobody is pressing anything: words sent into its work, or
// beside a press on a link, would carry old boxes with them or call the old page back.
function whenQuiet(act) {
  if (!isFree() || performance.now() - state.acted < CALM) setTimeout(() => whenQuiet(act), 20)
  else act()
}

// The same for what cannot wait until somebody has typed to the end.
function whenFree(act) {
  if (!isFree() || performance.now() - state.pressed < CALM) setTimeout(() => whenFree(act), 20)
  else act()
}

// Of two things said at once the library lets the first one fall.
function speak(name, said) {
  state.spoke = performance.now()
  state.say(name, said)
}

function isFree() {
  return quiet() && performance.now() - state.spoke >= APART
}

function forgetHere() {
  clearTimeout(state.keeping)
  erase(SESSION, key => key.startsWith(OURS))
  Object.assign(state, {
    bases: {}, written: "", typed: {}, handedIn: {}, clash: "", plan: "", out: [], save: "",
  })
  state.left.clear()
  state.moments.clear()
  showWaiting()
}

// A file is handed out without the app running anew. What it is, is said when it is there; and of one
// with the plan inside, the app is told what is in it.
function tellOfSaving(event) {
  const button = event.target.closest?.('[class*="st-key-file-"] button:enabled')
  if (button) setTimeout(whenMade, A_MOMENT, button, state.shown)
}

function whenMade(button, moment) {
  if (!button.isConnected) return // nobody knows whether it came
  if (button.disabled) return setTimeout(whenMade, A_MOMENT, button, moment)
  if (button.closest(".stElementContainer").querySelector('[data-testid="stDownloadButtonError"]')) {
    return sayAloud(["The file could not be made. Please try again."])
  }
  const holdsPlan = HOLD_PLAN.includes(keyAt(button))
  sayAloud([holdsPlan ? "It is in a file now." : "A file is downloaded, without the plan inside."])
  if (holdsPlan) setTimeout(() => state.send("filed", { moment, n: Math.random() }), CALM)
}

// What changed, or why it could not, is said aloud by a reader's software, each time.
function sayAloud(lines) {
  const place = document.querySelector(".said-aloud"), said = lines.join("\n")
  if (!place || !said) return
  state.again = said === state.aloud && !state.again // the same words a second time would be no news
  state.aloud = said
  showLines(place, state.again ? lines.map(line => `${line}\u00a0`) : lines)
}

// The place for it is there before there is anything to say: else it would not be heard.
function makeAloud() {
  const place = document.createElement("div")
  place.className = "said-aloud"
  place.setAttribute("role", "status")
  document.body.append(place)
}

function hear({ said, n }) {
  const news = n - state.heard
  state.heard = n
  if (news > 0) sayAloud(said.slice(-news))
}

// My page is drawn beside everything else, and comes when it is done.
function hearDrawn({ target }) {
  if (!target.closest?.(".st-key-my-page") || target.src === state.drawn) return
  state.drawn = target.src
  sayAloud(["My page is drawn."])
}

// What has just been opened further up is brought into sight.
function lookHere() {
  const place = document.querySelector('[class*="st-key-look-here-"]')
  const top = place?.getBoundingClientRect().top
  const unseen = top < 150 || top > window.innerHeight - 100 // behind the bar, or below the window
  if (unseen) place.scrollIntoView()
}

// When a plan is opened, one can type at once; by touch the keyboard would cover the page.
function beginTyping() {
  if (!isHandFree(pageHeading()) || isByTouch()) return
  document.querySelector('[class*="st-key-in-new-"] :is(input, textarea)')?.focus()
}

// Another plan is on the screen: what waits for the one that was stays with it.
function turnTo(plan) {
  for (const [key, text] of Object.entries(state.typed)) {
    if (state.handedIn[key] === text) delete state.typed[key]
  }
  if (state.plan !== undefined) keepTyped()
  const mine = { ...read(LOCAL, typedKey(plan)) }
  state.left = new Set(Object.keys(mine))
  Object.assign(mine, state.early[plan])
  state.early = {}
  Object.assign(state, { plan, clash: "", typed: mine, handedIn: {}, save: "" })
  keepTyped()
  takeTyped(plan)
  takeOut(plan)
  setTimeout(putBack, 300)
}

function listen() {
  state.listening = true
  holdMyName()
  watchTheHand() // before those that take a press over
  for (const act of ["pointerdown", "click", "keydown"]) {
    document.addEventListener(act, event => {
      state.acted = performance.now()
      if (!event.key || event.key === "Enter") state.pressed = state.acted
    }, true)
  }
  window.addEventListener("popstate", () => { state.acted = state.pressed = performance.now() })
  document.addEventListener("input", noteTyping, true)
  document.addEventListener("keydown", handIn, true)
  document.addEventListener("keydown", noteChange, true)
  document.addEventListener("focusout", noteChange, true)
  document.addEventListener("keydown", noteHandingIn, true)
  document.addEventListener("click", noteUndo, true)
  watchChoices()
  document.addEventListener("click", noteSaving, true)
  document.addEventListener("click", handIn, true)
  document.addEventListener("click", noteHandingIn, true)
  document.addEventListener("click", tellOfSaving, true)
  document.addEventListener("load", hearDrawn, true)
  makeAloud()
  watchTheLine()
  watchTheVoice()
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

async function sayFound(data) {
  await beside.restored()
  if (data.session !== state.session) return
  const key = read(SESSION, OPEN)
  const open = key && !data.open ? take(key) : null
  if (state.plan !== (open?.plan ?? "")) turnTo(open?.plan ?? "")
  else takeOut(state.plan)
  whenQuiet(() => {
    state.listed = JSON.stringify(drafts())
    const narrow = window.innerWidth < 640
    speak("found", { drafts: drafts(), open: read(SESSION, OPEN) && open, narrow })
  })
}

export default function ({ data, setTriggerValue }) {
  state.say = setTriggerValue
  const send = state.send = (name, said) => whenQuiet(() => speak(name, said))
  if (!state.listening) listen()

  if (data.forget > state.forgot) {
    erase(LOCAL, key => key.startsWith(OURS))
    beside.forget()
    forgetHere()
  }
  state.forgot = data.forget

  if (data.session !== state.session) {
    Object.assign(state, { session: data.session, written: "", carried: 0, kept: 0, ready: null })
    Object.assign(state, { heard: 0, hands: 0 })
    sayFound(data)
    return
  }

  hear(data.aloud)
  state.calls = data.calls
  setTimeout(dress, 0)
  if (data.carry && data.carry.n > state.carried) {
    state.carried = data.carry.n
    state.clash = ""
    send("carried", take(data.carry.key) ?? { key: data.carry.key })
    return
  }

  document.body.toggleAttribute("data-plan-together-found", data.found)
  if (state.page !== undefined && state.page !== data.page) turnHand(pageHeading)
  state.page = data.page
  if (data.hand.n > state.hands) turnHand(() => stopIn(placeOf(data.hand.to)))
  state.hands = data.hand.n
  const knows = !data.open || learn(data.open)
  if (!data.open) Object.assign(state, { asks: {}, known: 0 })
  state.ready = data.open?.plan
  if (data.open) {
    state.run = data.open.run
    state.shown = data.open.ids[data.open.at]
    const mark = JSON.stringify([data.open.ids, data.open.at])
    if (state.seen !== mark && state.plan === data.open.plan) dropTyped()
    state.seen = mark
    if (state.plan !== data.open.plan) {
      turnTo(data.open.plan)
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
    if (!knows) {
      state.known = 0
      return whenFree(() => state.known || speak("lacks", Math.random()))
    }
    state.keeping = setTimeout(() => { // let the screen show the change first
      keep(data.open, send)
      settle(data.open)
      watchAnew()
    }, 0)
  }

  if (state.chosen !== data.chosen) { state.chosen = data.chosen; setTimeout(lookHere, 150) }

  const listed = JSON.stringify(drafts())
  if (data.list === "anew" || (data.list && listed !== state.listed)) {
    state.listed = listed
    whenQuiet(() => speak("listed", { drafts: drafts() })) // as it is then: not what was forgotten
  }
}
