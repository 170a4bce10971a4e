/**
 * The fields of a ballot by the type of its poll, filled in with the answer that counts or, in the browser, with what somebody
 * is filling in now (`draft.answer`, as it stands in the fields).
 */
export const ballot = (c, key, poll, answer, draft) => ({
  type: poll.type,
  ...kinds[poll.type](c, { key, poll, answer, draft: draft?.answer, settings: poll.settings ?? {} }),
  ...(poll.settings?.ballots === 'codes' && { code: { key, value: draft?.code ?? c.page.codeword ?? '' } })
})

/** By type; `rarer-ballots.js` brings the others. */
export const kinds = { choice }

/** The options in the order in which they are asked; `rarer-ballots.js` may `shuffle` them. */
export const ordered = (c, key, poll) => (poll.settings?.random && extras.shuffle?.(c, key, poll)) || poll.options

export const extras = {}

/** By type: the parts of an answer in words. */
export const written = {
  choice: (words, { options }, answer) => options.filter(({ id }) => answer.includes(id)).map(option => option.text)
}

export const mayAbstain = settings => settings.abstain ?? true

function choice(c, { key, poll, answer, draft, settings }) {
  const most = settings.max ?? 1
  const all = ordered(c, key, poll).map(option => ({ value: option.id, text: option.text }))
  if (mayAbstain(settings)) all.push({ value: 'abstain', text: c.words.text('poll.abstain'), abstain: true })
  const chosen = [draft ?? answer ?? []].flat()
  return {
    input: most > 1 ? 'checkbox' : 'radio',
    ...(most > 1 && { most, hint: c.words.text('poll.max', { n: most }) }),
    options: all.map(option => (chosen.includes(option.value) ? { ...option, chosen: true } : option))
  }
}

/** An answer in words. */
export function said(words, poll, answer) {
  if (answer === 'abstain') return words.text('poll.abstain')
  return words.text('poll.yours', { choice: written[poll.type](words, poll, answer).join('; ') })
}
