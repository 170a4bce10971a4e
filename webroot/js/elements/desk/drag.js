/** A copy of a list with the entry at `from` moved to `to`. */
export function moved(list, from, to) {
  const order = [...list]
  order.splice(Math.max(0, Math.min(to, list.length - 1)), 0, ...order.splice(from, 1))
  return order
}

/** Dragging in the run list; its buttons do the same. */
export function listenForDrags(desk) {
  let dragged
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.run > li')?.dataset.question
    if (dragged) event.dataTransfer.effectAllowed = 'move'
  })
  document.addEventListener('dragover', event => {
    const over = dragged && event.target.closest?.('.run > li')
    mark(over)
    if (over) event.preventDefault()
  })
  document.addEventListener('drop', event => {
    const target = event.target.closest?.('.run > li')?.dataset.question
    const pins = desk.live.state.pins ?? []
    if (!dragged || !target || dragged === target) return
    event.preventDefault()
    const order = moved(pins, pins.indexOf(dragged), pins.indexOf(target))
    desk.commands.run({ do: 'question.run', order }, 'run')
  })
  document.addEventListener('dragend', () => {
    dragged = undefined
    mark(undefined)
  })
}

function mark(over) {
  for (const row of document.querySelectorAll('.run > [data-over]')) if (row !== over) delete row.dataset.over
  if (over) over.dataset.over = ''
}
