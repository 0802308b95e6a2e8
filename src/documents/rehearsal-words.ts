import type { Behaviour, Collision, Reader } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { hasMessage, label, labelDynamic } from '#wording/say.ts'

/** How the rehearsal names things, the same in the chat, the workbook and the picture. */
export const readerName = (language: Language, role: Reader): string =>
  role === 'channel' || role === 'other'
    ? labelDynamic(language, `rehearsal-to-${role}`)
    : labelDynamic(language, `role-${role}`)

export const kindName = (language: Language, kind: string): string =>
  hasMessage(language, `rehearsal-kind-${kind}`)
    ? labelDynamic(language, `rehearsal-kind-${kind}`)
    : label(language, 'rehearsal-other-kind')

export const behaviourName = (language: Language, behaviour: Behaviour): string =>
  labelDynamic(language, `rehearsal-year-${behaviour}`)

/** «پایان بررسی», «آغاز اعتراض», «پیام». */
export const collisionName = (language: Language, { what, stage }: Pick<Collision, 'what' | 'stage'>): string =>
  stage === null
    ? label(language, 'rehearsal-falls-messages')
    : labelDynamic(language, `rehearsal-falls-${what}`, { stage: labelDynamic(language, `stage-${stage}`) })
