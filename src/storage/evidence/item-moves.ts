import {
  type ItemReturn,
  type ItemTransition,
  stateAfter,
  statesBefore,
  statesToReturnTo,
} from '#domain/evidence/item-states.ts'
import type { ItemState } from '#domain/vocabulary.ts'
import { Prisma } from '../generated/client.ts'
import type { ItemRow } from './items.ts'
import { agencyIds } from '../people/agencies.ts'
import { forgetRun } from '../reminders/duty-runs.ts'
import { giveWay, type IdRange, partsOf } from '../slices.ts'
import type { Reader, Tx } from '../transaction.ts'

// The only writer of items (test/architecture/item-writes.test.ts): every state comes from the table of the domain.

type Moved = Pick<ItemRow, 'id' | 'state' | 'version'>
type Change = Omit<Prisma.ItemUncheckedUpdateManyInput, 'state' | 'version' | 'changedAt'>

/**
 * Moves an item, compare-and-set on its version: of two at once one wins.
 * @returns the new state, or null when somebody else was faster or the transition does not fit the state
 */
export async function moveItem(
  tx: Tx,
  item: Moved,
  transition: ItemTransition,
  at: Date,
  change: Change = {},
): Promise<ItemState | null> {
  const to = stateAfter(transition, item.state)
  return to === undefined ? null : writeState(tx, item, to, at, change)
}

/**
 * Takes a transition back: the item becomes what it was `before` it.
 * @returns as `moveItem`; also null when that transition cannot have begun in `before`
 */
export async function returnItem(
  tx: Tx,
  item: Moved,
  back: ItemReturn,
  before: ItemState | null,
  at: Date,
  change: Change = {},
): Promise<ItemState | null> {
  const to = statesToReturnTo(back, item.state).find((state) => state === before)
  return to === undefined ? null : writeState(tx, item, to, at, change)
}

async function writeState(tx: Tx, item: Moved, state: ItemState, at: Date, change: Change): Promise<ItemState | null> {
  const { count } = await tx.item.updateMany({
    where: { id: item.id, version: item.version, state: item.state },
    data: { ...change, state, version: { increment: 1 }, changedAt: at },
  })
  return count === 1 ? state : null
}

/**
 * Moves every item of `where` that the transition fits, in one statement; both fragments speak of "Item". @returns how many
 */
export function moveItems(
  tx: Tx,
  transition: ItemTransition,
  at: Date,
  where: Prisma.Sql,
  change: Prisma.Sql[] = [],
): Promise<number> {
  const from = statesBefore(transition)
  const cases = from.map((state) => Prisma.sql`WHEN ${state} THEN ${stateAfter(transition, state)}`)
  const set = [Prisma.sql`"state" = CASE "state" ${Prisma.join(cases, ' ')} END`, ...change]
  return tx.$executeRaw`
    UPDATE "Item" SET "version" = "version" + 1, "changedAt" = ${at}, ${Prisma.join(set)}
    WHERE "state" IN (${Prisma.join(from)}) AND ${where}`
}

/** Takes an item in hand, compare-and-set. @returns whether it was free, run out, or one's own already */
export async function keepClaim(
  tx: Tx,
  item: Pick<ItemRow, 'id' | 'version' | 'state'>,
  personId: number,
  now: Date,
  until: Date,
): Promise<boolean> {
  const free = [{ claimedBy: null }, { claimedBy: personId }, { claimedUntil: { lte: now } }]
  const { count } = await tx.item.updateMany({
    where: { id: item.id, version: item.version, state: item.state, OR: free },
    data: { claimedBy: personId, claimedUntil: until, version: { increment: 1 } },
  })
  return count === 1
}

/** @returns whether it was in this person's hand */
export async function dropClaim(tx: Tx, itemId: number, personId: number): Promise<boolean> {
  const { count } = await tx.item.updateMany({
    where: { id: itemId, claimedBy: personId },
    data: { claimedBy: null, claimedUntil: null, version: { increment: 1 } },
  })
  return count === 1
}

/** All that somebody has in hand, of one agency or of any. @returns how many */
export async function dropAllClaims(
  tx: Tx,
  cycleId: number,
  { personId, agencyId }: { personId: number; agencyId?: number },
): Promise<number> {
  const { count } = await tx.item.updateMany({
    where: { cycleId, claimedBy: personId, ...(agencyId === undefined ? {} : { agencyId }) },
    data: { claimedBy: null, claimedUntil: null, version: { increment: 1 } },
  })
  return count
}

/** So many agencies are moved before others have a turn, within the one transaction. */
const A_TURN = 40

/** The agencies in ascending order, in parts. */
export async function agencyParts(db: Reader, size = A_TURN): Promise<IdRange[]> {
  return [...partsOf(await agencyIds(db), size)]
}

async function moveAll(
  tx: Tx,
  cycleId: number,
  transition: ItemTransition,
  at: Date,
  where: Prisma.Sql,
  change: Prisma.Sql,
): Promise<number> {
  let moved = 0
  for (const { from, to } of await agencyParts(tx)) {
    const part = Prisma.sql`"cycleId" = ${cycleId} AND "agencyId" BETWEEN ${from} AND ${to}`
    moved += await moveItems(tx, transition, at, Prisma.sql`${part} AND ${where}`, [change])
    await giveWay()
  }
  return moved
}

/** Requirement C8: what nobody submitted is worth nothing; withdrawn indicators are passed over. @returns how many items lapsed */
export async function lapseItems(tx: Tx, cycleId: number, at: Date): Promise<number> {
  // An import that is not done opening them must not do so behind this.
  if (await forgetRun(tx, itemsDue(cycleId))) await openItems(tx, cycleId, at)
  return moveAll(
    tx,
    cycleId,
    'lapse',
    at,
    Prisma.sql`"indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "cycleId" = ${cycleId} AND "retired" = 0)`,
    Prisma.sql`"preliminaryHundredths" = 0`,
  )
}

/** Ends of the time to mend what came back that were still to come at that instant; each is moved once. */
export async function shiftDeficiencies(
  tx: Tx,
  cycleId: number,
  since: Date,
  later: (dueAt: Date) => Date,
): Promise<void> {
  const returned = { cycleId, state: 'DEFICIENT', deficiencyDueAt: { gte: since } } as const
  const ends = await tx.item.findMany({
    where: returned,
    distinct: ['deficiencyDueAt'],
    orderBy: { deficiencyDueAt: 'desc' },
    select: { deficiencyDueAt: true },
  })
  for (const { deficiencyDueAt: dueAt } of ends)
    if (dueAt !== null)
      await tx.item.updateMany({
        where: { ...returned, deficiencyDueAt: dueAt },
        data: { deficiencyDueAt: later(dueAt) },
      })
}

/**
 * Two persons have decided to go on without their evaluator: what was submitted counts as its agency claims, what came back and was never
 * mended as nothing. @returns how many
 */
export const passOverItems = (tx: Tx, cycleId: number, at: Date): Promise<number> =>
  moveAll(
    tx,
    cycleId,
    'pass-over',
    at,
    Prisma.sql`1 = 1`,
    Prisma.sql`"claimedBy" = NULL, "claimedUntil" = NULL, "preliminaryHundredths" = CASE "state" WHEN 'SUBMITTED' THEN COALESCE(
      (SELECT s."claimHundredths" FROM "Submission" s WHERE s."itemId" = "Item"."id" AND s."state" = 'SUBMITTED'
        AND s."withdrawnAt" IS NULL ORDER BY s."number" DESC LIMIT 1), 0) ELSE 0 END`,
  )

/** Two persons have decided to go on without a hearing: the score that was objected to stands. */
export const standItems = (tx: Tx, cycleId: number, at: Date): Promise<number> =>
  moveAll(
    tx,
    cycleId,
    'decide-objection',
    at,
    Prisma.sql`1 = 1`,
    Prisma.sql`"finalHundredths" = "preliminaryHundredths"`,
  )

/** @returns how many became final */
export const finaliseItems = (tx: Tx, cycleId: number, at: Date): Promise<number> =>
  moveAll(
    tx,
    cycleId,
    'finalise',
    at,
    Prisma.sql`1 = 1`,
    Prisma.sql`"finalHundredths" = COALESCE("finalHundredths", "preliminaryHundredths", 0)`,
  )

/** Items nobody has begun and nobody is asked for any more: of inactive agencies, or of an indicator now another's. */
const dropVoidItems = (tx: Tx, cycleId: number, { from, to }: IdRange): Promise<number> =>
  tx.$executeRaw`
    DELETE FROM "Item" WHERE "cycleId" = ${cycleId} AND "agencyId" BETWEEN ${from} AND ${to} AND "state" = 'EMPTY'
      AND NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."itemId" = "Item"."id")
      AND (EXISTS (SELECT 1 FROM "Agency" a WHERE a."id" = "Item"."agencyId" AND a."active" = 0)
        OR EXISTS (SELECT 1 FROM "Indicator" i WHERE i."id" = "Item"."indicatorId"
                   AND i."agencyId" IS NOT NULL AND i."agencyId" <> "Item"."agencyId"))`

/** What nobody has begun of indicators that an import takes away. */
export const dropItemsOf = (tx: Tx, indicatorIds: readonly number[], { from, to }: IdRange): Promise<number> =>
  tx.$executeRaw`
    DELETE FROM "Item" WHERE "indicatorId" IN (${Prisma.join(indicatorIds)}) AND "agencyId" BETWEEN ${from} AND ${to}
      AND "state" = 'EMPTY' AND NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."itemId" = "Item"."id")`

/** As `openItems`, of the agencies from one id to another. */
export async function openItemsOf(tx: Tx, cycleId: number, at: Date, part: IdRange): Promise<number> {
  await dropVoidItems(tx, cycleId, part)
  const { from, to } = part
  const isAsked = Prisma.sql`a."id" BETWEEN ${from} AND ${to} AND i."cycleId" = ${cycleId} AND i."retired" = 0 AND a."active" = 1`
  // What is everybody's and what is an agency's own are looked for apart: together all of a country's would be read for each agency.
  return tx.$executeRaw`
    INSERT INTO "Item" ("cycleId", "agencyId", "indicatorId", "state", "version", "changedAt")
    SELECT ${cycleId}, owed."agencyId", owed."indicatorId", 'EMPTY', 0, ${at}
    FROM (
      SELECT a."id" AS "agencyId", i."id" AS "indicatorId", i."code" FROM "Indicator" i CROSS JOIN "Agency" a
      WHERE ${isAsked} AND i."agencyId" IS NULL
      UNION ALL
      SELECT a."id", i."id", i."code" FROM "Agency" a CROSS JOIN "Indicator" i
      WHERE ${isAsked} AND i."agencyId" = a."id"
    ) owed
    WHERE NOT EXISTS (SELECT 1 FROM "Item" x WHERE x."agencyId" = owed."agencyId" AND x."indicatorId" = owed."indicatorId")
    ORDER BY owed."code", owed."agencyId"`
}

/**
 * The items of the cycle that a transition could move: every agency × every indicator that is its own or everybody's. Made when the
 * cycle is published, and again after an import (`itemsDue`); what is there stays, but for what nobody has begun and nobody is asked for any more. @returns how many were new
 */
export async function openItems(tx: Tx, cycleId: number, at: Date): Promise<number> {
  let opened = 0
  for (const part of await agencyParts(tx)) {
    opened += await openItemsOf(tx, cycleId, at, part)
    await giveWay()
  }
  return opened
}

/** Stands among the duties from an import until the items it asks for are open: a whole country's are too many for its own transaction. */
export const itemsDue = (cycleId: number): string => `items-due:${cycleId}`
