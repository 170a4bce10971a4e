import { recall, remember } from '../lib/memory.js'
import { newId } from '../live/ids.js'

/**
 * The ballots on the phone: keeps what somebody is filling in (`drafts`, by poll), so that the page prints it whatever else
 * changes, and makes the answer of it. Everything has fields that work without this.
 */
export class Ballots {
  /** By poll: `{answer, error?}`, the answer as it stands in the fields. */
  drafts = {}
  /** The order of options that is this phone's own. */
  seed
  #outbox
  #words
  #say
  #repaint
  #code

  constructor({ code, outbox, words, say, repaint }) {
    Object.assign(this, { seed: own(`rondvraag/${code}/seed`) })
    this.#code = `rondvraag/${code}/code`
    this.#outbox = outbox
    this.#words = words
    this.#say = say
    this.#repaint = repaint
    document.addEventListener('input', event => this.#filled(event.target))
    document.addEventListener('click', event => this.#pressed(event.target.closest('button')))
  }

  /** The code on this person's card, once it was typed here. */
  get codeword() {
    return recall(this.#code) ?? ''
  }

  submit(form, button) {
    const { poll, round, code } = form.elements
    const answer = button?.name === 'abstain' ? 'abstain' : answers[form.dataset.type](form)
    const wrong = answer === undefined ? 'poll.empty' : wrongs[form.dataset.type]?.(answer)
    if (wrong && answer !== 'abstain') return this.#refuse(form, this.#words.text(wrong))
    delete this.drafts[poll.value]
    if (code) remember(this.#code, code.value.trim())
    const ballot = { do: 'poll.answer', poll: poll.value, round: Number(round.value), ballot: newId(), answer }
    this.#outbox.put(`answer/${poll.value}`, code ? { ...ballot, code: code.value.trim() } : ballot)
    const fold = form.closest('details')
    if (fold) fold.open = false
    requestAnimationFrame(() =>
      document.querySelector(`[data-poll="${poll.value}"] summary`)?.focus({ preventScroll: true })
    )
  }

  #refuse(form, error) {
    const poll = form.elements.poll.value
    this.drafts[poll] = { answer: reads[form.dataset.type]?.(form), error }
    this.#repaint()
    form.querySelector('[name^=answer]').focus()
  }

  #filled(field) {
    const form = field.form
    if (form?.dataset.do !== 'poll.answer' || field.name === 'code') return
    if (field.type === 'checkbox') ticked(field)
    if (field.tagName === 'SELECT') this.#move(form, field.closest('li'), Number(field.value) - 1)
    else this.#drafted(form)
  }

  #drafted(form) {
    const read = reads[form.dataset.type]
    this.drafts[form.elements.poll.value] = { answer: read?.(form) }
    this.#repaint()
  }

  #pressed(button) {
    const form = button?.form
    if (form?.dataset.do !== 'poll.answer' || button.getAttribute('aria-disabled') === 'true') return
    const { rank, step } = button.dataset
    const row = button.closest('li')
    if (rank) this.#move(form, row, places(form).indexOf(row.dataset.option) + Number(rank), button)
    if (step) this.#step(form, row.querySelector('input'), Number(step))
  }

  /** An option goes to a place in the order; the button that did it keeps the focus. */
  #move(form, row, to, button) {
    const { option, key } = row.dataset
    const order = places(form).filter(id => id !== option)
    order.splice(to, 0, option)
    this.drafts[form.elements.poll.value] = { answer: order }
    this.#repaint()
    const moved = document.querySelector(`[data-key="${key}"]`)
    moved.querySelector(button ? `[data-rank="${button.dataset.rank}"]` : 'select').focus({ preventScroll: true })
    const says = { option: moved.querySelector('.rank-text').textContent, n: to + 1, of: order.length + 1 }
    this.#say(this.#words.text('poll.ranking.moved', says))
  }

  /** Ten more or fewer, as far as there are points. */
  #step(form, input, by) {
    const left = 100 - Object.values(shares(form)).reduce((sum, points) => sum + points, 0)
    const now = Number(input.value) || 0
    input.value = by > 0 ? now + Math.max(0, Math.min(by, left)) : Math.max(0, now + by)
    this.#drafted(form)
  }
}

const all = (form, selector) => [...form.querySelectorAll(selector)]

const texts = form => all(form, '[name=answer]').map(field => field.value)

const places = form => all(form, '[data-option]').map(row => row.dataset.option)

const raw = form =>
  Object.fromEntries(all(form, '[data-option]').map(row => [row.dataset.option, row.querySelector('input').value]))

const shares = form => Object.fromEntries(Object.entries(raw(form)).map(([id, value]) => [id, Number(value) || 0]))

const chosen = form => all(form, '[name=answer]:checked').map(input => input.value)

/** What stands in the fields; of what is only ticked the page itself keeps track. */
const reads = { ranking: places, points: raw, words: texts, open: form => texts(form)[0], number: form => texts(form)[0] }

/** The answer, or nothing when there is none. */
const answers = {
  choice: form => some(chosen(form).includes('abstain') ? 'abstain' : chosen(form)),
  rating: form => chosen(form).map(value => (value === 'abstain' ? value : Number(value)))[0],
  ranking: places,
  points: form => Object.fromEntries(Object.entries(shares(form)).filter(([, points]) => points > 0)),
  words: form => some(texts(form).map(text => text.trim()).filter(Boolean)),
  open: form => some(texts(form)[0].trim()),
  number: form => (texts(form)[0] === '' ? undefined : Number(texts(form)[0]))
}

const some = value => (value.length ? value : undefined)

const wrongs = {
  points: given => Object.values(given).reduce((sum, points) => sum + points, 0) !== 100 && 'poll.points.sum'
}

/** To abstain goes with no other choice, and there may be a most. */
function ticked(input) {
  if (!input.checked) return
  for (const other of all(input.form, '[name=answer]')) {
    if ((input.value === 'abstain') !== (other.value === 'abstain')) other.checked = false
  }
  const most = Number(input.closest('[data-most]')?.dataset.most)
  if (most && chosen(input.form).length > most) input.checked = false
}

/** A number that this phone keeps. */
function own(key) {
  const kept = recall(key)
  if (kept) return kept
  const made = newId()
  remember(key, made)
  return made
}
