const STILL = 2500

/** The cursor has no business on a projector: it comes when it is moved and goes when it lies still, with the full-screen button. */
export function hideIdleCursor() {
  const { dataset } = document.documentElement
  let timer
  dataset.still = ''
  addEventListener('pointermove', () => {
    delete dataset.still
    clearTimeout(timer)
    timer = setTimeout(() => (dataset.still = ''), STILL)
  })
}

/** The button, and the key f; leaving is Escape or f again. */
export function offerFullScreen(button) {
  if (!document.fullscreenEnabled) return
  const toggle = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  button.hidden = false
  button.addEventListener('click', toggle)
  document.addEventListener('keydown', event => event.key === 'f' && !event.ctrlKey && !event.metaKey && toggle())
  document.addEventListener('fullscreenchange', () => (button.hidden = document.fullscreenElement !== null))
}
