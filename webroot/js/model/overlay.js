/**
 * What I know of myself, with what this phone has sent and the server has not answered laid over it: `ahead` are votes that the
 * server's number does not hold yet, `leaving` upvotes under way, `errors` why one was turned down or has to wait.
 */
export function overlay(me, entries, { live, sending }) {
  const result = {
    upvotes: copy(me.upvotes),
    questions: copy(me.questions),
    answers: copy(me.answers),
    receipts: copy(me.receipts)
  }
  Object.assign(result, { ahead: copy(), leaving: copy(), errors: copy() })
  for (const entry of entries) {
    if (entry.key !== sending) lay[entry.command.do]?.(result, entry, live)
  }
  return result
}

const copy = map => Object.assign(Object.create(null), map)

const lay = {
  'question.upvote': (me, { stage, command: { question, on }, reply }) => {
    if (reply && !reply.ok) me.errors[question] = reply.message
    if (stage === 'refused') return
    const counted = stage === 'phone' && Boolean(me.upvotes[question]) === on
    me.ahead[question] = counted ? 0 : on ? 1 : -1
    me.leaving[question] = stage === 'phone'
    me.upvotes[question] = on
  },
  'question.ask': (me, { stage, command: { question, text, item }, made, reply }) => {
    const mine = { text, item, at: made }
    if (stage === 'phone') me.questions[question] = { ...mine, status: 'phone', why: reply?.message }
    if (stage === 'refused') me.questions[question] = { ...mine, status: 'refused', reason: reply.message }
  },
  'question.edit': (me, { stage, command: { question, text }, reply }) => {
    const mine = me.questions[question]
    if (stage === 'phone')
      me.questions[question] = { ...mine, text, edited: true, status: 'phone', why: reply?.message }
    if (stage === 'refused' && mine) me.questions[question] = { ...mine, error: reply.message }
  },
  'question.withdraw': (me, { stage, command: { question }, reply }) => {
    const mine = me.questions[question]
    if (stage === 'phone' && mine) me.questions[question] = { ...mine, status: 'leaving', why: reply?.message }
    if (stage === 'refused' && mine) me.questions[question] = { ...mine, error: reply.message }
  },
  'poll.answer': (me, { stage, command: { poll, round, answer }, reply }, live) => {
    if (stage === 'phone') me.answers[poll] = { round, answer, stage, live, why: reply?.message }
    if (stage === 'refused') me.answers[poll] = { round, ...me.answers[poll], error: reply.message }
  }
}

/** What an acknowledged entry says about me, as a patch; `now` in milliseconds. */
export const effect = (entry, now) => done[entry.command.do](entry, now)

const done = {
  'question.upvote': ({ command: { question, on } }) => ({ upvotes: { [question]: on ? true : null } }),
  'question.ask': ({ command: { question, text, item }, made, reply }) => ({
    upvotes: { [question]: true },
    questions: { [question]: { text, item, at: made, status: reply.status ?? 'pending' } }
  }),
  'question.edit': ({ command: { question, text }, reply }) => ({
    questions: { [question]: { text, reason: null, status: reply.status ?? 'pending' } }
  }),
  'question.withdraw': ({ command: { question } }) => ({ questions: { [question]: { status: 'withdrawn' } } }),
  'poll.answer': ({ command: { poll, round, answer }, reply: { receipts = {} } }, now) => ({
    answers: { [poll]: { round, answer, at: now } },
    receipts
  })
}
