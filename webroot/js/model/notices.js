const INFO = 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v5M10 6.2v.1'
const WRONG = 'M10 3 18 16.5H2zM10 8v4M10 14.4v.1'
const RECENT = 300_000

/** What is true now and good to know: no connection, a refusal, the moderator's announcement, what became of my question. */
export function notices(c) {
  const { words, page, state } = c
  const announcement = state.event.announcement
  return [
    ...connection(words, page.status),
    ...refused(c),
    ...(announcement ? [{ d: INFO, title: words.text('announcement.label') + '.', text: announcement }] : []),
    ...answered(c)
  ]
}

function connection(words, status) {
  if (status === 'ended')
    return [{ kind: 'wrong', d: WRONG, text: words.text('status.ended'), reload: words.text('status.reload') }]
  if (status !== 'offline') return []
  return [
    { kind: 'wrong', d: WRONG, title: words.text('status.offline.title'), text: words.text('status.offline.more') }
  ]
}

function refused({ page: { refusal }, asking }) {
  if (!refusal || (refusal.do === 'question.ask' && asking)) return []
  return [
    { kind: 'wrong', d: WRONG, text: refusal.message, ...(refusal.values?.text && { quote: refusal.values.text }) }
  ]
}

/** The asker learns: answered. */
function answered({ me, state, words, page }) {
  return mine(me, state)
    .filter(([, { status, answeredAt }]) => status === 'answered' && page.now - (answeredAt ?? 0) < RECENT)
    .map(([id]) => ({ d: INFO, text: words.text('mine.answered'), href: '#q-' + id, go: words.text('mine.show') }))
}

/** The asker learns: next, on stage. It stays in view wherever they read. */
export function turn({ me, state, words }) {
  return mine(me, state).flatMap(([id, { status }]) => {
    if (status === 'stage')
      return [{ d: INFO, text: words.text('mine.stage'), href: '#podium', go: words.text('mine.show') }]
    return status === 'open' && me.questions[id].next ? [{ d: INFO, text: words.text('mine.next') }] : []
  })
}

const mine = (me, { questions }) =>
  Object.entries(questions)
    .filter(([id]) => me.questions[id])
    .sort()
