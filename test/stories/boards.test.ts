import { writeFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, expect, it } from 'vitest'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { readBoard, readGrid } from '#workflows/procedures/boards.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
afterEach(() => closeStage(stage))

const UNITS = 1600
const MONTHS = 12

/** A year of rounds over units of one agency: in each month half have handed in, and some are late. */
async function opens(units: number): Promise<number> {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  const { db } = stage.app.tools
  const now = stage.clock.now()
  const definition = definitionOf({ ...RAW, starts: { by: 'round', subject: 'unit' } })
  await inTransaction(db, (tx) =>
    installProcedure(tx, { definition, text: 'x', shipped: false, installedBy: null }, now),
  )
  const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { key: RAW.key } })
  const { id: agencyId } = await db.agency.findFirstOrThrow()
  const names = Array.from({ length: units }, (_, i) => `واحد ${i + 1}`)
  await db.unit.createMany({ data: names.map((name) => ({ agencyId, name, searchKey: name, addedAt: now })) })
  const rows = await db.unit.findMany({ select: { id: true, name: true }, orderBy: { id: 'asc' } })
  let roundId = 0
  for (let month = 1; month <= MONTHS; month++) {
    const round = await db.round.create({ data: { procedureId, title: `ماه ${month}`, openedAt: now } })
    roundId = round.id
    const dueAt = new Date(now.getTime() + (month < MONTHS ? -1 : 1) * 86_400_000)
    await db.case.createMany({
      data: rows.map(({ id, name }, i) => ({
        code: `T${month}-${i}`,
        procedureId,
        roundId,
        agencyId,
        unitId: id,
        name,
        searchKey: name,
        startedAt: now,
        stepSince: now,
        ...(i % 2 === 0
          ? { step: 'judge', end: 'done' as const, endedAt: now }
          : { step: 'apply', holder: 'agency' as const, dueAt }),
      })),
    })
  }
  return roundId
}

async function caller() {
  const { db, platform } = stage.app.tools
  const seat = await db.seat.findFirstOrThrow({ where: { role: 'coordinator' } })
  const { personId } = seat
  const actor: PersonActor = {
    kind: 'person',
    personId,
    seatId: seat.id,
    role: 'coordinator',
    agencyId: null,
    teamId: null,
    roles: ['coordinator'],
  }
  return { actor, platform, accountId: null, requestKey: null } as unknown as Parameters<typeof readGrid>[1]
}

it('a board of 1,600 subjects and 12 periods is there in under a second, and holds nobody up', async () => {
  const roundId = await opens(UNITS)
  const who = await caller()
  const times: number[] = []
  let longest = 0
  let last = performance.now()
  const tick = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  for (let run = 0; run < 3; run++) {
    const from = performance.now()
    const grid = await readGrid(stage.app.tools, who, { roundId })
    times.push(performance.now() - from)
    if (!grid.ok) throw new Error(grid.refusal.code)
    expect([grid.value.rows.length, grid.value.periods.length, grid.value.done]).toEqual([UNITS, MONTHS, 9600])
    expect(grid.value.rows[1]?.marks).toEqual([...Array<string>(MONTHS - 1).fill('late'), 'open'])
  }
  const from = performance.now()
  const board = await readBoard(stage.app.tools, who, { roundId, page: 266 })
  const page = performance.now() - from
  clearInterval(tick)
  if (!board.ok) throw new Error(board.refusal.code)
  expect(board.value).toMatchObject({ total: UNITS, ended: 800, late: 0, silent: 800, pages: 267 })
  if (process.env['LOOK'] !== undefined)
    process.stderr.write(`${times.map(Math.round).join()} page ${page} turn ${longest}\n`)
  expect(Math.min(...times)).toBeLessThan(1000)
  expect(page).toBeLessThan(200)
}, 120_000)

it('a board has its gauge, its picture and workbook, and all answers as workbook and JSON', async () => {
  await opens(30)
  const { db } = stage.app.tools
  const { id: caseId } = await db.case.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const at = stage.clock.now()
  await db.caseAnswer.createMany({
    data: [
      { caseId, path: 'wish.purpose', value: { is: 'میز تازه' }, at },
      { caseId, path: 'wish.size', value: { is: 'large' }, at },
    ],
  })
  await coordinator.says('/cases')
  await coordinator.taps('نوبت‌ها')
  expect(plain((await coordinator.taps('ماه 12')).text)).toContain('▰▰▰▰▰▱▱▱▱▱ ۵۰٪ · هدف ۸۰٪')
  await coordinator.taps('جدول و تصویر')
  await coordinator.taps('خروجی پاسخ‌ها')
  const files = coordinator.messages().flatMap(({ file }) => file ?? [])
  expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['png', 'xlsx', 'xlsx', 'json'])
  const [png, grid, answers, json] = files.map((file) => file.bytes())
  if (process.env['LOOK'] !== undefined) writeFileSync(`${process.env['LOOK']}/board.png`, png ?? '')
  const sheet = async (bytes: Buffer | undefined) => (await readXlsx(bytes ?? Buffer.from(''))).sheets[0]?.rows ?? []
  expect((await sheet(grid))[1]?.slice(0, 3)).toEqual(['واحد 1', 'انجام شده', 'انجام شده'])
  expect((await sheet(answers)).at(-1)).toEqual(expect.arrayContaining(['واحد 30', 'در جریان', 'میز تازه', 'بزرگ']))
  const parsed = JSON.parse(String(json)) as { form: string; cases: { answers: Record<string, unknown> }[] }
  expect([parsed.form, parsed.cases.length, parsed.cases.at(-1)?.answers['wish.size']]).toEqual([
    'tahavol-round-1',
    30,
    'large',
  ])
  const exported = await db.auditEntry.count({ where: { action: 'round.export' } })
  expect(exported).toBe(1)
}, 60_000)
