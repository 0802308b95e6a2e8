import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { GROUNDS } from '#domain/objections/ground.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'
import type { Hearing, HearingFiles, HearingLine, PendingLine, WithdrawnLine } from '#reads/objections/hearing.ts'
import { doubtLine } from '../outage-lines.ts'
import { go, homeRow, lines, paragraphs, present, rows } from '../kit.ts'
import { pageOf } from '#shared/paging.ts'
import { pageRow } from '../paging.ts'
import { promiseForOffice } from '../promise-line.ts'
import { refusalText } from '../refusal.ts'
import { groundLines } from './agency.ts'
import { arithmeticLines } from '../review/arithmetic.ts'

const queueButton = (language: Language): Button =>
  go('objection.queue', { page: 0 }, label(language, 'objections-to-queue'))

/** The way on after a hearing: what else can be heard. */
export const queueRows = (language: Language): Button[][] => [[queueButton(language)], homeRow(language)]

/** Why not, and the way back to what can be heard. */
export const refusedHearing = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: queueRows(language),
})

/** Lateness stands beside what is late; what has time says nothing. */
const overdue = (language: Language, { promise }: { promise: SpokenPromise | null }): string =>
  promise?.isPast === true ? ` · ${promiseForOffice(language, promise)}` : ''

/** The objections an evaluator may hear. */
export function queueScreen(
  language: Language,
  { year, lines }: { year: number; lines: readonly HearingLine[] },
  wantedPage: number,
): Screen {
  const page = pageOf(lines, wantedPage)
  const { items, first } = page
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
        go(
          'objection.claim',
          { objectionId: line.objectionId },
          label(language, 'objections-queue-button', { number: first + i, code: line.code, agency: line.agencyName }),
        ),
      ]),
      ...pageRow(language, page, (to, text) => go('objection.queue', { page: to }, text)),
      homeRow(language),
    ],
  }
}

/** Both sides of one objection, as the one who hears it and the committee read them. */
export function caseLines(language: Language, hearing: Hearing): string[] {
  const { claimHundredths: claim, beforeHundredths: before, maximumHundredths: maximum, files } = hearing
  const filedAt = new Date(hearing.filedAt)
  return present(
    lines(
      say(language, 'objections-hearing-head', {
        agency: hearing.agencyName,
        code: hearing.code,
        title: hearing.title,
        before: before === null ? 'none' : label(language, 'objections-points', { points: before }),
        maximum,
        claim: claim === null ? 'none' : label(language, 'objections-points', { points: claim }),
      }),
      hearing.untilAt !== null && say(language, 'objections-hearing-until', { untilAt: new Date(hearing.untilAt) }),
    ),
    hearing.guidance !== '' && say(language, 'objections-hearing-guidance', { guidance: hearing.guidance }),
    hearing.explanation !== '' && say(language, 'objections-hearing-explanation', { text: hearing.explanation }),
    hearing.arithmetic !== null &&
      hearing.arithmetic.pointsHundredths !== null &&
      arithmeticLines(language, hearing.arithmetic, hearing.verified, before),
    before !== null &&
      (hearing.firstNote === ''
        ? say(language, 'objections-hearing-note-none')
        : say(language, 'objections-hearing-note', { note: hearing.firstNote })),
    groundLines(language, hearing).join('\n'),
    hearing.text === ''
      ? say(language, 'objections-hearing-text-none', { at: filedAt })
      : say(language, 'objections-hearing-text', { text: hearing.text, at: filedAt }),
    hearing.reopened !== 0 && say(language, 'objections-reopened-times', { count: hearing.reopened }),
    doubtLine(language, hearing.filedAt, hearing.arrivedAt),
    filesLine(language, files),
    precedentLines(language, hearing),
  )
}

const precedentLines = (language: Language, { precedents, maximumHundredths: maximum }: Hearing): string | false =>
  precedents.length !== 0 &&
  lines(
    say(language, 'objections-precedents'),
    ...precedents.map(({ ground, beforeHundredths, afterHundredths, reason }) =>
      say(language, 'objections-precedent', {
        ground: labelDynamic(language, `objection-ground-${ground}`),
        before: beforeHundredths,
        after: afterHundredths,
        maximum,
        reason,
      }),
    ),
  )

export function hearingScreen(language: Language, hearing: Hearing): Screen {
  const { objectionId, files } = hearing
  return {
    text: paragraphs(...caseLines(language, hearing)),
    buttons: rows(
      go('objection.decide', { objectionId }, label(language, 'objections-decide')),
      files.evidence.length + files.objection.length !== 0 &&
        go('objection.hearing-files', { objectionId }, label(language, 'objections-see-files')),
      [go('objection.release', { objectionId }, label(language, 'objections-drop')), queueButton(language)],
    ),
  }
}

const filesLine = (language: Language, { evidence, objection }: HearingFiles): string =>
  say(language, 'objections-hearing-files', { evidence: evidence.length, extra: objection.length })

export const hearingFilesScreen = (language: Language, objectionId: Id<'objection'>, files: HearingFiles): Screen => ({
  text: filesLine(language, files),
  files: [...files.evidence, ...files.objection],
  buttons: [[go('objection.claim', { objectionId }, label(language, 'objections-to-page'))]],
})

/** Which reasons are given how often, the most frequent first. */
function countedGrounds(language: Language, lines: readonly PendingLine[]): string {
  const counted = GROUNDS.map((ground) => ({ ground, count: lines.filter((line) => line.ground === ground).length }))
  return counted
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ ground, count }) =>
      say(language, 'objections-ground-count', { ground: labelDynamic(language, `objection-ground-${ground}`), count }),
    )
    .join(' · ')
}

const withdrawnButton = (language: Language): Button =>
  go('objection.withdrawn', { page: 0 }, label(language, 'objections-withdrawn-button'))

export const withdrawnRows = (language: Language): Button[][] => [[withdrawnButton(language)], homeRow(language)]

/** To the coordinator: what was taken back, each to be opened again. */
export function withdrawnScreen(
  language: Language,
  { year, lines }: { year: number; lines: readonly WithdrawnLine[] },
  wantedPage: number,
): Screen {
  const page = pageOf(lines, wantedPage)
  return {
    text: paragraphs(
      say(language, 'objections-withdrawn-list', { year, count: lines.length }),
      page.items
        .map(({ agencyName: agency, code, title, reopened }, i) =>
          say(language, 'objections-withdrawn-of', { number: page.first + i, agency, code, title, reopened }),
        )
        .join('\n'),
    ),
    buttons: rows(
      ...page.items.map(({ objectionId, agencyName: agency, code }, i) =>
        go(
          'objection.reopen',
          { objectionId },
          label(language, 'objections-reopen-button', { number: page.first + i, agency, code }),
        ),
      ),
      ...pageRow(language, page, (to, text) => go('objection.withdrawn', { page: to }, text)),
      [go('objection.pending', { page: 0 }, label(language, 'back')), ...homeRow(language)],
    ),
  }
}

/** To the coordinator: what is open, and what nobody may hear. */
export function pendingScreen(
  language: Language,
  { year, lines, mayReopen }: { year: number; lines: readonly PendingLine[]; mayReopen: boolean },
  wantedPage: number,
): Screen {
  const page = pageOf(lines, wantedPage)
  const without = lines.filter((line) => !line.hasDecider).length
  return {
    text: paragraphs(
      say(language, 'objections-pending', { year, count: lines.length, without }),
      countedGrounds(language, lines),
      page.items
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
      without !== 0 && say(language, 'objections-pending-assign'),
    ),
    buttons: rows(
      without !== 0 && go('review.orphans', {}, label(language, 'orphans-button')),
      mayReopen && withdrawnButton(language),
      ...pageRow(language, page, (to, text) => go('objection.pending', { page: to }, text)),
      homeRow(language),
    ),
  }
}
