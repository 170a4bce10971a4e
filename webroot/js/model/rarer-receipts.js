import { count } from './frame.js'
import { extras } from './poll.js'

Object.assign(extras, { proof, verdict })

/** Of a quiz: whether my answer was right; who abstained was neither. */
function verdict(words, { settings }, answer) {
  const correct = settings?.correct
  if (!correct?.length || answer === 'abstain') return {}
  const right = correct.length === answer.length && correct.every(id => answer.includes(id))
  return { verdict: words.text(right ? 'poll.was.right' : 'poll.was.wrong') }
}

/** The receipt of the ballot that counts, and after close what it was sealed with. */
function proof({ me, words, page }, key, seal) {
  const code = me.receipts[key]
  if (!code || me.answers[key]?.stage === 'phone') return {}
  return {
    proof: {
      code: words.text('poll.receipt', { code: code.slice(0, 5) + '-' + code.slice(5) }),
      says: seal
        ? count(words, 'poll.receipt.sealed', seal.n, { hash: seal.hash.slice(0, 16) })
        : words.text('poll.receipt.says'),
      ...(seal && { check: key }),
      ...(page.found?.[key] && { found: page.found[key] })
    }
  }
}
