import { morph } from '../../lib/morph.js'
import { render } from '../../lib/templates.js'
import { panel } from '../../model/panel.js'

/** The panel's monitor: repaints on every change, and each second for its clock; a button is one command. */
export class Panel {
  #painted
  #error

  /** @param {import('../../live/live.js').Live} live @param {object} words @param {() => number} now in milliseconds @param {object} [you] `name`, `person` */
  constructor(live, words, now, you) {
    this.you = you
    this.live = live
    this.words = words
    this.now = now
  }

  start() {
    document.addEventListener('click', event => this.#clicked(event.target.closest('button[data-do]')))
    this.live.addEventListener('state', () => this.#paint())
    this.live.addEventListener('status', () => this.#paint())
    setInterval(() => this.#paint(), 1000)
    this.live.start()
  }

  async #clicked(button) {
    if (!button) return
    const { do: name, cue, on } = button.dataset
    const question = button.closest('[data-question]')?.dataset.question
    const about = cue ? { cue } : { question, ...(on && { on: on === 'true' }) }
    const reply = await this.live.send({ do: name, ...about })
    this.#error = reply.ok ? undefined : (reply.message ?? this.words.text('panel.offline'))
    this.#paint()
  }

  #paint() {
    const { live, you } = this
    const page = { now: this.now(), status: live.status, you, ui: { error: this.#error } }
    const html = render('panel-body', panel(live.state, this.words, page))
    if (html === this.#painted) return
    this.#painted = html
    morph(document.getElementById('panel'), html)
  }
}
