import { type CalendarEntry, calendarFile } from '#documents/calendar-file.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { sha256 } from '#shared/ids.ts'
import { label, say } from '#wording/say.ts'
import type { Deadlines } from '#reads/cycle/stages-now.ts'
import type { DueStep } from '#reads/procedures/cases.ts'
import { deadlinesButton } from '#screens/cycle/deadlines.ts'
import { stageName } from '#screens/kit.ts'

/** The reader's own stages that are not over, and what they owe in cases and tasks, in a file; null when there is none. */
export function calendarOf(
  language: Language,
  deadlines: Deadlines | null,
  steps: readonly DueStep[],
  at: { now: Date; installation: string },
): Screen | null {
  const entries = [
    ...(deadlines === null ? [] : stageEntries(language, deadlines, at)),
    ...steps.filter(({ isLate }) => !isLate).map((step) => stepEntry(language, step, at)),
  ]
  if (entries.length === 0) return null
  const name =
    deadlines === null
      ? label(language, 'deadlines-calendar-file')
      : label(language, 'deadlines-calendar-name', { year: deadlines.year })
  const bytes = calendarFile(name, entries, at.now)
  return {
    text: say(language, 'deadlines-calendar-sent', { count: entries.length }),
    files: [
      {
        sha256: sha256(bytes),
        name: `${label(language, 'deadlines-calendar-file')}.ics`,
        mimeType: 'text/calendar',
        kind: 'document',
        bytes,
      },
    ],
    buttons: [[deadlinesButton(language)]],
  }
}

type Made = { now: Date; installation: string }

/** The day of a step is new each time it comes back: seconds since 1970 are a number that only rises. */
const stepEntry = (
  language: Language,
  { kind, id, name, procedure, step, dueAt }: DueStep,
  at: Made,
): CalendarEntry => ({
  uid: `${at.installation}-${kind}-${id}@tahavol`,
  at: new Date(dueAt),
  sequence: Math.floor(at.now.getTime() / 1000),
  summary: label(language, 'deadlines-calendar-entry', { stage: step?.[language] ?? name }),
  description: procedure === null ? name : `${procedure[language]} · ${name}`,
})

function stageEntries(language: Language, deadlines: Deadlines, { installation }: Made): CalendarEntry[] {
  const { cycleId, agencyId, year, version } = deadlines
  const mine = deadlines.stages.filter((stage) => stage.mine && stage.phase !== 'after')
  return mine.map(({ key, opensAt, dueAt }) => {
    const stage = stageName(language, key)
    return {
      // Somebody may hold seats of two agencies, with days of their own, or work with two provinces.
      uid: `${installation}-cycle-${cycleId}-${agencyId ?? 'organization'}-${key}@tahavol`,
      at: dueAt,
      sequence: version,
      summary: label(language, 'deadlines-calendar-entry', { stage }),
      description: label(language, 'deadlines-calendar-details', { year, opens: opensAt, due: dueAt }),
    }
  })
}
