import { newId } from '../../live/ids.js'
import { programme } from '../../model/desk-frame.js'
import { split } from './poll-fields.js'
import { pollForms } from './poll-forms.js'

const REASONS = ['asked', 'topic', 'question', 'tone']

/** The forms of the dialog: what each shows, and the command that it sends. */
export const forms = {
  dismiss: {
    model: (desk, id) => ({
      ...about(desk, id, 'dismiss', 'desk.dismiss'),
      presets: REASONS.map(reason => desk.words.text('desk.dismiss.' + reason)),
      fields: [
        {
          name: 'reason',
          label: desk.words.text('desk.dismiss.reason'),
          hint: desk.words.text('desk.dismiss.hint'),
          max: 500,
          value: ''
        }
      ]
    }),
    command: (data, question) => ({ do: 'question.dismiss', question, ...filled('reason', data.get('reason')) })
  },
  edit: {
    model: (desk, id) => ({
      ...about(desk, id, 'edit'),
      quote: undefined,
      fields: [
        { ...text(desk, 'desk.question.text', question(desk, id).text), hint: desk.words.text('desk.edit.hint') }
      ]
    }),
    command: (data, question) => ({ do: 'question.edit', question, text: data.get('text') })
  },
  reply: {
    model: (desk, id) => ({
      ...about(desk, id, 'reply'),
      fields: [
        { ...text(desk, 'desk.reply', question(desk, id).reply ?? ''), hint: desk.words.text('desk.reply.hint') }
      ]
    }),
    command: (data, question) => ({ do: 'question.reply', question, text: data.get('text') })
  },
  label: {
    model: (desk, id) => ({
      ...about(desk, id, 'label'),
      fields: [
        {
          name: 'labels',
          label: desk.words.text('desk.label'),
          hint: desk.words.text('desk.label.hint'),
          max: 500,
          value: (question(desk, id).labels ?? []).join(', ')
        }
      ]
    }),
    command: (data, question) => ({ do: 'question.label', question, labels: split(data.get('labels'), ',') })
  },
  move: {
    model: (desk, id) => ({
      ...about(desk, id, 'move', 'desk.move'),
      fields: [
        {
          name: 'item',
          label: desk.words.text('desk.move.item'),
          options: programme(desk.live.state).map(({ id: item, item: { title, start } }) => ({
            value: item,
            label: start.slice(11, 16) + ' ' + title,
            ...(item === question(desk, id).item && { chosen: true })
          }))
        }
      ]
    }),
    command: (data, question) => ({ do: 'question.move', question, item: data.get('item') })
  },
  merge: {
    model: (desk, id) => ({
      ...about(desk, id, 'merge', 'desk.merge'),
      fields: [
        {
          name: 'into',
          label: desk.words.text('desk.merge.into'),
          hint: desk.words.text('desk.merge.hint'),
          options: others(desk, id).map(other => ({ value: other, label: question(desk, other).text }))
        }
      ]
    }),
    command: (data, question) => ({ do: 'question.merge', question, into: data.get('into') })
  },
  floor: {
    model: desk => ({
      form: 'floor',
      title: desk.words.text('desk.floor.title'),
      send: desk.words.text('desk.floor.save'),
      fields: [
        text(desk, 'desk.question.text', ''),
        { name: 'by', label: desk.words.text('desk.floor.by'), max: 40, value: '' },
        {
          name: 'to',
          label: desk.words.text('desk.floor.to'),
          options: [{ value: '', label: desk.words.text('desk.toAll') }, ...people(desk)]
        }
      ]
    }),
    command: data => ({
      do: 'question.floor',
      question: newId(),
      text: data.get('text'),
      ...filled('by', data.get('by')),
      ...(data.get('to') && { to: [data.get('to')] })
    })
  },
  cue: {
    model: desk => ({
      form: 'cue',
      title: desk.words.text('desk.cue.title'),
      send: desk.words.text('desk.cue.send'),
      fields: [
        {
          name: 'text',
          label: desk.words.text('desk.cue.text'),
          hint: desk.words.text('desk.cue.hint'),
          max: 200,
          value: ''
        },
        {
          name: 'to',
          label: desk.words.text('desk.floor.to'),
          options: [{ value: '', label: desk.words.text('desk.toAll') }, ...people(desk)]
        }
      ]
    }),
    command: data => ({
      do: 'cue.send',
      cue: newId(),
      text: data.get('text'),
      ...(data.get('to') && { to: [data.get('to')] })
    })
  },
  ...pollForms
}

const filled = (name, value) => (value?.trim() ? { [name]: value.trim() } : {})

const question = (desk, id) => desk.live.state.questions[id]

const about = (desk, id, form, send = 'desk.save') => ({
  form,
  title: desk.words.text(`desk.${form}.title`),
  quote: question(desk, id).text,
  send: desk.words.text(send)
})

const text = (desk, key, value) => ({ name: 'text', label: desk.words.text(key), lines: 4, max: 1000, value })

/** Open questions of the same item, most supported first. */
function others(desk, id) {
  const { questions } = desk.live.state
  return Object.keys(questions)
    .filter(other => other !== id && questions[other].status === 'open' && questions[other].item === questions[id].item)
    .sort((a, b) => questions[b].votes - questions[a].votes || (a < b ? -1 : 1))
}

function people({ live }) {
  const { items, people, event } = live.state
  return (items[event.currentItem]?.people ?? [])
    .filter(id => people[id])
    .map(id => ({ value: id, label: people[id].name }))
}
