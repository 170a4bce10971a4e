import { peopleOf } from './frame.js'

/** The form for a question, or why there is none. */
export function ask(c) {
  const { words, page, itemId, action, state } = c
  if (!c.asking) return { id: 'vraag', closed: words.text('ask.closed') }
  const refusal = page.refusal?.do === 'question.ask' ? page.refusal : undefined
  return {
    id: 'vraag',
    open: true,
    action,
    item: itemId,
    text: refusal?.values?.text ?? '',
    by: refusal?.values?.by ?? '',
    hint: words.text(state.event.review ? 'ask.reviewed' : 'ask.direct'),
    ...(refusal && { error: refusal.message }),
    ...addressees(c, refusal?.values?.to)
  }
}

/** Who can be asked: the panel without its chair, or the speakers; nobody to choose from when there is one. */
function addressees(c, chosen) {
  const { words, item } = c
  const panel = item.kind === 'panel'
  const people = peopleOf(c, item.people).filter(person => !panel || person.role !== 'chair')
  if (people.length < 2) return {}
  const options = [
    { value: '', name: words.text(panel ? 'ask.to.panel' : 'ask.to.all') },
    ...people.map(person => ({ value: person.id, name: person.name }))
  ]
  return { to: options.map(option => (option.value === chosen ? { ...option, chosen: true } : option)) }
}
