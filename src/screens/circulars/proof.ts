import { clipped, dayKey } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AgencyProof, PersonProof, Recipients } from '#reads/circulars/recipients.ts'
import { go } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

/** «۱۴۰۵/۰۹/۰۱، ۱۱:۳۰»: in a table the day of the week would only take room. */
export const proofTime = (language: Language, at: Date, zone: string): string =>
  label(language, 'proof-time', { day: numericDay(at, zone), at })

export const numericDay = (at: Date, zone: string): string => dayKey(at, zone).replaceAll('-', '/')

/** What the delivery of a person is called: by its state, and `LATER` for whoever came after the sending. */
export const deliveryState = ({ delivery }: PersonProof): string =>
  delivery === null ? 'LATER' : delivery.state === 'SENDING' ? 'PENDING' : delivery.state

export const roleText = (language: Language, { role }: PersonProof): string =>
  role === null ? 'none' : labelDynamic(language, `role-${role}`)

/** All agencies, eight a page: how many of each were reached and have acknowledged. */
export function agenciesScreen(language: Language, { circular, agencies }: Recipients, wanted: number): Screen {
  const { id: circularId, number } = circular
  const page = pageOf(agencies, wanted)
  const lines = page.items.map(({ code, name, people, delivered, seen }) =>
    say(language, 'proof-agency-line', { code, name, delivered, seen, people: people.length }),
  )
  return {
    text: [
      say(language, 'proof-agencies-title', {
        number,
        count: agencies.length,
        seen: agencies.filter(({ seen }) => seen > 0).length,
      }),
      lines.join('\n'),
    ].join('\n\n'),
    buttons: [
      ...page.items.map((agency) => [
        go(
          'circular.agency',
          { circularId, agencyId: agency.id },
          clipped(label(language, 'proof-agency-button', { code: agency.code, name: agency.name }), 48),
        ),
      ]),
      ...pageRow(language, page, (to, text) => go('circular.agencies', { circularId, page: to }, text)),
      [go('circular.progress', { circularId }, label(language, 'proof-back-progress'))],
    ],
  }
}

/** One agency: each of its people with what became of the notice and of «رؤیت شد». */
export function agencyScreen(
  language: Language,
  { circular, agency }: { circular: Recipients['circular']; agency: AgencyProof },
  zone: string,
): Screen {
  const { id: circularId, number, title } = circular
  const people = agency.people.map((person) => personPart(language, person, zone))
  const back: Button[][] = [
    [go('circular.agencies', { circularId, page: 0 }, label(language, 'proof-back-agencies'))],
    [go('circular.progress', { circularId }, label(language, 'proof-back-progress'))],
  ]
  return {
    text: [
      say(language, 'proof-agency-title', { code: agency.code, name: agency.name, number, title }),
      ...(people.length === 0 ? [say(language, 'proof-agency-nobody')] : people),
    ].join('\n\n'),
    buttons: back,
  }
}

function personPart(language: Language, person: PersonProof, zone: string): string {
  const { name, delivery, reminders, seenAt, seenBefore } = person
  const state = deliveryState(person)
  return say(language, 'proof-person', {
    name,
    role: roleText(language, person),
    state: labelDynamic(language, `proof-state-${state}`, delivery?.sentAt == null ? {} : { at: delivery.sentAt }),
    seen: seenAt === null ? 'none' : proofTime(language, seenAt, zone),
    before: seenBefore === null ? 'none' : proofTime(language, seenBefore, zone),
    reminders: reminders.length === 0 ? 'none' : reminders.map((at) => proofTime(language, at, zone)).join(' · '),
  })
}
