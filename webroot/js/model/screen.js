import { addressees, deskFrame, hours, programme } from './desk-frame.js'
import { count, listed, peopleOf } from './frame.js'
import { poll } from './screen-poll.js'
import { shown } from './shown.js'
import { hourMinute, local } from './times.js'

/** The projector as a plain tree; `org.rondvraag.room.page.ScreenModel` makes the same. `page` also says how to come in. */
export function screen(state, words, page) {
  const c = deskFrame(state, words, page)
  const what = shown(state)
  const base = { language: words.language, title: words.text('screen.title') }
  if (what.kind === 'blank') return { ...base, blank: true, kind: 'blank' }
  return {
    ...base,
    kind: { idle: 'join', shift: 'poll' }[what.kind] ?? what.kind,
    head:
      what.kind === 'join' || what.kind === 'idle' || !c.item
        ? (state.event.subtitle ?? state.event.title)
        : c.item.title,
    aside: hourMinute(local(c.now, c.zone)),
    address: page.join.address,
    code: state.event.code,
    ...(state.event.announcement && { announcement: state.event.announcement }),
    ...kinds[what.kind](c, what.id, page),
    ...(asking(c) ? { asking: true } : { closed: true })
  }
}

const asking = ({ state, item }) => state.event.questions === 'open' && (!item || item.questions === 'open')

const kinds = {
  question,
  poll: (c, id) => poll(c, id, false),
  shift: (c, id) => poll(c, id, true),
  questions,
  agenda,
  join,
  idle
}

function question(c, id) {
  const { state, words } = c
  const { text, by, to, votes, floor } = state.questions[id]
  const names = addressees(c, to)
  return {
    question: {
      text,
      length: size(text),
      ...(names && { to: names }),
      ...(by && { by }),
      votes: floor ? words.text('desk.fromFloor') : count(words, 'question.votes', votes)
    }
  }
}

/** The size of the type goes by the length of the text. */
export function size(text) {
  const n = [...text].length
  return n < 70 ? 'short' : n <= 150 ? 'medium' : n <= 280 ? 'long' : 'very-long'
}

/** What the screen holds of the list: lines of all questions together, and characters a line. */
const LINES = 9
const CHARACTERS = 64

/** The first questions of the audience's order: as many as can be read from the last row. */
function questions({ state, words }) {
  const rows = []
  let room = LINES
  for (const id of state.order) {
    const { text, votes } = state.questions[id] ?? {}
    const lines = Math.ceil(text?.length / CHARACTERS)
    if (text === undefined || rows.length === 5 || (rows.length > 0 && lines > room)) break
    room -= lines
    rows.push({ id, text, votes })
  }
  return { list: { rows, ...(!rows.length && { empty: words.text('screen.questions.empty') }) } }
}

/** The programme around now: what was just before, and what comes. */
function agenda(c) {
  const items = programme(c.state)
  const from = Math.max(0, Math.min(items.findIndex(entry => entry.id === c.id) - 2, items.length - 9))
  return { agenda: items.slice(from, from + 9).map(entry => line(c, entry)) }
}

function line(c, { id: entry, item }) {
  const names = peopleOf(c, item.people).map(person => person.name)
  return {
    start: hourMinute(item.start),
    title: item.title,
    kind: item.kind,
    ...(names.length > 0 && names.length <= 3 && { people: listed(c.words, names) }),
    ...(entry === c.id && { current: true })
  }
}

function join({ state }, id, page) {
  const { title, venue, wifi } = state.event
  return {
    join: { title, qr: page.join.qr },
    ...(venue && { aside: venue }),
    ...(wifi && { wifi: { ...wifi, ...(page.wifi && { qr: page.wifi.qr }) } })
  }
}

/** Nothing on stage and no poll open: the door, with what goes on now and next. */
function idle(c, id, page) {
  const items = programme(c.state)
  const at = items.findIndex(entry => entry.id === c.id)
  const next = items[at + 1]
  return {
    ...join(c, id, page),
    ...(c.item && { now: { title: c.item.title, hours: hours(c.words, c.item) } }),
    ...(next && { next: { title: next.item.title, hours: hours(c.words, next.item) } })
  }
}
