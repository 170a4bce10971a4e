import { matches } from './desk-filter.js'
import { count } from './frame.js'

/** As many as one command takes. */
export const MOST = 100

const SELECTABLE = ['pending', 'open']

export const isSelectable = ({ status }) => SELECTABLE.includes(status)

/** The ids that this moderator selected: of those, what still waits or is open, and is not hidden by a search. */
export const chosen = c =>
  (c.ui.selected ?? []).filter(id => c.state.questions[id] && isSelectable(c.state.questions[id]) && matches(c, id))

/** What may be done to all that is selected; nothing when nothing is. */
export function selected(c) {
  const ids = chosen(c)
  if (!ids.length) return undefined
  return {
    says: count(c.words, 'desk.selected', ids.length),
    ...(ids.some(id => c.state.questions[id].status === 'pending') && { approve: true })
  }
}
