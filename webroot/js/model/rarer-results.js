import { count } from './frame.js'
import { extent, plain, tenths } from './figures.js'
import { kinds } from './results.js'

const CLOUD = 60

Object.assign(kinds, { rating, ranking, points, words: cloud, open, number })

function rating({ tally, settings = {}, details = {} }, words, chosen) {
  const lowest = settings.lowest ?? 1
  const most = Math.max(...tally.counts)
  const columns = tally.counts.map((n, at) => column(words, String(lowest + at), n, most, chosen))
  return {
    chart: { columns, ...ends(words, settings) },
    figures: [
      ...figure(words, 'mean', tally.mean, tenths),
      ...figure(words, 'median', tally.median, plain),
      ...figure(words, 'sd', details.sd, tenths),
      ...figure(words, 'nps', details.nps, (_, score) => plain(words, Math.round(score)))
    ]
  }
}

export const column = (words, label, n, most, chosen) => ({
  label,
  count: String(n),
  says: count(words, 'poll.answers', n),
  height: extent(n, most),
  y: extent(most - n, most),
  ...(chosen.includes(label) && { mine: true })
})

/** What the lowest and the highest point of a scale mean. */
export function ends(words, { lowest = 1, points = 5, low, high }) {
  if (!low && !high) return {}
  return {
    ends: [
      ...(low ? [words.text('poll.end', { point: lowest, text: low })] : []),
      ...(high ? [words.text('poll.end', { point: lowest + points - 1, text: high })] : [])
    ]
  }
}

const figure = (words, name, value, write) =>
  value === undefined ? [] : [{ label: words.text('poll.' + name), value: write(words, value) }]

/** The best mean first; options that are level have the same place. */
function ranking({ options, tally: { borda, condorcet } }, words) {
  const rows = options.map((option, at) => ({ ...option, at, mean: borda[option.id] ?? 0 }))
  rows.sort((a, b) => b.mean - a.mean || a.at - b.at)
  return {
    bars: rows.map(({ id, text, mean }) => ({
      id,
      text,
      place: String(1 + rows.filter(other => other.mean > mean).length),
      share: tenths(words, mean),
      width: extent(mean, options.length)
    })),
    facts: [
      ...options
        .filter(option => option.id === condorcet)
        .map(({ text }) => words.text('poll.condorcet', { option: text })),
      words.text('poll.borda', { m: options.length })
    ]
  }
}

function points({ options, tally: { mean } }, words) {
  return {
    bars: options.map(({ id, text }) => ({
      text,
      share: tenths(words, mean[id] ?? 0),
      width: extent(mean[id] ?? 0, 100)
    })),
    facts: [words.text('poll.points.mean')]
  }
}

/** The most frequent words, in five sizes. */
function cloud({ review, tally: { n, words: given } }, words) {
  const most = Math.max(1, ...given.map(word => word.count))
  const shown = given.slice(0, CLOUD)
  if (!shown.length) return nothing(words, review && n)
  return {
    chart: {
      cloud: shown.map(word => ({
        text: word.text,
        count: String(word.count),
        size: String(size(word.count, most))
      }))
    }
  }
}

/** From 1 to 5: the area of a word goes by its count. A word that nobody shared is no bigger than another. */
const size = (count, most) => (most > 1 ? Math.ceil(5 * Math.sqrt(count / most)) : 3)

function open({ review, tally: { n, answers } }, words) {
  return answers.length ? { chart: { said: answers.map(answer => answer.text) } } : nothing(words, review && n)
}

/** Nobody wrote anything, or a moderator has let none of it through yet. */
const nothing = (words, unread) => ({ facts: [words.text(unread ? 'poll.unread' : 'poll.nothing')] })

function number({ tally: { bins, median }, settings = {}, details = {} }, words) {
  const most = Math.max(0, ...bins.map(bin => bin.count))
  return {
    bars: bins.map(({ from, to, count }) => ({
      text: bin(words, from, to, settings),
      share: String(count),
      width: extent(count, most)
    })),
    figures: [
      ...figure(words, 'median', median, (_, value) => withUnit(words, value, settings)),
      ...(details.lower === undefined
        ? []
        : [
            {
              label: words.text('poll.middle'),
              value: plain(words, details.lower) + ' \u2013 ' + withUnit(words, details.upper, settings)
            }
          ])
    ]
  }
}

/** The name of a bin; that of one that holds a single number is the number. */
export function bin(words, from, to, { step = 0 }) {
  const whole = to - from === 1 && step >= 1 && step % 1 === 0
  return whole ? plain(words, from) : words.text('poll.bin', { from: plain(words, from), to: plain(words, to) })
}

/** `12,5 km`. */
export const withUnit = (words, value, { unit }) => plain(words, value) + (unit ? '\u00a0' + unit : '')
