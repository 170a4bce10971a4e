// Numbers as people of a language write them; `org.rondvraag.room.page.Figures` writes the same.

/** `3,8`: always one decimal. */
export const tenths = (words, x) => written(words, Math.round(Math.abs(x) * 10), 10, x < 0, 1)

/** `12 500,25`: at most three decimals, none for nothing, and thousands apart. */
export const plain = (words, x) => written(words, Math.round(Math.abs(x) * 1000), 1000, x < 0, 0)

/** A share of a whole as the width or height of a shape, to a tenth of a percent. */
export function extent(part, whole) {
  const n = whole > 0 ? Math.round((1000 * part) / whole) : 0
  return `${Math.floor(n / 10)}.${n % 10}%`
}

function written(words, n, scale, negative, least) {
  const whole = String(Math.floor(n / scale))
  const rest = String((n % scale) + scale)
    .slice(1)
    .replace(/0+$/, '')
    .padEnd(least, '0')
  const apart = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  return (negative && n > 0 ? '\u2212' : '') + apart + (rest && words.text('app.decimal') + rest)
}
