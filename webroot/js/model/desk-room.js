import { shown } from './shown.js'
import { hourMinute, local } from './times.js'

const SHOWS = ['join', 'agenda', 'follow', 'poll', 'questions', 'blank']

/** A small truthful copy of what the projector shows. */
export function copy(c) {
  const { state, words, item } = c
  const now = shown(state)
  const title = () => state.polls[now.id].title
  const text = { question: () => state.questions[now.id].text, poll: title, shift: title }[now.kind]
  return {
    head: item ? item.title : state.event.title,
    says: words.text('desk.copy.' + now.kind),
    text: text
      ? text()
      : words.text('desk.copy.' + now.kind + '.text', { title: state.event.title, code: state.event.code }),
    ...(text && { voice: true }),
    ...(now.kind === 'blank' && { blank: true }),
    code: words.text('desk.copy.code', { code: state.event.code })
  }
}

/** The announcement that everyone sees, and the field for the next one. */
export function announce({ state, ui }) {
  const text = state.event.announcement
  return { ...(text && { text }), ...(ui.errors?.announce && { error: ui.errors.announce }) }
}

/** Who did what, newest first. */
export function activity(c) {
  const rows = (c.state.activity ?? []).map(entry => deed(c, entry))
  return { rows, ...(!rows.length && { empty: c.words.text('desk.activity.empty') }) }
}

function deed({ words, zone, ui }, { id, at, who, do: command, what, undone }) {
  const plain = { who: who || words.text('desk.someone'), what: what ?? '' }
  return {
    id,
    time: hourMinute(local(at, zone)),
    says: sentence(words, command, plain),
    ...(undone ? { undone: true } : { undo: words.text('desk.undoOf', plain) }),
    ...(ui.errors?.[id] && { error: ui.errors[id] })
  }
}

/** With what it was about, or bare; a command without a sentence of its own gets the plainest one. */
function sentence(words, command, args) {
  const key = 'desk.did.' + command
  const keys = args.what ? [key, 'desk.did.other'] : [key + '.bare', key, 'desk.did.other.bare']
  return words.text(
    keys.find(one => words.text(one) !== one),
    args
  )
}

/** The foot: what was done last, the way back, and what the screen shows. */
export function foot(c) {
  const { state, words, ui } = c
  const last = lastDone(state)
  const chosen = segment(state.screen.show)
  const error = ui.errors?.foot
  return {
    ...(last && { last: deed(c, last) }),
    shows: SHOWS.map(name => ({
      name,
      label: words.text('desk.show.' + name),
      ...(name === chosen && { chosen: true })
    })),
    ...(error && { error })
  }
}

/** What undo would take back: the last deed that still stands. */
export const lastDone = state => (state.activity ?? []).find(entry => !entry.undone && entry.do !== 'undo')

const segment = show => (/^(poll|shift):/.test(show) ? 'poll' : show.startsWith('question:') ? '' : show)
