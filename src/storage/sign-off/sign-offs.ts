import { submissionContent } from '#domain/receipts/link.ts'
import type { Prisma } from '../generated/client.ts'
import { agencyIds } from '../people/agencies.ts'
import { byAgencies } from '../slices.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/sign-off.ts'
import type { Reader, Tx } from '../transaction.ts'

const SIGN_OFF = {
  id: true,
  cycleId: true,
  agencyId: true,
  state: true,
  handedBy: true,
  handedAt: true,
  note: true,
  decidedBy: true,
  decidedAt: true,
  declaration: true,
  covers: true,
  receipt: true,
  outdatedAt: true,
} as const satisfies Prisma.SignOffSelect

export type SignOffRow = Prisma.SignOffGetPayload<{ select: typeof SIGN_OFF }>

type Newest = Pick<SignOffRow, 'id' | 'agencyId' | 'state' | 'handedAt' | 'decidedAt' | 'covers' | 'outdatedAt'>

const OF_CYCLE: Part<ReadonlyMap<number, Newest>, [cycleId: number]> = {
  tables: ['SignOff'],
  read: (run, cycleId) => new Map(run.all(sql.SIGN_OFFS, cycleId).map((row) => [row.agencyId, row])),
}

/** The newest of each agency: from memory most of the year. */
export const newestSignOffs = (db: Reader, cycleId: number): Promise<ReadonlyMap<number, Newest>> =>
  snapshotOf(db, OF_CYCLE, cycleId)

export const newestSignOff = (db: Reader, cycleId: number, agencyId: number): Promise<SignOffRow | null> =>
  db.signOff.findFirst({ where: { cycleId, agencyId }, orderBy: { id: 'desc' }, select: SIGN_OFF })

export const signOffById = (db: Reader, id: number): Promise<SignOffRow | null> =>
  db.signOff.findUnique({ where: { id }, select: SIGN_OFF })

type Data = Omit<SignOffRow, 'id'>

export const addSignOff = async (
  tx: Tx,
  data: Pick<Data, 'cycleId' | 'agencyId' | 'state'> & Partial<Omit<Data, 'covers'>> & { covers?: readonly number[] },
): Promise<number> =>
  (await tx.signOff.create({ data: { ...data, covers: [...(data.covers ?? [])] }, select: { id: true } })).id

/** Compare-and-set: of two at once one wins. @returns whether it still was handed over */
export async function decideSignOff(
  tx: Tx,
  id: number,
  change: Pick<Data, 'state' | 'decidedBy' | 'decidedAt'> &
    Partial<Pick<Data, 'note' | 'declaration' | 'receipt'>> & { covers?: readonly number[] },
): Promise<boolean> {
  const { covers, ...rest } = change
  const data = covers === undefined ? rest : { ...rest, covers: [...covers] }
  return (await tx.signOff.updateMany({ where: { id, state: 'HANDED' }, data })).count === 1
}

export const markOutdated = async (tx: Tx, id: number, outdatedAt: Date | null): Promise<void> => {
  await tx.signOff.update({ where: { id }, data: { outdatedAt }, select: { id: true } })
}

const VERSION = {
  id: true,
  itemId: true,
  number: true,
  claimHundredths: true,
  target: true,
  actual: true,
  explanation: true,
  receipt: true,
  attachments: { where: { removedAt: null }, orderBy: { id: 'asc' }, select: { sha256: true } },
} as const satisfies Prisma.SubmissionSelect

const contentsOf = (rows: readonly Prisma.SubmissionGetPayload<{ select: typeof VERSION }>[]) =>
  rows.map(({ attachments: files, ...row }) => ({
    ...row,
    files: files.length,
    content: submissionContent({ ...row, files }),
  }))

export type StandingVersion = ReturnType<typeof contentsOf>[number]

/** What an agency has submitted and that is in force: one version of each item. */
export async function standingVersions(db: Reader, cycleId: number, agencyId: number): Promise<StandingVersion[]> {
  const rows = await db.submission.findMany({
    where: { item: { cycleId, agencyId }, state: 'SUBMITTED', withdrawnAt: null },
    orderBy: [{ itemId: 'asc' }, { number: 'asc' }],
    select: VERSION,
  })
  return contentsOf([...new Map(rows.map((row) => [row.itemId, row])).values()])
}

export const versionsById = async (db: Reader, ids: readonly number[]): Promise<StandingVersion[]> =>
  contentsOf(await db.submission.findMany({ where: { id: { in: [...ids] } }, select: VERSION }))

/** How many indicators each agency has submitted; of one agency when it is given. */
export async function submittedCounts(db: Reader, cycleId: number, agencyId?: number): Promise<Map<number, number>> {
  const agencies = agencyId === undefined ? await agencyIds(db) : [agencyId]
  const rows = await byAgencies(db, agencies, (run, from, to) => run.all(sql.SUBMITTED, cycleId, from, to))
  return new Map(rows.map((row) => [row.agencyId, row.count]))
}
