/** A list that forgets its oldest items, so that a long run does not fill the memory. */
export class Ring<T> {
  readonly #limit: number
  #items: T[] = []
  #forgotten = 0
  constructor(limit: number) {
    this.#limit = limit
  }
  push(item: T): void {
    this.#items.push(item)
    if (this.#items.length < this.#limit * 1.25) return
    this.#forgotten += this.#items.length - this.#limit
    this.#items = this.#items.slice(-this.#limit)
  }
  get items(): readonly T[] {
    return this.#items
  }
  /** How many items there have ever been. */
  get total(): number {
    return this.#forgotten + this.#items.length
  }
  /** Items from a position counted over all there have ever been. */
  since(position: number): readonly T[] {
    return this.#items.slice(Math.max(0, position - this.#forgotten))
  }
  clear(): void {
    this.#forgotten += this.#items.length
    this.#items = []
  }
}
