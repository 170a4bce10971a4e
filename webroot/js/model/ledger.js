const PARTS = ['waiting', 'answered', 'dismissed', 'merged', 'withdrawn']

/** What became of the questions of the current item, a line for each that there are; nothing before the first question. */
export function ledger({ state: { ledger: sums }, words }) {
  if (!sums?.asked) return {}
  const parts = PARTS.flatMap(part => (part === 'dismissed' ? dismissed(sums, words) : line(words, part, sums[part])))
  return { ledger: [...line(words, 'asked', sums.asked), ...parts] }
}

const line = (words, part, n) => (n ? [words.text('question.ledger.' + part, { n })] : [])

const dismissed = ({ dismissed: reasons = [] }, words) =>
  reasons.map(({ reason = 'other', n }) =>
    words.text('question.ledger.dismissed', { reason: words.text('question.ledger.reason.' + reason), n })
  )
