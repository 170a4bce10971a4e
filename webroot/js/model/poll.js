import { ballot, said } from './ballot.js'
import { compare, count } from './frame.js'
import { mode, results } from './results.js'
import { GRACE, hourMinute, local, span } from './times.js'

/** `rarer-receipts.js` brings the `proof` of an answer and the `verdict` of a quiz. */
export const extras = {}

/** The polls of this moment: open ones first, then closed ones of the current item; the newest first. */
export function polls(c) {
  const { polls } = c.state
  const rank = id => (polls[id].status === 'open' ? 0 : 1)
  const ids = Object.keys(polls)
    .filter(id => polls[id].status === 'open' || (polls[id].item ?? c.itemId) === c.itemId)
    .sort((a, b) => rank(a) - rank(b) || (polls[b].at ?? 0) - (polls[a].at ?? 0) || compare(a, b))
  return ids.map((id, at) => poll(c, id, at ? 'peiling-' + id : 'peiling', at))
}

/** The answer that counts in the present round, if there is one. */
export function mineIn(c, id) {
  const mine = c.me.answers[id]
  return mine && mine.round === c.state.polls[id].round && mine.answer !== undefined ? mine : undefined
}

function poll(c, key, id, at) {
  const poll = c.state.polls[key]
  const mine = mineIn(c, key)
  const draft = c.page.drafts?.[key]
  const told = c.me.answers[key]
  const { error } = draft ?? (told?.round === poll.round ? told : {})
  return {
    id,
    key,
    title: poll.title,
    label: label(c, poll),
    ...(poll.status === 'open' ? open(c, key, poll, mine, draft) : closed(c, key, poll, mine, at)),
    ...outcome(c, poll, mine),
    ...(error && { error })
  }
}

/** A clock ticks on the phone only: a page that is for all is made once. */
function label({ words, zone, page }, poll) {
  if (poll.status !== 'open') return words.text('poll.closed')
  const open = poll.round > 1 ? words.text('poll.open.round', { n: poll.round }) : words.text('poll.open')
  if (!poll.closesAt) return open
  const left = poll.closesAt - page.now - GRACE
  const clock = page.ticks
    ? ', ' + (left > 0 ? words.text('poll.left', { time: span(left) }) : words.text('poll.closing'))
    : ''
  return open + ', ' + words.text('poll.closes', { time: hourMinute(local(poll.closesAt, zone)) }) + clock
}

function open(c, key, poll, mine, draft) {
  const { words, action } = c
  return {
    open: true,
    action,
    round: poll.round,
    ...ballot(c, key, poll, mine?.answer, draft),
    answers: count(words, 'poll.answers', poll.answers),
    foot: words.text(poll.results === 'hidden' ? 'poll.later' : 'poll.until'),
    ...(mine && { voted: true, choice: said(words, poll, mine.answer), receipt: receipt(c, mine) }),
    ...(mine && extras.proof?.(c, key))
  }
}

/** Of those that closed only the last one stands open, when nothing is asked now. */
const closed = (c, key, poll, mine, at) => ({
  closed: true,
  ...(at && { old: true }),
  ...(mine && { choice: said(c.words, poll, mine.answer), ...extras.verdict?.(c.words, poll, mine.answer) }),
  ...extras.proof?.(c, key, poll.seal)
})

function receipt({ words, zone }, { stage, live, why, at }) {
  if (stage === 'phone') return { stage, text: why ?? words.text(live ? 'poll.sending' : 'poll.phone') }
  const text = at ? words.text('poll.counted.at', { time: hourMinute(local(at, zone)) }) : words.text('poll.counted')
  return { stage: 'visible', full: true, text }
}

function outcome({ words }, poll, mine) {
  const open = poll.status === 'open'
  const mayShow = poll.results !== 'after' || mine || !open
  if (poll.tally && mayShow) return shown(words, poll, mine)
  if (!open) return { waiting: words.text('poll.waiting') }
  const promised = poll.results === 'live' || poll.results === 'shown' || (poll.results === 'after' && mine)
  return promised ? { few: words.text('poll.few') } : {}
}

function shown(words, poll, mine) {
  const chosen = poll.type === 'points' ? [] : [mine?.answer ?? []].flat().map(String)
  return { ...results(poll, words, chosen), note: note(words, poll) }
}

/** Of how many the figures are. */
function note(words, { type, settings, tally: { n, abstain } }) {
  const parts = [count(words, 'poll.answers.room', n + abstain)]
  if (abstain) parts.push(count(words, 'poll.abstentions', abstain))
  const base = baseOf(type, settings, abstain)
  return parts.join(', ') + '.' + (base && ' ' + words.text(base, { n })) + ' ' + mode(words, settings)
}

/** What words and open answers show are no figures. */
function baseOf(type, settings, abstain) {
  if (type === 'choice' && (settings?.max ?? 1) > 1) return 'poll.multiple'
  if (!abstain || type === 'words' || type === 'open') return ''
  return type === 'choice' ? 'poll.base' : 'poll.base.figures'
}
