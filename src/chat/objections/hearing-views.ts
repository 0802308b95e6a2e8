import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'
import type { Hearing, HearingLine } from '#workflows/objections/read-hearing.ts'
import type { PendingLine } from '#workflows/objections/read-pending.ts'
import { button } from '../buttons.ts'
import { pageOf, pagerRow } from '#screens/paging.ts'
import { promiseForOffice } from '#screens/promise-line.ts'
import { homeButton } from './own-views.ts'

/** Lateness stands beside what is late; what has time says nothing. */
const overdue = (language: Language, { promise }: { promise: SpokenPromise | null }): string =>
  promise?.isPast === true ? ` · ${promiseForOffice(language, promise)}` : ''

/** The objections an evaluator may hear. */
export function queueScreen(
  language: Language,
  { year, lines }: { year: number; lines: readonly HearingLine[] },
  wanted: number,
): Screen {
  const { items, page, pages, first } = pageOf(lines, wanted)
  return {
    text: [
      say(language, 'objections-queue', { year, count: lines.length }),
      ...items.map(
        (line, i) =>
          say(language, 'objections-queue-line', {
            number: first + i,
            agency: line.agencyName,
            code: line.code,
            title: line.title,
            at: new Date(line.filedAt),
            mine: line.mineUntil === null ? 'no' : 'yes',
          }) + overdue(language, line),
      ),
    ].join('\n'),
    buttons: [
      ...items.map((line, i) => [
        button(
          label(language, 'objections-queue-button', { number: first + i, code: line.code, agency: line.agencyName }),
          'objections.hear',
          line.objectionId,
        ),
      ]),
      ...pagerRow(language, { page, pages }, 'objections.queue'),
      [homeButton(language)],
    ],
  }
}

/** Both sides of one objection. */
export function hearingScreen(language: Language, hearing: Hearing): Screen {
  const { objectionId, claimHundredths: claim, evidenceFiles, objectionFiles } = hearing
  const filedAt = new Date(hearing.filedAt)
  return {
    text: [
      [
        say(language, 'objections-hearing-head', {
          agency: hearing.agencyName,
          code: hearing.code,
          title: hearing.title,
          before: hearing.beforeHundredths,
          maximum: hearing.maximumHundredths,
          claim: claim === null ? 'none' : label(language, 'objections-points', { points: claim }),
        }),
        ...(hearing.untilAt === null
          ? []
          : [say(language, 'objections-hearing-until', { untilAt: new Date(hearing.untilAt) })]),
      ].join('\n'),
      ...(hearing.guidance === ''
        ? []
        : [say(language, 'objections-hearing-guidance', { guidance: hearing.guidance })]),
      ...(hearing.explanation === ''
        ? []
        : [say(language, 'objections-hearing-explanation', { text: hearing.explanation })]),
      hearing.firstNote === ''
        ? say(language, 'objections-hearing-note-none')
        : say(language, 'objections-hearing-note', { note: hearing.firstNote }),
      hearing.text === ''
        ? say(language, 'objections-hearing-text-none', { at: filedAt })
        : say(language, 'objections-hearing-text', { text: hearing.text, at: filedAt }),
      say(language, 'objections-hearing-files', { evidence: evidenceFiles.length, extra: objectionFiles.length }),
    ].join('\n\n'),
    buttons: [
      [button(label(language, 'objections-decide'), 'objections.decide', objectionId)],
      ...(evidenceFiles.length + objectionFiles.length === 0
        ? []
        : [[button(label(language, 'objections-see-files'), 'objections.hearing-files', objectionId)]]),
      [
        button(label(language, 'objections-drop'), 'objections.drop', objectionId),
        button(label(language, 'objections-to-queue'), 'objections.queue'),
      ],
    ],
  }
}

/** To the coordinator: what is open, and what nobody may hear. */
export function pendingScreen(
  language: Language,
  { year, lines }: { year: number; lines: readonly PendingLine[] },
  wanted: number,
): Screen {
  const { items, page, pages } = pageOf(lines, wanted)
  const without = lines.filter((line) => !line.hasDecider).length
  return {
    text: [
      say(language, 'objections-pending', { year, count: lines.length, without }),
      items
        .map(
          (line) =>
            say(language, 'objections-pending-line', {
              decider: line.hasDecider ? 'yes' : 'no',
              agency: line.agencyName,
              code: line.code,
              title: line.title,
            }) + overdue(language, line),
        )
        .join('\n'),
      ...(without === 0 ? [] : [say(language, 'objections-pending-assign')]),
    ]
      .filter(Boolean)
      .join('\n\n'),
    buttons: [...pagerRow(language, { page, pages }, 'objections.pending'), [homeButton(language)]],
  }
}
