// Reads the words of a page out loud, in a voice of this computer. A voice that some browsers fetch
// from elsewhere would be sent the words: it is never used. Without a voice there is no button.
const reading = { button: null, watch: null }

function ownVoice() {
  const own = window.speechSynthesis?.getVoices().filter(voice => voice.localService) ?? []
  const speaks = start => own.find(voice => voice.lang.replace("_", "-").startsWith(start))
  return speaks("en-GB") ?? speaks("en")
}

function watchTheVoice() {
  const look = () => document.body.toggleAttribute("data-plan-together-voice", !!ownVoice())
  window.speechSynthesis?.addEventListener?.("voiceschanged", look) // some come a moment later
  look()
  document.addEventListener("click", event => {
    const button = event.target.closest?.(".read-aloud")
    if (!button) return
    const again = button === reading.button
    beSilent()
    if (!again) readOut(button)
  })
  window.addEventListener("pagehide", beSilent)
  document.addEventListener("toggle", () => { // its heading was closed, and with it the way to stop
    if (reading.button?.closest("details:not([open])")) beSilent()
  }, true)
}

// A sentence at a time: a long text would be cut off in some browsers.
function readOut(button) {
  const voice = ownVoice(), words = button.parentElement
  const sentences = [...words.querySelectorAll(":scope > p")].map(one => one.textContent)
  if (!voice || !sentences.length) return
  reading.button = button
  button.toggleAttribute("data-reading", true)
  reading.watch = new MutationObserver(() => { if (!button.isConnected) beSilent() })
  reading.watch.observe(document.body, { childList: true, subtree: true }) // the page, or the plan, is another
  for (const [number, sentence] of sentences.entries()) {
    const said = new SpeechSynthesisUtterance(sentence)
    Object.assign(said, { voice, lang: voice.lang })
    if (number === sentences.length - 1) said.onend = said.onerror = () => { if (reading.button === button) beSilent() }
    window.speechSynthesis.speak(said)
  }
}

function beSilent() {
  const { button, watch } = reading
  if (!button) return
  Object.assign(reading, { button: null, watch: null })
  watch.disconnect()
  button.removeAttribute("data-reading")
  window.speechSynthesis.cancel()
}
