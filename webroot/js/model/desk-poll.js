import { count } from './frame.js'
import { bars } from './results.js'

const POLICIES = ['hidden', 'after', 'live', 'shown']
const RANK = { open: 0, draft: 1, closed: 2 }

/** The poll control: one poll at a time, the open one first. */
export function poll(c) {
  const { state, words, ui } = c
  const ids = inOrder(c)
  const id = ids.includes(ui.poll) ? ui.poll : ids[0]
  const error = ui.errors?.poll
  if (!id) return { empty: words.text('desk.poll.empty'), ...(error && { error }) }
  const poll = state.polls[id]
  return {
    id,
    title: poll.title,
    [poll.status]: true,
    state: progress(c, poll),
    ...(ids.length > 1 && { many: true }),
    ...(poll.status === 'draft' ? { options: poll.options.map(option => option.text) } : outcome(c, poll)),
    ...(error && { error })
  }
}

/** Open polls, then drafts, then closed ones; of the current item first. */
function inOrder({ state, id }) {
  const rank = key => RANK[state.polls[key].status] * 2 + (state.polls[key].item === id ? 0 : 1)
  return Object.keys(state.polls).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Every poll, for the menu that chooses one. */
export const polls = c =>
  inOrder(c).map(id => {
    const { title, status } = c.state.polls[id]
    return { id, label: c.words.text('desk.poll.label', { title, status: c.words.text('desk.poll.' + status) }) }
  })

function progress({ state, words }, poll) {
  const status = words.text('desk.poll.' + poll.status)
  const round = poll.round > 1 ? [words.text('desk.poll.round', { n: poll.round })] : []
  if (poll.status === 'draft') return [status, ...round].join(', ')
  const answers =
    poll.status === 'open'
      ? words.text('desk.poll.answered', { n: state.presence?.answered ?? poll.answers, here: state.online })
      : count(words, 'poll.answers', poll.answers)
  return [status, ...round, answers].join(', ')
}

function outcome({ words }, poll) {
  const policy = {
    policies: POLICIES.map(name => ({
      name,
      label: words.text('desk.results.' + name),
      ...(name === poll.results && { chosen: true })
    })),
    seen: words.text('desk.results.' + poll.results + '.says')
  }
  if (!poll.tally?.counts) return policy
  return { ...policy, bars: bars(poll, words), abstained: count(words, 'desk.poll.abstained', poll.tally.abstain) }
}
