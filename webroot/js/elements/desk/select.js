import { MOST, chosen } from '../../model/desk-selection.js'

/** Selecting several questions: by their boxes, from one to another with Shift, or with a key. */
export function listenForSelection(desk) {
  let last
  document.addEventListener('click', event => {
    if (!('select' in event.target.dataset)) return
    const row = event.target.closest('[data-question]')
    const from = event.shiftKey && last?.parentElement === row.parentElement ? last : row
    last = row
    select(desk, between(from, row), event.target.checked)
  })
}

/** Selects these questions too, or no longer. */
function select(desk, ids, on) {
  const others = (desk.ui.selected ?? []).filter(id => !ids.includes(id))
  const all = on ? [...others, ...ids] : others
  if (all.length > MOST) desk.fail('foot', desk.words.text('desk.selected.most', { n: MOST }))
  desk.choose({ selected: all.slice(0, MOST) })
}

/** The other way round: selected, or no longer. */
export const toggle = (desk, id) => select(desk, [id], !desk.ui.selected?.includes(id))

/** Everything in the lists in which something is selected. */
export function selectAll(desk) {
  const lists = new Set([...document.querySelectorAll('[data-select]:checked')].map(box => box.closest('ol')))
  select(desk, [...lists].flatMap(list => ids([...list.children])), true)
}

export const selectNone = desk => desk.choose({ selected: [] })

/** What of the selection is still there to act on. */
export const selection = desk => chosen(desk.frame)

function between(from, to) {
  const rows = [...to.parentElement.children]
  const [start, end] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b)
  return ids(rows.slice(start, end + 1))
}

const ids = rows => rows.filter(row => row.querySelector('[data-select]')).map(row => row.dataset.question)
