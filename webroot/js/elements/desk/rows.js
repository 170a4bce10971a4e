import { Keyed } from '../../lib/keyed.js'
import { render } from '../../lib/templates.js'

/** A long list of questions: only rows whose model changed are rendered again, and only those that moved are moved. */
export class Rows {
  #keyed
  #partial
  #folded
  #models = new Map()

  constructor(list, partial) {
    this.#folded = list.id + '-folded'
    this.#keyed = new Keyed(list)
    this.#partial = partial
  }

  /** @param {object[]} rows @param {string} [folded] what lies folded away at the end */
  paint(rows, folded) {
    const models = new Map()
    const blocks = rows.flatMap(row => [
      this.#block('q-' + row.id, this.#partial, row, models),
      ...this.#line(row, models)
    ])
    if (folded) blocks.push(this.#block(this.#folded, 'desk-folded', { id: this.#folded, folded }, models))
    this.#models = models
    this.#keyed.update(blocks)
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
