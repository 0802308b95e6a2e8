import type { Id } from '#domain/acts/ids.ts'
import type { Bar } from '#domain/objections/appeal.ts'
import type { Prisma } from '../generated/client.ts'
import { ITEM_SELECT, type ItemRow } from '../evidence/items.ts'
import { seatsOf } from '../people/people.ts'
import { sharersOf } from '../people/stand-ins.ts'
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

/** Who may have given this member's one vote: they themselves, or whoever stands or stood in for them, or the other way round. */
export const sameVoters = async (db: Reader, personId: number): Promise<number[]> => [
  personId,
  ...(await sharersOf(db, ['committee-member'], personId)),
]

/**
 * What keeps somebody from voting on items of a cycle (peers row 33): that they judged one before, or a tie to its agency; for a stand-in
 * also what keeps the absent member from it.
 */
export async function barsOf(
  db: Reader,
  cycleId: number,
  items: readonly ItemRow[],
  personId: number,
): Promise<Map<number, Bar>> {
  const absent = (await seatsOf(db, personId)).flatMap(({ role, standsInFor }) =>
    role === 'committee-member' && standsInFor !== null ? [standsInFor] : [],
  )
  const bars = new Map<number, Bar>()
  for (const one of [...absent, personId])
    for (const [itemId, bar] of await barsOfOne(db, cycleId, items, one)) bars.set(itemId, bar)
  return bars
}

async function barsOfOne(
  db: Reader,
  cycleId: number,
  items: readonly ItemRow[],
  personId: number,
): Promise<Map<number, Bar>> {
  const itemId = { in: items.map(({ id }) => id) }
  const judged = new Set([
    ...items.flatMap(({ id, firstScorerId }) => (firstScorerId === personId ? [id] : [])),
    ...itemIds(await db.assessment.findMany({ where: { itemId, evaluatorId: personId }, select: { itemId: true } })),
    ...itemIds(await db.objection.findMany({ where: { itemId, decidedBy: personId }, select: { itemId: true } })),
    ...itemIds(
      await db.secondLook.findMany({
        where: { itemId, scores: { some: { evaluatorId: personId } } },
        select: { itemId: true },
      }),
    ),
  ])
  const declared = await db.assignment.findMany({
    where: { cycleId, kind: 'conflict', personId },
    select: { agencyId: true, indicatorId: true },
  })
  const ties = await tiesOf(db, cycleId, [personId])
  const agencies = new Set([...declared, ...ties].map(({ agencyId }) => agencyId))
  const indicators = new Set(declared.map(({ indicatorId }) => indicatorId))
  return new Map(
    items.flatMap(({ id, agencyId, indicator }): [number, Bar][] => {
      if (judged.has(id)) return [[id, 'judged']]
      return agencies.has(agencyId) || indicators.has(indicator.id) ? [[id, 'agency']] : []
    }),
  )
}

const itemIds = (rows: readonly { itemId: number }[]): number[] => rows.map(({ itemId }) => itemId)

export const barOf = async (db: Reader, item: ItemRow, personId: number): Promise<Bar | null> =>
  (await barsOf(db, item.cycleId, [item], personId)).get(item.id) ?? null

/** Two persons have decided not to wait for the committee: what the hearing decided stands. */
export async function standAppeals(tx: Tx, cycleId: number, reason: string, decidedAt: Date): Promise<OpenAppeal[]> {
  const open = await openAppeals(tx, cycleId)
  for (const appeal of open)
    await changeAppeal(tx, appeal, { state: 'DECIDED', afterHundredths: appeal.beforeHundredths, reason, decidedAt })
  return open
}
