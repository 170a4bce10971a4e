import { gliding } from './moves.js'
import { focused, morph } from './morph.js'

/** Keeps an element's children equal to a list of `{id, html}`, in its order; only what changed is touched. */
export class Keyed {
  #parent
  #painted = new Map()

  /** @param {Element} parent gets `data-keyed`, so that `morph` of something around it leaves the children alone */
  constructor(parent) {
    this.#parent = parent
    parent.dataset.keyed = ''
  }

  /** Block without `html`: the child of that id stays as it is. */
  update(blocks) {
    const wanted = new Set(blocks.map(block => block.id))
    const children = new Map()
    for (const child of [...this.#parent.children]) {
      if (wanted.has(child.id)) children.set(child.id, child)
      else this.#remove(child)
    }
    const painted = blocks.map(block => this.#paint(children.get(block.id), block))
    if (painted.some((child, at) => this.#parent.children[at] !== child)) {
      gliding([...children.values()], () => focused(() => this.#arrange(painted)))
    }
  }

  get ids() {
    return [...this.#parent.children].map(child => child.id)
  }

  #remove(child) {
    this.#painted.delete(child.id)
    child.remove()
  }

  #paint(child, { id, html }) {
    const same = html === undefined || this.#painted.get(id) === html
    this.#painted.set(id, html)
    if (!child) return made(html)
    return same ? child : morph(child, html)
  }

  #arrange(painted) {
    let next = this.#parent.firstElementChild
    for (const child of painted) {
      if (child === next) next = next.nextElementSibling
      else this.#parent.insertBefore(child, next)
    }
  }
}

function made(html) {
  const template = document.createElement('template')
  template.innerHTML = html.trim()
  return template.content.firstElementChild
}
