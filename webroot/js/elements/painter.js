import { Keyed } from '../lib/keyed.js'
import { morph } from '../lib/morph.js'
import { steady } from '../lib/moves.js'
import { render } from '../lib/templates.js'
import { Hold } from './hold.js'

/** Puts a model of the phone's page on the screen, region by region; what prints the same as before is not touched. */
export class Painter {
  #main = new Keyed(document.querySelector('main'))
  #lists = new WeakMap()
  #printed = new Map()
  #hold = new Hold(() => document.getElementById('vragen'))

  /** Resolves the number of milliseconds after which a list that waits wants to be painted again; 0 when none does. */
  paint(model) {
    let waits = 0
    const focused = document.activeElement
    const section = focused.closest('main > *')
    steady(sections, () => {
      this.#region('status', 'status', model.status)
      this.#region('turn', 'audience-notices', model.turn)
      this.#region('notices', 'audience-notices', model.notices)
      this.#region('nu', 'audience-now', model.now)
      this.#region('thumbs', 'audience-thumbs', model.thumbs)
      this.#main.update(blocks(model))
      waits = this.#list('lijst', model.list.rows) || this.#list('rest', model.list.rest?.rows)
    })
    if (!focused.isConnected) section?.querySelector(CONTROL)?.focus({ preventScroll: true })
    return waits
  }

  #region(id, partial, model) {
    const html = render(partial, model)
    if (this.#printed.get(id) === html) return
    this.#printed.set(id, html)
    morph(document.getElementById(id), html)
  }

  #list(id, rows) {
    const element = document.getElementById(id)
    if (!element) return 0
    if (!this.#lists.has(element)) this.#lists.set(element, new Keyed(element))
    const list = this.#lists.get(element)
    const busy = this.#hold.remaining
    const kept = busy ? inPlace(rows, list.ids) : rows
    list.update(kept.map(row => ({ id: row.id, html: row.key && render('question', row) })))
    return kept.some((row, at) => row !== rows[at]) ? busy : 0
  }
}

/** Where the focus goes when what had it is gone: a form that folded after voting, a question that was withdrawn. */
const CONTROL = 'summary, button, textarea'

const sections = () => [...document.querySelectorAll('#nu, main > *')]

const blocks = ({ stage, polls, ask, list }) => [
  ...(stage ? [{ id: stage.id, html: render('audience-stage', stage) }] : []),
  ...polls.map(poll => ({ id: poll.id, html: render('audience-poll', poll) })),
  { id: ask.id, html: render('audience-ask', ask) },
  {
    id: list.id,
    html: render('audience-list', { ...list, rows: [], ...(list.rest && { rest: { ...list.rest, rows: [] } }) })
  },
  { id: 'colofon' }
]

/** Rows in the places where they are; what left stays as it was, what is new comes last, but mine first. */
function inPlace(rows, ids) {
  const byId = new Map(rows.map(row => [row.id, row]))
  const shown = new Set(ids)
  const fresh = rows.filter(row => !shown.has(row.id))
  const own = fresh.filter(row => row.mine)
  return [...own, ...ids.map(id => byId.get(id) ?? { id }), ...fresh.filter(row => !row.mine)]
}
