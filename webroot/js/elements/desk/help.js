/** The shortcuts, as the help lists them. */
const KEYS = [
  [['j', 'k'], 'j'],
  [['n'], 'next'],
  [['s'], 's'],
  [['a'], 'a'],
  [['p'], 'p'],
  [['t'], 't'],
  [['d'], 'd'],
  [['x'], 'x'],
  [['e'], 'e'],
  [['m'], 'm'],
  [['r'], 'r'],
  [['f'], 'f'],
  [['/'], 'search'],
  [['o'], 'o'],
  [['1', '2', '3', '4', '5'], 'n'],
  [['b'], 'b'],
  [['u'], 'u'],
  [['Ctrl Enter'], 'send'],
  [['?'], 'help']
]

export const help = ({ words, keys }) => ({
  keys: KEYS.map(([names, key]) => ({ keys: names, says: words.text('desk.keys.' + key) })),
  ...(keys.on && { on: true })
})
