import { compare, listed, peopleOf } from './frame.js'
import { ahead, hourMinute, today } from './times.js'

/** What is going on now, and the programme around it. */
export function now(c) {
  const { state, words, item, itemId } = c
  const items = inOrder(state)
  const next = items[items.findIndex(([id]) => id === itemId) + 1]
  return {
    title: item ? item.title : state.event.title,
    ...(item && { when: when(c, item), start: hourMinute(item.start), end: hourMinute(item.end) }),
    ...(item && who(c, item, false)),
    ...(item && next && { next: words.text('item.next', { title: next[1].title }) }),
    ...(items.length && { programme: items.map(([id, entry]) => line(c, id, entry)) })
  }
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }

/** Now, or still to come, or on another day. */
function when({ words, page, zone }, item) {
  if (today(item, page.now, zone)) return words.text(ahead(item, page.now, zone) ? 'item.soon' : 'item.now')
  const language = words.language.replace('en', 'en-GB')
  return new Intl.DateTimeFormat(language, DAY).format(Date.parse(item.start.slice(0, 16) + 'Z'))
}

function line(c, id, item) {
  return {
    kind: item.kind,
    start: hourMinute(item.start),
    title: item.title,
    ...(id === c.itemId && { current: true }),
    ...who(c, item, true)
  }
}

function inOrder(state) {
  const place = ([id, item]) => [item.start, item.end, id]
  return Object.entries(state.items).sort((one, other) => {
    const [a, b] = [place(one), place(other)]
    return compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2])
  })
}

/** Who speaks; in short, only the chair of a panel. */
function who(c, item, short) {
  const people = peopleOf(c, item.people)
  if (!people.length) return {}
  return { who: item.kind === 'panel' ? panel(c, people, short) : bylines(c, people) }
}

function panel({ words }, people, short) {
  const chair = people.find(person => person.role === 'chair')
  const names = listed(
    words,
    people.filter(person => person !== chair).map(person => person.name)
  )
  if (!chair) return words.text('item.with', { people: names })
  const key = short || !names ? 'item.chair' : 'item.chair.with'
  return words.text(key, { name: chair.name, people: names })
}

/** `A en B, KU Leuven; C, UGent`. */
function bylines({ words }, people) {
  const groups = []
  for (const person of people) {
    const last = groups.at(-1)
    if (last && last[0].affiliation === person.affiliation) last.push(person)
    else groups.push([person])
  }
  const byline = group =>
    [
      listed(
        words,
        group.map(person => person.name)
      ),
      group[0].affiliation
    ]
      .filter(Boolean)
      .join(', ')
  return groups.map(byline).join('; ')
}
