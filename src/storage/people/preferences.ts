import type { ReminderMode } from '#domain/reminders/rules.ts'
import { reading } from '../prepared.ts'
import { CHOSEN } from '../statements/pending.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

/** How a person wants to be reminded; `hour` null: whenever the province's rules say. */
export interface ReminderWishes {
  mode: ReminderMode
  hour: number | null
}

const MUTED = { tables: ['MutedKind'] } as const

/** Kinds of notices that anybody does without, by person: few have chosen any. */
export const mutedKinds = (db: Reader): Promise<ReadonlyMap<number, readonly string[]>> =>
  keptOf(db, MUTED, async () => {
    const kinds = new Map<number, string[]>()
    for (const { personId, kind } of await db.mutedKind.findMany())
      kinds.set(personId, [...(kinds.get(personId) ?? []), kind])
    return kinds
  })

export async function setMuted(tx: Tx, personId: number, kind: string, isMuted: boolean): Promise<void> {
  await tx.mutedKind.deleteMany({ where: { personId, kind } })
  if (isMuted) await tx.mutedKind.create({ data: { personId, kind } })
}

const WISHES = { reminderMode: true, reminderHour: true } as const
const NONE: ReminderWishes = { mode: 'digest', hour: null }

const wishesFrom = (row: { reminderMode: ReminderMode; reminderHour: number | null }): ReminderWishes => ({
  mode: row.reminderMode,
  hour: row.reminderHour,
})

export async function reminderWishes(db: Reader, personId: number): Promise<ReminderWishes> {
  const row = await db.person.findUnique({ where: { id: personId }, select: WISHES })
  return row === null ? NONE : wishesFrom(row)
}

/** The same for everybody at once: only those are read who have chosen anything. */
export async function wishesOfAll(db: Reader): Promise<(personId: number) => ReminderWishes> {
  const rows = await reading(db, (run) => run.all(CHOSEN))
  const known = new Map(rows.map((row) => [row.id, wishesFrom(row)]))
  return (personId) => known.get(personId) ?? NONE
}

export async function storeReminderWishes(tx: Tx, personId: number, wishes: Partial<ReminderWishes>): Promise<void> {
  const { mode, hour } = wishes
  const data = {
    ...(mode === undefined ? {} : { reminderMode: mode }),
    ...(hour === undefined ? {} : { reminderHour: hour }),
  }
  await tx.person.update({ where: { id: personId }, data, select: { id: true } })
}
