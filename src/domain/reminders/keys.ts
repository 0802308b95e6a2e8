import { dayKey } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import type { Reminder } from './facts.ts'

export const keyOf = (cycleId: number, personId: number, day: string, name: string): string =>
  [`reminder:${cycleId}:${personId}:${day}`, ...(name === '' ? [] : [name])].join(':')

export const nameOfSingle = (stage: StageKey, dueAt: Date, zone: string): string => `${stage}:${dayKey(dueAt, zone)}`

/** The key this reminder would have on another day, to learn whether that day has one of its own. */
export const keyOnDay = (
  {
    cycleId,
    personId,
    escalated,
    single,
    dueAt,
  }: Pick<Reminder, 'personId' | 'escalated' | 'single' | 'dueAt'> & { cycleId: number },
  day: Date,
  zone: string,
): string => {
  const name = escalated ? 'head' : single === null ? '' : nameOfSingle(single, dueAt, zone)
  return keyOf(cycleId, personId, dayKey(day, zone), name)
}
