import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enqueue } from '#outbox/enqueue.ts'
import { observeStatements } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { closeStage, openProvinceStage, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

/** At most so many statements, BEGIN and COMMIT counted; what an act takes now stands in act-statements.txt (`vitest -u` writes it). */
const GOALS: Record<string, number> = {
  home: 20,
  help: 14,
  list: 20,
  'button: an axis': 12,
  'button: an item': 12,
  'dialogue: its answer': 25,
  submit: 30,
  'idle minute': 8,
}

/** How often inbox and outbox look whether anything waits depends on the speed of the machine. */
const IS_LOOK = /FROM "(?:InboxUpdate|Notice)" WHERE .* LIMIT/

let stage: Stage
let focal: Player
let costs: [string, number][]

beforeEach(async () => {
  costs = []
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

/** From the message that is kept to the mark that it is done. */
async function costOf(name: string, act: () => Promise<unknown>): Promise<void> {
  const statements: string[] = []
  await stage.settle()
  const stop = observeStatements(stage.app.tools.db, (sql) => statements.push(sql.replace(/\s+/g, ' ')))
  await act()
  await stage.settle()
  stop()
  const own = statements.filter((sql) => !IS_LOOK.test(sql))
  costs.push([name, own.length])
  expect(own.length, `${name}:\n${own.join('\n')}`).toBeLessThanOrEqual(GOALS[name] ?? Number.POSITIVE_INFINITY)
}

const table = (): string => costs.map(([name, count]) => `${String(count).padStart(3)} ${name}\n`).join('')

describe('what an act costs', () => {
  it('in an agency, from the home screen to the receipt', async () => {
    await stage.waits(60_000)
    await costOf('idle minute', () => stage.waits(60_000))
    await focal.says('/menu')
    await costOf('home', () => focal.says('/menu'))
    await costOf('help', () => focal.says('/help'))
    await costOf('list', () => focal.says('/evidence'))
    await costOf('button: an axis', () => focal.taps('محور 1'))
    // Which year came before is asked once for the whole office.
    await focal.taps('شاخص 1-2')
    await focal.says('/evidence')
    await focal.taps('محور 1')
    await costOf('button: an item', () => focal.taps('شاخص 1-1'))
    await costOf('dialogue: its beginning', () => focal.taps('خود ارزیابی'))
    await costOf('dialogue: its answer', () => focal.says('۲۵۰٫۵'))
    await costOf('file', () => focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() }))
    await focal.taps('دیدن شاخص')
    await costOf('button: the summary', () => focal.taps('ثبت نهایی'))
    await costOf('submit', () => focal.taps('ثبت نهایی'))
    await expect(table()).toMatchFileSnapshot('act-statements.txt')
  })
  it('for each recipient of an announcement, however they are gathered', async () => {
    const { db, clock } = stage.app.tools
    for (let i = 0; i < 11; i++) await stage.enters(100 + i, 'focal-point', { agencyCode: 'A1' })
    const people = await db.person.findMany({ select: { id: true } })
    const now = clock.now()
    const text = { number: '1', title: 'عنوان', body: 'متن', issuedOn: now, createdAt: now, sentAt: now }
    const createdBy = people[0]?.id ?? 0
    const { id } = await db.circular.create({ data: { ...text, state: 'SENT', createdBy } })
    const to = people.map((person) => person.id)
    await stage.settle()
    let statements = 0
    const stop = observeStatements(db, (sql) => {
      if (!IS_LOOK.test(sql)) statements++
    })
    await inTransaction(db, (tx) => enqueue(tx, now, { kind: 'circular', key: 'again', args: { circularId: id }, to }))
    await stage.settle()
    stop()
    expect(await db.notice.count({ where: { kind: 'circular', state: 'SENT' } })).toBe(to.length)
    // Four where ends come together; one that comes alone is written alone.
    expect(statements / to.length).toBeLessThan(6)
  })
})
