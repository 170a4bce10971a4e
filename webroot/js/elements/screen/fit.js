const SMALLEST = 7

/**
 * Makes what is shown fit the wall: its type shrinks step by step while anything would be cut off or touch what is above or below.
 * Measured, for neither the wall nor its fonts are known beforehand; anew with each printing, so that it grows again when there is
 * room.
 */
export function fit(screen) {
  delete screen.dataset.fit
  const main = screen.querySelector(':scope > main')
  const [above, below] = [main?.previousElementSibling, main?.nextElementSibling]
  if (!above || !below) return
  const room = below.getBoundingClientRect().top - above.getBoundingClientRect().bottom + 1
  const tooLarge = () => Math.max(main.offsetHeight, main.scrollHeight) > room || main.scrollWidth > main.clientWidth + 1
  for (let step = 1; step <= SMALLEST && tooLarge(); step++) screen.dataset.fit = step
}
