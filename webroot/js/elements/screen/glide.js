const CALM = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' }
const MOVING = '.cloud > li, .screen-results > [data-key]'

/**
 * Runs a change of what is on the wall and lets the words of a cloud and the rows of a ranking glide from their former place and size to
 * the new ones, unless reduced motion is asked for.
 */
export function gliding(page, change) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change()
  const before = [...page.querySelectorAll(MOVING)].map(element => [element, element.getBoundingClientRect()])
  change()
  const moved = before.map(([element, from]) => [element, from, element.getBoundingClientRect()])
  for (const [element, from, to] of moved) if (element.isConnected) glide(element, from, to)
}

function glide(element, from, to) {
  const scale = element.matches('.cloud > li') ? from.height / to.height : 1
  if (from.left === to.left && from.top === to.top && scale === 1) return
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${scale})`
  element.animate([{ transform: start, transformOrigin: 'top left' }, { transform: 'none', transformOrigin: 'top left' }], CALM)
}
