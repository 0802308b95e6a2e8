import type { Language, Role } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go } from '../kit.ts'
import { peopleRow } from './members.ts'

export interface ShownCode {
  code: string
  expiresAt: string
  name: string
  role: Role
  agencyName: string | null
  /** The case it is for, to go back to. */
  caseId?: number
}

/** A start code, with the link that brings it along where the messenger has one. It stands bare between its tags: people copy it. */
export function codeScreen(
  language: Language,
  { code, expiresAt, name, role, agencyName, caseId }: ShownCode,
  link: string | null,
): Screen {
  const head = say(language, 'people-code', {
    name,
    role: labelDynamic(language, `role-${role}`),
    agency: agencyName ?? 'none',
    expiresAt: new Date(expiresAt),
  })
  const address = link === null ? [] : [say(language, 'people-code-link'), `<code>${link}</code>`]
  const back = caseId === undefined ? peopleRow(language) : [go('case.show', { caseId }, label(language, 'case-back'))]
  return { text: [head, `<code>/start ${code}</code>`, ...address].join('\n'), buttons: [back] }
}
