import { graphemes } from '../lib/graphemes.js'
import { extras, kinds, mayAbstain, ordered, written } from './ballot.js'
import { plain } from './figures.js'
import { ends, withUnit } from './rarer-results.js'

const LONGEST = 500

Object.assign(kinds, { rating, ranking, points, words, open, number })

Object.assign(extras, { shuffle })

Object.assign(written, {
  rating: (words, poll, answer) => [String(answer)],
  ranking: (words, { options }, answer) =>
    answer.map((id, at) => at + 1 + '. ' + (options.find(option => option.id === id)?.text ?? id)),
  points: (words, { options }, answer) =>
    options.filter(({ id }) => answer[id] > 0).map(({ id, text }) => text + ' ' + answer[id]),
  words: (words, poll, answer) => answer,
  open: (words, poll, answer) => [answer],
  number: (words, { settings = {} }, answer) => [withUnit(words, answer, settings)]
})

function rating({ words }, { answer, draft, settings }) {
  const { lowest = 1, points: n = 5, preset } = settings
  const values = Array.from({ length: n }, (_, at) => String(lowest + at))
  const chosen = [draft ?? answer ?? []].flat().map(String)
  const abstain = { value: 'abstain', text: words.text('poll.abstain') }
  return {
    scale: {
      ...(preset === 'stars' && { stars: true }),
      points: values.map(value => ({
        value,
        says: words.text('poll.point', { point: value, most: lowest + n - 1 }),
        ...(chosen.includes(value) && { chosen: true })
      })),
      ...ends(words, settings),
      ...(mayAbstain(settings) && { abstain: { ...abstain, ...(chosen.includes('abstain') && { chosen: true }) } })
    }
  }
}

/**
 * The options in the order of the answer, then the rest; the place of each is chosen, or changed with a button. On a page that cannot
 * move them, what nobody placed has no place.
 */
function ranking(c, { key, poll, answer, draft, settings }) {
  const { words, page } = c
  const order = draft ?? (Array.isArray(answer) ? answer : [])
  const options = ordered(c, key, poll)
  const named = order.flatMap(id => options.filter(option => option.id === id))
  const rows = [...named, ...options.filter(option => !named.includes(option))]
  const places = rows.map((_, at) => String(at + 1))
  const placed = page.ticks ? rows.length : named.length
  return {
    hint: words.text('poll.ranking.hint'),
    ranks: rows.map(({ id, text }, at) => ({
      id,
      key: key + '-' + id,
      text,
      label: words.text('poll.ranking.place', { option: text }),
      up: words.text('poll.ranking.up', { option: text }),
      down: words.text('poll.ranking.down', { option: text }),
      places: places.map(value => (value === places[at] && at < placed ? { value, chosen: true } : { value })),
      ...(!page.ticks && { none: words.text('poll.ranking.none') }),
      ...(at === 0 && { first: true }),
      ...(at === rows.length - 1 && { last: true })
    })),
    ...abstaining(settings)
  }
}

/** A hundred points; what is left is said in words. */
function points(c, { key, poll, answer, draft, settings }) {
  const { words } = c
  const given = draft ?? (typeof answer === 'object' ? answer : {})
  const sum = poll.options.reduce((all, { id }) => all + (Number(given[id]) || 0), 0)
  const left = 100 - sum
  return {
    hint: words.text('poll.points.hint'),
    shares: ordered(c, key, poll).map(({ id, text }) => ({
      id,
      key: key + '-' + id,
      text,
      value: String(given[id] ?? ''),
      more: words.text('poll.points.more', { option: text }),
      less: words.text('poll.points.less', { option: text })
    })),
    left: {
      text: words.text('poll.points.' + (left > 0 ? 'left' : left < 0 ? 'over' : 'done'), { n: Math.abs(left) }),
      ...(left < 0 && { wrong: true })
    },
    ...abstaining(settings)
  }
}

function words({ words }, { key, answer, draft, settings }) {
  const given = draft ?? (Array.isArray(answer) ? answer : [])
  const n = settings.max ?? 3
  return {
    hint: words.text(n > 1 ? 'poll.words.hint' : 'poll.words.hint.one', { n }),
    lines: Array.from({ length: n }, (_, at) => ({
      key: key + '-' + at,
      label: words.text('poll.words.label', { n: at + 1 }),
      value: given[at] ?? ''
    })),
    ...abstaining(settings)
  }
}

function open({ words }, { key, answer, draft, settings }) {
  const left = LONGEST - graphemes(draft ?? '')
  const one = Math.abs(left) === 1 ? '.one' : ''
  const says = words.text((left < 0 ? 'ask.over' : 'ask.left') + one, { n: Math.abs(left) })
  return {
    words: {
      key,
      value: draft ?? own(answer),
      label: words.text('poll.open.label'),
      hint: draft === undefined ? words.text('poll.open.hint', { n: LONGEST }) : says,
      ...(left < 0 && { wrong: true })
    },
    ...abstaining(settings)
  }
}

function number({ words }, { key, answer, draft, settings }) {
  const { least, most, step, unit } = settings
  const from = least === undefined ? {} : { from: plain(words, least) }
  const to = most === undefined ? {} : { to: plain(words, most) }
  const range = 'poll.number.' + (least === undefined ? '' : 'from') + (most === undefined ? '' : 'to')
  return {
    number: {
      key,
      value: draft ?? own(answer),
      label: words.text('poll.number.label'),
      step: step === undefined ? 'any' : String(step),
      ...(least !== undefined && { least: String(least) }),
      ...(most !== undefined && { most: String(most) }),
      ...(unit && { unit }),
      ...((least ?? most) !== undefined && { hint: words.text(range, { ...from, ...to }) })
    },
    ...abstaining(settings)
  }
}

const own = answer => (answer === undefined || answer === 'abstain' ? '' : String(answer))

const abstaining = settings => (mayAbstain(settings) ? { abstains: true } : {})

/** An order of one's own where the poll asks for that: the same on this phone whenever, and on no page that is for all. */
function shuffle({ page }, key, { options }) {
  if (!page.seed) return options
  const rank = ({ id }) => hash(`${page.seed}/${key}/${id}`)
  return [...options].sort((one, other) => rank(one) - rank(other))
}

/** FNV-1a, then mixed, for the last letter alone would hardly move it. */
function hash(text) {
  let h = 0x811c9dc5
  for (const letter of text) h = Math.imul(h ^ letter.codePointAt(0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
