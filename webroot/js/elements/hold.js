const AFTER_TOUCH = 3_000
const AFTER_KEY = 10_000

/** Tells whether someone has a finger, a pointer, the keyboard or a scroll on an element just now: then its order waits. */
export class Hold {
  #element
  #pressed = false
  #until = 0

  /** @param {() => Element | null} element looked up anew, since it may be repainted */
  constructor(element) {
    this.#element = element
    const passive = { passive: true }
    addEventListener('pointerdown', event => this.#press(event), passive)
    addEventListener('pointermove', event => this.#inside(event.target) && this.#wait(AFTER_TOUCH), passive)
    addEventListener('pointerup', () => this.#release(), passive)
    addEventListener('pointercancel', () => this.#release(), passive)
    addEventListener('keydown', event => this.#inside(event.target) && this.#wait(AFTER_KEY))
    addEventListener('scroll', () => this.#visible() && this.#wait(AFTER_TOUCH), passive)
  }

  /** Milliseconds to wait at least; 0 when nobody is busy here. */
  get remaining() {
    if (this.#pressed || this.#writing()) return AFTER_TOUCH
    return Math.max(0, this.#until - Date.now())
  }

  #press(event) {
    this.#pressed = this.#inside(event.target)
  }

  #release() {
    if (this.#pressed) this.#wait(AFTER_TOUCH)
    this.#pressed = false
  }

  #wait(ms) {
    this.#until = Math.max(this.#until, Date.now() + ms)
  }

  #inside(target) {
    return target instanceof Node && Boolean(this.#element()?.contains(target))
  }

  #writing() {
    return document.activeElement?.tagName === 'TEXTAREA' && this.#inside(document.activeElement)
  }

  #visible() {
    const box = this.#element()?.getBoundingClientRect()
    return Boolean(box) && box.top < innerHeight && box.bottom > 0
  }
}
