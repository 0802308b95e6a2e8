import type { Id } from '#domain/acts/ids.ts'
import { fingerprint, type Standing } from '#domain/results/result-table.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { standingLine } from '../decisions/amendment.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { approvalsButton } from './approvals.ts'

export interface ShownVersion {
  number: number
  contentHash: string
  at: Date
  decision: { reason: string } | null
  /** Agencies whose total or place it changed. */
  moved: readonly { name: string; before: Standing | null; after: Standing }[]
}

const NAMED = 5

/** Every table that was approved to its end; each can be taken out whole. */
export function versionsScreen(
  language: Language,
  { cycleId, year, versions }: { cycleId: Id<'cycle'>; year: number; versions: readonly ShownVersion[] },
): Screen {
  return {
    isProtected: true,
    text: paragraphs(
      say(language, versions.length === 0 ? 'versions-none' : 'versions-title', { year }),
      ...versions.map((version) => versionLines(language, version)),
    ),
    buttons: rows(
      ...versions.map(({ number }) =>
        go('result.version', { cycleId, number }, label(language, 'versions-take', { number })),
      ),
      [approvalsButton(language), ...homeRow(language)],
    ),
  }
}

const versionLines = (language: Language, { number, contentHash, at, decision, moved }: ShownVersion): string =>
  lines(
    say(language, 'versions-line', { number, at, fingerprint: fingerprint(contentHash) }),
    decision !== null && say(language, 'versions-reason', { reason: decision.reason }),
    ...moved
      .slice(0, NAMED)
      .flatMap(({ name, before, after }) => (before === null ? [] : standingLine(language, name, before, after))),
    moved.length > NAMED && say(language, 'amend-moved-more', { rest: moved.length - NAMED }),
  )
