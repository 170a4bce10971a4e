const CALM = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/**
 * Runs a change of order and lets what moved glide from where it was (FLIP), unless reduced motion is asked for. All places are
 * read before anything is animated, and only what passes the window glides: a list may be long.
 */
export function gliding(elements, change) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change()
  const before = elements.map(top)
  change()
  const after = elements.map(top)
  elements.forEach((element, at) => {
    const shift = before[at] - after[at]
    if (!shift || !element.isConnected || !(isNear(before[at]) || isNear(after[at]))) return
    element.animate([{ transform: `translateY(${shift}px)` }, { transform: 'none' }], CALM)
  })
}

const top = element => element.getBoundingClientRect().top

const isNear = y => y > -innerHeight && y < 2 * innerHeight

/** Runs a change that may grow or shrink things above what is being read, and keeps what is read where it was. */
export function steady(sections, change) {
  const anchor = sections().find(section => section.getBoundingClientRect().bottom > 0)
  const before = anchor?.getBoundingClientRect().top
  change()
  if (before < 0 && anchor.isConnected)
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' })
}
