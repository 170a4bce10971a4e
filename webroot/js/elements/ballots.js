import { recall, remember } from '../lib/memory.js'
import { newId } from '../live/ids.js'

/**
 * The ballots on the phone: keeps what somebody is filling in (`drafts`, by poll), so that the page prints it whatever else
 * changes, and makes the answer of it. Everything has fields that work without this.
 */
export class Ballots {
  /** By poll: `{answer, error?}`, the answer as it stands in the fields. */
  drafts
  #outbox
  #words
  #say
  #repaint
  #code

  constructor({ live, outbox, words, say, repaint, drafts = {} }) {
    this.drafts = drafts
    this.#code = `rondvraag/${live.code}/code`
    this.#outbox = outbox
    this.#words = words
    this.#say = say
    this.#repaint = repaint
    document.addEventListener('input', event => this.#filled(event.target))
  }

  /** The code on this person's card, once it is known here. */
  get codeword() {
    return recall(this.#code) ?? ''
  }

  set codeword(code) {
    remember(this.#code, code)
  }

  submit(form, button) {
    const { poll, round, code } = form.elements
    const kind = kinds[form.dataset.type]
    const answer = button?.name === 'abstain' ? 'abstain' : kind.answer(form)
    const wrong =
      answer === undefined ? 'poll.choose' : answer !== 'abstain' && (tooMany(form) || kind.wrong?.(answer))
    if (wrong) return this.#drafted(form, kind.read(form), wrong)
    if (kind.given && answer !== 'abstain' && !this.drafts[poll.value]) return this.#drafted(form, answer, kind.given)
    const fold = form.closest('details')
    const draft = kind.read(form)
    delete this.drafts[poll.value]
    if (code) this.codeword = code.value.trim()
    const ballot = { do: 'poll.answer', poll: poll.value, round: Number(round.value), ballot: newId(), answer }
    this.#outbox
      .put(`answer/${poll.value}`, code ? { ...ballot, code: code.value.trim() } : ballot)
      .then(entry => entry.stage === 'refused' && this.#refused(poll.value, draft, entry.reply, fold))
    if (!fold) return
    fold.open = false
    fold.querySelector('summary').focus({ preventScroll: true })
  }

  /** What was turned down stands in the fields again, unless someone is filling them in anew, or there are none any more. */
  #refused(poll, answer, { error, message }, fold) {
    if (error === 'poll_closed') return
    this.drafts[poll] ??= { answer, error: message }
    this.#repaint()
    if (fold) fold.open = true
  }

  #filled(field) {
    const form = ballotOf(field)
    if (!form || field.name === 'code') return
    if (field.type === 'checkbox') ticked(field)
    const { changed, read } = kinds[form.dataset.type]
    if (changed && field.tagName === 'SELECT') this.acted(form, changed(field))
    else this.#drafted(form, read(form), tooMany(form))
  }

  /** @param wrong the key of what is said about it, if anything is */
  #drafted(form, answer, wrong) {
    const poll = form.elements.poll.value
    const error = wrong && this.#words.text(wrong, { n: form.dataset.most })
    this.drafts[poll] = { ...this.drafts[poll], answer, error }
    this.#repaint()
  }

  /** What was done to the fields is printed first; then the one that did it has the focus, and the change is said. */
  acted(form, { answer, focus, says }) {
    this.#drafted(form, answer)
    document.querySelector(focus)?.focus({ preventScroll: true })
    if (says) this.#say(this.#words.text(...says))
  }
}

export const ballotOf = field => (field?.form?.dataset.do === 'poll.answer' ? field.form : undefined)

export const all = (form, selector) => [...form.querySelectorAll(selector)]

export const chosen = form => all(form, '[name=answer]:checked').map(input => input.value)

const tooMany = form => chosen(form).length > form.dataset.most && 'poll.max'

/** Something, or nothing when it is empty. */
export const some = value => (value.length ? value : undefined)

/**
 * By type, `rarer-fields.js` brings those that are not here: `read` what stands in the fields; the `answer` of it, or nothing when
 * there is none; what is `wrong` with an answer; what is said, once, when it is sent as the page had `given` it; `changed` and `pressed`
 * for selects and buttons of their own, which give what stands in the fields then.
 */
export const kinds = {
  choice: { read: chosen, answer: form => some(chosen(form).includes('abstain') ? 'abstain' : chosen(form)) }
}

/** To abstain goes with no other choice. */
function ticked(input) {
  if (!input.checked) return
  for (const other of all(input.form, '[name=answer]')) {
    if ((input.value === 'abstain') !== (other.value === 'abstain')) other.checked = false
  }
}
