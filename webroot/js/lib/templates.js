const { Handlebars } = globalThis

/** Gives the shared partials the words they print with `{{t "key"}}`. */
export function useWords(words) {
  Handlebars.registerHelper('t', (key, options) => words.text(key, options.hash))
  Handlebars.registerHelper('eq', (one, other) => one === other)
}

/** The HTML of a shared partial, as the server would have printed it. */
export const render = (partial, model) => Handlebars.partials[partial](model)
