import { count } from './frame.js'
import { plain } from './figures.js'

// The flow diagram: names and shares before, shares and changes after, and ribbons between their bars, in a picture 1000 wide.
const WIDTH = 1000
const HEIGHT = 240
const HEAD = 40
const LINE = 24
const GAP = 14
const BAR = 12
const LETTERS = 44
const LETTER = 11

/** How opinion in this room shifted between two rounds: a flow diagram, the same as a table, and what it means in sentences. */
export function shift(poll, words) {
  const { flows, n, net = [] } = poll.shift
  const options = optionsOf(poll)
  const drawn = flows.reduce((sum, flow) => sum + flow.count, 0)
  return {
    ...(drawn > 0 && { flow: flow(words, options, poll.shift) }),
    says: words.text('screen.shift'),
    rows: net.map(each => ({
      text: nameOf(options, each.option),
      before: percent(words, each.before, n),
      after: percent(words, each.after, n),
      net: words.text('screen.shift.net', { n: signed(each.shift) }),
      interval: words.text('screen.shift.interval', { low: signed(each.low), high: signed(each.high) })
    })),
    flows: flows.map(each => ({
      from: nameOf(options, each.from),
      to: nameOf(options, each.to),
      count: String(each.count)
    })),
    facts: facts(words, poll.shift, n)
  }
}

/** Each option is one row, its bars around the same middle; names take only the room that they need. */
function flow(words, options, shift) {
  const rows = []
  let y = HEAD
  for (const option of options) {
    const { slot, ...its } = row(words, option, shift)
    rows.push({ ...its, middle: y + Math.floor(slot / 2) })
    y += slot + GAP
  }
  const from = widest(rows.flatMap(({ left }) => left)) + 2 * BAR
  const to = WIDTH - widest(rows.flatMap(({ right }) => right)) - 2 * BAR
  const [left, right] = [from - 2 * BAR, to + 2 * BAR]
  return {
    height: y - GAP,
    heads: [
      { anchor: 'end', x: left, y: 18, text: words.text('screen.shift.before') },
      { anchor: 'start', x: right, y: 18, text: words.text('screen.shift.after') }
    ],
    ribbons: ribbons(rows, shift, from, to),
    nodes: rows.flatMap(row => [
      node(row, row.before, from - BAR, 'end', left, row.left),
      node(row, row.after, to, 'start', right, row.right)
    ])
  }
}

const optionsOf = ({ type, options, settings = {} }) =>
  type === 'rating'
    ? Array.from({ length: settings.points ?? 5 }, (_, at) => String((settings.lowest ?? 1) + at)).map(id => ({
        id,
        text: id
      }))
    : options

const nameOf = (options, id) => options.find(option => option.id === id)?.text ?? id

const scaled = (counted, n) => Math.round((counted * HEIGHT) / n)

function row(words, { id, text }, { n, net = [] }) {
  const its = net.find(each => each.option === id)
  const [before, after] = [its?.before ?? 0, its?.after ?? 0]
  const left = wrapped(percent(words, before, n) + ' ' + text)
  const right = [
    percent(words, after, n),
    ...(its ? [words.text('screen.shift.net', { n: signed(its.shift) })] : [])
  ]
  const bars = { before: scaled(before, n), after: scaled(after, n) }
  const slot = Math.max(LINE * left.length, LINE * right.length, bars.before, bars.after)
  return { id, left, right, ...bars, slot }
}

/** At most what so many letters take. */
const widest = lines => LETTER * Math.min(LETTERS, Math.max(0, ...lines.map(line => line.length)))

function node({ middle }, height, x, anchor, text, lines) {
  const first = middle - Math.floor((lines.length * LINE) / 2) + 18
  return {
    x,
    y: middle - Math.floor(height / 2),
    height,
    lines: lines.map((line, at) => ({ anchor, x: text, y: first + at * LINE, text: line }))
  }
}

/** One ribbon a flow; those who stayed are drawn apart from those who moved. */
function ribbons(rows, { flows, n }, from, to) {
  const bend = Math.floor((from + to) / 2)
  const taken = { before: {}, after: {} }
  const place = (side, { id, middle, [side]: height }, counted) => {
    const before = taken[side][id] ?? 0
    taken[side][id] = before + counted
    const top = middle - Math.floor(height / 2)
    return [top + scaled(before, n), top + scaled(before + counted, n)]
  }
  const at = id => rows.findIndex(row => row.id === id)
  return [...flows]
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
    .map(flow => {
      const [a, b] = place('before', rows[at(flow.from)], flow.count)
      const [c, d] = place('after', rows[at(flow.to)], flow.count)
      return {
        d: `M${from},${a}C${bend},${a} ${bend},${c} ${to},${c}V${d}C${bend},${d} ${bend},${b} ${from},${b}Z`,
        ...(flow.from === flow.to && { stayed: true })
      }
    })
}

/** Lines of a name, broken between words. */
function wrapped(text) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line && line.length + 1 + word.length > LETTERS) lines.push(word)
    else lines[lines.length - 1] = line ? line + ' ' + word : word
  }
  return lines
}

function facts(words, { movers, test, once, flows }, n) {
  return [
    ...(movers === undefined
      ? [words.text('screen.shift.nobody')]
      : [count(words, 'screen.shift.movers', n, { p: words.text('app.percent', { n: Math.round(100 * movers) }) })]),
    ...(test
      ? [
          words.text(test.p < 0.05 ? 'screen.shift.real' : 'screen.shift.chance', {
            test: names[test.name],
            p: chance(words, test.p)
          })
        ]
      : []),
    ...(once.before + once.after > 0 ? [words.text('screen.shift.once', once)] : []),
    ...(flows.reduce((sum, flow) => sum + flow.count, 0) < n ? [words.text('screen.shift.few')] : [])
  ]
}

const names = { mcnemar: 'McNemar', 'stuart-maxwell': 'Stuart-Maxwell' }

const chance = (words, p) => (p < 0.001 ? '< ' + plain(words, 0.001) : '= ' + plain(words, p))

const percent = (words, part, whole) =>
  words.text('app.percent', { n: Math.floor((200 * part + whole) / (2 * whole)) })

/** Percentage points with their sign. */
function signed(share) {
  const n = Math.round(Math.abs(share) * 100)
  return n === 0 ? '0' : (share < 0 ? '\u2212' : '+') + n
}
