import { type Outage, outageIn } from '#domain/extensions/outage.ts'
import { type ExtendableStage, RESULTS_LATE, returnedDays } from '#domain/extensions/stages.ts'
import { activeAgencies } from '../people/agencies.ts'
import type { Prisma } from '../generated/client.ts'
import { timesGranted } from './granted-times.ts'
import { writeRows } from '../slices.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/extensions.ts'
import type { Reader, Tx } from '../transaction.ts'

const EXTENSION = {
  id: true,
  cycleId: true,
  agencyId: true,
  stageKey: true,
  state: true,
  reason: true,
  wishedDueAt: true,
  dueAt: true,
  origin: true,
  requestedBy: true,
  requestedAt: true,
  decidedBy: true,
  decidedAt: true,
  answer: true,
  agency: { select: { name: true } },
} as const satisfies Prisma.ExtensionSelect

type Raw = Prisma.ExtensionGetPayload<{ select: typeof EXTENSION }>

/** `dueAt` is the granted end; `requestedBy` is null when nobody asked for it. */
export interface ExtensionRow extends Omit<Raw, 'stageKey' | 'agency'> {
  stage: ExtendableStage
  /** The agency's own words; empty for returned time. */
  reason: string
  /** Days given back by themselves; 0 for what was asked for. */
  returned: number
  /** The outage that this time makes up for. */
  outage: Outage | null
  agencyName: string
}

const extensionOf = ({ agency, stageKey, reason, ...row }: Raw): ExtensionRow => ({
  ...row,
  stage: stageKey,
  reason: row.origin === 'returned' ? '' : reason,
  returned: row.origin === 'returned' ? returnedDays(reason) : 0,
  outage: row.origin === 'returned' ? outageIn(reason) : null,
  agencyName: agency.name,
})

export async function addExtension(
  tx: Tx,
  {
    stage,
    ...request
  }: Pick<ExtensionRow, 'cycleId' | 'agencyId' | 'stage' | 'reason' | 'wishedDueAt' | 'requestedAt'> & {
    requestedBy: number
  },
): Promise<number> {
  const row = await tx.extension.create({
    data: { ...request, stageKey: stage, state: 'ASKED' },
    select: { id: true },
  })
  return row.id
}

/** Peers row 3: what the coordinator gives is granted as it is written. @returns id */
export const giveTime = async (
  tx: Tx,
  given: {
    cycleId: number
    agencyId: number
    stage: ExtendableStage
    reason: string
    dueAt: Date
    by: number
    at: Date
  },
): Promise<number> => {
  const { cycleId, agencyId, stage: stageKey, reason, dueAt, by: decidedBy, at } = given
  const time = { wishedDueAt: dueAt, dueAt, requestedAt: at, decidedAt: at }
  const row = { cycleId, agencyId, stageKey, reason, decidedBy, origin: 'given', state: 'GRANTED', ...time } as const
  return (await tx.extension.create({ data: row, select: { id: true } })).id
}

/**
 * Peers row 5: time given back by itself, which nobody asked for and nobody decides. An agency gets it once for a stage and a cause,
 * which is how its reason begins.
 * @returns agencies that had not got it before
 */
export async function returnTime(
  tx: Tx,
  returned: { cycleId: number; stage: ExtendableStage; dueAt: Date; cause: string; reason: string; at: Date },
  agencyIds: readonly number[],
): Promise<number[]> {
  const { cycleId, stage, dueAt, cause, reason, at } = returned
  const origin = 'returned'
  const known = await tx.extension.findMany({
    where: { cycleId, stageKey: stage, origin, reason: { startsWith: cause } },
    select: { agencyId: true },
  })
  const had = new Set(known.map(({ agencyId }) => agencyId))
  const fresh = agencyIds.filter((id) => !had.has(id))
  await writeRows(
    tx,
    sql.INSERT,
    fresh.map((agencyId) => [cycleId, agencyId, stage, reason, dueAt, dueAt, 'GRANTED', origin, at, at]),
  )
  return fresh
}

/** The time an agency was given back in a stage because the results came late; null when none was. */
export async function returnedTime(
  db: Reader,
  cycleId: number,
  agencyId: number,
  stage: ExtendableStage,
): Promise<ExtensionRow | null> {
  const row = await db.extension.findFirst({
    where: { cycleId, agencyId, stageKey: stage, origin: 'returned', reason: { startsWith: RESULTS_LATE } },
    select: EXTENSION,
  })
  return row === null ? null : extensionOf(row)
}

/** Compare-and-set: of two decisions at once one wins. @returns whether this one did */
export async function closeExtension(
  tx: Tx,
  id: number,
  decision: {
    state: 'GRANTED' | 'REFUSED'
    dueAt: Date | null
    decidedBy: number
    decidedAt: Date
    answer: string | null
  },
): Promise<boolean> {
  const { count } = await tx.extension.updateMany({ where: { id, state: 'ASKED' }, data: decision })
  return count === 1
}

/** For acts whose permission is judged on the row itself. */
export async function extensionById(db: Reader, id: number): Promise<ExtensionRow | null> {
  const row = await db.extension.findUnique({ where: { id }, select: EXTENSION })
  return row === null ? null : extensionOf(row)
}

const OF_AGENCY: Part<readonly ExtensionRow[], [cycleId: number, agencyId: number]> = {
  tables: ['Extension', 'Cycle', 'Agency'],
  read: (run, cycleId, agencyId) =>
    run.all(sql.OF_AGENCY, cycleId, agencyId).map(({ name, ...row }) => extensionOf({ ...row, agency: { name } })),
}

/** Newest first. */
export const extensionsOfAgency = async (db: Reader, cycleId: number, agencyId: number): Promise<ExtensionRow[]> => [
  ...(await snapshotOf(db, OF_AGENCY, cycleId, agencyId)),
]

/** Register of equal treatment: what waits first, oldest on top, then what was decided, newest on top. */
export async function extensionsOfCycle(db: Reader, cycleId: number): Promise<ExtensionRow[]> {
  const rows = await db.extension.findMany({ where: { cycleId }, orderBy: { id: 'asc' }, select: EXTENSION })
  const all = rows.map(extensionOf)
  const decided = all
    .filter((row) => row.state !== 'ASKED')
    .toSorted((a, b) => Number(b.decidedAt) - Number(a.decidedAt))
  return [...all.filter((row) => row.state === 'ASKED'), ...decided]
}

/** How many requests wait, and since when the oldest does. */
export async function askedExtensions(db: Reader, cycleId: number): Promise<{ count: number; since: Date | null }> {
  const { _count: count, _min: first } = await db.extension.aggregate({
    where: { cycleId, state: 'ASKED' },
    _count: true,
    _min: { requestedAt: true },
  })
  return { count, since: first.requestedAt }
}

/** More time that was granted to agencies that are still there, over or not. */
export async function grantedTimes(
  db: Reader,
  cycleId: number,
): Promise<{ agencyId: number; stage: ExtendableStage; dueAt: Date }[]> {
  const active = new Set((await activeAgencies(db)).map(({ id }) => id))
  return (await timesGranted(db, cycleId)).filter(({ agencyId }) => active.has(agencyId))
}
