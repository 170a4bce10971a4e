/** What this phone remembers between visits; a phone that forbids it forgets, and nothing else breaks. */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key))
  } catch {
    return null
  }
}

export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // kept in memory only
  }
}

/** All that is remembered under keys that start so, by the rest of the key. */
export function recallAll(prefix) {
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix))
    return keys.map(key => [key.slice(prefix.length), recall(key)]).filter(([, value]) => value)
  } catch {
    return []
  }
}
