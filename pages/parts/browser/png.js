// Makes a picture that any phone opens (PNG) of one that is made of lines (SVG), and saves it.
const WIDE = 2000 // pixels: sharp on paper too

function drawn(svg) {
  return new Promise((done, failed) => {
    const image = new Image()
    image.onload = () => {
      const canvas = document.createElement("canvas")
      canvas.width = WIDE
      canvas.height = Math.round((WIDE * image.height) / image.width)
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
      canvas.toBlob(done, "image/png")
    }
    image.onerror = failed
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  })
}

export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button")
  button.textContent = data.label
  button.onclick = async () => {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(await drawn(data.svg))
    link.download = data.file
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    setTriggerValue("saved", true)
  }
}
