const SECONDS = [30, 60, 120, 300]
const SCALES = {
  '1-5': { points: 5, lowest: 1 },
  stars: { preset: 'stars', points: 5, lowest: 1 },
  nps: { preset: 'nps' },
  '1-7': { points: 7, lowest: 1 },
  '1-10': { points: 10, lowest: 1 },
  '0-10': { points: 11, lowest: 0 }
}

/** The fields of a draft, filled in with what it is. */
export function fieldsOf(words, { type, title, options, settings }) {
  const w = (key, args) => words.text('desk.poll.' + key, args)
  const line = (name, max = 120) => ({ name, label: w(name), max, value: String(settings[name] ?? '') })
  const check = (name, value) => ({ name, label: w(name), check: true, value })
  const listed = {
    name: 'options',
    label: w('options'),
    hint: w('options.hint'),
    lines: 5,
    max: 2600,
    value: options.map(option => option.text).join('\n')
  }
  const random = check('random', settings.random ?? false)
  const own = {
    choice: () => [listed, number('max', w('max'), settings.max ?? 1), random, correct(w, settings, options)],
    rating: () => [scale(w, settings), line('low'), line('high')],
    ranking: () => [listed, random],
    points: () => [listed, random],
    words: () => [number('max', w('words.max'), settings.max ?? 3), check('review', settings.review ?? false)],
    open: () => [check('review', settings.review ?? true)],
    number: () => [line('least', 20), line('most', 20), line('step', 20), line('unit')]
  }
  return [
    { name: 'title', label: w('title'), lines: 2, max: 500, value: title },
    ...own[type](),
    check('abstain', settings.abstain ?? true),
    timer(words, settings),
    ballots(w, settings)
  ]
}

/** What the fields say, in the form in which polls keep it. */
export function settingsOf(data, type) {
  const given = name => (data.get(name)?.trim() ? { [name]: data.get(name).trim() } : {})
  const figure = name => (data.get(name)?.trim() ? { [name]: Number(data.get(name).replace(',', '.')) } : {})
  const own = {
    choice: () => ({ max: Number(data.get('max')) || 1, ...flag(data, 'random'), ...right(data) }),
    rating: () => ({ ...SCALES[data.get('scale')], ...given('low'), ...given('high') }),
    ranking: () => flag(data, 'random'),
    points: () => flag(data, 'random'),
    words: () => ({ max: Number(data.get('max')) || 3, review: data.has('review') }),
    open: () => ({ review: data.has('review') }),
    number: () => ({ ...figure('least'), ...figure('most'), ...figure('step'), ...given('unit') })
  }
  const seconds = Number(data.get('seconds'))
  return {
    abstain: data.has('abstain'),
    ...own[type](),
    ...(seconds && { seconds }),
    ...(data.get('ballots') === 'codes' && { ballots: 'codes' })
  }
}

const flag = (data, name) => (data.has(name) ? { [name]: true } : {})

function right(data) {
  const correct = split(data.get('correct') ?? '', '\n')
  return correct.length ? { correct } : {}
}

const number = (name, label, value) => ({ name, label, number: true, max: 2, value: String(value) })

const correct = (w, settings, options) => ({
  name: 'correct',
  label: w('correct'),
  lines: 2,
  max: 2600,
  value: options
    .filter(({ id }) => settings.correct?.includes(id))
    .map(option => option.text)
    .join('\n')
})

function scale(w, settings) {
  const present = Object.keys(SCALES).find(name => {
    const { preset, points = 11, lowest = 0 } = SCALES[name]
    return preset === settings.preset && points === (settings.points ?? 5) && lowest === (settings.lowest ?? 1)
  })
  const name = settings.preset === 'nps' ? 'nps' : (present ?? '1-5')
  return {
    name: 'scale',
    label: w('scale'),
    options: Object.keys(SCALES).map(value => {
      const [from, to] = value.split('-')
      const label = to ? w('scale.points', { from, to }) : w('scale.' + value)
      return { value, label, ...(value === name && { chosen: true }) }
    })
  }
}

const timer = (words, { seconds }) => ({
  name: 'seconds',
  label: words.text('desk.poll.seconds'),
  options: [
    { value: '', label: words.text('desk.poll.seconds.none') },
    ...[...new Set([...SECONDS, ...(seconds ? [seconds] : [])])].map(value => ({
      value: String(value),
      label: Math.floor(value / 60) + ':' + String(value % 60).padStart(2, '0'),
      ...(value === seconds && { chosen: true })
    }))
  ]
})

const ballots = (w, settings) => ({
  name: 'ballots',
  label: w('ballots'),
  options: ['open', 'codes'].map(value => ({
    value,
    label: w('ballots.' + value),
    ...((settings.ballots ?? 'open') === value && { chosen: true })
  }))
})

/** The parts of a text that holds several, without the empty ones. */
export const split = (value, by) =>
  value
    .split(by)
    .map(part => part.trim())
    .filter(Boolean)
