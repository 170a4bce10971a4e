import { count } from './frame.js'
import { filters, isFiltered, matches } from './desk-filter.js'
import { entry, gone, ranked } from './desk-entry.js'
import { isSelectable } from './desk-selection.js'

const ORDERS = ['balanced', 'popular', 'newest', 'run', 'approval']
const LISTS = ['open', 'answered', 'dismissed', 'elsewhere', 'muted']

/** What waits to be read, oldest first. */
export function incoming(c) {
  const present = new Set(waiting(c))
  const rows = c.ui.incoming ?? [...present]
  const many = present.size > 1
  return {
    count: present.size,
    many,
    rows: rows.map(id => (present.has(id) ? entry(c, id) : gone(c, id))),
    ...folded(c, pending(c).length - present.size),
    ...(c.ui.confirmAll && many && { confirm: c.words.text('desk.approveAllSure', { n: present.size }) }),
    ...(c.ui.errors?.incoming && { error: c.ui.errors.incoming }),
    ...(!rows.length && { empty: c.words.text(c.state.event.review ? 'desk.incoming.empty' : 'desk.incoming.off') })
  }
}

/** Of what waits, the questions of those who are not muted: ids. */
export const waiting = c =>
  pending(c)
    .filter(id => !c.state.questions[id].muted)
    .sort(byTime(c, 'at'))

const pending = c => ids(c, question => question.status === 'pending').filter(id => matches(c, id))

/** The head of the questions pane: which list, in which order. */
export function listHead(c) {
  const { ui, words } = c
  const list = ui.list ?? 'open'
  return {
    lists: LISTS.map(name => ({ name, n: members(c, name).length }))
      .filter(({ name, n }) => n > 0 || name === 'open' || name === list)
      .map(({ name, n }) => ({
        name,
        label: count(words, 'desk.list.' + name, n),
        ...(name === list && { chosen: true })
      })),
    filters: filters(c),
    ordered: list === 'open',
    orders: ORDERS.map(name => ({
      name,
      label: words.text('desk.order.' + name),
      ...(name === (ui.order ?? 'balanced') && { chosen: true })
    })),
    ...(list === 'open' && { says: words.text('desk.order.' + (ui.order ?? 'balanced') + '.says') }),
    ...(ui.waiting && { waiting: true })
  }
}

/** The rows of the chosen list, and after which of them the time is up. */
export function list(c) {
  const name = c.ui.list ?? 'open'
  const present = new Set(members(c, name))
  const rows = c.ui.rows ?? [...present]
  const fits = name === 'open' && !isFiltered(c) && c.ui.order !== 'newest' ? fitting(c, present.size) : undefined
  const last = rows.filter(id => present.has(id))[fits?.after - 1]
  const row = id => ({ ...ranked(c, id), ...(id === last && { line: fits.text }) })
  return {
    rows: rows.map(id => (present.has(id) ? row(id) : gone(c, id))),
    ...(name === 'open' && folded(c, rest(c))),
    ...(fits?.after === 0 && { line: fits.text }),
    ...(!rows.length && { empty: c.words.text(isFiltered(c) ? 'desk.filter.none' : 'desk.' + name + '.empty') })
  }
}

/** What was asked by someone who is muted lies folded away, and can be looked at. */
const folded = (c, n) => (n > 0 ? { folded: count(c.words, 'desk.folded', n) } : {})

const rest = c => ordered(c).filter(id => c.state.questions[id].muted && matches(c, id)).length

/** Which questions a list holds, in its order, of what this moderator looks for. */
export const members = (c, name) =>
  isFiltered(c) ? held(c, name).filter(id => matches(c, id)) : held(c, name)

function held(c, name) {
  const { state, id: current } = c
  if (name === 'open') return ordered(c).filter(id => !state.questions[id].muted)
  if (name === 'muted')
    return ids(c, q => q.muted && isSelectable(q))
      .sort(byTime(c, 'at'))
      .reverse()
  if (name === 'answered')
    return ids(c, q => q.status === 'answered' && q.item === current)
      .sort(byTime(c, 'answeredAt'))
      .reverse()
  if (name === 'dismissed')
    return ids(c, q => q.status === 'dismissed' || q.status === 'merged')
      .sort(byTime(c, 'at'))
      .reverse()
  return ids(c, q => q.status === 'open' && q.item !== current && !q.muted)
    .sort(byTime(c, 'at'))
    .reverse()
}

function ordered({ state, ui }) {
  const order = state.orders?.[ui.order ?? 'balanced'] ?? state.order
  return order.filter(id => state.questions[id]?.status === 'open')
}

function ids({ state }, wanted) {
  return Object.keys(state.questions).filter(id => wanted(state.questions[id]))
}

const byTime =
  ({ state }, member) =>
  (a, b) =>
    (state.questions[a][member] ?? 0) - (state.questions[b][member] ?? 0) || (a < b ? -1 : 1)

/** How many answers fit in the minutes left, at the usual length of an answer. */
function fitting({ state, words, left }, rows) {
  const median = state.pace?.medianMs
  if (!median || left === undefined || left < 0 || !rows) return undefined
  const after = Math.min(rows, Math.floor((left * 60000) / median))
  const args = { n: left, m: Math.max(1, Math.round(median / 60000)) }
  const key = after === 0 ? 'desk.fits.none' : after === rows ? 'desk.fits.all' : 'desk.fits'
  return { after, text: words.text(key, args) }
}
