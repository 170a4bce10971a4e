const CALM = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/** Runs a change of order and lets what moved glide from where it was (FLIP), unless reduced motion is asked for. */
export function gliding(elements, change) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change()
  const before = elements.map(element => [element, element.getBoundingClientRect().top])
  change()
  for (const [element, top] of before) {
    const shift = element.isConnected ? top - element.getBoundingClientRect().top : 0
    if (shift) element.animate([{ transform: `translateY(${shift}px)` }, { transform: 'none' }], CALM)
  }
}

/** Runs a change that may grow or shrink things above what is being read, and keeps what is read where it was. */
export function steady(sections, change) {
  const anchor = sections().find(section => section.getBoundingClientRect().bottom > 0)
  const before = anchor?.getBoundingClientRect().top
  change()
  if (before < 0 && anchor.isConnected)
    scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' })
}
