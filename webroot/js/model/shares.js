import { peopleOf } from './frame.js'

const DUE = 0.5

/** Who of the panel answered how much of this item, in the order of the programme. */
export const shares = c =>
  peopleOf(c, c.item?.people)
    .filter(({ id }) => c.state.shares?.[id])
    .map(({ id, name }) => share(c.words, name, c.state.shares[id]))

const share = (words, name, { answers, ms, deficit }) => ({
  name,
  says: words.text('panel.share', { answers: tenths(words, answers), n: Math.round(ms / 60000) }),
  ...(deficit >= DUE && { due: true })
})

/** A question to two counts a half for each: one decimal, when there is one. */
function tenths({ language }, value) {
  const all = Math.round(value * 10)
  const rest = all % 10
  return Math.floor(all / 10) + (rest ? (language === 'en' ? '.' : ',') + rest : '')
}
