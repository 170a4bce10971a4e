import { morph } from '../../lib/morph.js'
import { render } from '../../lib/templates.js'
import { panel } from '../../model/panel.js'
import { deed } from './deed.js'

/** After a deed another button stands where it was: a second tap of the same thumb is not meant for that one. */
const SETTLE = 600

/** The panel's monitor: repaints on every change, and each second for its clock; a button is one command. */
export class Panel {
  #painted
  #error
  #undo

  /** @param {import('../../live/live.js').Live} live @param {object} words @param {() => number} now in milliseconds @param {object} [you] `name`, `role`, `person` */
  constructor(live, words, now, you) {
    this.you = you
    this.live = live
    this.words = words
    this.now = now
  }

  start() {
    document.addEventListener('click', event => this.#clicked(event.target.closest('button[data-do]')))
    this.live.addEventListener('state', () => this.#paint())
    this.live.addEventListener('status', () => this.#back())
    setInterval(() => this.#paint(), 1000)
    this.live.start()
  }

  async #clicked(button) {
    const { dataset } = document.documentElement
    if (!button || 'settling' in dataset) return
    dataset.settling = ''
    const reply = await this.#send(button.dataset, button.closest('[data-question]')?.dataset.question)
    setTimeout(() => delete dataset.settling, SETTLE)
    this.#error = reply.ok ? undefined : (reply.message ?? this.words.text('panel.offline'))
    this.#paint()
  }

  async #send({ do: name, cue, on, as, action }, question) {
    if (as === 'desk') return this.#deed({ do: name, question, action })
    return this.live.send(cue ? { do: name, cue } : { do: name, question, on: on === 'true' })
  }

  async #deed(command) {
    const reply = await deed(this.live.code, command)
    if (reply.ok) this.#undo = command.do === 'undo' ? undefined : reply.action
    return reply
  }

  /** What failed for want of a connection is no longer true once it is back. */
  #back() {
    if (this.live.status === 'live') this.#error = undefined
    this.#paint()
  }

  #paint() {
    const { live, you } = this
    const page = { now: this.now(), status: live.status, you, ui: { error: this.#error, undo: this.#undo } }
    const html = render('panel-body', panel(live.state, this.words, page))
    if (html === this.#painted) return
    this.#painted = html
    morph(document.getElementById('panel'), html)
  }
}
