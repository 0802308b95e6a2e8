import type { Id } from '#domain/acts/ids.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { ItemState, Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, paragraphs } from '../kit.ts'
import { PAGE_SIZE, pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { queueButton } from './task.ts'

interface Agency {
  id: Id<'agency'>
  name: string
}

/** Several agencies answer to the words. */
export const agencyChoice = (language: Language, found: readonly Agency[]): Screen => ({
  text: say(language, 'review-agency-many'),
  buttons: found
    .slice(0, PAGE_SIZE)
    .map(({ id: agencyId, name }) => [go('review.read-agency', { agencyId, page: 0 }, name)]),
})

/** What an evaluator reviews at one agency. */
export function agencyView(
  language: Language,
  {
    agency,
    items,
    starts,
  }: {
    agency: Agency
    starts: readonly { procedureId: Id<'procedure'>; title: BothWords }[]
    items: readonly { id: Id<'item'>; state: ItemState; isOwnScore: boolean; code: string; title: string }[]
  },
  wantedPage: number,
): Screen {
  const page = pageOf(items, wantedPage)
  const lines = page.items.map(({ state, code, title }) =>
    say(language, 'review-agency-line', { state: labelDynamic(language, `item-state-${state}`), code, title }),
  )
  const waiting = page.items.filter(({ state }) => state === 'SUBMITTED')
  const title = say(language, 'review-agency-title', { agency: agency.name, count: items.length })
  const place = say(language, 'review-page', { page: page.page + 1, pages: page.pages })
  return {
    text: paragraphs(title, lines.join('\n'), page.pages > 1 && place),
    buttons: [
      ...waiting.map(({ id: itemId, code, title }) => [
        go('review.claim', { itemId }, label(language, 'review-agency-item', { code, title })),
      ]),
      ...page.items
        .filter(({ isOwnScore }) => isOwnScore)
        .map(({ id: itemId, code }) => [
          go('review.ask-undo', { itemId }, label(language, 'review-undo-item', { code })),
        ]),
      ...pageRow(language, page, (to, text) => go('review.read-agency', { agencyId: agency.id, page: to }, text)),
      ...starts.map(({ procedureId, title }) => [
        go(
          'case.start-at',
          { procedureId, agencyId: agency.id },
          label(language, 'review-begin-at', { title: title[language] }),
        ),
      ]),
      [queueButton(language, 'review-queue-button')],
    ],
  }
}
