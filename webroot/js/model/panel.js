import { addressees, deskFrame, timeLeft } from './desk-frame.js'
import { count } from './frame.js'
import { clock, onStage } from './desk-stage.js'
import { size } from './screen.js'
import { status } from './status.js'

/**
 * The panel's monitor as a plain tree: now, next, and what the room still wants to hear; `org.rondvraag.room.page.PanelModel` makes
 * the same.
 */
export function panel(state, words, page) {
  const c = deskFrame(state, words, page)
  const id = onStage(state)
  const run = open(state, state.orders?.run)
  const next = run[0]
  const top = open(state, state.orders?.balanced)
    .filter(one => one !== next)
    .slice(0, 3)
  return {
    language: words.language,
    title: words.text('panel.title'),
    item: c.item ? c.item.title : state.event.title,
    ...timeLeft(c),
    status: status(words, c.status),
    ...(state.event.announcement && { announcement: state.event.announcement }),
    ...(id ? { now: staged(c, id) } : { empty: words.text('panel.empty') }),
    ...(next && { next: line(c, next) }),
    ...(top.length ? { top: top.map(one => line(c, one)) } : { none: words.text('panel.none') })
  }
}

const open = (state, order = []) => order.filter(id => state.questions[id]?.status === 'open')

function staged(c, id) {
  const { text, by, to, votes, since } = c.state.questions[id]
  return {
    text,
    length: size(text),
    to: toWhom(c, to),
    facts: [...(by ? [by] : []), count(c.words, 'question.votes', votes)].join(', '),
    clock: clock(c, since ?? c.now)
  }
}

function line(c, id) {
  const { text, to, votes } = c.state.questions[id]
  return {
    id,
    text,
    votes,
    facts: toWhom(c, to),
    withVotes: toWhom(c, to) + ', ' + count(c.words, 'question.votes', votes)
  }
}

function toWhom(c, to) {
  const { words } = c
  const names = addressees(c, to)
  return names ? words.text('panel.to', { name: names }) : words.text('panel.toAll')
}
