// What the library does not say to somebody who listens: how parts of the page are called where
// their own words do not say of what, and which box was refused, and why.
const DROPS = '[data-testid="stFileUploaderDropzone"]', MENU = '[data-testid="stMenuButtonBody"] [role=menu]'

function dress() {
  for (const [key, name] of Object.entries(state.calls ?? {})) callPart(placeOf(key), name)
  callOwnParts()
  callDrops()
  callPopped()
  callPlainly()
  const described = new Map()
  for (const said of document.querySelectorAll('[class*="st-key-why-"], [class*="st-key-note-"]')) {
    const key = keyOf(said), box = key.slice(key.indexOf("-") + 1)
    const field = boxIn(placeOf(box))
    const words = said.querySelector("strong")
    if (!field || !words) continue
    words.id ||= key
    described.set(field, [...described.get(field) ?? [], words])
  }
  for (const old of document.querySelectorAll("[data-described]")) {
    if (!described.has(old)) describe(old, [])
  }
  for (const [field, said] of described) describe(field, said)
  document.querySelector(".stMain")?.setAttribute("tabindex", "-1") // a stop with nothing in it
}

// What is typed in or chosen from; of a date, its parts together; of a file, where it is dropped.
function boxIn(place) {
  return place?.querySelector(`input[aria-label]:not([type=file]), textarea, ${DROPS}`) ??
    place?.querySelector("[role=radiogroup], [role=group][aria-label]")
}

// The library's own buttons in a box, to open or to clear it, are called the same in every box; and
// so is the group of what is chosen in one, in which each can have the keys and says not what it is.
function callOwnParts() {
  for (const tag of document.querySelectorAll(".stElementContainer [data-tag]")) {
    const box = boxIn(tag.closest(".stElementContainer"))?.ariaLabel
    tag.role = "group"
    if (box) tag.parentElement.ariaLabel = `Chosen: ${box}`
  }
  for (const button of document.querySelectorAll(".stElementContainer button[aria-label]")) {
    const box = boxIn(button.closest(".stElementContainer"))?.ariaLabel
    const name = button.ariaLabel
    if (box && !keyAt(button).endsWith("-add") && !name.endsWith(box)) button.ariaLabel = `${name}: ${box}`
  }
  // The head of the library's calendar would be a second banner of the page.
  for (const head of document.querySelectorAll("[data-testid=stDateInputCalendar] header")) head.role = "group"
}

// A box for a file has its button twice: one that is not seen, and one that says not for what.
function callDrops() {
  for (const drop of document.querySelectorAll(DROPS)) {
    drop.querySelector("input[type=file]").ariaHidden = "true"
    const button = drop.querySelector("button:not([aria-label])")
    if (button) button.ariaLabel = `${button.querySelector("p").textContent}: ${drop.ariaLabel}`
  }
}

// What pops up is called as what opened it.
function callPopped() {
  const popped = document.querySelector(`${POPPED}, ${MENU}`)
  const opener = [...document.querySelectorAll(`${POPS}, [aria-haspopup=menu]`)].find(one => one.ariaExpanded === "true")
  if (popped && opener?.ariaLabel) popped.ariaLabel = opener.ariaLabel
}

// The library shows words as they were meant, and says them with the signs that keep them so.
function callPlainly() {
  for (const one of document.querySelectorAll('[aria-label*="\\\\"]')) {
    if (one.ariaLabel === one.dataset.called) continue
    one.ariaLabel = one.dataset.called = one.ariaLabel.replace(/\\([!-/:-@[-`{-~])/g, "$1")
  }
}

function callPart(place, name) {
  const map = place?.querySelector("iframe"), stop = place?.querySelector(STOPS)
  if (map) callMap(map, name)
  else if (place?.matches(".stVerticalBlock")) Object.assign(place, { role: "group", ariaLabel: name })
  else if (stop) stop.ariaLabel = name
}

// A map is a picture of the list beside it; keys do not go in.
function callMap(frame, name) {
  const inside = frame.contentDocument, canvas = inside?.querySelector("canvas")
  frame.title = name
  if (canvas) {
    Object.assign(canvas, { role: "img", ariaLabel: name })
    canvas.parentElement.tabIndex = -1
  }
  if (!inside || frame.heard === inside) return
  if (!frame.heard) frame.addEventListener("load", dress)
  frame.heard = inside
  new MutationObserver(dress).observe(inside, { childList: true, subtree: true })
}

function describe(field, said) {
  const isWrong = said.some(one => one.id.startsWith("why-"))
  field.toggleAttribute("data-described", said.length > 0)
  said.length ? field.setAttribute("aria-describedby", said.map(one => one.id).join(" "))
    : field.removeAttribute("aria-describedby")
  isWrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid")
}
