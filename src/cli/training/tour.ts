import { readFileSync } from 'node:fs'
import type { LocalTour } from 'bot-api-emulator'
import type { Role } from '#domain/vocabulary.ts'
import { entered } from '#storage/audit-reading.ts'
import { roleOfAccount } from '#storage/sample.ts'
import type { Tools } from '#workflows/tools.ts'

/** Done by one of these acts, or where no act says so, by these very words. */
export interface TourStep {
  text: string
  say?: string
  acts?: string[]
}

export const readTours = (): Record<Role | 'public', TourStep[]> =>
  JSON.parse(readFileSync(new URL('../../../prisma/sample/tours.json', import.meta.url), 'utf8')) as Record<
    Role | 'public',
    TourStep[]
  >

/**
 * A first day in the role that somebody of the page plays. A step is ticked off by the entry that its act has left in the log, so only
 * by what has really been done. @param since the sample was made
 */
export async function tourOf(
  { db, platform }: Tools,
  userId: number,
  { said, since }: { said: readonly string[]; since: Date },
): Promise<LocalTour> {
  const { personId, role } = await roleOfAccount(db, platform, String(userId))
  const done = new Set(personId === null ? [] : await entered(db, personId, since))
  const steps = readTours()[role ?? 'public'].map(({ text, say, acts }) => ({
    text,
    ...(say === undefined ? {} : { say }),
    done: acts === undefined ? said.includes(say ?? '') : acts.some((act) => done.has(act)),
  }))
  return { steps }
}
