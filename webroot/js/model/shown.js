import { compare } from './frame.js'

// What the projector shows now: the same answer on the screen itself and in the desk's copy of it.

/** `{kind, id?}`; a question or poll that may not be shown (any more) gives way to what follows the stage. */
export function shown(state) {
  const [kind, id] = state.screen.show.split(':')
  if (kind === 'question') return mayShow(state.questions[id]) ? { kind, id } : follow(state)
  if (kind === 'poll') return state.polls[id] && state.polls[id].status !== 'draft' ? { kind, id } : follow(state)
  if (kind === 'shift') return state.polls[id]?.shift ? { kind, id } : follow(state)
  return kind === 'follow' ? follow(state) : { kind }
}

const mayShow = question => Boolean(question) && ['open', 'stage', 'answered'].includes(question.status)

function follow(state) {
  const stage = newest(state.questions, 'stage')
  if (stage) return { kind: 'question', id: stage }
  const poll = newest(state.polls, 'open')
  return poll ? { kind: 'poll', id: poll } : { kind: 'idle' }
}

/** The one of that status that opened last. */
export const newest = (entities, status) =>
  Object.keys(entities)
    .filter(id => entities[id].status === status)
    .sort((a, b) => (entities[b].at ?? 0) - (entities[a].at ?? 0) || compare(a, b))[0]
