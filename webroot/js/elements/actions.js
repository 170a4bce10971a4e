import { newId } from '../live/ids.js'

const READ = 10_000

/** What the forms of the phone's page do when there is JavaScript: each goes to the outbox under ids of its own. */
export class Actions {
  #outbox
  #ask
  #words

  constructor({ outbox, ask, words }) {
    this.#outbox = outbox
    this.#ask = ask
    this.#words = words
    document.addEventListener('submit', event => this.#submit(event))
    document.addEventListener('click', event => this.#click(event))
    document.addEventListener('change', event => this.#ticked(event.target))
  }

  #submit(event) {
    const form = event.target
    const act = {
      'question.ask': () => this.#ask.submit(),
      'question.upvote': () => this.#upvote(form, event.submitter),
      'question.edit': () => this.#own(form, 'edit', { text: form.elements.text.value.trim() }),
      'question.withdraw': () => this.#own(form, 'withdraw', {}),
      'poll.answer': () => this.#answer(form)
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

  #answer(form) {
    const { poll, round } = form.elements
    const chosen = [...form.querySelectorAll('[name=answer]:checked')].map(input => input.value)
    if (!chosen.length) return form.querySelector('[name=answer]').focus()
    const answer = chosen.includes('abstain') ? 'abstain' : chosen
    const command = { do: 'poll.answer', poll: poll.value, round: Number(round.value), ballot: newId(), answer }
    this.#outbox.put(`answer/${poll.value}`, command)
    const fold = form.closest('details')
    if (fold) fold.open = false
    requestAnimationFrame(() =>
      document.querySelector(`[data-poll="${poll.value}"] summary`)?.focus({ preventScroll: true })
    )
  }

  /** To abstain goes with no other choice. */
  #ticked(input) {
    if (input.type !== 'checkbox' || input.name !== 'answer' || !input.checked) return
    for (const other of input.form.querySelectorAll('[name=answer]')) {
      if ((input.value === 'abstain') !== (other.value === 'abstain')) other.checked = false
    }
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
