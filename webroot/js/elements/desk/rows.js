import { Keyed } from '../../lib/keyed.js'
import { render } from '../../lib/templates.js'

/**
 * A long list of questions: only rows whose model changed are rendered again, and only those that moved are moved. What left while
 * someone reads stays in its place, struck, with what became of it.
 */
export class Rows {
  #list
  #keyed
  #partial
  #folded
  #models = new Map()

  constructor(list, partial) {
    this.#list = list
    this.#folded = list.id + '-folded'
    this.#keyed = new Keyed(list)
    this.#partial = partial
  }

  /** @param {object[]} rows @param {string} [folded] what lies folded away at the end */
  paint(rows, folded) {
    const models = new Map()
    const blocks = rows.flatMap(row => [
      row.gone ? { id: 'q-' + row.id } : this.#block('q-' + row.id, this.#partial, row, models),
      ...this.#line(row, models)
    ])
    if (folded) blocks.push(this.#block(this.#folded, 'desk-folded', { id: this.#folded, folded }, models))
    this.#models = models
    this.#keyed.update(blocks)
    for (const { id, gone } of rows) if (gone) strike(this.#list.querySelector('#q-' + CSS.escape(id)), gone)
  }

  #line(row, models) {
    return row.line ? [this.#block('time-line', 'desk-line', { line: row.line }, models)] : []
  }

  #block(id, partial, model, models) {
    const print = JSON.stringify(model)
    models.set(id, print)
    return this.#models.get(id) === print ? { id } : { id, html: render(partial, model) }
  }
}

function strike(row, gone) {
  if (row.dataset.gone === gone) return
  const note = row.querySelector(':scope > .gone') ?? row.appendChild(document.createElement('p'))
  note.className = 'gone'
  note.textContent = row.dataset.gone = gone
  if (row.contains(document.activeElement)) row.focus({ preventScroll: true })
}
