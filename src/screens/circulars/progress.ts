import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { AgencyReceipt, Recipients, SendingProgress } from '#reads/circulars/recipients.ts'
import { go, rows, present } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'

/** How far the sending is and who has seen it: one message that is refreshed. */
export function progressScreen(language: Language, progress: SendingProgress): Screen {
  const { circular, deliveries, reminders, answering, seen, agencies, agenciesSeen, silent } = progress
  const { id: circularId, kind, number, title, sentAt } = circular
  const { audience, sent, pending, blocked, failed, uncertain, dropped } = deliveries
  const rest = present(
    blocked > 0 && say(language, 'circular-progress-blocked', { count: blocked }),
    failed > 0 && say(language, 'circular-progress-failed', { count: failed }),
    uncertain > 0 && say(language, 'circular-progress-uncertain', { count: uncertain }),
    reminders.audience > 0 &&
      say(language, 'circular-progress-reminders', {
        sent: reminders.sent,
        failed: reminders.failed + reminders.blocked + reminders.uncertain,
      }),
    dropped > 0 && say(language, 'circular-progress-dropped', { count: dropped }),
  )
  const text = say(language, 'circular-progress', {
    kind,
    number,
    title,
    sentAt: sentAt ?? circular.createdAt,
    sent,
    audience,
    pending,
    seen,
    answering,
    agencies,
    agenciesSeen,
  })
  const waiting = answering - seen
  return {
    text: [text, ...rest].join('\n'),
    buttons: rows(
      go('circular.progress', { circularId }, label(language, 'circular-refresh')),
      silent > 0 &&
        go('circular.silent', { circularId, page: 0 }, label(language, 'circular-silent', { count: silent })),
      waiting > 0 && go('circular.remind', { circularId }, label(language, 'circular-remind', { count: waiting })),
      [
        go('circular.agencies', { circularId, page: 0 }, label(language, 'proof-by-agency')),
        go('correction.propose', { circularId }, label(language, 'correction-button')),
      ],
      [
        go('circular.open', { circularId, full: null }, label(language, 'circular-read')),
        go('circular.desk', { page: 0 }, label(language, 'circular-desk')),
      ],
    ),
  }
}

/** Agencies where nobody has seen it, with the people to call and whether the notice has reached them. */
export function silentScreen(
  language: Language,
  { circular, silent, answering, seen }: Recipients,
  wanted: number,
): Screen {
  const { id: circularId, number } = circular
  const page = pageOf(silent, wanted)
  const waiting = answering - seen
  const text =
    silent.length === 0
      ? say(language, 'circular-silent-none')
      : [
          say(language, 'circular-silent-title', { count: silent.length, number }),
          '',
          ...page.items.map((agency) => silentLine(language, agency)),
        ].join('\n')
  return {
    text,
    buttons: rows(
      waiting > 0 && go('circular.remind', { circularId }, label(language, 'circular-remind', { count: waiting })),
      silent.length > 0 && go('circular.letter', { circularId }, label(language, 'proof-letter')),
      ...pageRow(language, page, (to, text) => go('circular.silent', { circularId, page: to }, text)),
      go('circular.progress', { circularId }, label(language, 'circular-refresh')),
    ),
  }
}

function silentLine(language: Language, { code, name, people }: AgencyReceipt): string {
  const named = people.map((person) =>
    label(language, 'circular-silent-person', { name: person.name, delivered: String(person.delivered) }),
  )
  return say(language, 'circular-silent-line', { code, name, people: named.join(' · ') || 'none' })
}
