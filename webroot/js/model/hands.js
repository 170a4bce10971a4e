import { listed, member } from './frame.js'

const SAID = { claims: 'panel.claims', passes: 'panel.passes', minutes: 'panel.minutes' }

/** What panelists said about a question: who wants to answer, passes, or needs a minute. */
export const hands = (c, question) =>
  Object.entries(SAID)
    .filter(([said]) => question[said]?.length)
    .map(([said, key]) => c.words.text(key, { names: names(c, question[said]) }))

/** As the programme calls them, or else as their keys do. */
export const names = (c, panelists) =>
  listed(
    c.words,
    panelists.map(({ who, name }) => called(c, who, name))
  )

export const called = ({ state, words }, id, name) => state.people[id]?.name ?? member(words, name)
