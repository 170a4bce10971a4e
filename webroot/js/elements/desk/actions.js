import { approveAll, approveSelected, confirmAll } from './approve.js'
import { moved } from './drag.js'
import { selectAll, selectNone } from './select.js'

const FIELDS = ['question', 'poll', 'item', 'action', 'show', 'into', 'cue']

/** Every button, switch and choice of the desk, told apart by their data attributes. */
export function listenForActions(desk) {
  document.addEventListener('click', event => clicked(desk, event))
  document.addEventListener('change', event => changed(desk, event.target))
  document.addEventListener(
    'input',
    ({ target }) => 'search' in target.dataset && desk.choose({ search: target.value })
  )
  document.addEventListener('submit', event => submitted(desk, event))
}

function clicked(desk, event) {
  const button = event.target.closest('button')
  if (!button || button.getAttribute('aria-disabled') === 'true') return
  if (isSecond(event, button)) return
  const { do: name, open, ui, run: step, choosePoll } = button.dataset
  const question = questionOf(button)
  if (name) run(desk, button)
  else if (open) desk.dialog.open(open, question)
  else if (ui) choices[ui](desk, button, question)
  else if (step) runChanged(desk, button, question)
  else if (choosePoll) desk.choose({ poll: choosePoll })
  if (button.closest('#menu')) desk.menu.close()
}

/** The second press of a double click would do something else: what came under the pointer is not what was meant. */
const isSecond = ({ detail }, { dataset }) => detail > 1 && Boolean(dataset.do || dataset.ui)

async function run(desk, button) {
  const asked = command(button)
  after(desk, asked, await desk.commands.run(asked, place(button), button))
}

/** The command that a button stands for: its own fields, and the question or poll around it. */
export function command(button) {
  const fields = {}
  for (const field of FIELDS) {
    const value =
      button.dataset[field] ??
      (['question', 'poll'].includes(field) && button.closest(`[data-${field}]`)?.dataset[field])
    if (value) fields[field] = value
  }
  const [kind] = button.dataset.do.split('.')
  if (kind !== 'question' && kind !== 'participant') delete fields.question
  if (kind !== 'poll') delete fields.poll
  if (button.dataset.on) fields.on = button.dataset.on === 'true'
  if (button.dataset.seconds) fields.seconds = Number(button.dataset.seconds)
  return { do: button.dataset.do, ...fields, ...(button.dataset.do === 'announce' && { text: '' }) }
}

export const questionOf = element => element.closest('[data-question]')?.dataset.question

export const place = element => element.closest('[data-place]')?.dataset.place ?? 'foot'

/** The control stays with the poll that was opened or closed, whatever comes first then; the result of another leaves the projector. */
function after(desk, { do: name, poll }, reply) {
  if (!reply.ok || !poll) return
  desk.choose({ poll: name === 'poll.delete' ? undefined : poll })
  const [kind, id] = desk.live.state.screen.show.split(':')
  const other = kind === 'shift' || (kind === 'poll' && id !== poll)
  if (other && (name === 'poll.open' || name === 'poll.again'))
    desk.commands.run({ do: 'screen.show', show: 'follow' }, 'foot')
}

const choices = {
  more: (desk, button, question) => desk.menu.question(button, question),
  polls: (desk, button) => desk.menu.polls(button),
  pin: (desk, button, question) => pin(desk, question, button),
  reveal: (desk, button) => reveal(desk, pollOf(button), button),
  'from-screen': (desk, button) => desk.commands.run({ do: 'screen.show', show: 'follow' }, 'poll', button),
  'to-screen': (desk, button) => show(desk, 'poll', button),
  'shift-to-screen': (desk, button) =>
    desk.commands.run({ do: 'screen.show', show: 'shift:' + pollOf(button) }, 'poll', button),
  compare: (desk, button) => compare(desk, pollOf(button), button),
  'entry-on': (desk, button) => entry(desk, button, true),
  'entry-off': (desk, button) => entry(desk, button, false),
  'new-order': desk => desk.letGo(),
  'move-here': (desk, button, question) =>
    desk.commands.run({ do: 'question.move', question, item: desk.live.state.event.currentItem }, question, button),
  'confirm-all': desk => confirmAll(desk),
  'approve-all': (desk, button) => approveAll(desk, button),
  'approve-selected': (desk, button) => approveSelected(desk, button),
  'select-all': desk => selectAll(desk),
  'select-none': desk => selectNone(desk),
  muted: desk => desk.choose({ list: 'muted' })
}

const pollOf = button => button.closest('[data-poll]').dataset.poll

/** Everyone may see the result, and the projector shows it. */
async function reveal(desk, poll, button) {
  const hidden = desk.live.state.polls[poll].results === 'hidden'
  const told = hidden && (await desk.commands.run({ do: 'poll.results', poll, results: 'shown' }, 'poll', button))
  if (!hidden || told.ok) await desk.commands.run({ do: 'screen.show', show: 'poll:' + poll }, 'poll', button)
}

/** What other ways of counting make of a ranking, told here only. */
async function compare(desk, poll, button) {
  const reply = await desk.commands.run({ do: 'poll.compare', poll }, 'poll', button)
  if (reply.ok) desk.choose({ compare: { poll, schulze: reply.schulze, irv: reply.irv } })
}

const entry = (desk, button, on) =>
  desk.commands.run(
    { do: 'poll.entry', poll: pollOf(button), entries: [button.closest('[data-entry]').dataset.entry], on },
    'poll',
    button
  )

/** Into the run list at its end, or out of it. */
export function pin(desk, question, button) {
  const pins = desk.live.state.pins ?? []
  const order = pins.includes(question) ? pins.filter(id => id !== question) : [...pins, question]
  return desk.commands.run({ do: 'question.run', order }, question, button)
}

function runChanged(desk, button, question) {
  const pins = desk.live.state.pins ?? []
  const at = pins.indexOf(question)
  const order = {
    up: () => moved(pins, at, at - 1),
    down: () => moved(pins, at, at + 1),
    remove: () => pins.filter(id => id !== question)
  }[button.dataset.run]()
  desk.commands.run({ do: 'question.run', order }, 'run', button)
}

async function changed(desk, input) {
  const set =
    switches[input.dataset.switch] ??
    switches[input.dataset.choose] ??
    (input.closest('.desk-dialog') ? undefined : switches[input.name])
  const replies = [await set?.(desk, input)].flat().filter(Boolean)
  if (replies.some(reply => !reply.ok)) restore(input)
}

/** A refused switch goes back to what is true. */
function restore(input) {
  if (input.type === 'checkbox') input.checked = input.defaultChecked
  else if (input.options) for (const option of input.options) option.selected = option.defaultSelected
  else for (const one of document.getElementsByName(input.name)) one.checked = one.defaultChecked
}

const switches = {
  order: (desk, { value }) => desk.choose({ order: value }),
  list: (desk, { value }) => desk.choose({ list: value }),
  filter: (desk, { value }) => desk.choose({ filter: value }),
  prefer: (desk, { checked }) => desk.commands.run({ do: 'questions.prefer', on: checked }, 'head'),
  keys: (desk, { checked }) => desk.keys.use(checked),
  slow: (desk, { value }) => desk.commands.run({ do: 'questions.slow', seconds: Number(value) }, 'head'),
  limit: (desk, { value }) => desk.commands.run({ do: 'questions.limit', n: Number(value) }, 'head'),
  review: (desk, { checked }) => desk.commands.run({ do: 'questions.review', on: checked }, 'head'),
  event: (desk, { checked }) => desk.commands.run({ do: checked ? 'questions.open' : 'questions.close' }, 'head'),
  item: (desk, { checked, dataset }) =>
    desk.commands.run({ do: checked ? 'questions.open' : 'questions.close', item: dataset.item }, 'head'),
  asking: (desk, { checked }) => asking(desk, checked),
  results: (desk, input) =>
    desk.commands.run(
      { do: 'poll.results', poll: input.closest('[data-poll]').dataset.poll, results: input.value },
      'poll'
    ),
  show: (desk, { value }) => show(desk, value)
}

/** Asking needs the switch of the event and that of the item; opening opens both, closing closes the item. */
async function asking(desk, open) {
  const { event } = desk.live.state
  const item = { do: open ? 'questions.open' : 'questions.close', item: event.currentItem }
  const whole = open && event.questions !== 'open' ? [await desk.commands.run({ do: 'questions.open' }, 'head')] : []
  return [...whole, await desk.commands.run(item, 'head')]
}

function show(desk, value) {
  if (value !== 'poll') return desk.commands.run({ do: 'screen.show', show: value }, 'foot')
  const { polls } = desk.live.state
  const chosen = document.querySelector('[data-poll]')?.dataset.poll
  const latest = Object.keys(polls).sort((a, b) => (polls[b].at ?? 0) - (polls[a].at ?? 0))
  const id = [chosen, ...latest].find(one => polls[one] && polls[one].status !== 'draft')
  if (id) return desk.commands.run({ do: 'screen.show', show: 'poll:' + id }, 'foot')
  desk.fail('foot', desk.words.text('desk.show.noPoll'))
  return { ok: false }
}

async function submitted(desk, event) {
  const form = event.target
  if (form.dataset.form !== 'announce') return
  event.preventDefault()
  const text = form.elements.text.value.trim()
  if (!text) return
  const reply = await desk.commands.run({ do: 'announce', text }, 'announce', form.querySelector('button'))
  if (reply.ok) form.reset()
}
