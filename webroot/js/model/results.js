import { count } from './frame.js'

/**
 * What a poll's tally says, for every view: `bars` (all on one scale), or a `chart` with `columns`, a `cloud` of words or what was
 * `said`; with it `figures` (label and value) and sentences (`facts`). `chosen` are the options of who looks, as text.
 */
export const results = (poll, words, chosen = []) => kinds[poll.type](poll, words, chosen)

/** Who had a vote. */
export const mode = (words, settings) => words.text(settings?.ballots === 'codes' ? 'poll.by.codes' : 'poll.by.devices')

/** By type; `rarer-results.js` brings the others. */
export const kinds = { choice }

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
