/** What the author of a question sees and may do; nothing for everyone else. */
export function own(c, id) {
  const mine = c.me.questions[id]
  const state = mine && states[ownStatus(c, id)]
  return state ? { ...state(c, id, mine), ...(mine.error && { error: mine.error }) } : {}
}

/** How far my question is: what everyone sees goes before what was told to me, and what this phone still holds before both. */
export function ownStatus({ me, state }, id) {
  const { status } = me.questions[id]
  return HERE.includes(status) ? status : (state.questions[id]?.status ?? status)
}

/** Made by this phone, never by the server: see `overlay.js`. */
const HERE = ['phone', 'leaving', 'refused']

const states = {
  phone: ({ words }, id, mine) => ({ mine: 'pending', receipt: phone(mine.why ?? words.text('mine.phone')) }),
  leaving: ({ words }, id, mine) => ({ mine: 'pending', receipt: phone(mine.why ?? words.text('mine.leaving')) }),
  pending: ({ words }, id, mine) => ({
    mine: 'pending',
    receipt: { stage: 'received', half: true, text: words.text('mine.pending') },
    edit: edit(words, mine, 'mine.edit'),
    withdraw: withdraw(words)
  }),
  open: ({ words, state }, id, mine) => ({
    mine: 'open',
    receipt: { stage: 'visible', full: true, text: words.text('mine.open') },
    ...(state.questions[id]?.votes <= 1 && { edit: edit(words, mine, 'mine.edit') }),
    withdraw: withdraw(words)
  }),
  dismissed: ({ words }, id, mine) => ({
    mine: 'refused',
    receipt: refused(mine.reason ? words.text('mine.dismissed.reason', mine) : words.text('mine.dismissed')),
    ...(!mine.rewritten && { edit: edit(words, mine, 'mine.rewrite') }),
    withdraw: { open: words.text('mine.drop'), sure: words.text('mine.withdraw.sure') }
  }),
  refused: ({ words }, id, mine) => ({
    mine: 'refused',
    receipt: refused(words.text('mine.refused', mine)),
    again: true
  }),
  merged: ({ words, state }, id, { into }) => ({
    mine: 'open',
    receipt: { stage: 'visible', full: true, text: words.text('mine.merged') },
    ...(state.questions[into] && { show: '#q-' + into })
  }),
  answered: ({ words }) => ({
    mine: 'open',
    receipt: { stage: 'visible', full: true, text: words.text('mine.answered') }
  })
}

const phone = text => ({ stage: 'phone', text })

const refused = text => ({ stage: 'refused', struck: true, text })

const edit = (words, mine, key) => ({
  open: words.text(key),
  text: mine.text,
  send: words.text(key === 'mine.rewrite' ? 'mine.resend' : 'mine.save')
})

const withdraw = words => ({ open: words.text('mine.withdraw'), sure: words.text('mine.withdraw.sure') })
