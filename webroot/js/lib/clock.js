const NOTABLE = 20_000

/** The server's time in milliseconds, as well as the page can know it: its own clock, set right when that is clearly wrong. */
export function clockOf(page) {
  const skew = page.now - Date.now()
  return () => Date.now() + (Math.abs(skew) > NOTABLE ? skew : 0)
}
