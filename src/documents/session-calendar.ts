import type { Language } from '#domain/vocabulary.ts'
import { sha256 } from '#shared/ids.ts'
import type { FileToSend } from '#shared/message.ts'
import { label } from '#wording/say.ts'
import { calendarFile } from './calendar-file.ts'

interface Planned {
  id: number
  at: string | null
  until: string | null
  place: string
  words: string
  state: string
  sequence: number
}

/** A session of the council as a calendar file: what comes later under the same name takes its place, or takes it out. */
export function sessionCalendar(language: Language, session: Planned, madeAt: Date): FileToSend {
  const summary = label(language, 'session-calendar-summary')
  const entry = {
    uid: `council-session-${session.id}@tahavol`,
    at: new Date(session.at ?? madeAt),
    until: new Date(session.until ?? madeAt),
    sequence: session.sequence,
    summary,
    description: session.words === '' ? summary : session.words,
    place: session.place,
    isCalledOff: session.state === 'CALLED_OFF',
  }
  const bytes = calendarFile(summary, [entry], madeAt)
  const name = `${label(language, 'session-calendar-file')}.ics`
  return { sha256: sha256(bytes), name, mimeType: 'text/calendar', kind: 'document', bytes }
}
