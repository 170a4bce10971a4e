import { morph } from '../../lib/morph.js'
import { gliding } from '../../lib/moves.js'
import { render } from '../../lib/templates.js'
import { screen } from '../../model/screen.js'
import { fit } from './fit.js'
import { hideIdleCursor, offerFullScreen } from './projector.js'

/** In milliseconds; a little less than from one tick of the clock to the next. */
const CALM = 900

/** The projector: follows the desk. It tells no error to the room; a small mark says when it waits for its connection. */
export class Screen {
  #painted
  #at = 0
  #blank = false

  /**
   * @param {import('../../live/live.js').Live} live
   * @param {object} words
   * @param {() => number} now in milliseconds
   * @param {object} page what came with it: the address and the QR codes that the server drew
   */
  constructor(live, words, now, page) {
    this.live = live
    this.words = words
    this.now = now
    this.page = page
    this.wifi = JSON.stringify(live.state.event.wifi)
  }

  start() {
    this.live.addEventListener('state', () => this.#changed())
    this.live.addEventListener('status', () => this.#mark())
    document.addEventListener('keydown', event => this.#key(event))
    setInterval(() => this.#paint(), 1000)
    const page = document.getElementById('screen')
    addEventListener('resize', () => fit(page))
    document.fonts.ready.then(() => fit(page))
    hideIdleCursor()
    offerFullScreen(document.getElementById('screen-full'))
    this.live.start()
  }

  /** A QR code is drawn by the server, so another Wi-Fi asks for another page. */
  #changed() {
    if (JSON.stringify(this.live.state.event.wifi) !== this.wifi) location.reload()
    else this.#paint()
  }

  #paint() {
    const { state } = this.live
    const shown = this.#blank ? { ...state, screen: { show: 'blank' } } : state
    const html = render('screen-body', screen(shown, this.words, { ...this.page, now: this.now() }))
    if (html === this.#painted || this.#rests(html)) return
    this.#painted = html
    this.#at = performance.now()
    const page = document.getElementById('screen')
    gliding([...page.querySelectorAll('.screen-results > [data-key]')], () => {
      morph(page, html)
      fit(page)
    })
  }

  /** Words that move whenever one comes in cannot be read: a cloud changes once a second, with the clock. */
  #rests(html) {
    const both = [html, this.#painted].every(each => each?.includes('class="cloud"'))
    return both && performance.now() - this.#at < CALM
  }

  #mark() {
    const mark = document.getElementById('screen-mark')
    mark.hidden = this.live.status === 'live'
    mark.innerHTML = mark.hidden ? '' : render('screen-waiting', {})
  }

  /** b blanks this screen and shows it again; nobody else's changes. */
  #key(event) {
    if (event.key !== 'b' && event.key !== '.') return
    this.#blank = !this.#blank
    this.#paint()
  }
}
