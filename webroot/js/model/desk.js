import { deskFrame } from './desk-frame.js'
import { head } from './desk-head.js'
import { incoming, list, listHead } from './desk-lists.js'
import { panel } from './desk-panel.js'
import { poll } from './desk-poll.js'
import { activity, announce, copy, foot } from './desk-room.js'
import { run, stage } from './desk-stage.js'

/** One part of the page a region, so that a change repaints only where it shows. */
export const regions = { head, incoming, listHead, list, stage, poll, copy, run, panel, announce, activity, foot }

/** The desk as a plain tree; `org.rondvraag.room.page.DeskModel` makes the same. */
export function desk(state, words, page) {
  const c = deskFrame(state, words, page)
  const parts = Object.entries(regions).map(([name, part]) => [name, part(c)])
  return { language: words.language, title: title(c), ...Object.fromEntries(parts) }
}

const title = ({ state, words, item }) => words.text('desk.title') + ': ' + (item ? item.title : state.event.title)
