import { openSqlite } from 'prisma-sqlite'

/** What is longer each year. Agencies, people, seats, indicators and cycles grow too slowly to count. */
const GROWING =
  /^(?:Item|Submission|Attachment|Assessment|Objection|Notice|InboxUpdate|DoneRequest|AuditEntry|Circular|CircularRecipient|CircularCorrection|AgencyResult|Blob|CodeAttempt)$/

/** What such a column says is true of too many rows to be found by it alone. */
const BROAD = /^(?:state|lane|kind|platform|channel)[=<>]/

/** Read broadly on purpose. */
const MEANT: readonly [because: string, sql: RegExp][] = [
  ['its end alone, by the order it is kept in', /FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1$/],
  ['what was handled is forgotten after thirty days', /^SELECT "state", COUNT\(\*\) AS "count" FROM "InboxUpdate"/],
  ['once a day, for the head of the log', /^SELECT COUNT\(\*\) AS "count" FROM "AuditEntry"$/],
  [
    'the operator’s check of all that the log tells of: points of every item',
    /SELECT i\."id" FROM "Item" i\s+LEFT JOIN "Assessment" f/,
  ],
  ['asked by tests alone, which compare whole tables', /^SELECT \* FROM "\w+"$/],
  ['what waits is never much', /FROM "Notice" WHERE "state" IN \('PENDING', 'SENDING'\) AND "notBefore" <= \$1/],
]

/** The tables behind the names that a plan uses. */
function tableOf(sql: string, name: string): string {
  const alias = new RegExp(
    `(?:FROM|JOIN)\\s+(?:.?main.?\\.)?["\`](\\w+)["\`]\\s+(?:AS\\s+)?["\`]?${name}["\`]?[\\s,)]`,
    'i',
  )
  return alias.exec(sql)?.[1] ?? name
}

const isAsked = (sql: string, name: string): boolean =>
  new RegExp(`(?:FROM|JOIN)\\s+["\`]${tableOf(sql, name)}["\`]`, 'i').test(sql)

function faultsIn(sql: string, plan: readonly string[]): string[] {
  return plan.flatMap((detail) => {
    const [, scanned] = /^SCAN (\w+)/.exec(detail) ?? []
    const [, searched, columns = ''] = /^SEARCH (\w+) USING .*\((.*)\)$/.exec(detail) ?? []
    const isBroad = searched !== undefined && columns.split(' AND ').every((one) => BROAD.test(one))
    const name = scanned ?? (isBroad ? searched : undefined)
    const isSorted = plan.some((line) => line.includes('TEMP B-TREE'))
    // A new row is looked up among its children only where a broken reference waits to be mended.
    if (name !== undefined && /^\s*INSERT/i.test(sql) && !isAsked(sql, name)) return []
    return name !== undefined && GROWING.test(tableOf(sql, name)) && (scanned !== undefined || isSorted) ? [detail] : []
  })
}

/** However many values a list has. */
const shapeOf = (sql: string): string =>
  sql.replace(/\s+/g, ' ').replace(/\((?:\?|\$\d+)(?:, ?(?:\?|\$\d+))+\)/g, '(?)')

const judged = new Set<string>()

/**
 * Of these statements those that read a growing table from end to end, or sort one, with their plans. Without statistics, which the
 * product does not gather, SQLite plans a small database as it plans a grown one. Each statement is judged once in a process.
 */
export function readBroadly(file: string, statements: Iterable<string>): string[] {
  const db = openSqlite(`file:${file}`)
  try {
    return [...statements].flatMap((sql) => {
      const shape = shapeOf(sql)
      if (judged.has(shape)) return []
      judged.add(shape)
      if (!/^\s*(?:SELECT|UPDATE|DELETE|INSERT|WITH)/i.test(sql) || MEANT.some(([, meant]) => meant.test(sql)))
        return []
      const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[]).map(({ detail }) => detail)
      const found = faultsIn(sql, plan)
      return found.length === 0 ? [] : [`${found.join('; ')}\n  ${shape}`]
    })
  } finally {
    db.close()
  }
}
