import { loadWords } from './words.js'

const { Handlebars } = globalThis

/** Gives the shared partials the words they print with `{{t "key"}}`. */
export function useWords(words) {
  Handlebars.registerHelper('t', (key, options) => words.text(key, options.hash))
  Handlebars.registerHelper('eq', (one, other) => one === other)
}

/** The HTML of a shared partial, as the server would have printed it. */
export const render = (partial, model) => Handlebars.partials[partial](model)

let rare

/** Fetches what the rarer kinds of poll need, once, their words too. Rejects when it did not work. */
export const fetchRare = words =>
  (rare ??= Promise.all([import('../rarer.js'), partials(), style(), sentences(words)]).catch(forget))

/** The crew's pages bring them along. */
function partials() {
  const script = document.createElement('script')
  return added(script, { src: new URL('../templates-polls.js', import.meta.url) })
}

async function sentences(words) {
  Object.assign(words.texts, (await loadWords(words.language, 'rarer/')).texts)
}

/** A page that had such a poll from the beginning has the style already. */
function style() {
  if (document.querySelector('link[href$="/polls.css"]')) return undefined
  const link = document.createElement('link')
  return added(link, { rel: 'stylesheet', href: new URL('../../css/polls.css', import.meta.url) })
}

const added = (element, attributes) =>
  new Promise((resolve, reject) => {
    Object.assign(element, attributes, { onload: resolve, onerror: reject })
    document.head.append(element)
  })

function forget(fault) {
  rare = undefined
  throw fault
}
