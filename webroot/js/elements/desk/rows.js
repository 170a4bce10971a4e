import { Keyed } from '../../lib/keyed.js'
import { render } from '../../lib/templates.js'
import { Sight } from './sight.js'

/** How many rows that nobody sees are brought up to date in one paint, and how soon the next ones (ms). */
const AT_ONCE = 20
const SOON = 100

/**
 * A long list of questions: only rows whose model changed are rendered again, those in sight first and the others a few at a time,
 * so that hundreds of votes never make the page wait. What left while someone reads stays in its place, struck, with what became of
 * it.
 */
export class Rows {
  #list
  #partial
  #ask
  #keyed
  #sight
  #models = new Map()
  #stale = new Set()
  #here
  #due
  #timer

  /** @param {Element} list @param {string} partial of a row @param {() => void} ask asks for a paint */
  constructor(list, partial, ask) {
    this.#list = list
    this.#partial = partial
    this.#ask = ask
    this.#sight = new Sight(list, ask)
    this.#keyed = new Keyed(list)
  }

  /** @param {object[]} rows @param {string} [folded] what lies folded away at the end */
  paint(rows, folded) {
    const id = this.#list.id + '-folded'
    const models = new Map()
    this.#here = new Set([...this.#list.children].map(child => child.id))
    this.#due = new Set([...this.#stale].slice(0, AT_ONCE))
    const blocks = rows.flatMap(row => [this.#row(row, models), ...this.#line(row, models)])
    if (folded) blocks.push(this.#block(id, 'desk-folded', { id, folded }, models))
    this.#models = models
    this.#keyed.update(blocks)
    for (const row of rows) if (row.gone) strike(document.getElementById('q-' + row.id), row.gone)
    this.#sight.watch()
    this.#goOn()
  }

  #row(row, models) {
    const id = 'q-' + row.id
    if (!row.gone) return this.#block(id, this.#partial, row, models)
    models.set(id, row.gone)
    return { id }
  }

  #line(row, models) {
    return row.line ? [this.#block('time-line', 'desk-line', { line: row.line }, models)] : []
  }

  #block(id, partial, model, models) {
    const print = JSON.stringify(model)
    const far = this.#here.has(id) && this.#sight.isFar(id)
    const painted = this.#models.get(id) ?? (far ? print : undefined)
    const waits = far && painted !== print && !this.#due.has(id)
    models.set(id, waits ? painted : print)
    if (waits) this.#stale.add(id)
    else this.#stale.delete(id)
    return waits || painted === print ? { id } : { id, html: render(partial, model) }
  }

  /** The rows that wait have their turn, the longest waiting first. */
  #goOn() {
    for (const id of this.#stale) if (!this.#models.has(id)) this.#stale.delete(id)
    if (!this.#stale.size) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#ask, SOON)
  }
}

function strike(row, gone) {
  if (row.dataset.gone === gone) return
  const note = row.querySelector(':scope > .gone') ?? row.appendChild(document.createElement('p'))
  note.className = 'gone'
  note.textContent = row.dataset.gone = gone
  if (row.contains(document.activeElement)) row.focus({ preventScroll: true })
}
