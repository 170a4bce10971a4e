import { compare, peopleOf } from './frame.js'

/** Whether a question is among what this moderator looks for: words in any order, and a label or an addressee. */
export function matches({ state, ui }, id) {
  if (!isFiltered({ ui })) return true
  const question = state.questions[id]
  const [kind, ...rest] = (ui.filter ?? '').split(':')
  const chosen = rest.join(':')
  if (kind === 'to' && !question.to?.includes(chosen)) return false
  if (kind === 'label' && !question.labels?.includes(chosen)) return false
  const wanted = plain(ui.search ?? '').split(/\s+/)
  const found = plain([question.text, question.by ?? '', ...(question.labels ?? [])].join(' '))
  return wanted.every(word => found.includes(word))
}

/** Without capitals and accents. */
const plain = text => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim()

export const isFiltered = ({ ui }) => Boolean(ui.filter || ui.search?.trim())

/** What the list can be narrowed to: whom of the panel a question is for, and the labels in use. */
export function filters(c) {
  const { state, words, ui } = c
  const people = peopleOf(c, c.item?.people).map(({ id, name }) => ({
    value: 'to:' + id,
    label: words.text('panel.to', { name })
  }))
  const labels = [...new Set(Object.values(state.questions).flatMap(question => question.labels ?? []))].sort(compare)
  return [
    { value: '', label: words.text('desk.filter.all') },
    ...people,
    ...labels.map(label => ({ value: 'label:' + label, label: words.text('desk.filter.label', { label }) }))
  ].map(option => ({ ...option, ...(option.value === (ui.filter ?? '') && { chosen: true }) }))
}
