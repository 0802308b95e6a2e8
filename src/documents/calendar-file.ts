export interface CalendarEntry {
  /** One and the same for an event through all its changes, so that a calendar replaces it. */
  uid: string
  at: Date
  summary: string
  description: string
  /** Raised with every change; calendars ignore a lower one. */
  sequence: number
  /** Of what lasts, and takes a person's time. */
  until?: Date
  place?: string
  point?: { latitude: number; longitude: number } | null
  isCalledOff?: boolean
}

const LINE_OCTETS = 75
const encoder = new TextEncoder()

/** RFC 5545: `20261206T103000Z`, whole seconds of universal time. */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545 3.3.11; direction marks and other controls have no business in a calendar. */
const escaped = (text: string): string =>
  text
    .replace(/(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

/** RFC 5545 3.1: no line is longer than 75 octets without its break; letters of several octets are never cut. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).byteLength
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      // The space that opens a continued line counts.
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** What lasts; a deadline is an instant without an end (RFC 5545 3.6.1), for an end has to be later than the start. */
const lasting = ({ until, place, point, isCalledOff }: CalendarEntry): string[] =>
  until === undefined
    ? ['TRANSP:TRANSPARENT']
    : [
        `DTEND:${utc(until)}`,
        ...(place === undefined || place === '' ? [] : [`LOCATION:${escaped(place)}`]),
        ...(point == null ? [] : [`GEO:${point.latitude};${point.longitude}`]),
        `STATUS:${isCalledOff === true ? 'CANCELLED' : 'CONFIRMED'}`,
        'TRANSP:OPAQUE',
      ]

const event = (entry: CalendarEntry, madeAt: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${utc(madeAt)}`,
  `DTSTART:${utc(entry.at)}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  ...lasting(entry),
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(entry.summary)}`,
  'TRIGGER:-P1D',
  'END:VALARM',
  'END:VEVENT',
]

/** Peers row 9: deadlines and meetings as a calendar file (RFC 5545) that any calendar opens, each with an alarm one day before. */
export const calendarFile = (name: string, entries: readonly CalendarEntry[], madeAt: Date): Uint8Array => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tahavol//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => event(entry, madeAt)),
    'END:VCALENDAR',
  ]
  return encoder.encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}
