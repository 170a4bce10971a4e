const CALM = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' }
const MOVING = '.cloud > li, .screen-results > [data-key]'

/**
 * Runs a change of what is on the wall; then the rows of a ranking glide from their former places, and the words of a cloud grow or shrink
 * where they are now, for words that cross each other cannot be read. Nothing of that when reduced motion is asked for.
 */
export function gliding(page, change) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change()
  const before = [...page.querySelectorAll(MOVING)].map(element => [element, element.getBoundingClientRect()])
  change()
  const moved = before.map(([element, from]) => [element, from, element.getBoundingClientRect()])
  for (const [element, from, to] of moved) {
    const start = element.matches('.cloud > li') ? scaled(from, to) : shifted(from, to)
    if (start && element.isConnected) element.animate([{ transform: start }, { transform: 'none' }], CALM)
  }
}

const scaled = (from, to) => from.height !== to.height && `scale(${from.height / to.height})`

const shifted = (from, to) => from.top !== to.top && `translateY(${from.top - to.top}px)`
