import { count } from './frame.js'
import { plain } from './figures.js'

// The flow diagram: names, bars and ribbons between them, in units of a picture 1000 wide.
const HEIGHT = 240
const LINE = 24
const GAP = 14
const LETTERS = 36
const SIDES = {
  from: { bar: 388, text: 376, edge: 400, anchor: 'end', counted: 'before' },
  to: { bar: 600, text: 624, edge: 600, anchor: 'start', counted: 'after' }
}

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

function flow(words, options, shift) {
  const from = side(words, options, shift, 'from')
  const to = side(words, options, shift, 'to')
  return {
    height: Math.max(from.height, to.height),
    ribbons: ribbons(options, shift.flows, shift.n, { from, to }),
    nodes: [...from.nodes, ...to.nodes]
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

/** The bars of one side from top to bottom, each with its name beside it. */
function side(words, options, { n, net = [] }, name) {
  const { bar, text, anchor, counted: when } = SIDES[name]
  const nodes = []
  let y = 0
  for (const option of options) {
    const its = net.find(each => each.option === option.id)
    const counted = its?.[when] ?? 0
    const moved = name === 'to' ? its : undefined
    const lines = [
      ...wrapped(percent(words, counted, n) + ' ' + option.text),
      ...(moved ? [words.text('screen.shift.net', { n: signed(moved.shift) })] : [])
    ]
    const height = scaled(counted, n)
    const slot = Math.max(height, lines.length * LINE)
    const middle = y + Math.floor(slot / 2)
    const first = middle - Math.floor((lines.length * LINE) / 2) + 18
    nodes.push({
      id: option.id,
      x: bar,
      y: middle - Math.floor(height / 2),
      height,
      anchor,
      lines: lines.map((line, at) => ({ x: text, y: first + at * LINE, text: line }))
    })
    y += slot + GAP
  }
  return { nodes, height: Math.max(0, y - GAP) }
}

/** One ribbon a flow; those who stayed are drawn apart from those who moved. */
function ribbons(options, flows, n, { from, to }) {
  const taken = { from: {}, to: {} }
  const place = (nodes, name, id, counted) => {
    const before = taken[name][id] ?? 0
    taken[name][id] = before + counted
    const top = nodes.find(node => node.id === id).y
    return [top + scaled(before, n), top + scaled(before + counted, n)]
  }
  const at = id => options.findIndex(option => option.id === id)
  return [...flows]
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
    .map(flow => {
      const [a, b] = place(from.nodes, 'from', flow.from, flow.count)
      const [c, d] = place(to.nodes, 'to', flow.to, flow.count)
      return { d: ribbon(a, b, c, d), ...(flow.from === flow.to && { stayed: true }) }
    })
}

function ribbon(a, b, c, d) {
  const [left, right] = [SIDES.from.edge, SIDES.to.edge]
  return `M${left},${a}C500,${a} 500,${c} ${right},${c}V${d}C500,${d} 500,${b} ${left},${b}Z`
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
