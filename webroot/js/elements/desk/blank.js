/** The key that makes the projector black, and brings back what it showed. */
export class Blank {
  #desk
  #before = 'follow'
  #wanted = { rev: 0 }
  #told = Promise.resolve()

  constructor(desk) {
    this.#desk = desk
  }

  /**
   * Counts on what the press before asked for, until that has come to this page; and asks only once that was answered, so that the
   * last press holds.
   */
  press() {
    const { live } = this.#desk
    const shown = this.#wanted.rev > live.rev ? this.#wanted.show : live.state.screen.show
    if (shown !== 'blank') this.#before = shown
    const wanted = { show: shown === 'blank' ? this.#before : 'blank', rev: Infinity }
    this.#wanted = wanted
    this.#told = this.#told.then(() => this.#tell(wanted))
  }

  async #tell(wanted) {
    const reply = await this.#desk.commands.run({ do: 'screen.show', show: wanted.show }, 'foot')
    wanted.rev = reply.ok ? reply.rev : 0
  }
}
