import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { StageWindow } from '#domain/cycle/window.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { timesGranted } from '../extensions/granted-times.ts'
import { storedProfile } from './profiles.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/configuration.ts'
import type { Reader, Tx } from '../transaction.ts'

export interface CycleRow {
  id: number
  year: number
  state: CycleState
  stateSince: Date
  version: number
  profile: ProvinceProfile
  createdAt: Date
  transmittedAt: Date | null
  festivalHeldAt: Date | null
  /** It rests since then. */
  suspendedAt: Date | null
}

/** A window as stored: `graceMinutes` is silent and never shown. */
export interface StageRow extends StageWindow {
  id: number
  graceMinutes: number
}

/** Every cycle there is, the latest first; drafts too. */
const CYCLES: Part<readonly CycleRow[]> = {
  tables: ['Cycle'],
  read: (run) => run.all(sql.CYCLES).map((row) => ({ ...row, profile: storedProfile(row.profile) })),
}

export const allCycles = (db: Reader): Promise<readonly CycleRow[]> => snapshotOf(db, CYCLES)

const STAGES: Part<ReadonlyMap<number, readonly StageRow[]>> = {
  tables: ['Stage', 'Cycle'],
  read(run) {
    const byCycle = new Map<number, StageRow[]>()
    for (const { cycleId, ...row } of run.all(sql.STAGES)) {
      const stages = byCycle.get(cycleId) ?? []
      byCycle.set(cycleId, stages)
      stages.push(row)
    }
    return byCycle
  },
}

export const cycleById = async (db: Reader, id: number): Promise<CycleRow | null> =>
  (await allCycles(db)).find((cycle) => cycle.id === id) ?? null

/** Stages in the order of the profile. */
export const stagesOf = async (db: Reader, cycleId: number): Promise<StageRow[]> => [
  ...((await snapshotOf(db, STAGES)).get(cycleId) ?? []),
]

/** One stage as it stands for one agency: a granted extension moves its end. Null when the cycle has no such stage. */
export async function stageFor(
  db: Reader,
  cycleId: number,
  key: StageKey,
  agencyId: number | null,
): Promise<StageRow | null> {
  const stage = (await snapshotOf(db, STAGES)).get(cycleId)?.find((one) => one.key === key)
  if (stage === undefined) return null
  if (agencyId === null) return stage
  const granted = (await timesGranted(db, cycleId)).findLast((one) => one.agencyId === agencyId && one.stage === key)
  return granted !== undefined && granted.dueAt > stage.dueAt ? { ...stage, dueAt: granted.dueAt } : stage
}

/** Compare-and-set on state and version. @returns whether this one moved it */
export async function moveCycle(tx: Tx, cycle: CycleRow, to: CycleState, at: Date): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id: cycle.id, state: cycle.state, version: cycle.version },
    data: { state: to, stateSince: at, version: { increment: 1 } },
  })
  return count === 1
}

/** The word of the first of two who release the preliminary results (reliability S15). */
export async function releaseProposal(db: Reader, cycleId: number) {
  const row = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { releaseProposedBy: true, releaseProposedAt: true, releaseProposedHash: true },
  })
  return { by: row.releaseProposedBy, at: row.releaseProposedAt, hash: row.releaseProposedHash }
}

export async function noteReleaseProposal(tx: Tx, cycleId: number, word: { by: number; at: Date; hash: string }) {
  const data = { releaseProposedBy: word.by, releaseProposedAt: word.at, releaseProposedHash: word.hash }
  await tx.cycle.update({ where: { id: cycleId }, data, select: { id: true } })
}
