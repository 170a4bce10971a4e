import { Link } from './link.js'
import { merge } from './patch.js'

/**
 * One view of one event, kept level with the server. Events: `state`, `me`, `status`, `open`.
 * `state` and `me` are plain trees, replaced and never changed in place.
 */
export class Live extends EventTarget {
  #link
  #waiting = new Map()
  #replaceMe = false
  #count = 0

  /** @param {{code: string, view: string, language: string, epoch: string, rev: number, state: object, me?: object}} page what the page carried */
  constructor(page) {
    super()
    this.code = page.code
    this.view = page.view
    this.language = page.language
    this.epoch = page.epoch
    this.rev = page.rev
    this.state = merge(undefined, page.state)
    this.me = merge(EMPTY_ME, page.me ?? {})
    this.#link = new Link(() => this.#address())
    this.#link.addEventListener('open', () => this.#opened())
    this.#link.addEventListener('frame', event => this.#frame(event.detail))
    this.#link.addEventListener('close', () => this.#closed())
    this.#link.addEventListener('status', () => this.#tell('status'))
  }

  start() {
    this.#link.start()
  }

  /** `connecting`, `live`, `reconnecting`, `offline` or `ended`. */
  get status() {
    return this.#link.status
  }

  /**
   * Sends a command and resolves to its reply, a refusal too. Without a connection, or when it breaks before the reply, the
   * reply is `{ok: false, error: "unsent"}`: it may or may not have been done, and may be sent again under the same ids.
   */
  send(command) {
    const id = `c${++this.#count}`
    return new Promise(resolve => {
      this.#waiting.set(id, resolve)
      if (!this.#link.send({ id, ...command })) this.#answer(id, UNSENT)
    })
  }

  /** What a reply says about me, before the server's own frame does. */
  note(patch) {
    this.me = merge(this.me, patch)
    this.#tell('me')
  }

  #address() {
    const url = new URL(`/e/${this.code}/live`, location.href)
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    url.search = new URLSearchParams({ as: this.view, lang: this.language, epoch: this.epoch, rev: this.rev })
    return url.href
  }

  #opened() {
    this.#replaceMe = true
    this.#tell('open')
  }

  #frame(frame) {
    if (frame.type === 'patch') this.#patch(frame)
    else if (frame.type === 'snapshot') this.#snapshot(frame)
    else if (frame.type === 'me') this.#me(frame)
    else if (frame.type === 'reply') this.#answer(frame.re, frame)
  }

  #patch(frame) {
    this.rev = frame.rev
    this.state = merge(this.state, frame.patch)
    this.#tell('state')
  }

  #snapshot(frame) {
    this.epoch = frame.epoch
    this.rev = frame.rev
    this.state = merge(undefined, frame.state)
    this.#replaceMe = true
    this.#tell('state')
  }

  #me(frame) {
    this.me = merge(this.#replaceMe ? EMPTY_ME : this.me, frame.patch)
    this.#replaceMe = false
    this.#tell('me')
  }

  #answer(id, reply) {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
  }

  #closed() {
    for (const id of [...this.#waiting.keys()]) this.#answer(id, UNSENT)
  }

  #tell(what) {
    this.dispatchEvent(new Event(what))
  }
}

const EMPTY_ME = { upvotes: {}, questions: {}, answers: {} }
const UNSENT = { ok: false, error: 'unsent' }
