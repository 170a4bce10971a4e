import { all, ballotOf, chosen, kinds, some } from './ballots.js'

/** A button inside a ballot. */
export function press(ballots, button) {
  const form = button?.type === 'button' && ballotOf(button)
  if (form && button.getAttribute('aria-disabled') !== 'true')
    ballots.acted(form, kinds[form.dataset.type].pressed(button))
}

Object.assign(kinds, {
  rating: { read: chosen, answer: form => chosen(form).map(value => (value === 'abstain' ? value : Number(value)))[0] },
  ranking: {
    read: places,
    answer: places,
    given: 'poll.ranking.unmoved',
    changed: select => moved(select, Number(select.value) - 1, 'select'),
    pressed
  },
  points: { read: raw, answer: shared, wrong: unshared, pressed: stepped },
  words: {
    read: texts,
    answer: form =>
      some(
        texts(form)
          .map(text => text.trim())
          .filter(Boolean)
      )
  },
  open: { read: text, answer: form => some(text(form).trim()) },
  number: { read: text, answer: form => (text(form) === '' ? undefined : Number(text(form))) }
})

function texts(form) {
  return all(form, '[name=answer]').map(field => field.value)
}

function text(form) {
  return texts(form)[0]
}

/** Ranking: the options in their order. */
function places(form) {
  return all(form, '[data-option]').map(row => row.dataset.option)
}

function pressed(button) {
  const { rank } = button.dataset
  const at = places(button.form).indexOf(button.closest('li').dataset.option)
  return moved(button, at + Number(rank), `[data-rank="${rank}"]`)
}

/** An option goes to a place in the order; what did it keeps the focus. */
function moved(field, to, focus) {
  const { option, key } = field.closest('li').dataset
  const answer = places(field.form).filter(id => id !== option)
  answer.splice(to, 0, option)
  const named = field.closest('li').querySelector('.rank-text').textContent
  const says = ['poll.ranking.moved', { option: named, n: to + 1, of: answer.length }]
  return { answer, says, focus: `[data-key="${key}"] ${focus}` }
}

/** Points: what stands in the field of each option. */
function raw(form) {
  return Object.fromEntries(
    all(form, '[data-option]').map(row => [row.dataset.option, row.querySelector('input').value])
  )
}

function shared(form) {
  const given = Object.entries(raw(form)).map(([id, value]) => [id, Number(value) || 0])
  return Object.fromEntries(given.filter(([, points]) => points > 0))
}

const sum = given => Object.values(given).reduce((all, points) => all + points, 0)

function unshared(given) {
  return sum(given) !== 100 && 'poll.points.sum'
}

/** Ten more or fewer, as far as there are points. */
function stepped(button) {
  const { form, dataset } = button
  const row = button.closest('li')
  const input = row.querySelector('input')
  const by = Number(dataset.step)
  const now = Number(input.value) || 0
  const left = 100 - sum(shared(form))
  input.value = by > 0 ? now + Math.max(0, Math.min(by, left)) : Math.max(0, now + by)
  return { answer: raw(form), focus: `[data-key="${row.dataset.key}"] [data-step="${dataset.step}"]` }
}
