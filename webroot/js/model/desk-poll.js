import { compare, count } from './frame.js'
import './rarer-results.js'
import { mode, results } from './results.js'
import { shift } from './shift.js'
import { shown } from './shown.js'
import { hourMinute, local, span } from './times.js'

const POLICIES = ['hidden', 'after', 'live', 'shown']

/** The poll control: one poll at a time, the open one first. */
export function poll(c) {
  const { state, words, ui } = c
  const ids = inOrder(c)
  const id = ids.includes(ui.poll) ? ui.poll : ids[0]
  const error = ui.errors?.poll
  if (!id) return { empty: words.text('desk.poll.empty'), ...(error && { error }) }
  const poll = state.polls[id]
  return {
    id,
    title: poll.title,
    [poll.status]: true,
    state: progress(c, poll),
    ...(ids.length > 1 && { many: true }),
    ...(poll.status === 'draft' ? draft(words, poll) : outcome(c, id, poll)),
    ...(error && { error })
  }
}

/** Open polls; then those of the current item, closed before draft; then the rest, drafts first. The latest opened comes first. */
function inOrder({ state, id }) {
  const rank = key => {
    const { status, item } = state.polls[key]
    if (status === 'open') return 0
    return item === id ? (status === 'closed' ? 1 : 2) : status === 'draft' ? 3 : 4
  }
  const at = key => state.polls[key].at ?? 0
  return Object.keys(state.polls).sort((a, b) => rank(a) - rank(b) || at(b) - at(a) || compare(a, b))
}

/** Every poll, for the menu that chooses one. */
export const polls = c =>
  inOrder(c).map(id => {
    const { title, status } = c.state.polls[id]
    return { id, label: c.words.text('desk.poll.label', { title, status: c.words.text('desk.poll.' + status) }) }
  })

function progress({ state, words }, poll) {
  const status = words.text('desk.poll.' + poll.status)
  const round = poll.round > 1 ? [words.text('desk.poll.round', { n: poll.round })] : []
  if (poll.status === 'draft') return [status, ...round].join(', ')
  const n = state.presence?.answered ?? poll.answers
  const answers =
    poll.status === 'open' && state.online > 0 && n <= state.online
      ? words.text('desk.poll.answered', { n, here: state.online })
      : count(words, 'poll.answers', poll.answers)
  return [status, ...round, answers].join(', ')
}

function draft(words, { type, options, settings = {} }) {
  return {
    kind: words.text('desk.poll.type.' + type),
    ...(settings.seconds && { seconds: words.text('desk.poll.closesAfter', { time: span(settings.seconds * 1000) }) }),
    ...(options.length && { options: options.map(option => option.text) })
  }
}

/** What is told of the answers, to whom, and what may be done about it. */
function outcome(c, id, poll) {
  const { words, ui } = c
  const { tally, results: policy } = poll
  return {
    ...(poll.status === 'open' && { timer: timer(c, poll) }),
    ...onScreen(c, id, poll),
    policies: POLICIES.map(name => ({
      name,
      label: words.text('desk.results.' + name),
      ...(name === policy && { chosen: true })
    })),
    seen: words.text('desk.results.' + policy + '.says'),
    mode: mode(words, poll.settings),
    ...(tally && { ...results(poll, words), abstained: count(words, 'desk.poll.abstained', tally.abstain) }),
    ...(poll.shift && { shift: shift(poll, words) }),
    ...entries(words, poll),
    ...(poll.type === 'ranking' && tally?.n > 0 && { compare: true }),
    ...(ui.compare?.poll === id && { methods: methods(words, poll, ui.compare) })
  }
}

/** Whether the room sees it now; and what is next when it was closed and the room does not see its result. */
function onScreen({ state }, id, { status, results }) {
  const now = shown(state)
  const seen = now.kind === 'poll' && now.id === id
  return {
    ...(seen && { onScreen: true }),
    ...(status === 'closed' && (results === 'hidden' || !seen) && { reveal: true }),
    ...(state.screen.show === 'poll:' + id && { fromScreen: true })
  }
}

/** How long it stays open, and the seconds until it would close a minute later. */
function timer({ words, zone, now }, { closesAt }) {
  const left = closesAt ? Math.max(0, closesAt - now) : 0
  return {
    ...(closesAt && {
      text: words.text('desk.poll.timer', { at: hourMinute(local(closesAt, zone)), time: span(left) }),
      runs: true
    }),
    longer: String(Math.round(left / 1000) + 60)
  }
}

/** Words and open answers, those that wait first. */
function entries(words, { entries = [] }) {
  const waiting = entries.filter(entry => entry.state === 'pending').length
  if (!entries.length) return {}
  return {
    entries: entries.map(({ id, text, count, state }) => ({
      id,
      text,
      ...(count && { count: String(count) }),
      [state]: true,
      says: words.text('desk.poll.entry.' + state)
    })),
    ...(waiting && { waiting: count(words, 'desk.poll.waiting', waiting) })
  }
}

/** What other ways of counting make of a ranking. */
function methods(words, { options }, { schulze, irv }) {
  const name = id => options.find(option => option.id === id).text
  const listed = places => places.map((place, at) => at + 1 + '. ' + place.map(name).join(' = ')).join('; ')
  return [
    words.text('desk.poll.schulze', { order: listed(schulze) }),
    words.text('desk.poll.irv', { order: listed(irv) })
  ]
}
