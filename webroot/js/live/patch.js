/**
 * JSON Merge Patch (RFC 7396). The target is left as it was and what did not change is shared, so that `===` tells whether a
 * part changed. Objects have no prototype: a question may be called "constructor".
 */
export function merge(target, patch) {
  if (!isObject(patch)) return patch
  const result = Object.assign(Object.create(null), isObject(target) ? target : null)
  for (const name of Object.keys(patch)) {
    if (patch[name] === null) delete result[name]
    else result[name] = merge(result[name], patch[name])
  }
  return result
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
