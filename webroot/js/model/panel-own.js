import { cues } from './desk-panel.js'
import { hands } from './hands.js'

/** What a panelist may say about a question, and what was said. */
export function answering({ words, you }, id, question) {
  const said = hands(words, question)
  const mine = member => Boolean(you?.name && question[member]?.includes(you.name))
  return {
    id,
    ...(said.length && { said }),
    ...(mine('claims') && { claimed: true }),
    ...(mine('passes') && { passed: true }),
    ...(mine('minutes') && { waits: true })
  }
}

/** Open questions to whose monitor this is, in the balanced order. */
export function mine(c, ids) {
  const person = c.you?.person
  if (!person) return []
  return ids
    .filter(id => c.state.questions[id].to?.includes(person))
    .map(id => ({ text: c.state.questions[id].text, hands: answering(c, id, c.state.questions[id]) }))
}

/** Messages from the desk that this panelist has not acknowledged, the newest first. */
export const unread = ({ state, you }) =>
  cues(state)
    .filter(({ to }) => !to?.length || !you?.person || to.includes(you.person))
    .filter(({ seen }) => !(you?.name && seen?.includes(you.name)))
    .map(({ id, text }) => ({ id, text }))
