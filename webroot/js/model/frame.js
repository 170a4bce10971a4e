/**
 * What every part of the phone's page starts from. `page` is what the page carries: `code`, and when it is somebody's own also
 * `me`, `refusal`, `order`, `status`; `page.now` is in milliseconds.
 */
export function frame(state, words, page) {
  const itemId = state.event.currentItem
  const item = state.items[itemId]
  return {
    state,
    words,
    page,
    itemId,
    item,
    asking: state.event.questions === 'open' && item?.questions === 'open',
    zone: state.event.zone,
    me: { upvotes: {}, questions: {}, answers: {}, receipts: {}, ...page.me },
    action: `/e/${page.code}/do`
  }
}

/** A message with a number: `key.one` for 1. */
export const count = (words, key, n, args = {}) => words.text(n === 1 ? key + '.one' : key, { ...args, n })

/** `A, B en C`. */
export function listed(words, names) {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(', ') + words.text('app.and') + names.at(-1)
}

/** How one of the crew is called: by name, or, who has none and is known by a role, by the word for that role and its number. */
export function member(words, who) {
  const [, role, n] = /^([a-z]+)(?: (\d+))?$/.exec(who) ?? []
  const word = words.texts['role.' + role] ?? who
  return n && word !== who ? words.text('role.nth', { role: word, n }) : word
}

/** The people of a list of ids, those who are known. */
export const peopleOf = ({ state }, ids = []) =>
  ids.filter(id => state.people[id]).map(id => ({ id, ...state.people[id] }))

export const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0)
