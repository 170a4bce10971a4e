import { hours, programme, timeLeft } from './desk-frame.js'
import { count } from './frame.js'
import { status } from './status.js'
import { hourMinute } from './times.js'

/** Seconds between two questions of one person, and how many one person may ask in an item. */
const SLOW = [0, 30, 60, 120, 300]
const LIMIT = [0, 1, 2, 3, 5]

/** The head of the desk: what is going on, who is here, the switches and the programme. */
export function head(c) {
  const { state, words, item, id } = c
  const items = programme(state)
  const next = items[items.findIndex(entry => entry.id === id) + 1]
  return {
    title: item ? item.title : state.event.title,
    ...(item && { hours: hours(words, item) }),
    ...timeLeft(c),
    presence: presence(c),
    asking: Boolean(item) && state.event.questions === 'open' && item.questions === 'open',
    review: state.event.review,
    ...(state.event.preferDue && { prefer: true }),
    ...(next && { next: next.id, nextTitle: next.item.title }),
    programme: items.map(entry => programmeLine(c, entry)),
    status: status(words, c.status),
    slow: choices(c, 'slow', SLOW),
    limit: choices(c, 'limit', LIMIT),
    eventOpen: state.event.questions === 'open',
    ...(c.ui.errors?.head && { error: c.ui.errors.head })
  }
}

/** The usual values of a rule and the one that holds, if it is another. */
function choices({ state, words }, rule, usual) {
  const present = state.event[rule] ?? 0
  const values = usual.includes(present) ? usual : [...usual, present]
  return values.map(n => ({
    value: String(n),
    label: n === 0 ? words.text(`desk.${rule}.none`) : words.text(`desk.${rule}.n`, { n }),
    ...(n === present && { chosen: true })
  }))
}

function presence({ state, words }) {
  const { joined = 0, perMinute = 0 } = state.presence ?? {}
  return [
    count(words, 'desk.here', state.online),
    words.text('desk.joined', { n: joined }),
    ...(perMinute > 0 ? [words.text('desk.perMinute', { n: perMinute })] : [])
  ].join(', ')
}

function programmeLine({ id, words }, entry) {
  return {
    id: entry.id,
    title: entry.item.title,
    start: hourMinute(entry.item.start),
    kind: entry.item.kind,
    ...(entry.id === id && { current: true }),
    ...(entry.item.questions === 'open' && { open: true }),
    asking: words.text('desk.itemAsking', { title: entry.item.title }),
    now: words.text('desk.makeCurrentOf', { title: entry.item.title })
  }
}
