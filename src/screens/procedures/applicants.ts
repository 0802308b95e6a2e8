import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, rows } from '../kit.ts'

/** A one-time code for a colleague; it stands bare between its tags: people copy it. */
export const caseCodeScreen = (
  language: Language,
  {
    code,
    expiresAt,
    title,
    name,
    caseId,
  }: { code: string; expiresAt: string; title: string; name: string; caseId: number },
  link: string | null,
): Screen => ({
  text: lines(
    say(language, 'case-share-code', { name, title, expiresAt: new Date(expiresAt) }),
    `<code>/start ${code}</code>`,
    link !== null && `<code>${link}</code>`,
  ),
  buttons: rows(go('case.show', { caseId }, label(language, 'case-back'))),
})

/** Their copy of a case, as a file that both people and machines read. */
export const takenOutScreen = (
  language: Language,
  { code, bytes, caseId }: { code: string; bytes: Uint8Array; caseId: number },
): Screen => ({
  text: say(language, 'case-take-out'),
  files: [{ sha256: '', name: `${code}.json`, mimeType: 'application/json', kind: 'document', bytes }],
  buttons: rows(go('case.show', { caseId }, label(language, 'case-back')), homeRow(language)),
})
