import type { Language } from '#domain/vocabulary.ts'
import { sha256 } from '#shared/ids.ts'
import type { FileToSend } from '#shared/message.ts'
import { label } from '#wording/say.ts'
import { calendarFile } from './calendar-file.ts'

interface Planned {
  id: number
  code: string
  at: string
  until: string
  title: { fa: string; en: string }
  procedure: { fa: string; en: string }
  name: string
  place: string
  point: { latitude: number; longitude: number } | null
  state: string
  words: string
  sequence: number
}

/** A meeting as a calendar file: what comes later under the same name takes its place, or takes it out. */
export function meetingCalendar(language: Language, meeting: Planned, madeAt: Date): FileToSend {
  const { title, procedure, name, words, place, point } = meeting
  const summary = `${title[language]} · ${name}`
  const entry = {
    uid: `${meeting.code}-meeting-${meeting.id}@tahavol`,
    at: new Date(meeting.at),
    until: new Date(meeting.until),
    sequence: meeting.sequence,
    summary,
    description: label(language, 'meeting-calendar-details', {
      procedure: procedure[language],
      name,
      words: words || 'none',
    }),
    place: place === '' && point !== null ? `${point.latitude}, ${point.longitude}` : place,
    point,
    isCalledOff: meeting.state === 'called-off',
  }
  const bytes = calendarFile(summary, [entry], madeAt)
  return {
    sha256: sha256(bytes),
    name: `${label(language, 'meeting-calendar-file')}.ics`,
    mimeType: 'text/calendar',
    kind: 'document',
    bytes,
  }
}
