import type { SqliteDriver } from 'prisma-sqlite'

/** What has been and brings nothing more. */
const LEFT_OUT = new Set(['CodeAttempt', 'ConversationState', 'DoneRequest', 'Focus', 'InboxUpdate', 'PendingImport'])
/** Which rows of a table are wanted. Of the log the day's acts are asked for; of notices whether somebody was told of something. */
const WANTED: Readonly<Record<string, string>> = {
  AuditEntry: `"at" >= date((SELECT max("at") FROM original."AuditEntry"), '-2 days')`,
  Notice: `"state" = 'PENDING' OR "createdAt" >= (SELECT min("createdAt") FROM "Cycle" WHERE "state" <> 'CLOSED')
    OR json_extract("args", '$.circularId') IN (SELECT "id" FROM "Circular")`,
}

interface Reference {
  table: string
  from: string
  to: string
}

/** Copies tables and rows of a database into an empty one, all of one instant, without what hangs on a cycle that is closed. */
export function copyRows(target: SqliteDriver, original: string): void {
  const rows = <R>(sql: string, ...given: unknown[]): R[] => target.prepare(sql).all(given) as R[]
  target.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF')
  target.prepare('ATTACH ? AS original').run([original])
  target.exec('BEGIN')
  const schema = rows<{ type: string; name: string; sql: string }>(
    `SELECT "type", "name", "sql" FROM original.sqlite_master WHERE "sql" IS NOT NULL AND "name" NOT LIKE 'sqlite_%'`,
  )
  const tables = schema.filter(({ type }) => type === 'table')
  const isCut = new Map<string, boolean>()

  /** Parents first. @returns whether rows of the table were left behind, so that what refers to them is too */
  const fill = (table: string): boolean => {
    const before = isCut.get(table)
    if (before !== undefined) return before
    isCut.set(table, false)
    const conditions = table in WANTED ? [`(${WANTED[table]})`] : []
    for (const { table: parent, from, to } of rows<Reference>(
      `SELECT "table", "from", "to" FROM pragma_foreign_key_list(?, 'original')`,
      table,
    ))
      if (fill(parent)) {
        const open = parent === 'Cycle' ? ` WHERE "state" <> 'CLOSED'` : ''
        conditions.push(`("${from}" IS NULL OR "${from}" IN (SELECT "${to}" FROM main."${parent}"${open}))`)
      }
    if (!LEFT_OUT.has(table))
      target.exec(
        `INSERT INTO main."${table}" SELECT * FROM original."${table}" WHERE ${['true', ...conditions].join(' AND ')}`,
      )
    isCut.set(table, table === 'Cycle' || LEFT_OUT.has(table) || conditions.length > 0)
    return isCut.get(table) === true
  }

  for (const { sql } of tables) target.exec(sql)
  // Notices are chosen by their circular, which they do not refer to.
  for (const name of ['Circular', ...tables.map((one) => one.name)]) fill(name)
  for (const { type, sql } of schema) if (type !== 'table') target.exec(sql)
  target.exec('COMMIT')
  target.exec('DETACH original')
}
