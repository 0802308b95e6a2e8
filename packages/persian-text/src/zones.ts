const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

const DAY_MS = 86_400_000
/** Some thirty years of days a zone; then all is forgotten at once. */
const KEPT_DAYS = 12_000

const ask = (instantMs: number, zone: string): number => {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  const match = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(formatter.format(instantMs))
  if (!match) throw new RangeError(`no wall time for ${instantMs} in ${zone}`)
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second) - instantMs
}

const atDayEdge = (edgeMs: number, zone: string): number => {
  let known = offsets.get(zone)
  if (!known || known.size > KEPT_DAYS) {
    known = new Map()
    offsets.set(zone, known)
  }
  const remembered = known.get(edgeMs)
  if (remembered !== undefined) return remembered
  const offset = ask(edgeMs, zone)
  known.set(edgeMs, offset)
  return offset
}

/**
 * Milliseconds the wall clock of `zone` is ahead of UTC at the instant. Throws RangeError for an unknown zone.
 * Intl is asked once for each edge of a UTC day, and for the instant itself only in a day in which the clocks change.
 */
export const zoneOffsetMs = (instantMs: number, zone: string): number => {
  const edgeMs = Math.floor(instantMs / DAY_MS) * DAY_MS
  const offset = atDayEdge(edgeMs, zone)
  if (offset === atDayEdge(edgeMs + DAY_MS, zone)) return offset
  return ask(Math.floor(instantMs / 1000) * 1000, zone)
}

/** Hours ahead of UTC in the summers of 2021 and 2026, as this machine knows them. */
export interface ZoneData {
  summer2021: number
  summer2026: number
  /** False: the machine does not know what became of the clocks there; dates would be wrong by an hour. */
  isCurrent: boolean
}

/**
 * Iran moved its clocks for the last time in the summer of 1401. Data from before that, or without that history, would
 * move deadlines by an hour. @param offsetMs how far ahead of UTC the zone is at an instant
 */
export const examineZone = (zone: string, offsetMs: typeof zoneOffsetMs = zoneOffsetMs): ZoneData => {
  const hours = (iso: string): number => offsetMs(Date.parse(iso), zone) / 3_600_000
  const [summer2021, summer2026] = [hours('2021-07-01T00:00:00Z'), hours('2026-07-01T00:00:00Z')]
  return { summer2021, summer2026, isCurrent: zone !== 'Asia/Tehran' || (summer2021 === 4.5 && summer2026 === 3.5) }
}
