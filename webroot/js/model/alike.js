/** How alike two wordings are, as RANKING §2 and `org.rondvraag.ranking.Trigrams` say: Jaccard of their 3-character substrings. */
export function jaccard(one, other) {
  const [a, b] = [trigrams(one), trigrams(other)]
  let common = 0
  for (const part of a) if (b.has(part)) common++
  const union = a.size + b.size - common
  return union ? common / union : 0
}

const LEAST = 0.4
const MOST = 3

/** The open questions that ask much the same, at most three, the most alike first. @param {string[]} ids which to look at */
export function alike(typed, questions, ids) {
  return ids
    .map(id => ({ id, share: jaccard(typed, questions[id].text) }))
    .filter(({ share }) => share >= LEAST)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ id }) => id)
}

const known = new Map()

/** Kept, as the same questions are looked at with every key. */
function trigrams(text) {
  if (!known.has(text)) {
    if (known.size > 600) known.clear()
    known.set(text, cut(normalised(text)))
  }
  return known.get(text)
}

function cut(text) {
  const parts = new Set()
  for (let at = 0; at + 3 <= text.length; at++) parts.add(text.slice(at, at + 3))
  return parts
}

function normalised(text) {
  const plain = text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return ` ${(plain.match(/[a-z0-9]+/g) ?? []).join(' ')} `
}
