import { recall, remember } from '../lib/memory.js'
import { newId } from '../live/ids.js'
import { count } from '../model/frame.js'
import { press } from './rarer-fields.js'

/** What this phone can do with receipts and with codes from the door; and the seed of its own order of options. */
export class Receipts {
  /** For the page: the `seed`, and by poll whether my receipt was `found` in the public list, in words. */
  own = { found: {} }
  #live
  #words
  #ballots
  #repaint

  constructor({ live, words, ballots, repaint }) {
    this.#live = live
    this.own.seed = kept(`rondvraag/${live.code}/seed`)
    this.#words = words
    this.#ballots = ballots
    this.#repaint = repaint
    document.addEventListener('click', ({ target }) => this.#pressed(target.closest('[data-receipt]')))
    document.addEventListener('click', ({ target }) => press(ballots, target.closest('button')))
    live.addEventListener('open', () => this.#recall())
    const given = /^#code=([\w-]+)$/.exec(location.hash)?.[1]
    if (given) ballots.codeword = given
    this.#recall()
  }

  /** What counts under my code: the code votes, not the device, so the server tells only who asks. */
  async #recall() {
    const code = this.#ballots.codeword
    const asked = Object.values(this.#live.state.polls).some(poll => poll.settings?.ballots === 'codes')
    if (!code || !asked) return
    const { ok, answers, receipts } = await this.#live.send({ do: 'poll.code', code })
    if (ok) this.#live.note({ answers, receipts })
  }

  async #pressed(button) {
    if (!button) return
    const poll = button.dataset.receipt
    this.own.found[poll] = await this.#looked(poll)
    this.#repaint()
  }

  async #looked(poll) {
    try {
      const answer = await fetch(`/e/${this.#live.code}/receipts/${poll}`)
      const { receipts } = await answer.json()
      const found = receipts.includes(this.#live.me.receipts[poll])
      return found ? count(this.#words, 'poll.receipt.in', receipts.length) : this.#words.text('poll.receipt.out')
    } catch {
      return this.#words.text('poll.receipt.unknown')
    }
  }
}

/** A secret that this phone makes once and keeps. */
function kept(key) {
  const known = recall(key)
  if (known) return known
  const made = newId()
  remember(key, made)
  return made
}
