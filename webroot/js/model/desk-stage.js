import { addressees } from './desk-frame.js'
import { hands } from './hands.js'
import { count } from './frame.js'
import { entry } from './desk-entry.js'
import { size } from './screen.js'
import { span } from './times.js'

/** The question on stage and its clock. */
export function stage(c) {
  const id = onStage(c.state)
  const error = c.ui.errors?.stage ?? c.ui.errors?.[id]
  if (!id) return { empty: c.words.text('desk.stage.empty'), ...next(c), ...(error && { error }) }
  const question = c.state.questions[id]
  const to = addressees(c, question.to)
  return {
    id,
    text: question.text,
    length: size(question.text),
    facts: [
      to ? c.words.text('question.stage.to', { people: to }) : c.words.text('desk.toAll'),
      ...(question.by ? [c.words.text('question.stage.by', { name: question.by })] : []),
      count(c.words, 'question.votes', question.votes),
      ...hands(c, question)
    ].join(', '),
    clock: clock(c, question.since ?? c.now),
    ...(error && { error })
  }
}

/** What would come on an empty stage: the head of the moderator's own list, or else of the balanced order; what is pointed at stays. */
function next(c) {
  const { state, words, ui } = c
  const waits = id => state.questions[id]?.status === 'open' && !state.questions[id].muted
  const id = waits(ui.next) ? ui.next : state.orders?.run?.find(waits)
  if (!id) return {}
  const question = state.questions[id]
  const to = addressees(c, question.to)
  const facts = [
    to ? words.text('question.stage.to', { people: to }) : words.text('desk.toAll'),
    count(words, 'question.votes', question.votes)
  ]
  return { next: { id, text: question.text, length: size(question.text), facts: facts.join(', ') } }
}

export const onStage = state => Object.keys(state.questions).find(id => state.questions[id].status === 'stage')

/** What one or two answers took is not what they usually take. */
const ENOUGH = 3

/** The ring fills until the median answer; over it, a closed square and the time too much. */
export function clock({ state, words, now }, since) {
  const spent = Math.max(0, now - since)
  const median = state.pace?.answers >= ENOUGH ? state.pace.medianMs : 0
  if (!median) return { time: span(spent), dash: '0 100' }
  if (spent > median)
    return {
      over: true,
      time: words.text('desk.longer', { time: span(spent - median) }),
      usual: words.text('desk.usual', { time: span(median) })
    }
  return {
    time: span(spent),
    dash: Math.floor((spent * 100) / median) + ' 100',
    usual: words.text('desk.usual', { time: span(median) })
  }
}

/** The moderator's own list. */
export function run(c) {
  const pins = (c.state.pins ?? []).filter(id => c.state.questions[id])
  const error = c.ui.errors?.run
  return {
    count: pins.length,
    rows: pins.map((id, at) => ({
      ...entry(c, id),
      ...(at === 0 && { first: true }),
      ...(at === pins.length - 1 && { last: true })
    })),
    ...(!pins.length && { empty: c.words.text('desk.run.empty') }),
    ...(error && { error })
  }
}
