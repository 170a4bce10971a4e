import { lastDone } from '../../model/desk-room.js'
import { pin } from './actions.js'
import { Blank } from './blank.js'
import { selectNone, toggle } from './select.js'

const ORDERS = ['balanced', 'popular', 'newest', 'run', 'approval']
const STORED = 'rondvraag/desk/keys'

/** Single keys; off at wish (WCAG 2.1.4), and never while someone types or a dialog is open. */
export function listenForKeys(desk) {
  desk.keys = new Keys(desk)
  document.addEventListener('keydown', event => {
    const typing = event.target.closest?.(
      'textarea, select, dialog[open], input:not([type="checkbox"]):not([type="radio"])'
    )
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = actions[event.key]
    if (!act || (!desk.keys.on && event.key !== '?') || event.target.closest?.('#menu')) return
    if (event.key === 'Escape' && (!desk.ui.selected?.length || document.querySelector(':popover-open'))) return
    event.preventDefault()
    act(desk, event)
  })
}

class Keys {
  on = read() !== 'off'

  constructor(desk) {
    this.blank = new Blank(desk)
  }

  use(on) {
    this.on = on
    try {
      localStorage.setItem(STORED, on ? 'on' : 'off')
    } catch {
      // for this page only
    }
  }
}

function read() {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return 'on'
  }
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  s: desk => ask(desk, 'question.stage', 'open'),
  a: desk => answered(desk),
  t: desk => ask(desk, 'question.approve', 'pending'),
  x: desk => with_(desk, ['open', 'pending'], id => toggle(desk, id)),
  n: desk => next(desk),
  Escape: desk => selectNone(desk),
  p: desk => with_(desk, 'open', id => pin(desk, id)),
  d: desk => with_(desk, ['open', 'pending', 'stage'], id => desk.dialog.open('dismiss', id)),
  e: desk => with_(desk, undefined, id => desk.dialog.open('edit', id)),
  m: desk => with_(desk, undefined, id => desk.menu.question(row().querySelector('[data-ui="more"]'), id)),
  '/': () => document.getElementById('search').focus(),
  f: desk => desk.dialog.open('floor'),
  r: () =>
    (document.querySelector('#incoming > li[data-question]') ?? document.getElementById('incoming-title')).focus(),
  o: desk => desk.letGo(),
  b: desk => desk.keys.blank.press(),
  u: desk => undo(desk),
  '?': desk => desk.dialog.open('help')
}
ORDERS.forEach((order, at) => (actions[at + 1] = desk => desk.choose({ list: 'open', order })))

const row = () => document.activeElement?.closest('#ranked > li[data-question], #incoming > li[data-question]')

/** The next or previous question of the list that has the focus; the first one of the ranked list when none has. */
function step(by) {
  const here = row()
  const list = here?.parentElement ?? document.getElementById('ranked')
  const rows = [...list.querySelectorAll(':scope > li[data-question]')]
  const next = rows[here ? rows.indexOf(here) + by : 0]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

function with_(desk, statuses, act) {
  const { question: id, gone } = row()?.dataset ?? {}
  if (id && !gone && (!statuses || statuses.includes(desk.live.state.questions[id]?.status))) act(id)
}

function ask(desk, name, status) {
  with_(desk, status, question => desk.commands.run({ do: name, question }, question))
}

/** The selected question, or else the one on stage. */
function answered(desk) {
  const question = row()?.dataset.question ?? document.getElementById('stage').dataset.question
  if (question) desk.commands.run({ do: 'question.answered', question }, row() ? question : 'stage')
}

/** What the stage card proposes. */
function next(desk) {
  const question = document.querySelector('.stage-next')?.dataset.question
  if (question) desk.commands.run({ do: 'question.stage', question }, 'stage')
}

function undo(desk) {
  const last = lastDone(desk.frame)
  if (last) desk.commands.run({ do: 'undo', action: last.id }, 'foot')
}
