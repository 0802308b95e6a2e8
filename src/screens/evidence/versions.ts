import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { VersionLine } from '#reads/evidence/item-page.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go } from '../kit.ts'

/** Every version with what became of it. */
export function versionsScreen(
  language: Language,
  itemId: Id<'item'>,
  of: { code: string; title: string; versions: readonly VersionLine[] },
): Screen {
  const lines = of.versions.map(({ number, receipt, submittedAt, withdrawnAt }) => {
    if (submittedAt === null || receipt === null) return say(language, 'evidence-version-draft', { number })
    const facts = { number, receipt, submittedAt: new Date(submittedAt) }
    return withdrawnAt === null
      ? say(language, 'evidence-version-submitted', facts)
      : say(language, 'evidence-version-withdrawn', { ...facts, withdrawnAt: new Date(withdrawnAt) })
  })
  return {
    text: [say(language, 'evidence-versions-title', { code: of.code, title: of.title }), ...lines].join('\n\n'),
    buttons: [[go('evidence.item', { itemId }, label(language, 'back'))]],
  }
}
