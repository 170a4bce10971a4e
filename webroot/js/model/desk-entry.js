import { alike } from './desk-alike.js'
import { addressees } from './desk-frame.js'
import { isSelectable } from './desk-selection.js'
import { hands } from './hands.js'
import { count, member } from './frame.js'
import { hourMinute, local } from './times.js'

/** A question as the desk lists it, with what may be done to it in its state. */
export function entry(c, id) {
  const { state, words, ui } = c
  const question = state.questions[id]
  const to = addressees(c, question.to)
  const said = hands(c, question)
  const near = alike(c, id)
  return {
    id,
    text: question.text,
    by: question.by ?? words.text('question.noname'),
    ...(to && { to }),
    time: hourMinute(local(question.at, c.zone)),
    ...(question.floor && { floor: true }),
    ...(question.labels?.length && { labels: question.labels }),
    ...(question.original && { original: question.original }),
    ...(question.also?.length && { also: question.also }),
    ...(said.length && { said }),
    ...(near && { alike: near }),
    ...(question.marked?.length && { marked: words.text('desk.marked', { words: question.marked.join(', ') }) }),
    ...(question.held &&
      question.heldBy !== c.you?.member && { held: words.text('desk.held', { name: member(words, question.held) }) }),
    ...(question.muted && { muted: true }),
    ...(isSelectable(question) && { canSelect: true, select: words.text('desk.select', { text: question.text }) }),
    ...(ui.selected?.includes(id) && { selected: true }),
    ...(ui.errors?.[id] && { error: ui.errors[id] })
  }
}

/** An entry of the ranked list: with votes and why it stands there. */
export function ranked(c, id) {
  const { state, words } = c
  const { votes, item, status, reply, reason, into } = state.questions[id]
  const why = state.reasons?.[id]
  return {
    ...entry(c, id),
    votes,
    votesWord: words.text(votes === 1 ? 'desk.votes.one' : 'desk.votes'),
    ...(why && { reason: count(words, 'desk.reason', votes, { unheard: why.unheard }) }),
    ...(why && why.seen > 0 && { seen: words.text('desk.seen', { n: why.seen }) }),
    ...(item !== c.id && state.items[item] && { elsewhere: state.items[item].title }),
    ...(reply && { reply }),
    ...(status === 'merged' && state.questions[into] && { merged: state.questions[into].text }),
    ...(status === 'dismissed' && { dismissed: reason ?? words.text('desk.noReason') }),
    ...actions(c, id, status, item)
  }
}

/** A question that left the list while someone was reading it, with what became of it. */
export function gone({ state, words, id: current }, id) {
  const question = state.questions[id]
  if (!question) return { id, gone: words.text('desk.gone.withdrawn') }
  const elsewhere = question.item !== current && question.status === 'open'
  const became = question.muted ? 'muted' : elsewhere ? 'elsewhere' : question.status
  return { id, gone: words.text('desk.gone.' + became) }
}

function actions({ id: current, state }, id, status, item) {
  if (state.questions[id].muted && isSelectable(state.questions[id])) return { canUnmute: true }
  if (status === 'open') {
    const here = item === current
    return {
      canStage: true,
      canAnswer: here,
      canMoveHere: !here,
      canPin: here,
      pinned: (state.pins ?? []).includes(id)
    }
  }
  return { canRestore: status === 'dismissed' || status === 'answered', canUnmerge: status === 'merged' }
}
