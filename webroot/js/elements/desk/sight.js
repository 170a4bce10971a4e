/** As many rows as no screen holds. */
const SCREENS = 30

/** Which rows of a list nobody sees now. What the server printed below the first screens is taken for that until it is seen. */
export class Sight {
  #list
  #observer
  #far

  /** @param {Element} list @param {() => void} came called when rows came into sight */
  constructor(list, came) {
    this.#list = list
    this.#far = new Set([...list.children].slice(SCREENS).map(row => row.id))
    this.#observer = new IntersectionObserver(entries => this.#changed(entries) && came())
    this.watch()
  }

  isFar(id) {
    return this.#far.has(id)
  }

  /** Rows that are new to the list too; an element that is watched already stays so. */
  watch() {
    for (const row of this.#list.children) this.#observer.observe(row)
  }

  #changed(entries) {
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) this.#observer.unobserve(target)
      if (isIntersecting || !target.isConnected) this.#far.delete(target.id)
      else this.#far.add(target.id)
    }
    return entries.some(({ isIntersecting }) => isIntersecting)
  }
}
