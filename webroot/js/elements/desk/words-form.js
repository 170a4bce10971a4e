import { split } from './poll-fields.js'

/** Which words are marked beside those of the lists, and which of the lists are not: one a line. */
export const wordsForm = {
  model: ({ words, live }) => ({
    form: 'words',
    title: words.text('desk.words.title'),
    hint: words.text('desk.words.says'),
    send: words.text('desk.save'),
    fields: ['added', 'removed'].map(name => ({
      name,
      label: words.text('desk.words.' + name),
      hint: words.text('desk.words.' + name + '.says'),
      lines: 5,
      max: 10000,
      value: (live.state.words?.[name] ?? []).join('\n')
    }))
  }),
  command: (data, _, { live }) => {
    const { added = [], removed = [] } = live.state.words ?? {}
    const more = words(data, 'added')
    const fewer = words(data, 'removed')
    return {
      do: 'words.mark',
      add: [...without(more, added), ...without(removed, fewer)],
      remove: [...without(fewer, removed), ...without(added, more)]
    }
  }
}

const words = (data, name) => split(data.get(name), '\n')

const without = (list, others) => list.filter(word => !others.includes(word))
