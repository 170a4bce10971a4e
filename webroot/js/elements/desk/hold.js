const AFTER_TOUCH = 1500

/**
 * Keeps a list as it stands while someone points at it, touches it or walks through it with the keyboard: what a colleague took
 * away stays in its place, what is new comes last, and the new order waits.
 */
export class Hold {
  #list
  #shown = []
  #pointed = false
  #touched = 0
  #free = true

  /** @param {Element} list @param {() => void} released called when a waiting order may come */
  constructor(list, released) {
    this.#list = list
    document.addEventListener('pointerover', event => this.#point(event, released))
    document.documentElement.addEventListener('pointerleave', () => this.#leave(released))
    list.addEventListener('pointerdown', event => event.pointerType !== 'mouse' && this.#touch(released))
    list.addEventListener('focusout', () => setTimeout(released))
  }

  get held() {
    return this.#pointed || Date.now() < this.#touched || this.#list.querySelector(':focus-visible') !== null
  }

  /** The next order counts at once, also under the pointer: the moderator asked for it. */
  letGo() {
    this.#free = true
  }

  /**
   * @param {string[]} ids what the list would be @param {boolean} ordered whether it may wait
   * @param {(id: string) => boolean} isOwn what this moderator took away: it goes at once
   * @returns {{ids: string[], waiting: boolean}} what to show now; of that, what is not among `ids` left
   */
  settle(ids, ordered, isOwn) {
    const keep = ordered && this.held && !this.#free
    this.#free = false
    this.#shown = keep ? held(this.#shown, ids, isOwn) : ids
    return { ids: this.#shown, waiting: this.#shown.some((id, at) => id !== ids[at]) }
  }

  /** Told by where the pointer is now: a row that goes from under it tells nobody that it was left. */
  #point({ target, pointerType }, released) {
    if (pointerType === 'mouse' && this.#list.contains(target)) this.#pointed = true
    else if (this.#pointed) this.#leave(released)
  }

  #leave(released) {
    this.#pointed = false
    released()
  }

  #touch(released) {
    this.#touched = Date.now() + AFTER_TOUCH
    setTimeout(released, AFTER_TOUCH + 1)
  }
}

function held(shown, ids, isOwn) {
  const wanted = new Set(ids)
  const present = new Set(shown)
  return [...shown.filter(id => wanted.has(id) || !isOwn(id)), ...ids.filter(id => !present.has(id))]
}
