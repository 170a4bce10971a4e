import { Keyed } from '../../lib/keyed.js'
import { render } from '../../lib/templates.js'

/** A long list of questions: only rows whose model changed are rendered again, and only those that moved are moved. */
export class Rows {
  #keyed
  #partial
  #models = new Map()

  constructor(list, partial) {
    this.#keyed = new Keyed(list)
    this.#partial = partial
  }

  paint(rows) {
    const models = new Map()
    const blocks = rows.flatMap(row => [
      this.#block('q-' + row.id, this.#partial, row, models),
      ...this.#line(row, models)
    ])
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
