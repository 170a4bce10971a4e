import { recallAll, remember } from '../lib/memory.js'

const RETRY = 2_000
const LINGER = 3_000

/**
 * What this phone sent and the server has not yet acknowledged; kept in `localStorage`, so it outlives reloads. One entry per
 * poll and per question: a later one takes the place of an earlier one, and only one of them is under way at a time.
 *
 * An entry is `{key, stage, command, made, reply?}`; stage `phone` (not acknowledged), `received` (acknowledged, until the state
 * shows it), or `refused` (not done and not sent again, shown until `forget`; only words that
 * someone wrote stay in storage). Events: `change`, `received` (detail: the entry).
 */
export class Outbox extends EventTarget {
  #live
  #prefix
  #entries = new Map()
  #underWay = new Set()
  #timers = new Map()
  #resolvers = new Map()

  constructor(live) {
    super()
    this.#live = live
    this.#prefix = `rondvraag/${live.code}/out/`
    for (const [key, entry] of recallAll(this.#prefix)) this.#entries.set(key, entry)
    live.addEventListener('open', () => this.#sendAll())
    live.addEventListener('state', () => this.#settle())
    addEventListener('storage', event => this.#elsewhere(event))
  }

  get entries() {
    return [...this.#entries.values()]
  }

  get(key) {
    return this.#entries.get(key)
  }

  /** Keeps a command and sends it until it is answered. Resolves to the entry once it is acknowledged or refused. */
  put(key, command) {
    const entry = { key, stage: 'phone', command, made: Date.now() }
    this.#entries.set(key, entry)
    remember(this.#prefix + key, entry)
    this.#changed()
    this.#send(entry)
    return new Promise(resolve => this.#resolvers.set(key, resolve))
  }

  forget(key) {
    if (!this.#entries.delete(key)) return
    remember(this.#prefix + key, null)
    this.#changed()
  }

  #sendAll() {
    for (const entry of this.entries) this.#send(entry)
  }

  async #send(entry) {
    const { key } = entry
    if (entry.stage !== 'phone' || this.#underWay.has(key) || this.#live.status !== 'live') return
    clearTimeout(this.#timers.get(key))
    this.#underWay.add(key)
    const reply = await this.#live.send(entry.command)
    this.#underWay.delete(key)
    if (this.#entries.get(key) !== entry) this.#next(key)
    else this.#answered(entry, reply)
  }

  /** A later entry waited for the earlier one. */
  #next(key) {
    const later = this.#entries.get(key)
    if (later) this.#send(later)
  }

  #answered(entry, reply) {
    if (reply.ok) this.#done({ ...entry, stage: 'received', reply })
    else if (reply.error === 'unsent') return
    else if (reply.error === 'unavailable' || reply.retryAfterMs) this.#later(entry, reply)
    else this.#done({ ...entry, stage: 'refused', reply })
  }

  #later(entry, reply) {
    const wait = (reply.retryAfterMs ?? RETRY) + Math.random() * RETRY
    this.#entries.set(entry.key, { ...entry, reply })
    this.#timers.set(
      entry.key,
      setTimeout(() => this.#next(entry.key), wait)
    )
    this.#changed()
  }

  #done(entry) {
    const { key, stage, command } = entry
    remember(this.#prefix + key, stage === 'refused' && command.text ? entry : null)
    this.#entries.set(key, entry)
    if (stage === 'received') {
      this.dispatchEvent(new CustomEvent('received', { detail: entry }))
      setTimeout(() => this.#entries.get(key) === entry && this.forget(key), LINGER)
    }
    this.#settle()
    this.#resolvers.get(key)?.(entry)
    this.#resolvers.delete(key)
    this.#changed()
  }

  /** What was received needs no mark of its own once the state is as new as its reply. */
  #settle() {
    for (const { key, stage, reply } of this.entries) {
      if (stage === 'received' && this.#live.rev >= reply.rev) this.#entries.delete(key)
    }
  }

  /** Another tab of this phone has put or settled something. */
  #elsewhere({ key, newValue }) {
    if (!key?.startsWith(this.#prefix)) return
    const name = key.slice(this.#prefix.length)
    if (newValue) this.#entries.set(name, JSON.parse(newValue))
    else if (this.#entries.get(name)?.stage === 'phone') this.#entries.delete(name)
    this.#changed()
  }

  #changed() {
    this.dispatchEvent(new Event('change'))
  }
}
