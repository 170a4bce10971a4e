import morphdom from '../vendor/morphdom-esm.js'

/**
 * Makes an element like its new HTML, changing only what differs, so that focus, scroll, what is being typed and what someone
 * folded open survive. Children of an element with `data-keyed` are left alone: `Keyed` sees to them.
 */
export const morph = (element, html) =>
  focused(() => morphdom(element, html.trim(), { getNodeKey, onBeforeElUpdated, onBeforeElChildrenUpdated }))

/** An element that a change moves loses focus, so it gets it back. */
export function focused(change) {
  const before = document.activeElement
  const result = change()
  if (before !== document.activeElement && before.isConnected) before.focus({ preventScroll: true })
  return result
}

const getNodeKey = node => node.dataset?.key || node.id

function onBeforeElUpdated(from, to) {
  if (from.tagName === 'DETAILS') to.open = from.open
  if (/^(INPUT|TEXTAREA)$/.test(from.tagName)) keepInput(from, to)
  if (from.tagName === 'SELECT') keepChoice(from, to)
  return true
}

const onBeforeElChildrenUpdated = from => !('keyed' in from.dataset)

/** What a person typed or ticked stays until the page itself prints something else than it did before. */
function keepInput(from, to) {
  if (from.type === 'hidden') return
  if (from.defaultChecked === to.defaultChecked) to.checked = from.checked
  if (from.defaultValue === to.defaultValue) to.value = from.value
}

function keepChoice(from, to) {
  const printed = select => [...select.options].findIndex(option => option.defaultSelected)
  if (printed(from) !== printed(to)) return
  for (const option of to.options) option.toggleAttribute('selected', option.value === from.value)
}
