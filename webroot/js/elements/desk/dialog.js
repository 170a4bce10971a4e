import { render } from '../../lib/templates.js'
import { forms } from './forms.js'
import { help } from './help.js'
import { selectionForms } from './selection-forms.js'
import { wordsForm } from './words-form.js'

const all = { ...forms, ...selectionForms, words: wordsForm }

const RENEW = 25_000

/** The one dialog of the desk: a form for one thing, sent as one command; a refusal stays in it, with what was typed. */
export class Dialog {
  #desk
  #element
  #form
  #question
  #version

  constructor(desk, element) {
    this.#desk = desk
    this.#element = element
    element.addEventListener('submit', event => this.#submit(event))
    element.addEventListener('keydown', event => this.#key(event))
    element.addEventListener('click', event => this.#click(event.target))
    element.addEventListener('change', event => this.#changed(event.target))
    element.addEventListener('close', () => this.#closed())
  }

  get isOpen() {
    return this.#element.open
  }

  /** @param {string} name which form @param {string} [question] the question it is about */
  open(name, question) {
    this.#form = all[name]
    this.#question = question
    this.#version = this.#desk.live.rev
    this.#opener = document.activeElement
    this.#row = this.#opener?.closest('li[data-question]')?.id ?? 'q-' + question
    this.#element.innerHTML = this.#form
      ? render('desk-form', this.#form.model(this.#desk, question))
      : render('desk-help', help(this.#desk))
    this.#element.showModal()
    if (question && this.#desk.live.state.questions[question]) this.#holding(question)
    const first = this.#element.querySelector('.field textarea, .field input, .field select')
    ;(first ?? this.#element.querySelector('button')).focus()
  }

  /** Something to look at, in place of a form. */
  show(partial, model) {
    this.#element.innerHTML = render(partial, model)
    if (!this.#element.open) this.#element.showModal()
    this.#element.querySelector('button').focus()
  }

  #opener
  #row

  /** Colleagues see whose hands are on the card; renewed, as a hold ends by itself. */
  #holding(question) {
    const hold = on => this.#desk.live.send({ do: 'question.hold', question, on })
    hold(true)
    const renewed = setInterval(() => hold(true), RENEW)
    this.#element.addEventListener('close', () => (clearInterval(renewed), hold(false)), { once: true })
  }

  #click(target) {
    const preset = target.closest('[data-preset]')
    if (preset) this.#preset(preset)
    if (target.closest('[data-print]')) print()
    if (target.closest('[data-close]') || target === this.#element) this.#element.close()
  }

  /** Enter makes a new line where there are lines; with Ctrl or Command it sends, from whichever field. */
  #key(event) {
    const { target, key } = event
    if (key !== 'Enter' || !(event.ctrlKey || event.metaKey) || target.tagName === 'BUTTON') return
    event.preventDefault()
    target.form?.requestSubmit()
  }

  /** Another choice may ask for other fields; what was typed above them stays. */
  #changed(field) {
    if (!('again' in field.dataset)) return
    const typed = field.form.elements.title.value
    const model = this.#form.model(this.#desk, this.#question, field.value)
    this.#element.innerHTML = render('desk-form', model)
    const { elements } = this.#element.querySelector('form')
    elements.title.value ||= typed
    elements[field.name].focus()
  }

  /** One press dismisses with that reason. */
  #preset({ dataset }) {
    const form = this.#element.querySelector('form')
    form.querySelector('.input').value = dataset.preset
    form.requestSubmit()
  }

  async #submit(event) {
    event.preventDefault()
    const form = event.target
    const button = form.querySelector('[type="submit"]')
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    const command = this.#form.command(new FormData(form), this.#question, this.#desk)
    const reply = await this.#desk.commands.send(command, this.#version)
    button.removeAttribute('aria-disabled')
    if (!reply.ok) return this.#refused(form, reply)
    this.#form.done?.(this.#desk, command, reply)
    if (!this.#form.stays) this.#element.close()
  }

  /** What is wrong is said once; the field that it is about has the focus, or else the first one. */
  #refused(form, reply) {
    form.querySelector('#dialog-error').textContent = this.#desk.commands.words(reply)
    form.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid')
    const named = form.elements[reply.field]
    const field = named instanceof Element ? named : form.querySelector('.input')
    field?.setAttribute('aria-invalid', 'true')
    field?.setAttribute('aria-describedby', 'dialog-error')
    field?.focus()
  }

  /** Back to where it was opened from; or to its row, though a colleague may have moved it to another list meanwhile. */
  #closed() {
    this.#element.replaceChildren()
    const opener = this.#opener?.isConnected && this.#opener !== document.body ? this.#opener : undefined
    const back = opener?.closest('#menu') ? undefined : opener
    ;(back ?? document.getElementById(this.#row))?.focus({ preventScroll: true })
  }
}
