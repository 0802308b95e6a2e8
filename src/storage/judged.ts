import { sha256 } from '#shared/ids.ts'
import { reading } from './prepared.ts'
import { giveWay } from './slices.ts'
import * as sql from './statements/judged.ts'
import type { Reader } from './transaction.ts'

const LETTERS = 32

const digestOf = (rows: readonly sql.JudgedRow[]): string =>
  sha256(JSON.stringify(rows.map((row) => Object.values(row)))).slice(0, LETTERS)

/** Hash of what an item's judgement stands on: it goes into the entries of the acts that change it (reliability S17). */
export const judgedDigest = (db: Reader, itemId: number): Promise<string> =>
  reading(db, (run) => digestOf(run.all(sql.JUDGED, itemId)))

/** So many entries are read, or ids looked through, before others have a turn; a whole country's are never in memory as rows. */
const A_TURN = 2_000

/** What the log says last of each item's judged content. */
async function enteredDigests(db: Reader): Promise<Map<number, string>> {
  const entered = new Map<number, string>()
  for (let after: number | undefined = 0; after !== undefined; await giveWay()) {
    const rows: sql.EnteredRow[] = await reading(db, (run) => run.all(sql.ENTERED, after ?? 0, A_TURN))
    // In the order of the log: what was entered last stays.
    for (const { subject, judged } of rows) entered.set(Number(subject.slice('item:'.length)), judged)
    after = rows.length < A_TURN ? undefined : rows.at(-1)?.seq
  }
  return entered
}

/** Of which there is anything to judge, ascending. */
async function itemsWithContent(db: Reader): Promise<number[]> {
  const { last } = (await reading(db, (run) => run.first(sql.LAST_ITEM))) ?? { last: null }
  const found: number[] = []
  for (let from = 1; from <= (last ?? 0); from += A_TURN, await giveWay())
    for (const { id } of await reading(db, (run) => run.all(sql.WITH_CONTENT, from, from + A_TURN - 1))) found.push(id)
  return found
}

const idsOf = (rows: unknown): number[] => (rows as { id: number | bigint }[]).map(({ id }) => Number(id))

/** Items with judged content of which the log has no hash yet: they are older than the hashes. */
export async function unenteredItems(db: Reader): Promise<number[]> {
  const entered = await enteredDigests(db)
  return (await itemsWithContent(db)).filter((id) => !entered.has(id))
}

/** Items whose judged content is not what the log says of it: something was written past the acts. */
export async function otherContent(db: Reader): Promise<number[]> {
  const entered = await enteredDigests(db)
  const found: number[] = []
  for (const [i, id] of [...new Set([...entered.keys(), ...(await itemsWithContent(db))])].entries()) {
    if (i % A_TURN === A_TURN - 1) await giveWay()
    if (entered.get(id) !== (await judgedDigest(db, id))) found.push(id)
  }
  return found.toSorted((a, b) => a - b)
}

/**
 * Items whose points are not those that were given last: what lapsed is worth nothing, an objection's points are final, and where two
 * persons have passed over what nobody reviewed it counts as its agency claims.
 */
export const otherPoints = async (db: Reader): Promise<number[]> =>
  idsOf(
    await db.$queryRaw`
      SELECT i."id" FROM "Item" i
        LEFT JOIN "Assessment" f ON f."id" = (SELECT MAX(x."id") FROM "Assessment" x
          WHERE x."itemId" = i."id" AND x."kind" = 'SCORE' AND x."round" = 'FIRST' AND x."undoneAt" IS NULL)
        LEFT JOIN "Assessment" o ON o."id" = (SELECT MAX(x."id") FROM "Assessment" x
          WHERE x."itemId" = i."id" AND x."kind" = 'SCORE' AND x."round" = 'OBJECTION' AND x."undoneAt" IS NULL)
        LEFT JOIN "Submission" s ON f."id" IS NULL AND s."id" = (SELECT MAX(x."id") FROM "Submission" x
          WHERE x."itemId" = i."id" AND x."state" = 'SUBMITTED' AND x."withdrawnAt" IS NULL)
          AND EXISTS (SELECT 1 FROM "Decision" d WHERE d."cycleId" = i."cycleId" AND d."kind" = 'pass-gate'
            AND d."state" = 'CONFIRMED' AND json_extract(d."facts", '$.gate') = 'items-decided')
      WHERE COALESCE(i."preliminaryHundredths", 0) NOT IN (COALESCE(f."scoreHundredths", 0), COALESCE(s."claimHundredths", -1))
        OR COALESCE(i."finalHundredths", o."scoreHundredths", i."preliminaryHundredths", 0)
          <> COALESCE(o."scoreHundredths", i."preliminaryHundredths", 0)
      ORDER BY i."id"`,
  )
