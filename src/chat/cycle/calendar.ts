import { calendarFile } from '#documents/calendar-file.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { sha256 } from '#shared/ids.ts'
import { label, say } from '#wording/say.ts'
import type { Deadlines } from '#reads/cycle/stages-now.ts'
import { deadlinesButton } from '#screens/cycle/deadlines.ts'
import { stageName } from '#screens/kit.ts'

/** The reader's own stages that are not over, in a file; null when there is none. */
export function calendarOf(
  language: Language,
  deadlines: Deadlines,
  { now, installation }: { now: Date; installation: string },
): Screen | null {
  const { cycleId, agencyId, year, version } = deadlines
  const mine = deadlines.stages.filter((stage) => stage.mine && stage.phase !== 'after')
  if (mine.length === 0) return null
  const entries = mine.map(({ key, opensAt, dueAt }) => {
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
  const bytes = calendarFile(label(language, 'deadlines-calendar-name', { year }), entries, now)
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
