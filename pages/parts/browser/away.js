// While the line to the app is lost: the words are safe, boxes can be typed in, and that is said
// calmly in place of the library's own dialogue, which would take the focus out of the box.
const BACK = 2000 // milliseconds in which the cursor may be lost while all is drawn anew
const LOST = 1000 // milliseconds after which it is said

function appRoot() {
  return document.querySelector("[data-test-connection-state]")
}

function connected() {
  const app = appRoot()
  return !app || app.dataset.testConnectionState === "CONNECTED"
}

function quiet() {
  const app = document.querySelector("[data-test-script-state]")
  return connected() && (!app || app.dataset.testScriptState === "notRunning")
}

// The library asks whether the server is there, and opens its dialogue when it often is not. It is
// answered when the server is.
function askPatiently() {
  if (window.planTogetherAsks) return
  const ask = window.planTogetherAsks = window.fetch.bind(window)
  window.fetch = async (what, how) => {
    const address = String(what?.url ?? what)
    if (!/_stcore\/(health|host-config)$/.test(address)) return ask(what, how)
    for (;;) {
      try {
        const answer = await ask(address, {})
        if (answer.status < 500) return answer
      } catch { /* it is away */ }
      await new Promise(again => setTimeout(again, 500))
    }
  }
}

function watchTheLine() {
  const app = appRoot()
  if (!app) return
  askPatiently()
  let lost = false
  new MutationObserver(() => {
    if (app.dataset.testConnectionState === "CONNECTED") {
      clearTimeout(state.losing)
      document.querySelector(".line-lost")?.remove()
      if (lost) state.send("hello", Math.random())
      lost = false
      state.sent = new WeakSet()
      state.found = performance.now()
      for (const key of Object.keys(state.typed)) state.left.add(key)
      focusAgain(state.typingIn)
    } else if (!lost) {
      lost = true
      state.losing = setTimeout(sayLost, LOST)
    }
  }).observe(app, { attributeFilter: ["data-test-connection-state"] })
  new MutationObserver(() => { if (quiet()) atRest() })
    .observe(app, { attributeFilter: ["data-test-script-state"] })
  new MutationObserver(changes => {
    if (!connected()) for (const { target } of changes) if (boxOf(target)) leaveOpen(target)
  }).observe(document.body, { subtree: true, attributeFilter: ["disabled"] })
  document.addEventListener("focusin", event => { state.typingIn = event.target }, true)
  document.addEventListener("pointerdown", event => {
    if (event.target !== state.typingIn) state.typingIn = null
  }, true)
  document.addEventListener("keydown", event => { if (event.key === "Tab") state.typingIn = null }, true)
  document.addEventListener("focusout", event => {
    const field = event.target, back = performance.now() - (state.found ?? -BACK)
    if (field !== state.typingIn || !boxOf(field) || connected() && back > BACK) return
    setTimeout(focusAgain, 0, field)
  }, true)
}

// The cursor goes back to where it was, also where the box has been made anew.
function focusAgain(field) {
  if (!field || !boxOf(field) || document.activeElement !== document.body) return
  const { selectionStart, selectionEnd } = field, key = boxOf(field)
  const there = field.isConnected ? field : fieldOf(key)
  there?.focus()
  if (there === field && selectionEnd != null) field.setSelectionRange(selectionStart, selectionEnd)
}

// The library shuts every box: a box stays open for whoever types in it, and the cursor in it.
function leaveOpen(field) {
  if (!/^(INPUT|TEXTAREA)$/.test(field.tagName) || !field.disabled) return
  field.disabled = false
  if (state.typingIn === field) focusAgain(field)
}

function sayLost() {
  if (connected() || document.querySelector(".line-lost")) return
  const said = document.createElement("div")
  said.className = "line-lost"
  said.setAttribute("role", "status")
  said.textContent = "Your words are safe. Trying again."
  document.body.append(said)
}

// The library fetches the parts of itself when they are first needed. With the line lost it could
// not, and would show a fault in their place: they are fetched ahead, when nothing else is to do.
function fetchAhead() {
  const main = document.querySelector('script[type="module"][src*="/static/js/"]')
  if (!main || !state.plan || state.ahead) return
  const loaded = performance.getEntriesByType("resource").map(one => one.name.split("/").pop())
  const seen = state.ahead = new Set(loaded)
  const idle = window.requestIdleCallback ?? (then => setTimeout(then, 300))
  const next = async ([name, ...others]) => {
    if (!name) return
    try {
      const text = seen.has(name) ? "" : await (await fetch(new URL(name, main.src))).text()
      others.push(...[...text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(([, part]) => part))
      seen.add(name)
    } catch { /* it is fetched when it is needed */ }
    idle(() => next(others.filter(part => !seen.has(part))))
  }
  idle(() => next(AHEAD))
}

function atRest() {
  state.rested = performance.now()
  fetchAhead()
  setTimeout(followHand, 30)
  for (const later of [0, 200, 800]) setTimeout(putBack, later) // boxes may yet be drawn anew
  showWaiting()
  saveWhatWaited()
  sendSoon()
}
