import { graphemes } from '../lib/graphemes.js'
import { recall, remember } from '../lib/memory.js'
import { newId } from '../live/ids.js'

const LEAST = 3
const MOST = 500
const PATIENCE = 2_500

/** The form for a question: counts while someone types, keeps the draft through reloads, hands it to the outbox. */
export class Ask {
  /** The outbox key of the question whose text still stands in the form. */
  sending = null
  #outbox
  #words
  #say
  #draft
  #live
  #repaint
  #suggest
  #form

  constructor({ live, outbox, words, say, repaint }) {
    this.#outbox = outbox
    this.#words = words
    this.#say = say
    this.#live = live
    this.#repaint = repaint
    this.#draft = `rondvraag/${live.code}/draft`
    addEventListener('input', event => event.target.form === form() && this.#typed())
    addEventListener(
      'click',
      event => event.target.closest?.('a[href="#vraag"]') && text()?.focus({ preventScroll: true })
    )
    this.#restore()
  }

  /** After a repaint: what the page printed does not know what is being typed, nor what was when asking was closed. */
  refresh() {
    if (this.#form !== form()) this.#restore()
    if (!form()) return
    this.#count(text().value)
    this.#suggest?.refresh()
  }

  async submit() {
    const value = text().value
    const n = graphemes(value)
    if (n < LEAST || n > MOST)
      return this.#wrong(this.#words.text(n > MOST ? 'ask.long' : 'ask.short', { n: n > MOST ? MOST : LEAST }))
    if (this.sending) return
    const { to, by, item } = Object.fromEntries(new FormData(form()))
    const question = newId()
    const key = `ask/${question}`
    const command = { do: 'question.ask', question, text: value.trim(), item }
    if (to) command.to = [to]
    if (by.trim()) command.by = by.trim()
    const entry = await this.#handed(key, command)
    if (entry?.stage === 'refused') this.#refused(entry)
    else this.#sent(entry)
  }

  /** While the answer may come any moment the text stays in the form; else it waits in the list. */
  async #handed(key, command) {
    const answer = this.#outbox.put(key, command)
    if (this.#live.status !== 'live') return undefined
    this.sending = key
    this.#busy(true)
    const entry = await soon(answer)
    this.sending = null
    this.#busy(false)
    this.#repaint()
    return entry
  }

  /** A question that was turned down comes back to be changed. */
  takeBack({ text: words, to, by }) {
    if (!form()) return
    text().value = words
    if (form().elements.to) form().elements.to.value = to?.[0] ?? ''
    form().elements.by.value = by ?? ''
    this.#typed()
    text().focus()
  }

  #refused({ key, command, reply }) {
    this.#outbox.forget(key)
    if (!form()) this.#say(reply.message)
    else if (reply.field === 'by') nameIs(reply.message)
    else this.#wrong(reply.message)
    remember(this.#draft, { text: command.text, by: command.by, to: command.to?.[0] })
  }

  #sent(entry) {
    if (form()) text().value = ''
    this.#typed()
    const status = entry ? ({ open: 'mine.open' }[entry.reply.status] ?? 'mine.pending') : 'mine.phone'
    this.#say(this.#words.text(status))
  }

  #typed() {
    if (!form()) return
    const { to, by } = Object.fromEntries(new FormData(form()))
    nameIs('')
    remember(this.#draft, { text: text().value, to, by })
    this.#count(text().value)
    this.#alike(text().value)
  }

  /** Comes with the first word: a phone that only looks on does not fetch it. Without a network the next word tries again. */
  async #alike(value) {
    if (!value && !this.#suggest) return
    const loaded = await import('./suggest.js').catch(() => null)
    if (!loaded) return
    this.#suggest ??= new loaded.Suggest(this.#live)
    this.#suggest.typed(text()?.value ?? '')
  }

  #restore() {
    this.#form = form()
    const draft = recall(this.#draft)
    if (!form() || !draft || text().value) return
    text().value = draft.text ?? ''
    form().elements.by.value ||= draft.by ?? ''
    const select = form().elements.to
    if (draft.text && [...(select?.options ?? [])].some(option => option.value === draft.to)) select.value = draft.to
    this.#count(text().value)
  }

  #count(value) {
    const n = graphemes(value)
    const over = n - MOST
    const key = over > 0 ? 'ask.over' : 'ask.left'
    const shown = Math.abs(over)
    length().textContent = n === 0 ? '' : this.#words.text(shown === 1 ? `${key}.one` : key, { n: shown })
    length().parentElement.toggleAttribute('data-state', false)
    if (over > 0) return this.#wrong(this.#words.text('ask.long', { n: MOST }), length().parentElement)
    if (text().dataset.checked === value) return
    text().removeAttribute('aria-invalid')
    error().textContent = ''
  }

  #wrong(message, hint) {
    if (hint) hint.dataset.state = 'wrong'
    text().dataset.checked = text().value
    text().setAttribute('aria-invalid', 'true')
    if (error().textContent !== message) error().textContent = message
    if (!hint) text().focus()
  }

  #busy(busy) {
    const button = form()?.querySelector('button[type=submit]')
    if (!button) return
    button.setAttribute('aria-disabled', busy)
    text().readOnly = busy
    button.textContent = this.#words.text(busy ? 'ask.sending' : 'ask.send')
  }
}

const form = () => document.querySelector('form#vraag')
const text = () => document.getElementById('tekst')
const error = () => document.querySelector('#tekst-fout span')
const length = () => document.getElementById('tekst-lengte')

/** What is wrong with the name is told at the name, by the browser; nothing when it is empty. */
function nameIs(wrong) {
  form().elements.by.setCustomValidity(wrong)
  if (wrong) form().elements.by.reportValidity()
}

/** The answer, or nothing when it takes so long that the text may as well wait in the list. */
const soon = promise => Promise.race([promise, new Promise(resolve => setTimeout(resolve, PATIENCE))])
