import type { Language } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { label } from '#wording/say.ts'
import { button } from '../buttons.ts'

const PAGE_SIZE = 8

export interface Page<T> {
  rows: T[]
  /** From one. */
  page: number
  pages: number
}

/** The page asked for, or the nearest there is. */
export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, wanted), pages)
  return { rows: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages }
}

/** Previous and next; the act gets the ids and the number of the page. */
export function pageButtons(language: Language, { page, pages }: Page<unknown>, name: string, id: number): Button[][] {
  const row = [
    ...(page > 1 ? [button(label(language, 'previous'), name, id, page - 1)] : []),
    ...(page < pages ? [button(label(language, 'next'), name, id, page + 1)] : []),
  ]
  return row.length === 0 ? [] : [row]
}
