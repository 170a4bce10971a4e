const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A new id for a question, poll or ballot: 12 characters, 72 random bits. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => LETTERS[byte & 63]).join('')
}
