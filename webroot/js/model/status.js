const SHAPES = { live: 'full', offline: 'struck', ended: 'struck' }

/** How the connection is, in a word and a shape; the model of the partial `status`. */
export function status(words, state) {
  const shown = state === 'ended' ? 'offline' : state
  return {
    state: shown,
    word: words.text('status.' + shown),
    [SHAPES[state] ?? 'half']: true,
    ...(state === 'live' && { more: words.text('status.live.more') })
  }
}
