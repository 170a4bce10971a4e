import { morph } from '../../lib/morph.js'
import { render } from '../../lib/templates.js'
import { panel } from '../../model/panel.js'

/** The panel's monitor: repaints on every change, and each second for its clock. */
export class Panel {
  #painted

  /** @param {import('../../live/live.js').Live} live @param {object} words @param {() => number} now in milliseconds */
  constructor(live, words, now) {
    this.live = live
    this.words = words
    this.now = now
  }

  start() {
    this.live.addEventListener('state', () => this.#paint())
    this.live.addEventListener('status', () => this.#paint())
    setInterval(() => this.#paint(), 1000)
    this.live.start()
  }

  #paint() {
    const html = render('panel-body', panel(this.live.state, this.words, { now: this.now(), status: this.live.status }))
    if (html === this.#painted) return
    this.#painted = html
    morph(document.getElementById('panel'), html)
  }
}
