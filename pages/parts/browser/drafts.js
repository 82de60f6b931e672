// The drafts: the plan with its last moments, kept after each change, and found again.
//
// A draft is two pieces: what it is about, and which moments it holds. Each moment of a plan is a
// piece of its own, that is written once, and that the copies of a draft share.
const ABOUT = `${OURS}about/`, BODY = `${OURS}body/`, MOMENT = `${OURS}moment/`, OPEN = `${OURS}open`
const ROOM = 1_500_000 // characters; a browser gives a site about five million

const state = (window.planTogetherDraft ??= {
  me: newName(), session: "", bases: {}, moments: new Map(), written: "", listed: "", clash: "",
  acted: -1000, carried: 0, forgot: 0, kept: 0, troubled: false,
  typed: {}, early: {}, handedIn: {}, left: new Set(), out: [], last: 0, asks: {}, told: 0, spoke: -1000, pressed: -1000,
  rested: -1000,
  sent: new WeakSet(),
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

function planIn(key) {
  return key.split("~")[0]
}

function isMoment(moment) {
  return typeof moment?.id === "string" && typeof moment.plan === "string"
}

// A draft of an earlier version holds its moments in itself.
function bodyOf(key) {
  const body = read(LOCAL, BODY + key), old = body?.moments
  if (Array.isArray(old) && old.every(isMoment)) body.ids = old.map(moment => moment.id)
  return Array.isArray(body?.ids) && typeof body.ids[body.at] === "string" ? body : null
}

function momentIn(key, body, id) {
  const old = body.moments?.find(moment => moment.id === id)
  const moment = old ?? read(LOCAL, `${MOMENT}${planIn(key)}/${id}`)
  return isMoment(moment) ? moment : null
}

// The text of the plan as it stands in a draft.
function textOf(key) {
  const body = bodyOf(key)
  return body && momentIn(key, body, body.ids[body.at])?.plan
}

function drafts() {
  return names(LOCAL).filter(key => key.startsWith(ABOUT)).map(aboutOf).filter(Boolean)
    .sort((one, other) => other.when.localeCompare(one.when))
}

// The whole draft under a key; from now on this tab follows on from it.
function take(key) {
  const about = aboutOf(ABOUT + key), body = bodyOf(key)
  const moments = (body?.ids ?? []).map(id => momentIn(key, body, id)).filter(Boolean)
  const at = moments.findIndex(moment => moment.id === body.ids[body.at])
  if (!about || at < 0) return null
  state.bases[about.key] = about.stamp
  state.moments = new Map(moments.map(moment => [moment.id, moment]))
  state.written = ""
  write(SESSION, OPEN, key)
  return { ...about, moments, at, filed: body.filed, taken: body.taken }
}

// The copies of a plan that lie beside its draft, but for one, that say the same as a plan.
function sameCopies(plan, text, but) {
  return drafts().map(draft => draft.key)
    .filter(key => key !== but && key.startsWith(`${plan}~`) && textOf(key) === text)
}

function eraseDraft(key) {
  erase(LOCAL, name => name === ABOUT + key || name === BODY + key)
}

// Moments that no draft of a plan holds any more are let go.
function sweep(plan) {
  const there = names(LOCAL), held = new Set()
  for (const name of there.filter(name => name.startsWith(BODY + plan))) {
    for (const id of bodyOf(name.slice(BODY.length))?.ids ?? []) held.add(`${MOMENT}${plan}/${id}`)
  }
  const loose = there.filter(name => name.startsWith(`${MOMENT}${plan}/`) && !held.has(name))
  if (loose.length) erase(LOCAL, name => loose.includes(name))
}

// A copy is laid aside once: one that is the same as another that lies there is not.
function copyAside(key, stamp) {
  const about = read(LOCAL, ABOUT + key), body = bodyOf(key)
  if (!about || !body) return
  if (sameCopies(key, textOf(key)).length) return
  const aside = `${key}~${stamp}`
  write(LOCAL, BODY + aside, body)
  write(LOCAL, ABOUT + aside, { ...about, key: aside })
}

// Take in what the app tells, on top of what it told before; whether nothing of that is lacking.
function learn(open) {
  const known = open.telling === state.telling ? state.known : 0
  if (open.run === known) return true
  state.asks = open.since ? { ...state.asks, ...open.asks } : open.asks
  if (open.since && open.since !== known) return false
  for (const moment of open.recent) {
    const { plan } = moment, base = state.moments.get(plan.of)?.plan
    if (typeof plan === "string") state.moments.set(moment.id, moment)
    else if (base === undefined) return false
    else state.moments.set(moment.id, { ...moment, plan: patched(base, plan) })
  }
  Object.assign(state, { telling: open.telling, known: open.run })
  return state.moments.has(open.ids[open.at])
}

function patched(text, { keep, end, put }) {
  return text.slice(0, keep) + put + text.slice(text.length - end)
}

function keep(open, send) {
  const mark = JSON.stringify([open.plan, open.ids, open.at, open.filed, open.taken])
  if (mark === state.written) return
  const moments = open.ids.map(id => state.moments.get(id)).filter(Boolean)
  const current = state.moments.get(open.ids[open.at])
  lookForAnotherCopy(open, current, send)
  const key = state.clash === open.plan ? `${open.plan}~${state.me}` : open.plan
  const kept = store(key, open, newest(moments, current), current) ||
    store(key, open, [current], current) // with no room for what could be undone, the plan itself
  if (kept) {
    state.written = mark
    sameCopies(open.plan, current.plan, key).forEach(eraseDraft)
    sweep(open.plan)
  }
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
  const stamp = newName(), there = new Set(names(LOCAL))
  for (const moment of moments) {
    const name = `${MOMENT}${open.plan}/${moment.id}`
    if (!there.has(name) && !write(LOCAL, name, moment)) return false
  }
  const ids = moments.map(moment => moment.id)
  const body = { ids, at: moments.indexOf(current), filed: open.filed, taken: open.taken }
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
  if (body.ids[body.at] === current.id || textOf(open.plan) === current.plan) return
  if (there.stamp === state.bases[open.plan]) {
    // The same tab has opened an older file of this plan: what the draft holds stays beside it.
    const known = body.ids.some(id => open.ids.includes(id))
    if (!known) copyAside(open.plan, there.stamp)
    return
  }
  state.clash = open.plan
  send("clash", { when: there.when, sentence: there.sentence })
}

