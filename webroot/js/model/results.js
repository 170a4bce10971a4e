import { count } from './frame.js'
import { extent, plain, tenths } from './figures.js'

const CLOUD = 60

/**
 * What a poll's tally says, for every view: `bars` (all on one scale), or a `chart` with `columns`, a `cloud` of words or what was
 * `said`; with it `figures` (label and value) and sentences (`facts`). `chosen` are the options of who looks, as text.
 */
export const results = (poll, words, chosen = []) => kinds[poll.type](poll, words, chosen)

const kinds = { choice, rating, ranking, points, words: cloud, open, number }

function choice(poll, words, chosen) {
  const correct = poll.settings?.correct ?? []
  const { right } = poll.details ?? {}
  return {
    bars: bars(poll, words).map((bar, at) => ({
      ...bar,
      ...(chosen.includes(poll.options[at].id) && { mine: true }),
      ...(correct.includes(poll.options[at].id) && { right: true })
    })),
    ...(right !== undefined && { facts: [count(words, 'poll.right', right, { of: poll.tally.n })] })
  }
}

/** One bar an option, in the poll's order; percent by largest remainder for one choice, else percent of who answered. */
function bars(poll, words) {
  const { n, counts } = poll.tally
  const numbers = poll.options.map(option => counts[option.id] ?? 0)
  const shares = (poll.settings?.max ?? 1) > 1 ? numbers.map(count => percent(count, n)) : largestRemainder(numbers, n)
  return poll.options.map((option, at) => ({
    text: option.text,
    count: String(numbers[at]),
    share: words.text('app.percent', { n: shares[at] }),
    width: shares[at] + '%'
  }))
}

const percent = (count, n) => (n === 0 ? 0 : Math.floor((200 * count + n) / (2 * n)))

/** Whole percentages that add up to 100: what is left after rounding down goes to the largest remainders, first come first. */
function largestRemainder(numbers, n) {
  if (n === 0) return numbers.map(() => 0)
  const whole = numbers.map(count => Math.floor((100 * count) / n))
  const rest = numbers.map((count, at) => [(100 * count) % n, at]).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0)
  rest.slice(0, Math.max(0, missing)).forEach(([, at]) => whole[at]++)
  return whole
}

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
      ...figure(words, 'nps', details.nps, plain)
    ]
  }
}

const column = (words, label, n, most, chosen) => ({
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
    bars: rows.map(({ text, mean }) => ({
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
function cloud({ tally: { words: given } }, words) {
  const most = Math.max(1, ...given.map(word => word.count))
  const shown = given.slice(0, CLOUD)
  if (!shown.length) return { facts: [words.text('poll.nothing')] }
  return {
    chart: {
      ...(shown.length > 24 && { crowded: true }),
      cloud: shown.map(word => ({
        text: word.text,
        count: String(word.count),
        size: String(most > 1 ? 1 + Math.floor((4 * (word.count - 1)) / (most - 1)) : 3)
      }))
    }
  }
}

function open({ tally: { answers } }, words) {
  return answers.length
    ? { chart: { said: answers.map(answer => answer.text) } }
    : { facts: [words.text('poll.nothing')] }
}

function number({ tally: { bins, median }, settings = {}, details = {} }, words) {
  const most = Math.max(0, ...bins.map(bin => bin.count))
  return {
    bars: bins.map(({ from, to, count }) => ({
      text: whole(from, to, settings) ? plain(words, from) : words.text('poll.bin', { from: plain(words, from), to: plain(words, to) }),
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

/** Whether a bin holds one number only. */
const whole = (from, to, { step = 0 }) => to - from === 1 && step >= 1 && step % 1 === 0

/** `12,5 km`. */
export const withUnit = (words, value, { unit }) => plain(words, value) + (unit ? '\u00a0' + unit : '')
