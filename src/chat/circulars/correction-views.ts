import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { DeskCorrection, ReaderCorrections } from '#workflows/circulars/read-corrections.ts'
import { button } from '../buttons.ts'

type Rows = NonNullable<Screen['buttons']>

/** Old and new below each other, with what this person may do about it. */
export function correctionScreen(language: Language, desk: DeskCorrection): Screen {
  const { circular, correction, author } = desk
  const { id, state, reason, material, title, body, beforeTitle, beforeBody } = correction
  const what = label(language, 'circular-numbered', { kind: circular.kind, number: circular.number })
  const parts = [
    say(language, 'correction-page', { what, state, author, reason, material: String(material) }),
    ...(title === beforeTitle ? [] : [say(language, 'correction-title-change', { before: beforeTitle, after: title })]),
    ...(body === beforeBody ? [] : [say(language, 'correction-body-change', { before: beforeBody, after: body })]),
    ...(desk.may.drop && !desk.may.confirm ? [say(language, 'correction-own')] : []),
  ]
  const decisions: Rows = [
    ...(desk.may.confirm ? [[button(label(language, 'correction-confirm'), 'circulars.correction-confirm', id)]] : []),
    ...(desk.may.drop ? [[button(label(language, 'correction-drop'), 'circulars.correction-drop', id)]] : []),
  ]
  return {
    text: parts.join('\n\n'),
    buttons: [
      ...decisions,
      [
        button(label(language, 'circular-read'), 'circulars.open', circular.id),
        button(label(language, 'home'), 'home'),
      ],
    ],
  }
}

/** Corrections that wait for this person. */
export const waitingScreen = (language: Language, waiting: readonly DeskCorrection[]): Screen => ({
  text: say(language, waiting.length === 0 ? 'correction-list-empty' : 'correction-list'),
  buttons: [
    ...waiting.map(({ circular: { kind, number }, correction }) => [
      button(
        label(language, 'correction-list-button', { what: label(language, 'circular-numbered', { kind, number }) }),
        'circulars.correction',
        correction.id,
      ),
    ]),
    [button(label(language, 'home'), 'home')],
  ],
})

/** So many corrections stand above the text; what stood there before each is behind the button. */
const LISTED = 3

/** A reader's page with what was corrected above it, the newest first, and the way to what stood there before. */
export function withCorrections(language: Language, page: Screen, { circular, ...read }: ReaderCorrections): Screen {
  if (read.corrections.length === 0) return page
  const rest = read.corrections.length - LISTED
  const notes = [
    ...read.corrections.slice(0, LISTED).map(({ reason, confirmedAt }, i) =>
      say(language, i === 0 ? 'correction-page-mark' : 'correction-page-earlier', {
        at: confirmedAt ?? circular.createdAt,
        reason,
      }),
    ),
    ...(rest > 0 ? [say(language, 'correction-page-rest', { count: rest })] : []),
    ...(read.seenBefore === null ? [] : [say(language, 'correction-seen-before', { at: read.seenBefore })]),
  ]
  const former = [button(label(language, 'correction-former'), 'circulars.former', circular.id)]
  const rows = page.buttons ?? []
  return {
    ...page,
    text: `${notes.join('\n')}\n\n${page.text}`,
    buttons: [...rows.slice(0, -1), former, ...rows.slice(-1)],
  }
}

/** What stood there before each correction, the latest first. */
export function formerScreen(language: Language, { circular, corrections }: ReaderCorrections): Screen {
  const texts = corrections.map(({ beforeTitle, beforeBody, confirmedAt }) =>
    say(language, 'correction-former-page', {
      at: confirmedAt ?? circular.createdAt,
      title: beforeTitle,
      body: beforeBody,
    }),
  )
  return {
    text: [say(language, 'correction-former-warning'), ...texts].join('\n\n'),
    buttons: [[button(label(language, 'correction-read'), 'circulars.open', circular.id)]],
  }
}
