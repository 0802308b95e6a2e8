/** So many rows of buttons fit a phone with what stands above and below them. */
export const PAGE_SIZE = 6

export interface Page<T> {
  items: T[]
  /** From 0. */
  page: number
  pages: number
  /** Number of the first one shown, from 1. */
  first: number
}

/** Where the wanted page of a list begins, or the nearest there is: the list may have become shorter since the button was made. */
export function placeOf(count: number, wanted: number): Omit<Page<never>, 'items'> & { start: number } {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Number.isInteger(wanted) ? Math.min(Math.max(0, wanted), pages - 1) : 0
  const start = page * PAGE_SIZE
  return { page, pages, first: start + 1, start }
}

export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const { start, ...place } = placeOf(all.length, wanted)
  return { items: all.slice(start, start + PAGE_SIZE), ...place }
}
