// The browser's own store. Nothing in here leaves the browser except to the app's own server.
//
// What is written into the store reaches the disk a few seconds later. So that a browser that is
// killed loses nothing, each piece is also laid beside it in a second store that is written at
// once, and is taken from there when the app is opened again.
const LOCAL = "localStorage", SESSION = "sessionStorage" // by name: a browser may forbid them
const OURS = "plan-together/", MARK = `${OURS}mark`, ALL = "*"
const LONG_WRITTEN = 60_000 // milliseconds after which a piece is on the disk

function read(store, key) {
  try { return JSON.parse(window[store].getItem(key)) } catch { return null }
}

function write(store, key, value) {
  const text = JSON.stringify(value)
  if (store === LOCAL) beside.keep(key, text)
  try { window[store].setItem(key, text); return true } catch { return false }
}

function names(store) {
  try { return Object.keys(window[store]) } catch { return [] }
}

function drop(store, key) {
  erase(store, name => name === key)
}

function erase(store, wanted) {
  for (const key of names(store).filter(wanted)) {
    window[store].removeItem(key)
    if (store === LOCAL) beside.keep(key, null)
  }
}

const beside = (window.planTogetherBeside ??= {
  last: 0,
  waiting: [],

  open() {
    return this.opened ??= new Promise(done => {
      try {
        const asked = indexedDB.open("plan-together", 1)
        asked.onupgradeneeded = () => asked.result.createObjectStore("pieces")
        asked.onsuccess = () => done(asked.result)
        asked.onerror = asked.onblocked = () => done(null)
      } catch { done(null) }
    })
  },

  async pieces(how) {
    const base = await this.open()
    try { return base?.transaction("pieces", how, { durability: "relaxed" }).objectStore("pieces") }
    catch { return null }
  },

  now() {
    return this.last = Math.max(Date.now(), this.last + 0.001)
  },

  keep(key, text) {
    if (key === MARK) return
    const at = this.now()
    try { window[LOCAL].setItem(MARK, JSON.stringify(at)) } catch { /* full: beside it is not */ }
    this.waiting.push([key, { text, at }])
    if (this.waiting.length > 1) return
    const put = base => {
      for (const [name, piece] of this.waiting.splice(0)) base?.put(piece, name)
    }
    this.pieces("readwrite").then(put)
  },

  // Takes all of it off this computer, and remembers only that.
  async forget() {
    const at = this.now()
    window[LOCAL].removeItem(MARK)
    const base = await this.pieces("readwrite")
    base?.clear()
    base?.put({ text: null, at }, ALL)
  },

  // Takes back what had not reached the disk when the browser was killed.
  restored() {
    return this.asked ??= new Promise(async done => {
      const late = setTimeout(done, 2000)
      const base = await this.pieces("readwrite")
      const found = []
      const asked = base?.openCursor()
      if (!asked) return done()
      asked.onerror = done
      asked.onsuccess = () => {
        const row = asked.result
        if (row) {
          found.push([row.key, row.value])
          if (Date.now() - row.value.at > LONG_WRITTEN && row.key !== ALL) row.delete()
          return row.continue()
        }
        clearTimeout(late)
        const mark = read(LOCAL, MARK) ?? 0
        const newer = found.filter(([, piece]) => piece.at > mark)
        newer.sort(([, one], [, other]) => one.at - other.at)
        for (const [key, { text }] of newer) this.takeBack(key, text)
        done()
      }
    })
  },

  takeBack(key, text) {
    try {
      if (key === ALL) erase(LOCAL, name => name.startsWith(OURS))
      else if (text === null) window[LOCAL].removeItem(key)
      else window[LOCAL].setItem(key, text)
    } catch { /* no room, or forbidden */ }
  },
})
