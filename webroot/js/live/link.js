import { delay } from './backoff.js'

const HANDSHAKE = 10_000
const QUIET = 30_000
const ANSWER = 6_000
const STABLE = 5_000
const LOOK = 2_000
const TRIES_BEFORE_OFFLINE = 2

/**
 * A WebSocket that comes back. Events: `open`, `frame` (detail: the parsed frame), `close`, `status`.
 * `status` is what a person may be told: `connecting`, `live`, `reconnecting`, `offline`, `ended` (the server said: do not return).
 *
 * A half-dead socket looks open for minutes, so one that owes us something for 6 s is dropped; after 30 s of silence we ask.
 */
export class Link extends EventTarget {
  status = 'connecting'
  #address
  #socket = null
  #attempt = 0
  #timer = 0
  #watch = 0
  #heard = 0
  #owed = 0
  #opened = 0
  #retryAfter = 0

  /** @param {() => string} address where to connect; asked anew each time, since it names the position to resume from */
  constructor(address) {
    super()
    this.#address = address
  }

  start() {
    addEventListener('online', () => this.#hurry())
    addEventListener('offline', () => this.#lost())
    addEventListener('pagehide', () => this.#leave())
    addEventListener('pageshow', event => event.persisted && this.#hurry())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#hurry())
    this.#connect()
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Sends a frame that will be answered; false when there is no open socket. */
  send(frame) {
    if (!this.isOpen) return false
    this.#socket.send(JSON.stringify(frame))
    this.#owed ||= Date.now()
    return true
  }

  #connect() {
    clearTimeout(this.#timer)
    if (this.#socket || this.status === 'ended') return
    const socket = new WebSocket(this.#address())
    this.#socket = socket
    this.#timer = setTimeout(() => this.#drop(), HANDSHAKE)
    socket.onopen = () => this.#open()
    socket.onmessage = message => this.#hear(message.data)
    socket.onclose = event => this.#closed(event.code)
  }

  #open() {
    clearTimeout(this.#timer)
    this.#heard = this.#opened = Date.now()
    this.#owed = 0
    this.#watch = setInterval(() => this.#check(), LOOK)
    this.#say('live')
    this.dispatchEvent(new Event('open'))
  }

  #hear(text) {
    this.#heard = Date.now()
    this.#owed = 0
    const frame = JSON.parse(text)
    if (frame.type === 'bye') this.#retryAfter = frame.retryAfterMs
    this.dispatchEvent(new CustomEvent('frame', { detail: frame }))
  }

  #check() {
    const now = Date.now()
    if (this.#opened && now - this.#opened > STABLE) this.#attempt = 0
    if (this.#owed && now - this.#owed > ANSWER) this.#drop()
    else if (!this.#owed && now - this.#heard > QUIET && document.visibilityState === 'visible') this.#probe()
  }

  /** Any answer will do, also that there is no such command. */
  #probe() {
    this.send({ id: 'alive', do: 'ping' })
  }

  /** The page is looked at again, or the network is back: now is better than later. */
  #hurry() {
    if (this.isOpen) return this.#probe()
    if (this.#socket) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#connect(), Math.random() * 500)
  }

  #leave() {
    clearTimeout(this.#timer)
    this.#drop(false)
    this.#say('reconnecting')
  }

  #lost() {
    this.#drop()
    this.#say('offline')
  }

  /** Gives up on this socket without waiting for its closing handshake, which a dead network never finishes. */
  #drop(again = true) {
    const socket = this.#socket
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
    this.#closed(1006, again)
  }

  #closed(code, again = true) {
    clearInterval(this.#watch)
    clearTimeout(this.#timer)
    this.#socket = null
    this.#opened = 0
    if (isFinal(code)) this.#say('ended')
    else if (again) this.#retry()
    this.dispatchEvent(new Event('close'))
  }

  #retry() {
    const away = !navigator.onLine || this.#attempt >= TRIES_BEFORE_OFFLINE
    this.#say(away ? 'offline' : 'reconnecting')
    this.#timer = setTimeout(() => this.#connect(), this.#retryAfter + delay(this.#attempt++))
    this.#retryAfter = 0
  }

  #say(status) {
    if (status === this.status || this.status === 'ended') return
    this.status = status
    this.dispatchEvent(new Event('status'))
  }
}

/** We were shown the door, or what we sent was not understood: coming back would not help. */
const isFinal = code => (code >= 3500 && code <= 3999) || [1002, 1007, 1009].includes(code)
