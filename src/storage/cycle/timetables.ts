import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { StageWindow } from '#domain/cycle/window.ts'
import type { ApprovalStep, CycleState, StageKey } from '#domain/vocabulary.ts'
import { allCycles, type CycleRow } from './cycles.ts'
import { type GrantedTime, timesGranted } from '../extensions/granted-times.ts'
import { reading } from '../prepared.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/gates.ts'
import type { Reader, Tx } from '../transaction.ts'

export const cycleOfYear = async (db: Reader, year: number): Promise<{ id: number; state: string } | null> =>
  (await allCycles(db)).find((cycle) => cycle.year === year) ?? null

/** The cycle everybody may know of: never a draft. One that runs goes before one that is closed. */
export async function publishedCycle(db: Reader): Promise<CycleRow | null> {
  const cycles = await allCycles(db)
  const isOver = (state: CycleState): boolean => state === 'CLOSED'
  const running = cycles.find(({ state }) => state !== 'DRAFT' && !isOver(state))
  return running ?? cycles.find(({ state }) => isOver(state)) ?? null
}

/** A cycle that is not closed yet, a draft as well. */
export const unfinishedCycle = async (db: Reader): Promise<CycleRow | null> =>
  (await allCycles(db)).find(({ state }) => state !== 'CLOSED') ?? null

/** The cycle the organization has in hand: one that is not closed yet, else the last of all. Never for those who may not see a draft. */
export const organizationCycle = async (db: Reader): Promise<CycleRow | null> =>
  (await unfinishedCycle(db)) ?? publishedCycle(db)

/** Since when the cycle that is in hand rests; null: it does not. */
export const restingSince = async (db: Reader): Promise<Date | null> => (await publishedCycle(db))?.suspendedAt ?? null

const RESTING: ReadonlySet<CycleState> = new Set<CycleState>(['DRAFT', 'RELEASED', 'CLOSED'])

/** Cycles the clock may have to move, the oldest first. */
export const runningCycles = async (db: Reader): Promise<CycleRow[]> =>
  (await allCycles(db)).filter(({ state, suspendedAt }) => suspendedAt === null && !RESTING.has(state)).toReversed()

export async function addCycle(
  tx: Tx,
  cycle: { year: number; profile: ProvinceProfile; at: Date; by: number | null },
): Promise<number> {
  const { year, profile, at, by } = cycle
  const row = await tx.cycle.create({
    data: {
      year,
      profileKey: profile.key,
      profile,
      state: 'DRAFT',
      stateSince: at,
      createdAt: at,
      createdBy: by,
    },
    select: { id: true },
  })
  return row.id
}

/** Compare-and-set on state and version. @returns whether this one changed it */
export async function changeCycle(
  tx: Tx,
  cycle: Pick<CycleRow, 'id' | 'state' | 'version'>,
  change: {
    year?: number
    profile?: ProvinceProfile
    publishedAt?: Date
    transmittedAt?: Date | null
    festivalHeldAt?: Date
    suspendedAt?: Date | null
    abandonedAt?: Date
    state?: CycleState
    stateSince?: Date
  },
): Promise<boolean> {
  const { profile, ...rest } = change
  const { count } = await tx.cycle.updateMany({
    where: { id: cycle.id, state: cycle.state, version: cycle.version },
    data: {
      ...rest,
      ...(profile === undefined ? {} : { profileKey: profile.key, profile }),
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Lays the stages of a draft anew. */
export async function layStages(tx: Tx, cycleId: number, windows: readonly StageWindow[]): Promise<void> {
  await tx.stage.deleteMany({ where: { cycleId } })
  await tx.stage.createMany({ data: windows.map((window, position) => ({ ...window, cycleId, position })) })
}

export async function setWindow(tx: Tx, cycleId: number, window: StageWindow): Promise<void> {
  const { key, opensAt, dueAt } = window
  await tx.stage.update({ where: { cycleId_key: { cycleId, key } }, data: { opensAt, dueAt }, select: { id: true } })
}

/** Silent time behind the announced end; it is no part of the public dates. */
export async function setGrace(tx: Tx, stageId: number, graceMinutes: number): Promise<void> {
  await tx.stage.update({ where: { id: stageId }, data: { graceMinutes }, select: { id: true } })
}

export async function stageById(db: Reader, id: number): Promise<{ cycleId: number; key: StageKey } | null> {
  const row = await db.stage.findUnique({ where: { id }, select: { cycleId: true, key: true } })
  return row === null ? null : row
}

/** Ends of stages that this agency has got more time for, the latest of each, and whether it asked for it. */
export async function grantedExtensions(
  db: Reader,
  cycleId: number,
  agencyId: number,
): Promise<Map<StageKey, GrantedTime>> {
  const own = (await timesGranted(db, cycleId)).filter((time) => time.agencyId === agencyId)
  return new Map(own.map((time) => [time.stage, time]))
}

export interface CycleCounts {
  circularReady: boolean
  undecidedItems: number
  undecidedObjections: number
  openAppeals: number
  appealsUntil: Date | null
  givenApprovals: ApprovalStep[]
}

const APPROVED: Part<readonly ApprovalStep[], [cycleId: number]> = {
  tables: ['Approval', 'Cycle'],
  read: (run, cycleId) => run.all(sql.APPROVED, cycleId).map(({ step }) => step),
}

/** What the gates of a cycle ask of the other shelves' tables. */
export async function countForGates(db: Reader, cycleId: number): Promise<CycleCounts> {
  const givenApprovals = [...(await snapshotOf(db, APPROVED, cycleId))]
  const counts = await reading(db, (run) => run.first(sql.AT_GATES, cycleId))
  if (counts === undefined) throw new Error('a count without a row')
  const { ready, appealsUntil, ...rest } = counts
  return {
    ...rest,
    circularReady: ready > 0,
    appealsUntil: appealsUntil === null ? null : new Date(appealsUntil),
    givenApprovals,
  }
}

/** Size of what is to be evaluated. */
export async function cycleSize(db: Reader, cycleId: number): Promise<{ agencies: number; indicators: number }> {
  return {
    agencies: await db.agency.count({ where: { active: true } }),
    indicators: await db.indicator.count({ where: { cycleId, retired: false } }),
  }
}
