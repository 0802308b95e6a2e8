import { zoneOffsetMs } from './zone-offset.ts'

/** Hours ahead of UTC in the summers of 2021 and 2026, as this machine knows them. */
export interface ZoneData {
  summer2021: number
  summer2026: number
  /** False: the machine does not know what became of the clocks there; dates would be wrong by an hour. */
  isCurrent: boolean
}

/**
 * Reliability R18: Iran moved its clocks for the last time in the summer of 1401. Data from before that, or without that history, would
 * move deadlines by an hour. @param offsetMs how far ahead of UTC the zone is at an instant
 */
export const examineZone = (zone: string, offsetMs: typeof zoneOffsetMs = zoneOffsetMs): ZoneData => {
  const hours = (iso: string): number => offsetMs(Date.parse(iso), zone) / 3_600_000
  const [summer2021, summer2026] = [hours('2021-07-01T00:00:00Z'), hours('2026-07-01T00:00:00Z')]
  return { summer2021, summer2026, isCurrent: zone !== 'Asia/Tehran' || (summer2021 === 4.5 && summer2026 === 3.5) }
}
