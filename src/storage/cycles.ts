import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { withPromises } from '#domain/cycle/promises.ts'
import type { StageWindow } from '#domain/cycle/window.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import type { Database } from './database.ts'
import { databaseOf, isTransaction, type Reader, type Tx } from './transaction.ts'

export interface CycleRow {
  id: number
  year: number
  state: CycleState
  stateSince: Date
  version: number
  profile: ProvinceProfile
  transmittedAt: Date | null
  festivalHeldAt: Date | null
}

/** A window as stored: `graceMinutes` is silent and never shown. */
export interface StageRow extends StageWindow {
  id: number
  graceMinutes: number
}

const CYCLE = {
  id: true,
  year: true,
  state: true,
  stateSince: true,
  version: true,
  transmittedAt: true,
  festivalHeldAt: true,
} as const

type Raw = Omit<CycleRow, 'state' | 'profile'> & { state: string }

/**
 * Profiles are ten kilobytes of JSON and nearly every act asks for its cycle; a profile changes only together with the version of
 * its cycle, so it is read once for each version. Caller database, for the tests open many.
 */
const profiles = new WeakMap<Database, Map<string, ProvinceProfile>>()
const KEPT_PROFILES = 16

async function typed(db: Reader, row: Raw): Promise<CycleRow> {
  const known = profiles.get(databaseOf(db)) ?? new Map<string, ProvinceProfile>()
  profiles.set(databaseOf(db), known)
  const key = `${row.id}:${row.version}`
  const profile = known.get(key) ?? (await profileOf(db, row.id))
  if (known.size >= KEPT_PROFILES) known.clear()
  // A version that a transaction has made and may yet take back is not remembered.
  if (!isTransaction(db)) known.set(key, profile)
  return { ...row, state: row.state as CycleState, profile }
}

async function profileOf(db: Reader, id: number): Promise<ProvinceProfile> {
  const row = await db.cycle.findUniqueOrThrow({ where: { id }, select: { profile: true } })
  return withPromises(row.profile as unknown as ProvinceProfile)
}

/** The cycle everybody works in: the latest one that is not closed, else the latest of all. */
export async function currentCycle(db: Reader): Promise<CycleRow | null> {
  const open = await db.cycle.findFirst({
    where: { state: { not: 'CLOSED' } },
    orderBy: { year: 'desc' },
    select: CYCLE,
  })
  const row = open ?? (await db.cycle.findFirst({ orderBy: { year: 'desc' }, select: CYCLE }))
  return row === null ? null : typed(db, row)
}

export async function cycleById(db: Reader, id: number): Promise<CycleRow | null> {
  const row = await db.cycle.findUnique({ where: { id }, select: CYCLE })
  return row === null ? null : typed(db, row)
}

/** Stages in the order of the profile. */
export async function stagesOf(db: Reader, cycleId: number): Promise<StageRow[]> {
  const rows = await db.stage.findMany({
    where: { cycleId },
    orderBy: { position: 'asc' },
    select: { id: true, key: true, opensAt: true, dueAt: true, graceMinutes: true },
  })
  return rows.map((row) => ({ ...row, key: row.key as StageKey }))
}

/** One stage as it stands for one agency: a granted extension moves its end. Null when the cycle has no such stage. */
export async function stageFor(
  db: Reader,
  cycleId: number,
  key: StageKey,
  agencyId: number | null,
): Promise<StageRow | null> {
  const row = await db.stage.findUnique({
    where: { cycleId_key: { cycleId, key } },
    select: { id: true, opensAt: true, dueAt: true, graceMinutes: true },
  })
  if (row === null) return null
  if (agencyId === null) return { ...row, key }
  const extension = await db.extension.findFirst({
    where: { cycleId, agencyId, stageKey: key, state: 'GRANTED' },
    orderBy: { dueAt: 'desc' },
    select: { dueAt: true },
  })
  const dueAt = extension?.dueAt != null && extension.dueAt > row.dueAt ? extension.dueAt : row.dueAt
  return { ...row, key, dueAt }
}

/** Compare-and-set on state and version. @returns whether this one moved it */
export async function moveCycle(tx: Tx, cycle: CycleRow, to: CycleState, at: Date): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id: cycle.id, state: cycle.state, version: cycle.version },
    data: { state: to, stateSince: at, version: { increment: 1 } },
  })
  return count === 1
}
