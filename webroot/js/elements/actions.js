const READ = 10_000

/** What the forms of the phone's page do when there is JavaScript: each goes to the outbox under ids of its own. */
export class Actions {
  #outbox
  #ask
  #ballots

  constructor({ outbox, ask, ballots }) {
    this.#outbox = outbox
    this.#ask = ask
    this.#ballots = ballots
    document.addEventListener('submit', event => this.#submit(event))
    document.addEventListener('click', event => this.#click(event))
  }

  #submit(event) {
    const form = event.target
    const act = {
      'question.ask': () => this.#ask.submit(),
      'question.upvote': () => this.#upvote(form, event.submitter),
      'question.edit': () => this.#own(form, 'edit', { text: form.elements.text.value.trim() }),
      'question.withdraw': () => this.#own(form, 'withdraw', {}),
      'poll.answer': () => this.#ballots.submit(form, event.submitter)
    }[form.dataset.do]
    if (!act) return
    event.preventDefault()
    act()
  }

  #upvote(form, button) {
    return this.#support(form.elements.question.value, button.value === 'true')
  }

  async #support(question, on = true) {
    const key = `upvote/${question}`
    const entry = await this.#outbox.put(key, { do: 'question.upvote', question, on })
    if (entry.stage === 'refused') setTimeout(() => this.#outbox.get(key) === entry && this.#outbox.forget(key), READ)
  }

  #own(form, name, fields) {
    const question = form.elements.question.value
    this.#outbox.put(`${name}/${question}`, { do: `question.${name}`, question, ...fields })
    const fold = form.closest('details')
    fold.open = false
    fold.querySelector('summary').focus()
  }

  #click(event) {
    const support = event.target.closest('[data-support]')?.dataset.support
    if (support) return this.#support(support)
    const button = event.target.closest('[data-act]')
    if (!button) return
    const key = `ask/${button.dataset.question}`
    if (button.dataset.act === 'again') this.#ask.takeBack(this.#outbox.get(key).command)
    this.#outbox.forget(key)
  }
}
