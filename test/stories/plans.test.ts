import path from 'node:path'
import { openSqlite } from 'prisma-sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { observeStatements } from '#storage/database.ts'
import { closeStage, openProvinceStage, type Player, type Stage } from '../support/stage.ts'

/** What is longer each year. Agencies, people, seats, indicators and cycles grow too slowly to count. */
const GROWING =
  /^(?:Item|Submission|Attachment|Assessment|Objection|Notice|InboxUpdate|DoneRequest|AuditEntry|Circular|CircularRecipient|CircularCorrection|AgencyResult|Blob|CodeAttempt)$/

/** What such a column says is true of too many rows to be found by it alone. */
const BROAD = /^(?:state|lane|kind|platform|channel)[=<>]/

/** Read broadly on purpose. */
const MEANT: readonly [because: string, sql: RegExp][] = [
  ['its end alone, by the order it is kept in', /FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1$/],
  ['what was handled is forgotten after thirty days', /^SELECT "state", COUNT\(\*\) AS "count" FROM "InboxUpdate"/],
  ['what waits is never much', /FROM "Notice" WHERE "state" IN \('PENDING', 'SENDING'\) AND "notBefore" <= \$1/],
]

let stage: Stage
beforeEach(async () => {
  stage = await openProvinceStage()
})
afterEach(() => closeStage(stage))

const COMMANDS = [
  '/menu',
  '/evidence',
  '/queue',
  '/progress',
  '/people',
  '/cycle',
  '/announce',
  '/circulars',
  '/results',
]

/** Says every command and presses what is offered, two screens deep. */
async function walk(player: Player): Promise<void> {
  const pressed = new Set<string>()
  for (const command of COMMANDS) {
    const front = [(await player.says(command)).last]
    for (let depth = 0; depth < 2; depth++)
      for (const message of front.splice(0))
        for (const { text } of message?.buttons.flat() ?? []) {
          if (message === undefined || pressed.has(text)) continue
          pressed.add(text)
          front.push((await player.tapsOn(message, text)).last)
        }
  }
}

/** The tables behind the names that a plan uses. */
function tableOf(sql: string, name: string): string {
  const alias = new RegExp(
    `(?:FROM|JOIN)\\s+(?:.?main.?\\.)?["\`](\\w+)["\`]\\s+(?:AS\\s+)?["\`]?${name}["\`]?[\\s,)]`,
    'i',
  )
  return alias.exec(sql)?.[1] ?? name
}

function faultsOf(sql: string, plan: readonly string[]): string[] {
  return plan.flatMap((detail) => {
    const [, scanned] = /^SCAN (\w+)/.exec(detail) ?? []
    const [, searched, columns = ''] = /^SEARCH (\w+) USING .*\((.*)\)$/.exec(detail) ?? []
    const isBroad = searched !== undefined && columns.split(' AND ').every((one) => BROAD.test(one))
    const name = scanned ?? (isBroad ? searched : undefined)
    const isSorted = plan.some((line) => line.includes('TEMP B-TREE'))
    return name !== undefined && GROWING.test(tableOf(sql, name)) && (scanned !== undefined || isSorted) ? [detail] : []
  })
}

it('no screen and no duty reads a growing table from end to end', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  const people = [
    await stage.enters(1, 'coordinator'),
    await stage.enters(2, 'deputy'),
    await stage.enters(3, 'evaluator'),
    await stage.enters(4, 'focal-point', { agencyCode: 'A1' }),
  ]
  const { db: stored } = stage.app.tools
  const sent = { number: '1404/1', title: 'بخشنامه', body: 'متن', issuedOn: stage.clock.now(), createdBy: 1 }
  const dates = { createdAt: stage.clock.now(), sentAt: stage.clock.now(), state: 'SENT' } as const
  await stored.circular.create({ data: { ...sent, ...dates } })
  for (const state of ['OPEN', 'REVIEW', 'FINALISATION'] as const) {
    await stored.cycle.updateMany({ data: { state, version: { increment: 1 } } })
    const stop = observeStatements(stored, (sql) => seen.add(sql))
    for (const player of people) await walk(player)
    await stage.waits(86_400_000)
    await stage.app.metrics()
    stop()
  }
  const db = openSqlite(path.join(stage.folder, 'tahavol.db'))
  const faults: string[] = []
  for (const sql of seen) {
    if (!/^\s*(?:SELECT|UPDATE|DELETE|INSERT|WITH)/i.test(sql) || MEANT.some(([, meant]) => meant.test(sql))) continue
    const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[]).map(({ detail }) => detail)
    const found = faultsOf(sql, plan)
    if (found.length > 0) faults.push(`${found.join('; ')}\n  ${sql.replace(/\s+/g, ' ')}`)
  }
  db.close()
  expect(faults).toEqual([])
})
