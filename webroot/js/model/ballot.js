import { ends, withUnit } from './results.js'
import { plain } from './figures.js'
import { graphemes } from '../lib/graphemes.js'

const LONGEST = 500

/**
 * The fields of a ballot by the type of its poll, filled in with the answer that counts or, in the browser, with what somebody
 * is filling in now (`draft.answer`, as it stands in the fields).
 */
export const ballot = (c, key, poll, answer, draft) => ({
  type: poll.type,
  ...kinds[poll.type](c, { key, poll, answer, draft: draft?.answer, settings: poll.settings ?? {} }),
  ...(poll.settings?.ballots === 'codes' && { code: { key, value: c.page.codeword ?? '' } })
})

const kinds = { choice, rating, ranking, points, words, open, number }

const mayAbstain = settings => settings.abstain ?? true

function choice(c, { key, poll, answer, settings }) {
  const most = settings.max ?? 1
  const all = shuffled(c, key, poll).map(option => ({ value: option.id, text: option.text }))
  if (mayAbstain(settings)) all.push({ value: 'abstain', text: c.words.text('poll.abstain'), abstain: true })
  const chosen = [answer ?? []].flat()
  return {
    input: most > 1 ? 'checkbox' : 'radio',
    ...(most > 1 && { hint: c.words.text('poll.max', { n: most }), most }),
    options: all.map(option => (chosen.includes(option.value) ? { ...option, chosen: true } : option))
  }
}

function rating({ words }, { answer, settings }) {
  const { lowest = 1, points: n = 5, preset } = settings
  const values = Array.from({ length: n }, (_, at) => String(lowest + at))
  const abstain = { value: 'abstain', text: words.text('poll.abstain') }
  return {
    scale: {
      ...(preset === 'stars' && { stars: true }),
      points: values.map(value => ({
        value,
        says: words.text('poll.point', { point: value, most: lowest + n - 1 }),
        ...(String(answer) === value && { chosen: true })
      })),
      ...ends(words, settings),
      ...(mayAbstain(settings) && { abstain: { ...abstain, ...(answer === 'abstain' && { chosen: true }) } })
    }
  }
}

/** The options in the order of the answer, then the rest; the place of each is chosen, or changed with a button. */
function ranking(c, { key, poll, answer, draft, settings }) {
  const { words } = c
  const order = draft ?? (Array.isArray(answer) ? answer : [])
  const options = shuffled(c, key, poll)
  const rows = [
    ...order.flatMap(id => options.filter(option => option.id === id)),
    ...options.filter(option => !order.includes(option.id))
  ]
  const places = rows.map((_, at) => String(at + 1))
  return {
    hint: words.text('poll.ranking.hint'),
    ranks: rows.map(({ id, text }, at) => ({
      id,
      key: key + '-' + id,
      text,
      label: words.text('poll.ranking.place', { option: text }),
      up: words.text('poll.ranking.up', { option: text }),
      down: words.text('poll.ranking.down', { option: text }),
      places: places.map(value => (value === places[at] ? { value, chosen: true } : { value })),
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
    shares: shuffled(c, key, poll).map(({ id, text }) => ({
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
function shuffled({ page }, key, { options, settings }) {
  if (!settings?.random || !page.seed) return options
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

/** An answer in words. */
export function said(words, poll, answer) {
  if (answer === 'abstain') return words.text('poll.abstain')
  const name = id => poll.options.find(option => option.id === id)?.text ?? id
  const write = {
    choice: () => poll.options.filter(({ id }) => answer.includes(id)).map(option => option.text),
    rating: () => [String(answer)],
    ranking: () => answer.map((id, at) => at + 1 + '. ' + name(id)),
    points: () => poll.options.filter(({ id }) => answer[id] > 0).map(({ id, text }) => text + ' ' + answer[id]),
    words: () => answer,
    open: () => [answer],
    number: () => [withUnit(words, answer, poll.settings ?? {})]
  }
  return words.text('poll.yours', { choice: write[poll.type]().join('; ') })
}
