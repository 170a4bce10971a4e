import { cues } from './desk-panel.js'
import { called, hands } from './hands.js'

/** Whose monitor it is, and in whose name its buttons speak. */
export const ownName = c => c.you?.name && called(c, c.you.person, c.you.name)

/** Whether it was asked of whose monitor this is by name. */
export const isAsked = ({ you }, question) => Boolean(you?.person && question?.to?.includes(you.person))

/** What a panelist may say about a question, and what was said. */
export function answering(c, id, question) {
  const said = hands(c, question)
  const mine = member => isAmong(c, question[member])
  return {
    id,
    ...(said.length && { said }),
    ...(mine('claims') && { claimed: true }),
    ...(mine('passes') && { passed: true }),
    ...(mine('minutes') && { waits: true })
  }
}

/** One person of the programme is one, by whichever key; else each key is someone. */
const isAmong = ({ you }, panelists = []) => panelists.some(({ who }) => who === (you?.person ?? you?.member))

/** Open questions to whose monitor this is, in the balanced order. */
export const mine = (c, ids) =>
  ids
    .filter(id => isAsked(c, c.state.questions[id]))
    .map(id => ({ text: c.state.questions[id].text, hands: answering(c, id, c.state.questions[id]) }))

/** Messages from the desk that this panelist has not acknowledged, the newest first. */
export const unread = c =>
  cues(c.state)
    .filter(({ to }) => !to?.length || !c.you?.person || to.includes(c.you.person))
    .filter(({ seen }) => !isAmong(c, seen))
    .map(({ id, text }) => ({ id, text }))
