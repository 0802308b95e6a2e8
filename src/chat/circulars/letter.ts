import { lines } from '#screens/kit.ts'
import { dayKey } from 'persian-text'
import type { SilentLetter } from '#documents/typeset/silent-letter.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import type { AgencyProof, PersonProof, SilentProof } from '#reads/circulars/recipients.ts'
import { deliveryState, numericDay, proofTime, roleText } from '#screens/circulars/proof.ts'

/** The letter in the words of an office. `language` is that of the one who asks: he signs it. */
export function letterOf(language: Language, proof: SilentProof, now: Date, zone: string): SilentLetter {
  const { circular, organization, agencies, silent } = proof
  const { kind, number, title } = circular
  const what = label(language, 'circular-numbered', { kind, number })
  const issued = numericDay(circular.issuedOn, zone)
  return {
    language,
    head: [
      {
        name: label(language, 'proof-letter-from'),
        value: organization?.[language] ?? label(language, 'proof-letter-organization'),
      },
      { name: label(language, 'proof-letter-to'), value: label(language, 'proof-letter-to-value') },
      {
        name: label(language, 'proof-letter-subject'),
        value: label(language, 'proof-letter-subject-value', { what, issued }),
      },
    ],
    blanks: [
      label(language, 'proof-letter-number'),
      label(language, 'proof-letter-date'),
      label(language, 'proof-letter-enclosure'),
    ],
    greeting: label(language, 'proof-letter-greeting'),
    paragraphs: [
      label(language, 'proof-letter-facts', {
        what,
        issued,
        title,
        sentAt: circular.sentAt ?? circular.createdAt,
        now,
        agencies,
        silent: silent.length,
      }),
      ...(circular.correctedAt === null
        ? []
        : [label(language, 'proof-letter-corrected', { at: circular.correctedAt })]),
    ],
    columns: {
      person: label(language, 'proof-letter-person'),
      noticed: label(language, 'proof-letter-noticed'),
      message: label(language, 'proof-letter-message'),
      state: label(language, 'proof-letter-state'),
      reminders: label(language, 'proof-letter-reminders'),
    },
    agencies: silent.map((agency, i) => agencyPart(language, agency, i + 1, zone)),
    closing: label(language, 'proof-letter-closing'),
    signature: [
      label(language, 'proof-letter-sign-name'),
      label(language, 'proof-letter-sign-post'),
      label(language, 'proof-letter-sign'),
    ],
    footer: label(language, 'proof-letter-footer', { now }),
  }
}

const agencyPart = (
  language: Language,
  { code, name, people }: AgencyProof,
  position: number,
  zone: string,
): SilentLetter['agencies'][number] => ({
  title: label(language, 'proof-letter-agency', { position, name, code }),
  note: people.length === 0 ? label(language, 'proof-letter-nobody') : '',
  people: people.map((person) => personRow(language, person, zone)),
})

function personRow(
  language: Language,
  person: PersonProof,
  zone: string,
): SilentLetter['agencies'][number]['people'][number] {
  const none = label(language, 'proof-letter-none')
  const { delivery, reminders, seenBefore } = person
  return {
    person: label(language, 'proof-letter-person-value', { name: person.name, role: roleText(language, person) }),
    noticed: delivery?.sentAt == null ? none : proofTime(language, delivery.sentAt, zone),
    message:
      delivery?.messageId == null
        ? none
        : label(language, 'proof-letter-message-value', {
            platform: delivery.platform ?? 'none',
            messageId: delivery.messageId,
          }),
    state: lines(
      labelDynamic(language, `proof-letter-state-${deliveryState(person)}`),
      seenBefore !== null && label(language, 'proof-letter-seen-before', { at: proofTime(language, seenBefore, zone) }),
    ),
    reminders: reminders.length === 0 ? none : reminders.map((at) => proofTime(language, at, zone)).join('\n'),
  }
}

/** Letters of the number that a file name may hold. */
export const letterFileName = (language: Language, number: string, now: Date, zone: string): string =>
  label(language, 'proof-letter-file', { number: `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}-${dayKey(now, zone)}` })
