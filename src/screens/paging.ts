import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label } from '#wording/say.ts'
import { button } from './kit.ts'

/** interface.md part 5: lists show eight a page. */
export const PAGE_SIZE = 8

export interface Page<T> {
  items: T[]
  /** From 0. */
  page: number
  pages: number
  /** Number of the first one shown, from 1. */
  first: number
}

/** The wanted page, or the nearest there is: the list may have become shorter since the button was made. */
export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Number.isInteger(wanted) ? Math.min(Math.max(0, wanted), pages - 1) : 0
  const start = page * PAGE_SIZE
  return { items: all.slice(start, start + PAGE_SIZE), page, pages, first: start + 1 }
}

/** The page a button names in its last id; the first one when it names none. */
export const pageNumber = (id: string | undefined): number => Number(id ?? 0)

/** «قبلی» and «بعدی» where there is something to go to; `name` gets the ids and the number of the page. */
export function pagerRow(
  language: Language,
  { page, pages }: { page: number; pages: number },
  name: string,
  ...ids: (string | number)[]
): NonNullable<Screen['buttons']> {
  const row = [
    ...(page > 0 ? [button(label(language, 'previous'), name, ...ids, page - 1)] : []),
    ...(page < pages - 1 ? [button(label(language, 'next'), name, ...ids, page + 1)] : []),
  ]
  return row.length === 0 ? [] : [row]
}

/** «قبلی» and «بعدی» where there is something to go to. `to` makes the button to a page. */
export function pageRow(
  language: Language,
  { page, pages }: { page: number; pages: number },
  to: (page: number, text: string) => Button,
): Button[][] {
  const row = [
    ...(page > 0 ? [to(page - 1, label(language, 'previous'))] : []),
    ...(page < pages - 1 ? [to(page + 1, label(language, 'next'))] : []),
  ]
  return row.length === 0 ? [] : [row]
}
