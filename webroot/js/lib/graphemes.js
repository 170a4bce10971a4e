const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many characters a person would count in what the server keeps of a text: runs of spaces and empty lines count once. */
export function graphemes(text) {
  const spaced = text.normalize('NFC').replace(/[^\S\n]+/g, ' ')
  const kept = spaced.replace(/ ?\n[ \n]*/g, '\n').trim()
  return segmenter ? [...segmenter.segment(kept)].length : [...kept].length
}
