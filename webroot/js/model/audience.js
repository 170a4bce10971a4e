import { ask } from './ask.js'
import { frame } from './frame.js'
import { list } from './list.js'
import { notices, turn } from './notices.js'
import { mineIn, polls } from './poll.js'
import { now } from './programme.js'
import { stage } from './question.js'
import { status } from './status.js'

/** The phone's page as a plain tree; `org.rondvraag.room.page.AudienceModel` makes the same. */
export function audience(state, words, page) {
  const c = frame(state, words, page)
  const shown = { polls: polls(c), list: list(c) }
  return {
    language: words.language,
    title: state.event.title,
    status: status(words, page.status ?? 'connecting'),
    turn: { id: 'turn', lines: turn(c) },
    notices: { id: 'notices', lines: notices(c) },
    now: now(c),
    ...stage(c),
    ...shown,
    ask: ask(c),
    thumbs: thumbs(c, shown)
  }
}

function thumbs(c, { polls, list }) {
  const waits = polls.some(poll => poll.open && !mineIn(c, poll.key))
  return {
    count: list.count,
    ...(polls.length && { poll: true }),
    ...(waits && { waits }),
    ...(c.asking && { ask: true })
  }
}
