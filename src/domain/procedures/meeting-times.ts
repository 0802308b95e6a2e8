import { addDays } from 'persian-text'

const HOUR_MS = 3_600_000

/** So long before it begins people may say that they are there. */
const DOOR_MS = HOUR_MS

/** Whether the list of who is there is open: from an hour before on, until the minutes are handed in. */
export const isDoorOpen = ({ at, state }: { at: Date; state: string }, now: Date): boolean =>
  state === 'planned' && now.getTime() >= at.getTime() - DOOR_MS

/** The day before at the same hour, or two hours before; null: it is too near for a reminder. */
export function remindsAt(at: Date, now: Date, zone: string): Date | null {
  const soon = new Date(now.getTime() + HOUR_MS)
  return [addDays(at, -1, zone), new Date(at.getTime() - 2 * HOUR_MS)].find((one) => one > soon) ?? null
}

/** Four digits, said on the spot. */
export const spokenCode = (random: Uint8Array): string =>
  String(((random[0] ?? 0) * 256 + (random[1] ?? 0)) % 10_000).padStart(4, '0')
