import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { AgencyReceipt, Recipients } from '#workflows/circulars/read-recipients.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'

/** How far the sending is and who has seen it: one message that is refreshed. */
export function progressScreen(language: Language, recipients: Recipients): Screen {
  const { circular, deliveries, reminders, answering, seen, agencies, silent } = recipients
  const { id, kind, number, title, sentAt } = circular
  const { audience, sent, pending, blocked, failed, uncertain, dropped } = deliveries
  const rest = [
    ...(blocked > 0 ? [say(language, 'circular-progress-blocked', { count: blocked })] : []),
    ...(failed > 0 ? [say(language, 'circular-progress-failed', { count: failed })] : []),
    ...(uncertain > 0 ? [say(language, 'circular-progress-uncertain', { count: uncertain })] : []),
    ...(reminders.audience > 0
      ? [
          say(language, 'circular-progress-reminders', {
            sent: reminders.sent,
            failed: reminders.failed + reminders.blocked + reminders.uncertain,
          }),
        ]
      : []),
    ...(dropped > 0 ? [say(language, 'circular-progress-dropped', { count: dropped })] : []),
  ]
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
    agencies: agencies.length,
    agenciesSeen: agencies.filter((agency) => agency.seen > 0).length,
  })
  const waiting = answering - seen
  return {
    text: [text, ...rest].join('\n'),
    buttons: [
      [button(label(language, 'circular-refresh'), 'circulars.progress', id)],
      ...(silent.length > 0
        ? [[button(label(language, 'circular-silent', { count: silent.length }), 'circulars.silent', id, 0)]]
        : []),
      ...(waiting > 0
        ? [[button(label(language, 'circular-remind', { count: waiting }), 'circulars.remind', id)]]
        : []),
      [
        button(label(language, 'proof-by-agency'), 'circulars.agencies', id, 0),
        button(label(language, 'correction-button'), 'circulars.correct', id),
      ],
      [
        button(label(language, 'circular-read'), 'circulars.open', id),
        button(label(language, 'circular-desk'), 'circulars.desk', 0),
      ],
    ],
  }
}

/** Agencies where nobody has seen it, with the people to call and whether the notice has reached them. */
export function silentScreen(
  language: Language,
  { circular, silent, answering, seen }: Recipients,
  wanted: number,
): Screen {
  const { id, number } = circular
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
    buttons: [
      ...(waiting > 0
        ? [[button(label(language, 'circular-remind', { count: waiting }), 'circulars.remind', id)]]
        : []),
      ...(silent.length > 0 ? [[button(label(language, 'proof-letter'), 'circulars.letter', id)]] : []),
      ...pagerRow(language, page, 'circulars.silent', id),
      [button(label(language, 'circular-refresh'), 'circulars.progress', id)],
    ],
  }
}

function silentLine(language: Language, { code, name, people }: AgencyReceipt): string {
  const named = people.map((person) =>
    label(language, 'circular-silent-person', { name: person.name, delivered: String(person.delivered) }),
  )
  return say(language, 'circular-silent-line', { code, name, people: named.join(' · ') || 'none' })
}
