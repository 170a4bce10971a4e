import { addressees, deskFrame, timeLeft } from './desk-frame.js'
import { count } from './frame.js'
import { clock, onStage } from './desk-stage.js'
import { hands } from './hands.js'
import { answering, isAsked, mine, ownName, unread } from './panel-own.js'
import { poll } from './screen-poll.js'
import { shares } from './shares.js'
import { size } from './screen.js'
import { newest, shown } from './shown.js'
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
    ...own(c, open(state, state.orders?.balanced)),
    ...(mayAct(c) && { deeds: deeds(c, id, next) }),
    ...asked(c),
    says: words.text(isAsked(c, state.questions[id]) ? 'panel.now.you' : 'panel.now'),
    ...(id ? { now: staged(c, id) } : { empty: words.text('panel.empty') }),
    ...(next && { next: line(c, next) }),
    ...(top.length ? { top: top.map(one => line(c, one)) } : { none: words.text('panel.none') })
  }
}

/** The poll that the room sees or else answers, with what everyone may see of its result. */
function asked(c) {
  const { polls } = c.state
  const { kind, id } = shown(c.state)
  const one = kind === 'poll' ? id : newest(polls, 'open')
  return one ? { asked: poll(c, one, false) } : {}
}

/** What is for whose monitor this is, and for all of the panel. */
function own(c, ids) {
  const [rows, cues, spoke] = [mine(c, ids), unread(c), shares(c)]
  return {
    ...(ownName(c) && { own: ownName(c) }),
    ...(isChair(c) && { chair: true }),
    ...(cues.length && { cues }),
    ...(rows.length && { mine: rows }),
    ...(spoke.length && { shares: spoke }),
    ...(c.ui.error && { error: c.ui.error })
  }
}

const isChair = ({ state, you }) => state.people[you?.person]?.role === 'chair'

/** Whether a chair's own key opens the desk too: then the deeds of the stage are at hand here. */
const mayAct = c => isChair(c) && ['moderator', 'organiser'].includes(c.you.role)

/** What a chair does next: one thing at a time; and taking back what was just done. */
const deeds = ({ state, ui }, stage, next) => ({
  desk: `/e/${state.event.code}/desk`,
  ...(stage ? { stage } : next && { next }),
  ...(ui.undo && { undo: ui.undo })
})

const open = (state, order = []) => order.filter(id => state.questions[id]?.status === 'open')

function staged(c, id) {
  const { text, by, to, votes, since } = c.state.questions[id]
  return {
    text,
    length: size(text),
    to: toWhom(c, to),
    facts: [...(by ? [by] : []), count(c.words, 'question.votes', votes)].join(', '),
    clock: clock(c, since ?? c.now),
    hands: answering(c, id, c.state.questions[id])
  }
}

function line(c, id) {
  const { text, to, votes } = c.state.questions[id]
  const said = hands(c, c.state.questions[id])
  return {
    id,
    text,
    length: size(text),
    votes,
    facts: toWhom(c, to),
    withVotes: toWhom(c, to) + ', ' + count(c.words, 'question.votes', votes),
    ...(said.length && { said })
  }
}

function toWhom(c, to) {
  const { words } = c
  const names = addressees(c, to)
  return names ? words.text('panel.to', { name: names }) : words.text('panel.toAll')
}
