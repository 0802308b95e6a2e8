import { clipped } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { AgencyProof, PersonProof } from '#workflows/circulars/read-proof.ts'
import type { Recipients } from '#workflows/circulars/read-recipients.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'
import { deliveryState, proofTime, roleText } from './proof-letter.ts'

type Rows = NonNullable<Screen['buttons']>

/** All agencies, eight a page: how many of each were reached and have acknowledged. */
export function agenciesScreen(language: Language, { circular, agencies }: Recipients, wanted: number): Screen {
  const { id, number } = circular
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
        button(
          clipped(label(language, 'proof-agency-button', { code: agency.code, name: agency.name }), 48),
          'circulars.agency',
          id,
          agency.id,
        ),
      ]),
      ...pagerRow(language, page, 'circulars.agencies', id),
      [button(label(language, 'proof-back-progress'), 'circulars.progress', id)],
    ],
  }
}

/** One agency: each of its people with what became of the notice and of «رؤیت شد». */
export function agencyScreen(
  language: Language,
  { circular, agency }: { circular: Recipients['circular']; agency: AgencyProof },
  zone: string,
): Screen {
  const { id, number, title } = circular
  const people = agency.people.map((person) => personPart(language, person, zone))
  const back: Rows = [
    [button(label(language, 'proof-back-agencies'), 'circulars.agencies', id, 0)],
    [button(label(language, 'proof-back-progress'), 'circulars.progress', id)],
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
