import { selected } from './desk-selection.js'
import { member } from './frame.js'
import { size } from './screen.js'
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
    ...(text && { voice: true, length: size(text()) }),
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

function deed({ words, zone, ui }, { id, at, who, do: command, what, undone, undid }) {
  const plain = { who: name(words, who), what: about(words, undid?.do ?? command, what ?? '') }
  const says = undid ? taken(words, plain, undid) : sentence(words, command, plain)
  return {
    id,
    time: hourMinute(local(at, zone)),
    says,
    ...(undone ? { undone: true } : { undo: words.text('desk.undoOf', { what: says }) }),
    ...(ui.errors?.[id] && { error: ui.errors[id] })
  }
}

/** What a deed was about; of a key it is whose, also when the step with that key stands again. */
const about = (words, command, what) => (/^(crew\.|undo$)/.test(command) ? member(words, what) : what)

const name = (words, who) => (who ? member(words, who) : words.text('desk.someone'))

/** An undo, with what it took back; of an undo that was itself undone, that the step stands again. */
function taken(words, plain, { who, do: command }) {
  if (command === 'undo') return sentence(words, 'redo', isCalled(words, plain.what) ? { ...plain, what: '' } : plain)
  return words.text('desk.did.undo.of', { ...plain, did: sentence(words, command, { ...plain, who: name(words, who) }) })
}

/** Whether what it was about has sentences of its own, so that nobody reads how the wire calls it. */
const isCalled = (words, what) => what && Object.keys(words.texts).some(key => key.endsWith('.to.' + what))

/** For just that, with what it was about, or bare; a command without a sentence of its own gets the plainest one. */
function sentence(words, command, args) {
  const key = 'desk.did.' + command
  const keys = args.what
    ? [key + '.to.' + args.what, key, 'desk.did.other']
    : [key + '.bare', key, 'desk.did.other.bare']
  return words.text(
    keys.find(one => words.text(one) !== one),
    args
  )
}

/** The foot: what I did last and the way back, or what may be done to what I selected; and what the screen shows. */
export function foot(c) {
  const { state, words, ui } = c
  const chosen = segment(state.screen.show)
  const error = ui.errors?.foot
  const selection = selected(c)
  return {
    ...(selection ? { selection } : last(c)),
    shows: SHOWS.map(name => ({
      name,
      label: words.text('desk.show.' + name),
      ...(name === chosen && { chosen: true })
    })),
    ...(error && { error })
  }
}

/** The last of my deeds that stands, an undo too: then its button does it after all. */
function last(c) {
  const entry = mine(c).find(one => !one.undone)
  if (!entry) return {}
  const undo = entry.do === 'undo' && entry.undid?.do !== 'undo'
  return { last: { ...deed(c, entry), ...(undo && { redo: true }) } }
}

/** What the key for undo takes back: my last deed that still stands. */
export const lastDone = c => mine(c).find(entry => !entry.undone && entry.do !== 'undo')

/** Whoever the page does not know sees what everyone did. */
const mine = ({ state, you }) => (state.activity ?? []).filter(entry => !you || entry.member === you.member)

const segment = show => (/^(poll|shift):/.test(show) ? 'poll' : show.startsWith('question:') ? '' : show)
