import { Desk } from './elements/desk/desk.js'
import { clockOf } from './lib/clock.js'
import { loadWords } from './lib/words.js'
import { useWords } from './lib/templates.js'
import { Live } from './live/live.js'

const page = JSON.parse(document.getElementById('state').textContent)
const words = await loadWords(page.language)
useWords(words)
new Desk(new Live(page), words, clockOf(page), page).start()
