/**
 * What a chair does on the panel's page goes as the desk's, since a socket acts only as its own view. Resolves to the reply, as
 * `Live.send` does.
 */
export async function deed(code, command) {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ as: 'desk', ...command })
    return await (await fetch(`/e/${code}/do`, { method: 'POST', headers, body })).json()
  } catch {
    return { ok: false, error: 'unsent' }
  }
}
