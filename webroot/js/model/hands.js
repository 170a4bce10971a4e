import { listed, member } from './frame.js'

const SAID = { claims: 'panel.claims', passes: 'panel.passes', minutes: 'panel.minutes' }

/** What panelists said about a question: who wants to answer, passes, or needs a minute. */
export const hands = (words, question) =>
  Object.entries(SAID)
    .filter(([said]) => question[said]?.length)
    .map(([said, key]) => words.text(key, { names: listed(words, question[said].map(who => member(words, who))) }))
