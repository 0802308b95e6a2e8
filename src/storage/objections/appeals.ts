import type { Id } from '#domain/acts/ids.ts'
import type { Bar } from '#domain/objections/appeal.ts'
import type { Prisma } from '../generated/client.ts'
import { ITEM_SELECT, type ItemRow } from '../evidence/items.ts'
import { tiesOf } from '../review/ties.ts'
import type { Reader, Tx } from '../transaction.ts'

const APPEAL = {
  id: true,
  objectionId: true,
  itemId: true,
  cycleId: true,
  state: true,
  text: true,
  filedAt: true,
  beforeHundredths: true,
  afterHundredths: true,
  decidedAt: true,
  reason: true,
  version: true,
  votes: { orderBy: { id: 'asc' }, select: { personId: true, hundredths: true, reason: true } },
} as const satisfies Prisma.AppealSelect

export type AppealRow = Prisma.AppealGetPayload<{ select: typeof APPEAL }>

export const appealById = (db: Reader, id: number): Promise<AppealRow | null> =>
  db.appeal.findUnique({ where: { id }, select: APPEAL })

export const appealOfObjection = (db: Reader, objectionId: number): Promise<AppealRow | null> =>
  db.appeal.findUnique({ where: { objectionId }, select: APPEAL })

export interface OpenAppeal extends AppealRow {
  item: ItemRow
}

/** Before the committee, oldest first. */
export const openAppeals = (db: Reader, cycleId: number): Promise<OpenAppeal[]> =>
  db.appeal.findMany({
    where: { cycleId, state: 'FILED' },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    select: { ...APPEAL, item: { select: ITEM_SELECT } },
  })

export async function addAppeal(
  tx: Tx,
  data: Pick<
    Prisma.AppealUncheckedCreateInput,
    'objectionId' | 'itemId' | 'cycleId' | 'text' | 'filedBy' | 'filedAt' | 'beforeHundredths'
  >,
): Promise<Id<'appeal'>> {
  return (await tx.appeal.create({ data, select: { id: true } })).id
}

/** Compare-and-set on state and version. @returns whether this one changed it */
export async function changeAppeal(
  tx: Tx,
  row: Pick<AppealRow, 'id' | 'state' | 'version'>,
  change: Prisma.AppealUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.appeal.updateMany({
    where: { id: row.id, state: row.state, version: row.version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

export async function addVote(
  tx: Tx,
  data: { appealId: number; personId: number; hundredths: number; reason: string; at: Date },
): Promise<void> {
  await tx.appealVote.create({ data, select: { id: true } })
}

/** What keeps somebody from voting on an item (peers row 33): that they judged it before, or a tie to its agency. */
export async function barOf(
  db: Reader,
  { id: itemId, cycleId, agencyId, firstScorerId, indicator }: ItemRow,
  personId: number,
): Promise<Bar | null> {
  const judged =
    firstScorerId === personId ||
    (await db.assessment.count({ where: { itemId, evaluatorId: personId } })) > 0 ||
    (await db.objection.count({ where: { itemId, decidedBy: personId } })) > 0 ||
    (await db.lookScore.count({ where: { evaluatorId: personId, look: { itemId } } })) > 0
  if (judged) return 'judged'
  const declared: Prisma.AssignmentWhereInput = {
    cycleId,
    kind: 'conflict',
    personId,
    OR: [{ agencyId }, { indicatorId: indicator.id }],
  }
  const tied =
    (await db.assignment.count({ where: declared })) > 0 ||
    (await tiesOf(db, cycleId, [personId])).some((tie) => tie.agencyId === agencyId)
  return tied ? 'agency' : null
}

/** Two persons have decided not to wait for the committee: what the hearing decided stands. */
export async function standAppeals(tx: Tx, cycleId: number, reason: string, decidedAt: Date): Promise<OpenAppeal[]> {
  const open = await openAppeals(tx, cycleId)
  for (const appeal of open)
    await changeAppeal(tx, appeal, { state: 'DECIDED', afterHundredths: appeal.beforeHundredths, reason, decidedAt })
  return open
}
