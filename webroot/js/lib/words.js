/** The product's sentences in one language: `text(key, {name: value})`; the key itself when there is none. */
export function wordsOf(language, texts) {
  return {
    language,
    text: (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  }
}

/** Fetches the words of a language from the page's own asset tree. */
export async function loadWords(language) {
  const answer = await fetch(new URL(`../../messages/${language}.json`, import.meta.url))
  return wordsOf(language, await answer.json())
}
