import { hours, programme, timeLeft } from './desk-frame.js'
import { count } from './frame.js'
import { status } from './status.js'
import { hourMinute } from './times.js'

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
    eventOpen: state.event.questions === 'open',
    ...(c.ui.errors?.head && { error: c.ui.errors.head })
  }
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
