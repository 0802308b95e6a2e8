import type { Id } from '#domain/acts/ids.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, lines } from '../kit.ts'

export interface ShownRemark {
  role: Role | null
  text: string
  at: Date
  person: { name: string }
}
interface About {
  cycleId: Id<'cycle'>
  decisionId: Id<'decision'> | null
}

/** So many of the last are shown. */
const SHOWN = 4

/** What was asked and answered; null: nothing. */
export const remarksPart = (language: Language, remarks: readonly ShownRemark[]): string | null =>
  remarks.length === 0
    ? null
    : lines(
        say(language, 'remarks-title'),
        ...remarks.slice(-SHOWN).map(({ role, text, at, person: { name } }) =>
          say(language, 'remark-line', {
            name,
            role: labelDynamic(language, `role-${role ?? 'coordinator'}`),
            text,
            at,
          }),
        ),
      )

export const remarkButton = (language: Language, about: About): Button =>
  go('approval.ask', about, label(language, 'remark-button'))

/** Back to what it is about. */
export const aboutButton = (language: Language, { decisionId }: About): Button =>
  decisionId === null
    ? go('result.approvals', {}, label(language, 'results-approvals-button'))
    : go('decision.list', {}, label(language, 'decisions-button'))
