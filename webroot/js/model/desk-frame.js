import { hourMinute, minutesUntil } from './times.js'

/**
 * What every part of a crew page starts from. `words.text(key, args)` is the message in the reader's language; `now` is in
 * milliseconds; `ui` is what this reader chose on this page (never on the server).
 */
export function frame(state, words, now, ui = {}) {
  const id = state.event.currentItem
  const item = state.items[id]
  const left = item ? minutesUntil(item.end, now, state.event.zone) : undefined
  return { state, words, now, ui, id, item, left, zone: state.event.zone }
}

/** A message with a number: `key.one` for 1, else `key`. */
export const count = (words, key, n, args = {}) => words.text(n === 1 ? key + '.one' : key, { ...args, n })

/** Who a question is for: names joined, or nothing when it is for everyone. */
export const addressees = (state, to = []) =>
  to.map(id => state.people[id]?.name).filter(Boolean).join(', ')

/** The programme in its order. */
export const programme = state =>
  Object.entries(state.items)
    .map(([id, item]) => ({ id, item }))
    .sort((a, b) => order(a.item.start, b.item.start) || order(a.item.end, b.item.end) || order(a.id, b.id))

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** `12:00 tot 13:00`. */
export const hours = (words, item) =>
  words.text('desk.hours', { start: hourMinute(item.start), end: hourMinute(item.end) })

/** `nog 28 min`, `9 min over tijd`, or nothing far from the item's time. */
export function timeLeft({ words, left }) {
  if (left === undefined || left > 600 || left < -120) return {}
  return left < 0 ? { left: words.text('desk.over', { n: -left }), late: true } : { left: words.text('desk.left', { n: left }) }
}
