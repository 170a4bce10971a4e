import { compare, count } from './frame.js'
import { bars } from './results.js'
import { hourMinute, local } from './times.js'

/** The polls of this moment: open ones first, then closed ones of the current item; the newest first. */
export function polls(c) {
  const { polls } = c.state
  const rank = id => (polls[id].status === 'open' ? 0 : 1)
  const ids = Object.keys(polls)
    .filter(id => polls[id].status === 'open' || (polls[id].item ?? c.itemId) === c.itemId)
    .sort((a, b) => rank(a) - rank(b) || (polls[b].at ?? 0) - (polls[a].at ?? 0) || compare(a, b))
  const busy = ids.some(id => polls[id].status === 'open')
  return ids.map((id, at) => poll(c, id, at === 0 ? 'peiling' : 'peiling-' + id, busy))
}

/** The answer that counts in the present round. */
export function mineIn(c, id) {
  const mine = c.me.answers[id]
  return mine && mine.round === c.state.polls[id].round ? mine : undefined
}

function poll(c, key, id, busy) {
  const poll = c.state.polls[key]
  const mine = mineIn(c, key)
  const open = poll.status === 'open'
  return {
    id,
    key,
    title: poll.title,
    label: label(c, poll),
    ...(open ? ballot(c, key, poll, mine) : { closed: true, ...(busy && { old: true }) }),
    ...outcome(c, poll, mine),
    ...(c.me.answers[key]?.error && { error: c.me.answers[key].error })
  }
}

function label({ words, zone }, poll) {
  if (poll.status !== 'open') return words.text('poll.closed')
  const open = poll.round > 1 ? words.text('poll.open.round', { n: poll.round }) : words.text('poll.open')
  if (!poll.closesAt) return open
  return open + ', ' + words.text('poll.closes', { time: hourMinute(local(poll.closesAt, zone)) })
}

function ballot(c, key, poll, mine) {
  const { words, action } = c
  const most = poll.settings?.max ?? 1
  const chosen = [mine?.answer ?? []].flat()
  const hides = poll.results === 'hidden'
  return {
    open: true,
    action,
    round: poll.round,
    input: most > 1 ? 'checkbox' : 'radio',
    ...(most > 1 && { hint: words.text('poll.max', { n: most }) }),
    options: poll.type === 'choice' ? options(words, poll, chosen) : [],
    answers: count(words, 'poll.answers', poll.answers),
    foot: words.text(hides ? 'poll.later' : 'poll.until'),
    ...(mine?.answer && { voted: true, choice: choice(words, poll, chosen), receipt: receipt(c, mine) })
  }
}

function options(words, poll, chosen) {
  const all = poll.options.map(option => ({ value: option.id, text: option.text }))
  if (poll.settings?.abstain ?? true) all.push({ value: 'abstain', text: words.text('poll.abstain'), abstain: true })
  return all.map(option => (chosen.includes(option.value) ? { ...option, chosen: true } : option))
}

function choice(words, poll, chosen) {
  if (chosen.includes('abstain')) return words.text('poll.abstain')
  const texts = poll.options.filter(option => chosen.includes(option.id)).map(option => option.text)
  return words.text('poll.yours', { choice: texts.join('; ') })
}

function receipt({ words, zone }, { stage, live, why, at }) {
  if (stage === 'phone') return { stage, text: why ?? words.text(live ? 'poll.sending' : 'poll.phone') }
  const text = at ? words.text('poll.counted.at', { time: hourMinute(local(at, zone)) }) : words.text('poll.counted')
  return { stage: 'visible', full: true, text }
}

function outcome({ words }, poll, mine) {
  const open = poll.status === 'open'
  const mayShow = poll.results !== 'after' || mine?.answer || !open
  if (poll.tally?.counts && mayShow) return shown(words, poll, mine)
  if (!open) return { waiting: words.text('poll.waiting') }
  const promised = poll.results === 'live' || poll.results === 'shown' || (poll.results === 'after' && mine?.answer)
  return promised ? { few: words.text('poll.few') } : {}
}

function shown(words, poll, mine) {
  const { n, abstain } = poll.tally
  const chosen = [mine?.answer ?? []].flat()
  const rows = bars(poll, words).map((bar, at) => (chosen.includes(poll.options[at].id) ? { ...bar, mine: true } : bar))
  const parts = [count(words, 'poll.answers.room', n + abstain)]
  if (abstain) parts.push(count(words, 'poll.abstentions', abstain))
  const multiple = (poll.settings?.max ?? 1) > 1
  const base = multiple ? words.text('poll.multiple') : abstain ? words.text('poll.base', { n }) : ''
  return { bars: rows, note: parts.join(', ') + '.' + (base && ' ' + base) }
}
