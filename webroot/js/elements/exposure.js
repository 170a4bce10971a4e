const LOOKED_AT = 1_000
const REPORT_EVERY = 10_000
const MOST = 100

/** Reports which questions were at least half visible for a second, so that late ones are ranked fairly. Never who saw what. */
export class Exposure {
  #live
  #observer = new IntersectionObserver(changes => this.#changed(changes), { threshold: [0, 0.25, 0.5, 0.75, 1] })
  #watched = new WeakSet()
  #timers = new Map()
  #reported = new Set()
  #waiting = new Set()
  #timer = 0

  constructor(live) {
    this.#live = live
    document.addEventListener('visibilitychange', () => document.hidden && this.#stopAll())
  }

  /** Watches rows that were not there before. */
  watch(rows) {
    for (const row of rows) {
      if (this.#watched.has(row)) continue
      this.#watched.add(row)
      this.#observer.observe(row)
    }
  }

  #changed(changes) {
    for (const { target, isIntersecting, intersectionRect, boundingClientRect } of changes) {
      const half = Math.min(boundingClientRect.height, innerHeight) / 2
      if (isIntersecting && intersectionRect.height >= half) this.#start(target.id)
      else this.#stop(target.id)
    }
  }

  #start(id) {
    if (this.#timers.has(id) || this.#reported.has(id)) return
    this.#timers.set(
      id,
      setTimeout(() => this.#looked(id), LOOKED_AT)
    )
  }

  #stop(id) {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  #stopAll() {
    for (const id of [...this.#timers.keys()]) this.#stop(id)
  }

  #looked(id) {
    this.#timers.delete(id)
    this.#reported.add(id)
    this.#waiting.add(id)
    this.#timer ||= setTimeout(() => this.#report(), REPORT_EVERY)
  }

  async #report() {
    this.#timer = 0
    const ids = [...this.#waiting].slice(0, MOST)
    const questions = ids.map(id => id.slice('q-'.length)).filter(id => this.#live.state.questions[id])
    const reply = questions.length ? await this.#live.send({ do: 'question.seen', questions }) : { ok: true }
    if (reply.error !== 'unsent' && reply.error !== 'unavailable') for (const id of ids) this.#waiting.delete(id)
    if (this.#waiting.size) this.#timer ||= setTimeout(() => this.#report(), REPORT_EVERY)
  }
}
