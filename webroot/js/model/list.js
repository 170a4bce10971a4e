import { compare, count } from './frame.js'
import { ledger } from './ledger.js'
import { hidden, row } from './question.js'

const ORDERS = ['popular', 'newest']
const UNSEEN = ['phone', 'leaving', 'pending', 'refused', 'dismissed', 'merged', 'open']

/** The questions of the current item: mine that wait first, then the order, then what was answered. */
export function list(c) {
  const { state, words, itemId, page } = c
  const open = ids(c, question => question.status === 'open' && question.item === itemId).sort(newest(state))
  const first = page.order === 'newest' ? open.slice(0, 100) : state.order.filter(id => open.includes(id))
  const listed = new Set(first)
  const rest = open.filter(id => !listed.has(id))
  const answered = ids(c, question => question.status === 'answered' && question.item === itemId).sort(latest(state))
  const rows = [...unseen(c).map(id => hidden(c, id)), ...[...first, ...answered].map(id => row(c, id))]
  return {
    id: 'vragen',
    count: open.length,
    ...(open.length && { rule: true }),
    orders: ORDERS.map(order => ({
      value: order,
      label: words.text('question.order.' + order),
      ...(order === (page.order ?? 'popular') && { chosen: true })
    })),
    rows,
    ...(rest.length && {
      rest: { label: count(words, 'question.rest', rest.length), rows: rest.map(id => row(c, id)) }
    }),
    ...ledger(c),
    ...(!rows.length && { empty: words.text(c.asking ? 'question.empty' : 'question.empty.closed') })
  }
}

/** Questions of mine that others do not see, newest first; what was turned down only while its item lasts. */
function unseen({ me, itemId, state }) {
  return Object.keys(me.questions)
    .filter(id => !state.questions[id] && UNSEEN.includes(me.questions[id].status))
    .filter(id => me.questions[id].status === 'pending' || (me.questions[id].item ?? itemId) === itemId)
    .sort((one, other) => (me.questions[other].at ?? 0) - (me.questions[one].at ?? 0) || compare(one, other))
}

const ids = ({ state }, wanted) => Object.keys(state.questions).filter(id => wanted(state.questions[id]))

const newest = state => (one, other) => state.questions[other].at - state.questions[one].at || compare(one, other)

const latest = state => (one, other) =>
  (state.questions[other].answeredAt ?? 0) - (state.questions[one].answeredAt ?? 0) || compare(one, other)
