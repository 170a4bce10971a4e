const RETRIES = 5

/** Sends the desk's commands. The button that asked shows that it waits; a refusal stands in words at its place. */
export class Commands {
  #desk

  constructor(desk) {
    this.#desk = desk
  }

  /**
   * @param {object} command as DESIGN §5 names it
   * @param {string} place where a refusal is told: a question's id, or a part of the page
   * @param {HTMLElement} [button] shows that the command is under way, and takes no second press meanwhile
   * @returns {Promise<object>} the reply
   */
  async run(command, place, button) {
    if (button?.dataset.pending !== undefined) return { ok: false, error: 'pending' }
    const done = pending(button)
    const reply = await this.#desk.live.send(command)
    done()
    if (!reply.ok) this.#desk.fail(place, this.words(reply))
    else if (Object.keys(this.#desk.ui.errors).length) this.#desk.fail(place)
    return reply
  }

  /** One after the other, waiting where the server says that it was too fast; stops at the first refusal. */
  async all(commands, place, button) {
    const done = pending(button)
    for (const command of commands) {
      const reply = await this.#patiently(command)
      if (reply.ok || reply.error === 'not_found' || reply.error === 'conflict') continue
      this.#desk.fail(place, this.words(reply))
      break
    }
    done()
  }

  async #patiently(command) {
    let reply = await this.#desk.live.send(command)
    for (let retry = 0; retry < RETRIES && reply.error === 'too_many'; retry++) {
      await new Promise(resolve => setTimeout(resolve, (reply.retryAfterMs ?? 1000) + 50))
      reply = await this.#desk.live.send(command)
    }
    return reply
  }

  words({ error, message }) {
    return error === 'unsent' ? this.#desk.words.text('desk.offline') : message
  }
}

function pending(button) {
  if (!button) return () => {}
  button.dataset.pending = ''
  button.setAttribute('aria-disabled', 'true')
  return () => {
    delete button.dataset.pending
    button.removeAttribute('aria-disabled')
  }
}
