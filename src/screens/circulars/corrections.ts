import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { DeskCorrection } from '#reads/circulars/desk.ts'
import type { OpenCircular } from '#reads/circulars/pages.ts'
import { go, homeRow, rows, present } from '../kit.ts'

type Rows = NonNullable<Screen['buttons']>

/** Old and new below each other, with what this person may do about it. */
export function correctionScreen(language: Language, desk: DeskCorrection): Screen {
  const { circular, correction, author } = desk
  const { id: correctionId, state, reason, material, title, body, beforeTitle, beforeBody } = correction
  const what = label(language, 'circular-numbered', { kind: circular.kind, number: circular.number })
  const parts = present(
    say(language, 'correction-page', { what, state, author, reason, material: String(material) }),
    title !== beforeTitle && say(language, 'correction-title-change', { before: beforeTitle, after: title }),
    body !== beforeBody && say(language, 'correction-body-change', { before: beforeBody, after: body }),
    desk.may.discard && !desk.may.confirm && say(language, 'correction-own'),
  )
  const decisions: Rows = rows(
    desk.may.confirm && go('correction.confirm', { correctionId }, label(language, 'correction-confirm')),
    desk.may.discard && go('correction.discard', { correctionId }, label(language, 'correction-discard')),
  )
  return {
    text: parts.join('\n\n'),
    buttons: [
      ...decisions,
      [
        go('circular.open', { circularId: circular.id, full: null }, label(language, 'circular-read')),
        ...homeRow(language),
      ],
    ],
  }
}

/** Corrections that wait for this person. */
export const waitingScreen = (language: Language, waiting: readonly DeskCorrection[]): Screen => ({
  text: say(language, waiting.length === 0 ? 'correction-list-empty' : 'correction-list'),
  buttons: [
    ...waiting.map(({ circular: { kind, number }, correction }) => [
      go(
        'correction.open',
        { correctionId: correction.id },
        label(language, 'correction-list-button', { what: label(language, 'circular-numbered', { kind, number }) }),
      ),
    ]),
    homeRow(language),
  ],
})

/** So many corrections stand above the text; what stood there before each is behind the button. */
const LISTED = 3

/** A reader's page with what was corrected above it, the newest first, and the way to what stood there before. */
export function withCorrections(language: Language, page: Screen, open: OpenCircular): Screen {
  const { circular, corrections: read } = open
  if (read.corrections.length === 0) return page
  const rest = read.corrections.length - LISTED
  const notes = present(
    ...read.corrections.slice(0, LISTED).map(({ reason, confirmedAt }, i) =>
      say(language, i === 0 ? 'correction-page-mark' : 'correction-page-earlier', {
        at: confirmedAt ?? circular.createdAt,
        reason,
      }),
    ),
    rest > 0 && say(language, 'correction-page-rest', { count: rest }),
    read.seenBefore !== null && say(language, 'correction-seen-before', { at: read.seenBefore }),
  )
  const former = [go('correction.former', { circularId: circular.id }, label(language, 'correction-former'))]
  const rows = page.buttons ?? []
  return {
    ...page,
    text: `${notes.join('\n')}\n\n${page.text}`,
    buttons: [...rows.slice(0, -1), former, ...rows.slice(-1)],
  }
}

/** What stood there before each correction, the latest first. */
export function formerScreen(language: Language, { circular, corrections }: OpenCircular): Screen {
  const texts = corrections.corrections.map(({ beforeTitle, beforeBody, confirmedAt }) =>
    say(language, 'correction-former-page', {
      at: confirmedAt ?? circular.createdAt,
      title: beforeTitle,
      body: beforeBody,
    }),
  )
  return {
    text: [say(language, 'correction-former-warning'), ...texts].join('\n\n'),
    buttons: [[go('circular.open', { circularId: circular.id, full: null }, label(language, 'correction-read'))]],
  }
}
