/** A new id for a question, poll or ballot: 12 characters, 72 random bits. */
export function newId() {
  const bits = crypto.getRandomValues(new Uint8Array(9))
  return btoa(String.fromCharCode(...bits)).replaceAll('+', '-').replaceAll('/', '_')
}
