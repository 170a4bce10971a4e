/** The product's sentences in one language: `text(key, {name: value})`; the key itself when there is none. */
export function wordsOf(language, texts) {
  return {
    language,
    texts,
    text: (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  }
}

/** Fetches the words of a language from the page's own asset tree; a phone takes `folder` `phone/`, which is lighter. */
export async function loadWords(language, folder = '') {
  const answer = await fetch(new URL(`../../messages/${folder}${language}.json`, import.meta.url))
  return wordsOf(language, await answer.json())
}
