import { count } from '../../model/frame.js'
import { forms } from './forms.js'
import { selection, selectNone } from './select.js'

/** A form for one question, for all that are selected: sent as one command, undone as one. */
const forAll = (name, model, command) => ({
  model: desk => ({
    ...model(desk),
    form: name,
    title: desk.words.text(`desk.${name}.title`),
    quote: undefined,
    hint: count(desk.words, 'desk.selected', selection(desk).length)
  }),
  command: (data, _, desk) => {
    const { question: _one, ...rest } = command(data)
    return { ...rest, questions: selection(desk) }
  },
  done: selectNone
})

const like = name => desk => forms[name].model(desk, selection(desk)[0])

export const selectionForms = {
  dismissAll: forAll('dismissAll', like('dismiss'), forms.dismiss.command),
  moveAll: forAll('moveAll', like('move'), forms.move.command),
  labelAll: forAll(
    'labelAll',
    desk => {
      const model = forms.label.model(desk, selection(desk)[0])
      const hint = desk.words.text('desk.labelAll.hint')
      return { ...model, fields: model.fields.map(field => ({ ...field, value: '', hint })) }
    },
    data => ({ ...forms.label.command(data), add: true })
  )
}
