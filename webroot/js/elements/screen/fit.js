const SMALLEST = 7

/**
 * Makes a poll fit the wall: its type shrinks step by step while anything would be cut off. Measured, for neither the wall nor its
 * fonts are known beforehand; anew with each printing, so that it grows again when there is room.
 */
export function fit(screen) {
  delete screen.dataset.fit
  const poll = screen.querySelector('.screen-poll')
  if (!poll) return
  const top = poll.previousElementSibling.getBoundingClientRect().bottom
  const bottom = poll.nextElementSibling.getBoundingClientRect().top
  for (let step = 1; step <= SMALLEST && poll.offsetHeight > bottom - top + 1; step++) screen.dataset.fit = step
}
