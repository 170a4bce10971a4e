import { count } from './frame.js'

const MERGEABLE = ['open', 'pending']

/** Questions worded alike, the most alike first, each with what merging would do; nothing when there is none. */
export function alike(c, id) {
  const { state, words } = c
  const found = state.similar?.[id]?.alike ?? []
  const others = found.filter(other => MERGEABLE.includes(state.questions[other.id]?.status))
  if (!others.length) return undefined
  const same = others.find(other => other.same)
  return {
    label: summary(c, others, same),
    ...(same && { same: true }),
    rows: others.map(other => row(c, id, other.id))
  }
}

function summary(c, others, same) {
  const many = !same || others.length > 1
  return [...(same ? [sameAs(c, same.id)] : []), ...(many ? [count(c.words, 'desk.alike', others.length)] : [])].join(', ')
}

function sameAs(c, other) {
  const n = rank(c, other)
  return n ? c.words.text('desk.alike.same', { n }) : c.words.text('desk.alike.sameWaiting')
}

/** What waits goes into what is open, else this one into the other. */
function row(c, id, other) {
  const { state, words } = c
  const { text, status, votes } = state.questions[other]
  const absorbs = status === 'pending' && state.questions[id].status === 'open'
  const n = rank(c, other)
  const place = status === 'pending' ? [words.text('desk.incoming')] : n ? [words.text('desk.alike.nr', { n })] : []
  return {
    text,
    facts: [...place, count(words, 'question.votes', votes)].join(', '),
    question: absorbs ? other : id,
    into: absorbs ? id : other,
    merge: words.text('desk.alike.merge', { text })
  }
}

const ranks = new WeakMap()

/** The place of an open question in the list as it is shown now. */
function rank(c, id) {
  if (!ranks.has(c)) ranks.set(c, new Map(shown(c).map((one, at) => [one, at + 1])))
  return ranks.get(c).get(id)
}

function shown({ state, ui }) {
  const listed = ui.rows && (ui.list ?? 'open') === 'open'
  const order = listed ? ui.rows : (state.orders?.[ui.order ?? 'balanced'] ?? state.order)
  return order.filter(id => state.questions[id]?.status === 'open')
}
