import { count, listed, peopleOf } from './frame.js'
import { own } from './own.js'
import { hourMinute, local } from './times.js'

/** A question in the list, with what this person may do with it. */
export function row(c, id) {
  const question = c.state.questions[id]
  return {
    ...base(c, id),
    text: c.me.questions[id]?.edited ? c.me.questions[id].text : question.text,
    ...from(c, question),
    time: hourMinute(local(question.at, c.zone)),
    datetime: local(question.at, c.zone),
    upvote: upvote(c, id, question),
    ...(question.status === 'answered' && { answered: answered(c, question) }),
    ...(question.reply && { reply: question.reply }),
    ...(question.also && { also: question.also.map(text => c.words.text('question.also', { text })) }),
    ...(question.labels && { labels: question.labels }),
    ...(c.me.errors?.[id] && { error: c.me.errors[id] }),
    ...own(c, id)
  }
}

/** A question of mine that others do not see. */
export function hidden(c, id) {
  return { ...base(c, id), text: c.me.questions[id].text, ...own(c, id) }
}

/** What the room is listening to. */
export function stage(c) {
  const { state, words } = c
  const id = Object.keys(state.questions)
    .filter(key => state.questions[key].status === 'stage')
    .sort()[0]
  if (!id) return {}
  const question = state.questions[id]
  const to = names(c, question)
  const facts = [
    ...(to ? [words.text('question.stage.to', { people: to })] : []),
    ...(question.by ? [words.text('question.stage.by', { name: question.by })] : []),
    count(words, 'question.votes', votes(c, id, question))
  ]
  const mine = c.me.questions[id] && { mine: words.text('mine.stage') }
  return { stage: { id: 'podium', text: question.text, facts: facts.join(', '), ...mine } }
}

const base = (c, id) => ({ id: 'q-' + id, key: id, action: c.action })

function from(c, question) {
  const to = names(c, question)
  const panel = c.state.items[question.item]?.kind === 'panel'
  return {
    by: question.by ?? c.words.text('question.noname'),
    ...(to ? { to } : panel && { everyone: true })
  }
}

const names = (c, question) =>
  listed(
    c.words,
    peopleOf(c, question.to).map(person => person.name)
  )

/** The server's number, and mine that it does not hold yet. */
const votes = (c, id, question) => question.votes + (c.me.ahead?.[id] ?? 0)

function upvote(c, id, question) {
  const n = votes(c, id, question)
  const closed = question.status !== 'open'
  const phone = Boolean(c.me.leaving?.[id])
  const pressed = Boolean(c.me.upvotes[id])
  const key = closed ? 'question.upvote.closed' : phone ? 'question.upvote.phone' : 'question.upvote'
  return {
    votes: n,
    label: c.words.text(key, { votes: count(c.words, 'question.votes', n) }),
    ...(closed ? { closed } : { pressed, ...(phone && { phone }) })
  }
}

function answered({ words, zone }, { answeredAt }) {
  if (!answeredAt) return words.text('question.answered')
  return words.text('question.answered.at', { time: hourMinute(local(answeredAt, zone)) })
}
