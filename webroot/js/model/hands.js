import { listed } from './frame.js'

const SAID = { claims: 'panel.claims', passes: 'panel.passes', minutes: 'panel.minutes' }

/** What panelists said about a question: who wants to answer, passes, or needs a minute. */
export const hands = (words, question) =>
  Object.entries(SAID)
    .filter(([member]) => question[member]?.length)
    .map(([member, key]) => words.text(key, { names: listed(words, question[member]) }))
