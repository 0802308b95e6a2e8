import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label } from '#wording/say.ts'
import { button } from './kit.ts'

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
