/**
 * Runs a repaint and puts the focus back where a person would look for it: on the same control when it only moved, else on the
 * same control of the row that took its place, else on that row, else on the heading of that part of the page.
 */
export function keepingFocus(change) {
  const active = document.activeElement
  const row = active?.closest('main li[data-question]')
  const list = row?.parentElement
  const at = row && [...list.children].indexOf(row)
  const part = active?.closest('[aria-labelledby]')
  change()
  if (!active || active === document.body || document.activeElement === active) return
  const next = active.isConnected ? active : ((row && successor(row, list, at, active)) ?? heading(part))
  next?.focus({ preventScroll: true })
}

function successor(row, list, at, active) {
  const rows = list.isConnected ? [...list.children] : []
  const isThere = ({ dataset }) => dataset.question && !dataset.gone
  const next = rows.find(child => child.id === row.id) ?? rows.slice(at).find(isThere) ?? rows.findLast(isThere)
  const same = next?.querySelector(twin(active))
  return same?.checkVisibility() ? same : next
}

/** The selector of a control that does the same thing in another row. */
function twin({ dataset }) {
  const name = ['do', 'open', 'ui', 'run'].find(one => dataset[one])
  return name ? `[data-${name}="${dataset[name]}"]` : ':not(*)'
}

const heading = part => document.getElementById(part?.getAttribute('aria-labelledby'))
