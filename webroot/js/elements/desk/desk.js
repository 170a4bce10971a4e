import { morph } from '../../lib/morph.js'
import { render } from '../../lib/templates.js'
import { regions } from '../../model/desk.js'
import { deskFrame } from '../../model/desk-frame.js'
import { members, waiting } from '../../model/desk-lists.js'
import { listenForActions } from './actions.js'
import { listenForArrows } from './arrows.js'
import { Commands } from './commands.js'
import { Dialog } from './dialog.js'
import { listenForDrags } from './drag.js'
import { keepingFocus } from './focus.js'
import { Hold } from './hold.js'
import { listenForKeys } from './keys.js'
import { Menu } from './menu.js'
import { Rows } from './rows.js'
import { listenForSelection } from './select.js'

const PARTS = {
  head: 'head',
  incoming: 'incoming-head',
  listHead: 'list-head',
  list: 'list-note',
  stage: 'stage',
  poll: 'poll',
  copy: 'copy',
  run: 'run',
  panel: 'panel',
  announce: 'announce',
  activity: 'activity',
  foot: 'foot'
}
const PARTIALS = { listHead: 'desk-list-head', list: 'desk-list-note' }
const TICKING = ['head', 'stage', 'poll']

/**
 * The moderator's desk: paints the state together with what this moderator chose (`ui`: order, list, poll, errors). Everything
 * that changes anything for others goes through `commands`; nothing is shown before the server said so.
 */
export class Desk {
  #painted = new Map()
  #asked = false
  #rested = 0
  #item

  /** @param {import('../../live/live.js').Live} live @param {object} words @param {() => number} now in milliseconds @param {object} page */
  constructor(live, words, now, page) {
    this.page = page
    this.live = live
    this.words = words
    this.now = now
    this.ui = { order: 'balanced', list: 'open', errors: {} }
    this.commands = new Commands(this)
    this.dialog = new Dialog(this, document.getElementById('dialog'))
    this.menu = new Menu(this, document.getElementById('menu'))
    this.incoming = this.#rows('incoming', 'desk-incoming-entry')
    this.ranked = this.#rows('ranked', 'desk-entry')
  }

  start() {
    this.#paint()
    listenForActions(this)
    listenForKeys(this)
    listenForArrows()
    listenForDrags(this)
    listenForSelection(this)
    this.live.addEventListener('state', () => this.ask())
    this.live.addEventListener('status', () => this.ask())
    setInterval(() => this.#tick(), 1000)
    this.live.start()
  }

  #rows(id, partial) {
    const list = document.getElementById(id)
    return { rows: new Rows(list, partial, () => this.ask()), hold: new Hold(list, () => this.ask()) }
  }

  /** What every model starts from, as of now. */
  get frame() {
    const { live, words } = this
    const ui = { ...this.ui, next: pointedAt() }
    return deskFrame(live.state, words, { now: this.now(), status: live.status, ui, you: this.page.you })
  }

  /** The moderator chose something on this page. */
  choose(change) {
    if (['order', 'list', 'search', 'filter'].some(name => name in change)) this.letGo()
    this.ui = { ...this.ui, ...change }
    this.ask()
  }

  /** What waits in the lists comes at once, also under the pointer: the moderator asked for it. */
  letGo() {
    this.incoming.hold.letGo()
    this.ranked.hold.letGo()
    this.ask()
  }

  /** The last refusal, in words at its place; nothing takes the words away. */
  fail(place, message) {
    this.choose({ errors: message ? { [place]: message } : {} })
  }

  /** Paints once before the next frame, however often it is asked; at least half of the time is left to the moderator. */
  ask() {
    if (this.#asked) return
    this.#asked = true
    const rest = this.#rested - performance.now()
    const next = () => requestAnimationFrame(() => this.#now())
    if (rest > 0) setTimeout(next, rest)
    else next()
  }

  #now() {
    this.#asked = false
    const begun = performance.now()
    this.#paint()
    const ended = performance.now()
    this.#rested = 2 * ended - begun
  }

  #tick() {
    const minute = Math.floor(this.now() / 60000)
    if (minute !== this.minute) this.ask()
    this.minute = minute
    const c = this.frame
    for (const name of TICKING) this.#part(name, regions[name](c))
  }

  #paint() {
    this.ui = { ...this.ui, ...this.#settled() }
    const c = this.frame
    keepingFocus(() => {
      for (const [name, part] of Object.entries(regions)) this.#part(name, part(c))
    })
  }

  /** Which rows the lists hold now: what someone is reading waits, but for another programme item. */
  #settled() {
    const c = this.frame
    if (c.id !== this.#item) this.letGo()
    this.#item = c.id
    const isOwn = id => this.commands.isActedUpon(id)
    const incoming = this.incoming.hold.settle(waiting(c), true, isOwn)
    const ranked = this.ranked.hold.settle(members(c, c.ui.list), c.ui.list === 'open', isOwn)
    this.commands.seen(this.live.rev)
    return { incoming: incoming.ids, rows: ranked.ids, waiting: ranked.waiting }
  }

  #part(name, model) {
    if (name === 'incoming') this.incoming.rows.paint(model.rows, model.folded)
    if (name === 'list') this.ranked.rows.paint(model.rows, model.folded)
    const html = render(PARTIALS[name] ?? 'desk-' + name, model)
    if (this.#painted.get(name) === html) return
    this.#painted.set(name, html)
    morph(document.getElementById(PARTS[name]), html)
  }
}

/** What the stage proposes, while someone points at it: a press then means what was read. */
function pointedAt() {
  const proposed = document.querySelector('.stage-next')
  return proposed?.matches(':hover, :focus-within') ? proposed.dataset.question : undefined
}
