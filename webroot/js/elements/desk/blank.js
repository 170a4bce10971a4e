/** The key that makes the projector black, and brings back what it showed. */
export class Blank {
  #desk
  #before = 'follow'
  #wanted = { rev: 0 }

  constructor(desk) {
    this.#desk = desk
  }

  /** Counts on what the press before asked for, until that has come to this page. */
  async press() {
    const { live, commands } = this.#desk
    const shown = this.#wanted.rev > live.rev ? this.#wanted.show : live.state.screen.show
    if (shown !== 'blank') this.#before = shown
    const wanted = { show: shown === 'blank' ? this.#before : 'blank', rev: Infinity }
    this.#wanted = wanted
    const reply = await commands.run({ do: 'screen.show', show: wanted.show }, 'foot')
    wanted.rev = reply.ok ? reply.rev : 0
  }
}
