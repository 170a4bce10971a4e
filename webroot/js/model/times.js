// Times as people read them: local times of the event's zone; milliseconds since 1970 are converted to it.

const formats = new Map()

function format(zone) {
  if (!formats.has(zone)) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    formats.set(zone, new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone }))
  }
  return formats.get(zone)
}

/** `2022-06-21T12:31` in the zone. */
export const local = (ms, zone) => format(zone).format(ms).replace(' ', 'T')

/** `12:31` of a local time. */
export const hourMinute = time => time.slice(11, 16)

/** Whole minutes from now until a local time; negative once it has passed. */
export const minutesUntil = (time, now, zone) =>
  Math.round((Date.parse(time.slice(0, 16) + 'Z') - Date.parse(local(now, zone) + 'Z')) / 60000)

/** What begins within so many minutes counts as begun, since a moderator may begin early. */
const EARLY = 15

/** Minutes until an item begins, by the programme; 0 once it has, or is about to. */
export function ahead({ start }, now, zone) {
  const minutes = minutesUntil(start, now, zone)
  return minutes > EARLY ? minutes : 0
}

/** Whether an item begins or ends on this day. */
export const today = ({ start, end }, now, zone) =>
  [start, end].some(time => time.startsWith(local(now, zone).slice(0, 10)))

/** What is tapped in the last second must have arrived when a poll closes, so its clocks end so long before. In milliseconds. */
export const GRACE = 2_000

/** `3:12` of a span in milliseconds. */
export function span(ms) {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0')
}
