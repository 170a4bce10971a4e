import { newId } from '../../live/ids.js'
import { programme } from '../../model/desk-frame.js'
import { fieldsOf, settingsOf, split } from './poll-fields.js'

const TYPES = ['choice', 'rating', 'ranking', 'points', 'words', 'open', 'number']

/** Polls that are ready to be asked; a desk that cannot fetch them does without. */
const library = await fetch(new URL('../../../library/polls.json', import.meta.url))
  .then(answer => answer.json())
  .catch(() => [])

/** Drafting a poll of any type, changing a draft, throwing answers away, and codes for the door. */
export const pollForms = {
  'poll-new': {
    model: (desk, id, chosen) => created(desk, chosen),
    command: (data, id, desk) => ({
      do: 'poll.create',
      poll: newId(),
      ...fields(data, typeOf(data.get('type')))
    }),
    done: (desk, { poll }) => desk.choose({ poll })
  },
  'poll-edit': {
    model: desk => {
      const poll = shownPoll(desk)
      return form(desk, 'desk.poll.edit', poll, [])
    },
    command: (data, id, desk) => ({ do: 'poll.update', poll: shownId(), ...fields(data, shownPoll(desk).type) })
  },
  'poll-reset': {
    model: desk => ({
      form: 'poll-reset',
      title: desk.words.text('desk.poll.reset.title'),
      quote: shownPoll(desk).title,
      hint: desk.words.text('desk.poll.reset.says'),
      send: desk.words.text('desk.poll.reset.do'),
      fields: []
    }),
    command: (data, id, desk) => ({ do: 'poll.reset', poll: shownId(), round: shownPoll(desk).round })
  },
  codes: {
    model: desk => ({
      form: 'codes',
      title: desk.words.text('desk.codes'),
      hint: desk.words.text('desk.codes.says'),
      send: desk.words.text('desk.codes.make'),
      fields: [{ name: 'count', label: desk.words.text('desk.codes.count'), number: true, max: 4, value: '100' }]
    }),
    command: data => ({ do: 'poll.codes', count: Number(data.get('count')) }),
    stays: true,
    done: async (desk, command, { codes }) => desk.dialog.show('desk-codes', await sheet(desk, codes))
  }
}

const shownId = () => document.getElementById('poll').dataset.poll

const shownPoll = desk => desk.live.state.polls[shownId()]

const ready = id => library.find(entry => id === 'ready:' + entry.id)

const typeOf = chosen => ready(chosen)?.type ?? chosen

/** A new poll of the chosen type, or one of the library, to be changed at will. */
function created(desk, chosen = 'choice') {
  const { words } = desk
  const of = text => text?.[words.language]
  const { title, options, settings, low, high, unit } = ready(chosen) ?? {}
  const labels = Object.fromEntries(
    Object.entries({ low: of(low), high: of(high), unit: of(unit) }).filter(([, text]) => text)
  )
  const draft = {
    type: typeOf(chosen),
    title: of(title) ?? '',
    options: (of(options) ?? []).map(text => ({ text })),
    settings: { ...settings, ...labels }
  }
  const kinds = [
    ...TYPES.map(type => ({ value: type, label: words.text('desk.poll.type.' + type) })),
    ...library.map(({ id, name }) => ({
      value: 'ready:' + id,
      label: words.text('desk.poll.preset', { name: name[words.language] })
    }))
  ]
  const type = { name: 'type', label: words.text('desk.poll.type'), again: true, options: chosenIn(kinds, chosen) }
  return form(desk, 'desk.poll.new', draft, [type])
}

const chosenIn = (entries, value) => entries.map(entry => (entry.value === value ? { ...entry, chosen: true } : entry))

const form = (desk, title, poll, first) => ({
  form: 'poll',
  title: desk.words.text(title),
  send: desk.words.text('desk.poll.save'),
  fields: [...first, ...fieldsOf(desk.words, poll), about(desk, poll)]
})

/** The part of the programme that it belongs to. */
const about = ({ words, live: { state } }, { item = state.event.currentItem }) => ({
  name: 'item',
  label: words.text('desk.poll.item'),
  options: programme(state).map(({ id, item: { title, start } }) => ({
    value: id,
    label: start.slice(11, 16) + ' ' + title,
    ...(id === item && { chosen: true })
  }))
})

function fields(data, type) {
  return {
    type,
    title: data.get('title'),
    item: data.get('item') ?? '',
    ...(data.has('options') && { options: split(data.get('options'), '\n') }),
    settings: settingsOf(data, type)
  }
}

/** Cards to cut: each with one code, which its QR code brings along; the code stays behind the #, and is sent to no server. */
async function sheet({ words, page, live }, codes) {
  const { qr } = await import('../../lib/qr.js')
  return {
    title: words.text('desk.codes'),
    event: live.state.event.title,
    address: page.join.address + '/e/' + live.code,
    cards: codes.map(code => ({ code, qr: qr(page.join.url + '#code=' + code) }))
  }
}
