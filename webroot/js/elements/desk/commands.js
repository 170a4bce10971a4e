/** Commands about something that others may be changing. */
const GUARDED = /^(question|poll)\./

/** Sends the desk's commands. The button that asked shows that it waits; a refusal stands in words at its place. */
export class Commands {
  #desk
  #acted = new Map()

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
    const reply = await this.send(command)
    done()
    if (!reply.ok) this.#desk.fail(place, this.words(reply))
    else if (Object.keys(this.#desk.ui.errors).length) this.#desk.fail(place)
    return reply
  }

  /** As of what is painted now, so that nothing that a colleague did meanwhile is overwritten unseen. */
  async send(command, version = this.#desk.live.rev) {
    const questions = [command.question ?? [], command.questions ?? []].flat()
    for (const id of questions) this.#acted.set(id, Infinity)
    const reply = await this.#desk.live.send(GUARDED.test(command.do) ? { ...command, version } : command)
    for (const id of questions) this.#acted.set(id, reply.ok ? reply.rev : 0)
    return reply
  }

  /** Whether this desk did something to a question of which the outcome was not painted yet. */
  isActedUpon(question) {
    return this.#acted.has(question)
  }

  /** The state of that revision is on the page. */
  seen(rev) {
    for (const [id, outcome] of this.#acted) if (outcome <= rev) this.#acted.delete(id)
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
