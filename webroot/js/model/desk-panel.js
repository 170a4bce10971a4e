import { addressees } from './desk-frame.js'
import { compare } from './frame.js'
import { names as namesOf } from './hands.js'
import { shares } from './shares.js'

/** What the desk told the panel and who read it, and who had the floor. */
export function panel(c) {
  const rows = shares(c)
  return {
    cues: cues(c.state).map(cue => told(c, cue)),
    ...(rows.length && { shares: rows }),
    ...(c.ui.errors?.panel && { error: c.ui.errors.panel })
  }
}

/** The cues of the current item, the newest first. */
export const cues = ({ cues: all = {} }) =>
  Object.entries(all)
    .map(([id, cue]) => ({ id, ...cue }))
    .sort((a, b) => b.at - a.at || compare(a.id, b.id))

function told(c, { id, text, to, seen }) {
  const { words } = c
  const names = addressees(c, to)
  return {
    id,
    text,
    to: names ? words.text('panel.to', { name: names }) : words.text('panel.toAll'),
    seen: seen?.length ? words.text('desk.cue.seen', { names: namesOf(c, seen) }) : words.text('desk.cue.unseen')
  }
}
