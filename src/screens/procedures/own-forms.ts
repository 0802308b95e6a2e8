import { shortened } from 'persian-text'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

/** Forms that the province wrote itself, each to be put away. */
export function ownFormsScreen(
  language: Language,
  { own }: { own: readonly { id: number; title: BothWords; openCases: number }[] },
  page: number,
): Screen {
  const shown = pageOf(own, page)
  return {
    text: paragraphs(
      say(language, own.length === 0 ? 'own-forms-none' : 'own-forms'),
      shown.items.map(({ title, openCases }) => say(language, 'own-form-line', { title: title[language], openCases })),
    ),
    buttons: rows(
      ...shown.items.map(({ id, title }) =>
        go(
          'procedure.retire-ask',
          { procedureId: id },
          shortened(label(language, 'own-form-retire', { title: title[language] }), 60),
        ),
      ),
      ...pageRow(language, shown, (to, text) => go('procedure.own', { page: to }, text)),
      go('case.menu', { page: 0 }, label(language, 'case-menu-button')),
      homeRow(language),
    ),
  }
}

/** What it means, before it is done. */
export const retireScreen = (language: Language, procedureId: number): Screen => ({
  text: say(language, 'own-form-ask'),
  buttons: rows(
    go('procedure.retire', { procedureId }, label(language, 'own-form-yes'), 'primary'),
    go('procedure.own', { page: 0 }, label(language, 'own-forms-back')),
  ),
})
