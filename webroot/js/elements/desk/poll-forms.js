import { newId } from '../../live/ids.js'

/** Drafting a choice poll, and changing a draft. */
export const pollForms = {
  'poll-new': {
    model: desk => form(desk, 'desk.poll.new', { title: '', options: [], settings: {} }),
    command: (data, question, desk) => ({
      do: 'poll.create',
      poll: newId(),
      type: 'choice',
      item: desk.live.state.event.currentItem,
      ...fields(data)
    }),
    done: (desk, { poll }) => desk.choose({ poll })
  },
  'poll-edit': {
    model: desk => form(desk, 'desk.poll.edit', desk.live.state.polls[shownPoll()]),
    command: data => ({ do: 'poll.update', poll: shownPoll(), ...fields(data) })
  }
}

/** The parts of a text that holds several, without the empty ones. */
export const split = (value, by) =>
  value
    .split(by)
    .map(part => part.trim())
    .filter(Boolean)

const shownPoll = () => document.getElementById('poll').dataset.poll

function form({ words }, title, { title: value, options, settings = {} }) {
  const lines = options.map(option => option.text).join('\n')
  return {
    form: 'poll',
    title: words.text(title),
    send: words.text('desk.poll.save'),
    fields: [
      { name: 'title', label: words.text('desk.poll.title'), lines: 2, max: 500, value },
      {
        name: 'options',
        label: words.text('desk.poll.options'),
        hint: words.text('desk.poll.options.hint'),
        lines: 5,
        max: 2600,
        value: lines
      },
      { name: 'max', label: words.text('desk.poll.max'), number: true, max: 2, value: String(settings.max ?? 1) },
      { name: 'abstain', label: words.text('desk.poll.abstain'), check: true, value: settings.abstain ?? true }
    ]
  }
}

function fields(data) {
  return {
    title: data.get('title'),
    options: split(data.get('options'), '\n'),
    settings: { max: Number(data.get('max')) || 1, abstain: data.has('abstain') }
  }
}
