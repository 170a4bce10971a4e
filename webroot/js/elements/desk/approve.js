import { MOST } from '../../model/desk-selection.js'
import { selection, selectNone } from './select.js'

/** Everything at once is asked twice. */
export function confirmAll(desk) {
  desk.choose({ confirmAll: true })
  setTimeout(() => desk.choose({ confirmAll: false }), 5000)
}

/** All that are shown: what a search or a filter hides stays waiting. As many as fit are one action, undone as one. */
export async function approveAll(desk, button) {
  desk.choose({ confirmAll: false })
  const { questions } = desk.live.state
  const shown = [...document.querySelectorAll('.incoming-entry')].map(entry => entry.dataset.question)
  const waiting = shown.filter(id => questions[id]?.status === 'pending')
  for (let at = 0; at < waiting.length; at += MOST) {
    const command = { do: 'question.approve', questions: waiting.slice(at, at + MOST) }
    if (!(await desk.commands.run(command, 'incoming', button)).ok) return
  }
}

/** What of the selection waits; the rest of it is shown already. */
export async function approveSelected(desk, button) {
  const { questions } = desk.live.state
  const waiting = selection(desk).filter(id => questions[id].status === 'pending')
  const reply = await desk.commands.run({ do: 'question.approve', questions: waiting }, 'foot', button)
  if (reply.ok) selectNone(desk)
}
