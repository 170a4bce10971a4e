import { compare, listed, peopleOf } from './frame.js'
import { ahead, hourMinute, minutesUntil, today } from './times.js'

/**
 * What every part of a crew page starts from. `page` is what the page carries: `now` in milliseconds, `status` of the connection,
 * and in the browser `ui`, what this moderator chose.
 */
export function deskFrame(state, words, { now, status, ui = {}, you }) {
  const id = state.event.currentItem
  const item = state.items[id]
  const { zone } = state.event
  const left = item ? minutesUntil(item.end, now, zone) - ahead(item, now, zone) : undefined
  return { state, words, now, ui, you, status: status ?? 'connecting', id, item, left, zone }
}

/** Who a question is for: names joined, or nothing when it is for everyone. */
export const addressees = ({ state, words }, ids) =>
  listed(
    words,
    peopleOf({ state }, ids).map(person => person.name)
  )

/** The programme in its order. */
export const programme = state =>
  Object.entries(state.items)
    .map(([id, item]) => ({ id, item }))
    .sort((a, b) => compare(a.item.start, b.item.start) || compare(a.item.end, b.item.end) || compare(a.id, b.id))

/** `12:00 tot 13:00`. */
export const hours = (words, item) =>
  words.text('desk.hours', { start: hourMinute(item.start), end: hourMinute(item.end) })

/** `nog 28 min`, `9 min over tijd`, `begint om 12:00`, or nothing far from the item's time. */
export function timeLeft({ words, item, left, now, zone }) {
  if (!item || left < -120 || !today(item, now, zone)) return {}
  if (ahead(item, now, zone)) return { left: words.text('desk.begins', { time: hourMinute(item.start) }), begins: true }
  return left < 0
    ? { left: words.text('desk.over', { n: -left }), late: true }
    : { left: words.text('desk.left', { n: left }) }
}
