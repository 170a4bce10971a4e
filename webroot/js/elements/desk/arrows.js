/** What everyone sees: it must not change on the way past it. */
const SEEN = ['show', 'results']

/**
 * In a row of choices that the whole room sees, arrows only walk, as in a toolbar; space or Enter chooses. Elsewhere an arrow chooses,
 * as browsers do.
 */
export function listenForArrows() {
  document.addEventListener('keydown', event => {
    const { target, key } = event
    if (target.type !== 'radio' || !SEEN.includes(target.name) || event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key]
    if (!step && key !== 'Enter') return
    event.preventDefault()
    if (step) neighbour(target, step).focus()
    else target.click()
  })
}

function neighbour(radio, step) {
  const row = [...document.getElementsByName(radio.name)]
  return row.at((row.indexOf(radio) + step) % row.length)
}
