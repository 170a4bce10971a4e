const STILL = 2500

/** The cursor has no business on a projector: it goes after it lay still, with the full-screen button. */
export function hideIdleCursor() {
  let timer
  const moved = () => {
    delete document.documentElement.dataset.still
    clearTimeout(timer)
    timer = setTimeout(() => (document.documentElement.dataset.still = ''), STILL)
  }
  addEventListener('pointermove', moved)
  moved()
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
