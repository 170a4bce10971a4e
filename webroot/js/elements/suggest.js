import { render } from '../lib/templates.js'
import { alike } from '../model/alike.js'

const LEAST = 8

/** While someone types: open questions that ask much the same, to support instead. It never stands in the way of sending. */
export class Suggest {
  #live
  #typed = ''
  #printed = ''

  /** @param {import('../live/live.js').Live} live */
  constructor(live) {
    this.#live = live
  }

  typed(text) {
    this.#typed = text
    this.refresh()
  }

  /** Again after a change of the state; the element is of the form, and stays empty while nothing is alike. */
  refresh() {
    const element = document.getElementById('gelijk')
    if (!element) return
    const rows = this.#typed.trim().length < LEAST ? [] : this.#rows()
    const html = rows.length ? render('audience-alike', { rows }) : ''
    if (html === this.#printed && element.hasChildNodes() === Boolean(html)) return
    this.#printed = html
    const inside = element.contains(document.activeElement)
    element.innerHTML = html
    if (inside) document.getElementById('tekst').focus({ preventScroll: true })
  }

  #rows() {
    const { state, me } = this.#live
    const { questions, event } = state
    const ids = Object.keys(questions).filter(
      id => questions[id].status === 'open' && questions[id].item === event.currentItem && !me?.questions?.[id]
    )
    return alike(this.#typed, questions, ids).map(key => ({
      key,
      text: questions[key].text,
      ...(me?.upvotes?.[key] && { yours: true })
    }))
  }
}
