const LEAST = 500
const FIRST = 5_000
const MOST = 20_000

/**
 * Full jitter: milliseconds until try number `attempt` (0 is the first), anywhere between half a second and a ceiling of 5, 10,
 * then 20 s. The first ceiling is wide because a restarted server loses everyone at once.
 */
export function delay(attempt, random = Math.random) {
  const ceiling = Math.min(MOST, FIRST * 2 ** attempt)
  return LEAST + random() * (ceiling - LEAST)
}
