import type { Language } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { label } from '#wording/say.ts'

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
