import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, say } from '#wording/say.ts'
import { folded, go, homeRow, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

/** What may be begun: a case, or a round of many. */
export const menuScreen = (
  language: Language,
  menu: {
    procedures: readonly { id: number; title: BothWords; about: BothWords | null }[]
    rounds: readonly { id: number; title: BothWords; isNow: boolean }[]
    /** Definitions that wait for a second person. */
    proposals: readonly { id: number; title: BothWords }[]
    maySendForm: boolean
    /** There are forms of the province's own that may be put away. */
    hasOwn: boolean
  },
  page: number,
): Screen => {
  const opening = ({ id, title }: { id: number; title: BothWords }): Button =>
    go('round.ask', { procedureId: id }, label(language, 'round-open-button', { title: title[language] }))
  const shown = pageOf(
    [
      // What the profile runs in this stage comes first.
      ...menu.rounds.filter(({ isNow }) => isNow).map(opening),
      ...menu.procedures.map(({ id, title }) => go('case.start', { procedureId: id }, title[language])),
      ...menu.rounds.filter(({ isNow }) => !isNow).map(opening),
    ],
    page,
  )
  return {
    text: paragraphs(
      say(language, menu.procedures.length + menu.rounds.length === 0 ? 'case-menu-empty' : 'case-menu'),
      menu.rounds.some(({ isNow }) => isNow) &&
        say(language, 'case-menu-now', {
          titles: menu.rounds
            .filter(({ isNow }) => isNow)
            .map(({ title }) => title[language])
            .join(label(language, 'case-comma')),
        }),
    ),
    ...folded(
      language,
      paragraphs(
        ...menu.procedures.map(
          ({ title, about }) =>
            about !== null && say(language, 'case-menu-about', { title: title[language], about: about[language] }),
        ),
      ),
      go('case.menu', { page }, ''),
    ),
    buttons: rows(
      ...menu.proposals.map(({ id, title }) =>
        go('procedure.proposal', { proposalId: id }, label(language, 'dry-waiting-button', { title: title[language] })),
      ),
      ...shown.items,
      ...pageRow(language, shown, (to, text) => go('case.menu', { page: to }, text)),
      [
        menu.maySendForm && go('form.ask', {}, label(language, 'survey-button')),
        menu.hasOwn && go('procedure.own', { page: 0 }, label(language, 'own-forms-button')),
      ],
      homeRow(language),
    ),
  }
}
