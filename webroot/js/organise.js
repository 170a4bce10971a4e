// The organiser's forms work by themselves; a script only copies links.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', () => copy(button))
}

async function copy(button) {
  const says = button.querySelector('span')
  const label = says.textContent
  await navigator.clipboard.writeText(button.dataset.copy)
  says.textContent = button.dataset.copied
  setTimeout(() => (says.textContent = label), 2000)
}
