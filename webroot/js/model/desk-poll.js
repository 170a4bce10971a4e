import { compare, count } from './frame.js'
import { bars } from './results.js'

const POLICIES = ['hidden', 'after', 'live', 'shown']

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

/** Open polls; then those of the current item, closed before draft; then the rest, drafts first. The latest opened comes first. */
function inOrder({ state, id }) {
  const rank = key => {
    const { status, item } = state.polls[key]
    if (status === 'open') return 0
    return item === id ? (status === 'closed' ? 1 : 2) : status === 'draft' ? 3 : 4
  }
  const at = key => state.polls[key].at ?? 0
  return Object.keys(state.polls).sort((a, b) => rank(a) - rank(b) || at(b) - at(a) || compare(a, b))
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
