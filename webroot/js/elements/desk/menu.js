import { render } from '../../lib/templates.js'
import { polls } from '../../model/desk-poll.js'

/** A small menu beside the button that opened it; Escape and a press elsewhere close it (popover). */
export class Menu {
  #desk
  #element

  constructor(desk, element) {
    this.#desk = desk
    this.#element = element
    element.addEventListener('keydown', event => this.#walk(event))
    element.addEventListener('toggle', event => event.newState === 'closed' && this.#closed())
  }

  close() {
    this.#element.hidePopover()
  }

  /** What may be done to a question, beyond its buttons. */
  question(button, id) {
    const { questions } = this.#desk.live.state
    const { status } = questions[id]
    const shown = ['open', 'stage', 'answered'].includes(status)
    const entries = [
      ...(shown ? [{ do: 'screen.show', show: 'question:' + id, key: 'desk.show.question' }] : []),
      ...(status === 'pending' || status === 'merged' ? [] : [{ open: 'reply', key: 'desk.reply' }]),
      ...(status === 'merged'
        ? []
        : [
            { open: 'edit', key: 'desk.edit' },
            { open: 'label', key: 'desk.label' },
            { open: 'move', key: 'desk.move' }
          ]),
      ...(status === 'open' || status === 'pending' ? [{ open: 'merge', key: 'desk.merge' }] : []),
      ...(status === 'pending' ? [{ do: 'question.approve', key: 'desk.approve' }] : []),
      ...(['pending', 'open', 'stage'].includes(status) ? [{ open: 'dismiss', key: 'desk.dismiss' }] : []),
      ...(status === 'answered' || status === 'dismissed' ? [{ do: 'question.restore', key: 'desk.restore' }] : []),
      ...(status === 'merged' ? [{ do: 'question.unmerge', key: 'desk.unmerge' }] : []),
      ...(questions[id].floor ? [] : [questions[id].muted
          ? { do: 'participant.mute', on: 'false', key: 'desk.unmute' }
          : { do: 'participant.mute', on: 'true', key: 'desk.mute' }])
    ]
    this.#element.dataset.question = this.#element.dataset.place = id
    this.#show(
      button,
      entries.map(entry => ({ ...entry, label: this.#desk.words.text(entry.key) }))
    )
  }

  /** Which poll the control shows. */
  polls(button) {
    delete this.#element.dataset.question
    this.#show(
      button,
      polls(this.#desk.frame).map(({ id, label }) => ({ poll: id, label }))
    )
  }

  #show(button, entries) {
    this.#element.innerHTML = render('desk-menu', { entries })
    this.opener = button
    this.#element.showPopover()
    this.#beside(button.getBoundingClientRect())
    this.#element.querySelector('button')?.focus()
  }

  #beside(at) {
    const { width, height } = this.#element.getBoundingClientRect()
    const below = at.bottom + 4 + height <= innerHeight
    this.#element.style.top = Math.max(8, below ? at.bottom + 4 : at.top - height - 4) + 'px'
    this.#element.style.left = Math.max(8, Math.min(at.right - width, innerWidth - width - 8)) + 'px'
  }

  #walk(event) {
    const buttons = [...this.#element.querySelectorAll('button')]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus()
  }

  /** Focus goes back to the button, unless it went on elsewhere, as into a dialog. */
  #closed() {
    if (document.activeElement === document.body && this.opener?.isConnected) this.opener.focus({ preventScroll: true })
  }
}
