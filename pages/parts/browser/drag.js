// Drags a card on a map: where it was taken, and where it was let go, as shares of the map from its
// middle. The drawer of the map knows no such thing, and draws in a frame of its own.
const FAR = 12 // pixels from which a press is a drag

function frameOf(place) {
  return document.querySelector(`.st-key-${place} iframe`)
}

function shares(canvas, event) {
  const at = canvas.getBoundingClientRect()
  return [(event.clientX - at.left) / at.width - 0.5, (event.clientY - at.top) / at.height - 0.5]
}

function watch(frame, drag) {
  const inside = frame.contentDocument
  const marker = inside.createElement("div")
  marker.setAttribute("style", "position:fixed;width:44px;height:44px;margin:-22px;display:none;" +
    "border:3px solid currentColor;border-radius:50%;pointer-events:none;z-index:9")
  inside.body.append(marker)
  let taken = null
  const letGo = () => { taken = null; marker.style.display = "none" }
  inside.addEventListener("pointerdown", event => {
    if (event.button === 0 && event.target.tagName === "CANVAS") {
      taken = { canvas: event.target, x: event.clientX, y: event.clientY, at: shares(event.target, event) }
    }
  }, true)
  inside.addEventListener("pointermove", event => {
    if (!taken || Math.hypot(event.clientX - taken.x, event.clientY - taken.y) < FAR) return
    Object.assign(marker.style, { display: "block", left: `${event.clientX}px`, top: `${event.clientY}px` })
  }, true)
  inside.addEventListener("pointerup", event => {
    const dragged = taken && marker.style.display === "block"
    if (dragged) drag({ from: taken.at, to: shares(taken.canvas, event), n: Math.random() })
    letGo()
  }, true)
  inside.addEventListener("pointerleave", letGo, true)
  inside.addEventListener("keydown", event => { if (event.key === "Escape") letGo() }, true)
}

export default function ({ data, setTriggerValue }) {
  const begin = tries => {
    const frame = frameOf(data.map), inside = frame?.contentDocument
    if (!inside?.querySelector("canvas")) return tries && setTimeout(() => begin(tries - 1), 100)
    inside.planTogetherDrag = drag => setTriggerValue("dragged", drag)
    if (inside.planTogetherWatched) return
    inside.planTogetherWatched = true
    watch(frame, said => inside.planTogetherDrag(said))
  }
  begin(100)
}
