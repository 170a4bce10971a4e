import { count } from './frame.js'
import { plain } from './figures.js'
import { bin, column, ends } from './rarer-results.js'
import { mode, results } from './results.js'
import { shift } from './shift.js'
import { GRACE, span } from './times.js'

/** What can be read from the last row of what people wrote, in characters, and what a short answer takes at least. */
const ROOM = 520
const LEAST = 60
const MOST_SAID = 8
const MOST_WORDS = 30

/** More options than this stand in two columns. */
const MOST_ROWS = 8

/** A poll on the projector: what is asked, and its result as soon as it may be on the wall, or how that `shifted`. */
export function poll(c, id, shifted) {
  const { state, words } = c
  const poll = state.polls[id]
  const open = poll.status === 'open'
  const bare = !poll.tally || poll.results === 'hidden' || (poll.results === 'after' && open)
  return {
    aside: aside(c, poll, open),
    poll: {
      title: poll.title,
      type: poll.type,
      ...(bare ? asked(words, poll) : told(words, poll, shifted)),
      ...(poll.options.length > MOST_ROWS && { many: true }),
      answers: count(words, 'poll.answers.room', poll.answers),
      ...(!bare && poll.tally.abstain > 0 && { abstained: count(words, 'screen.abstained', poll.tally.abstain) }),
      ...(!bare && { mode: mode(words, poll.settings) }),
      ...(bare && !open && { wait: words.text('poll.waiting') })
    }
  }
}

function aside({ words, now }, { closesAt }, open) {
  if (!open) return words.text('poll.closed')
  const left = closesAt ? closesAt - now - GRACE : 0
  const clock = closesAt
    ? ', ' + (left > 0 ? words.text('poll.left', { time: span(left) }) : words.text('poll.closing'))
    : ''
  return words.text('poll.open') + clock
}

function asked(words, { type, options, settings = {} }) {
  const { lowest = 1, points = 5, max = 3, least, most, unit } = settings
  if (options.length) return { options: options.map(option => option.text) }
  if (type === 'rating')
    return {
      prompt: words.text('screen.poll.rating', { from: lowest, to: lowest + points - 1 }),
      ...ends(words, settings)
    }
  if (type === 'words') return { prompt: words.text(max > 1 ? 'screen.poll.words' : 'screen.poll.word', { n: max }) }
  const range = least !== undefined && most !== undefined
  const bounds = range ? { from: plain(words, least), to: plain(words, most) } : {}
  const prompt = words.text('screen.poll.' + type + (range ? '.range' : ''), bounds)
  return { prompt: unit ? prompt + ' (' + unit + ')' : prompt }
}

function told(words, poll, shifted) {
  if (shifted) return { shift: shift(poll, words) }
  if (poll.type === 'number') return histogram(words, poll)
  const { chart, ...rest } = results(poll, words)
  if (chart?.cloud) return { ...rest, chart: { cloud: chart.cloud.slice(0, MOST_WORDS) } }
  if (!chart?.said) return { ...rest, ...(chart && { chart }) }
  return { ...rest, chart: { said: legible(chart.said) } }
}

/** What is a list of bars on a phone stands upright on the wall. */
function histogram(words, poll) {
  const { bins } = poll.tally
  const most = Math.max(0, ...bins.map(({ count }) => count))
  const columns = bins.map(({ from, to, count }) =>
    column(words, bin(words, from, to, poll.settings ?? {}), count, most, [])
  )
  return { figures: results(poll, words).figures, ...(columns.length && { chart: { columns } }) }
}

/** The newest answers, as many as can be read. */
function legible(said) {
  let room = ROOM
  const shown = []
  for (const text of said) {
    if (shown.length === MOST_SAID || (shown.length > 0 && text.length > room)) break
    room -= Math.max(text.length, LEAST)
    shown.push(text)
  }
  return shown
}
