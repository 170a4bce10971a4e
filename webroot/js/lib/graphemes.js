const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many characters a person would count in what the server will keep of a text: trimmed, runs of spaces as one. */
export function graphemes(text) {
  const kept = text
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .normalize('NFC')
  return segmenter ? [...segmenter.segment(kept)].length : [...kept].length
}
