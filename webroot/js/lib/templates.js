const { Handlebars } = globalThis

/** Gives the shared partials the words they print with `{{t "key"}}`. */
export function useWords(words) {
  Handlebars.registerHelper('t', (key, options) => words.text(key, options.hash))
  Handlebars.registerHelper('eq', (one, other) => one === other)
}

/** The HTML of a shared partial, as the server would have printed it. */
export const render = (partial, model) => Handlebars.partials[partial](model)

let rare

/** Fetches the partials of the rarer kinds of poll, once; the crew's pages bring them along. Rejects when it did not work. */
export const fetchRare = () =>
  (rare ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = new URL('../templates-polls.js', import.meta.url)
    script.onload = resolve
    script.onerror = () => reject((rare = undefined))
    document.head.append(script)
  }))
