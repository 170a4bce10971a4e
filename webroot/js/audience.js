import { Actions } from './elements/actions.js'
import { Ask } from './elements/ask.js'
import { Ballots } from './elements/ballots.js'
import { Exposure } from './elements/exposure.js'
import { Painter } from './elements/painter.js'
import { clockOf } from './lib/clock.js'
import { fetchRare, useWords } from './lib/templates.js'
import { loadWords } from './lib/words.js'
import { Live } from './live/live.js'
import { Outbox } from './live/outbox.js'
import { audience } from './model/audience.js'
import { effect, overlay } from './model/overlay.js'

const LEAST_GAP = 100
const AGAIN = 2_000

const page = JSON.parse(document.getElementById('state').textContent)
const words = await loadWords(page.language, 'phone/')
useWords(words)

const live = new Live(page)
const outbox = new Outbox(live)
const now = clockOf(page)
const ask = new Ask({ live, outbox, words, say, repaint: plan })
const painter = new Painter()
const exposure = new Exposure(live)
const ballots = new Ballots({ live, outbox, words, say, repaint: paint, drafts: page.drafts })
new Actions({ outbox, ask, ballots })

let order = 'popular'
let refusal = page.refusal
let receipts
let begun
let planned = 0
let painted = 0
let cost = 0
let minute = 0

for (const what of ['state', 'me', 'status']) live.addEventListener(what, plan)
outbox.addEventListener('received', ({ detail }) => {
  const { poll } = detail.command
  if (poll) live.note({ answers: { [poll]: null } })
  live.note(effect(detail, now()))
})
outbox.addEventListener('change', () => {
  refusal = undefined
  plan()
})
document.addEventListener('change', event => {
  if (event.target.id !== 'volgorde') return
  order = event.target.value
  paint()
})

document.documentElement.dataset.live = ''
paint()
live.start()

/** Paints with the next frame, less often on a phone that is slow at it; a page that nobody sees waits. */
function plan() {
  if (planned) return
  planned = setTimeout(
    () => requestAnimationFrame(paint),
    Math.max(0, painted + Math.max(LEAST_GAP, 5 * cost) - performance.now())
  )
}

function paint() {
  clearTimeout(planned)
  planned = 0
  if (needsRare()) return fetchRare(words).then(rareCame, () => setTimeout(plan, AGAIN))
  if (!receipts && Object.keys(live.me.receipts ?? {}).length) fetchRare(words).then(rareCame, () => {})
  const start = performance.now()
  const me = overlay(live.me, outbox.entries, { live: live.status === 'live', sending: ask.sending })
  const model = audience(live.state, words, { ...page, ...own(), me, order, refusal, status: live.status, now: now() })
  const waits = painter.paint(model)
  tell(model)
  ask.refresh()
  exposure.watch(document.querySelectorAll('#lijst > li, #rest > li'))
  painted = performance.now()
  cost = painted - start
  if (waits) setTimeout(plan, waits)
}

/** Whoever does not see the page hears what begins: a question on stage, a poll. */
function tell({ stage, polls }) {
  const now = polls.filter(poll => poll.open).map(poll => words.text('poll.open') + ': ' + poll.title)
  if (stage) now.push(words.text('question.stage') + ': ' + stage.text)
  const news = now.filter(one => begun && !begun.includes(one))
  if (news.length) say(news.join(' '))
  begun = now
}

function needsRare() {
  return !receipts && Object.values(live.state.polls).some(isRare)
}

function isRare({ type, settings }) {
  return type !== 'choice' || ['ballots', 'random', 'correct'].some(name => settings?.[name])
}

function rareCame([{ Receipts }]) {
  receipts ??= new Receipts({ live, words, ballots, repaint: plan })
  plan()
}

/** What only this phone knows. */
function own() {
  const { drafts, codeword } = ballots
  return { drafts, codeword, ...receipts?.own, ticks: true }
}

/** While a poll runs out of time its clock ticks; what begins is seen at the turn of a minute, whatever else happens. */
setInterval(() => {
  const present = Math.floor(now() / 60_000)
  if (present !== minute || Object.values(live.state.polls).some(poll => poll.closesAt)) plan()
  minute = present
}, 1000)

function say(sentence) {
  document.getElementById('gezegd').textContent = sentence
}
