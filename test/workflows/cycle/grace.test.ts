import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBoard } from '#workflows/evidence/read-evidence.ts'
import { readObjectionBoard } from '#workflows/objections/read-agency.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { readStage } from '#workflows/cycle/read-dashboard.ts'
import { setStageGrace } from '#workflows/cycle/set-grace.ts'
import { atItem, openAgencyWorld } from '../../support/evidence.ts'
import { codeOf, valueOf } from '../../support/review-world.ts'
import type { Cast, SmallProvince, World } from '../../support/world.ts'
import { windowIn } from './stage.ts'

const GRACE_MINUTES = 30

let world: World
let province: SmallProvince
let focal: Cast
let coordinator: Cast
beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const setGrace = async (stageId: number, minutes: number, cast: Cast = coordinator) =>
  codeOf(await setStageGrace(world.tools, await cast.by(), { stageId, minutes }))
const graceOf = async (key: 'self-assessment' | 'objection') => {
  const { id, dueAt } = await windowIn(world, key)
  expect(await setGrace(id, GRACE_MINUTES)).toBe('done')
  return dueAt
}
/** At the announced end, at the hard close, a second after it. */
const around = (dueAt: Date): Date[] =>
  [0, GRACE_MINUTES * 60_000, GRACE_MINUTES * 60_000 + 1000].map((ms) => new Date(+dueAt + ms))
/** A message of that date that is handled an hour later. */
const written = async (itemId: number, sentAt: Date) => {
  world.clock.set(new Date(+sentAt + 3_600_000))
  return atItem(world, await focal.by({ sentAt }), itemId).explain(`متن ${sentAt.toISOString()}`)
}
const all = async <I, T>(instants: readonly I[], act: (at: I) => Promise<T>): Promise<T[]> => {
  const answers: T[] = []
  for (const at of instants) answers.push(await act(at))
  return answers
}
const TAKEN_TWICE = ['ok', 'ok', 'deadline-passed']

describe('the hard close lies its silent grace behind the announced end (peers row 2)', () => {
  it('for evidence, texts and files alike, by the date of the message', async () => {
    const dueAt = await graceOf('self-assessment')
    const itemId = await province.itemOf(0, '1-1')
    expect(await all(around(dueAt), (at) => written(itemId, at))).toEqual(TAKEN_TWICE)
    const files = await all(around(dueAt), async (at) =>
      atItem(world, await focal.by({ sentAt: at }), itemId).send(`${+at}.pdf`),
    )
    expect(files).toEqual(['file 1', 'file 2', 'deadline-passed'])
    const last = atItem(world, await focal.by({ sentAt: around(dueAt)[1] ?? dueAt }), itemId)
    expect([await last.assess(10_000), await last.submit()]).toEqual(['ok', 'ok'])
  })

  it('for the answer to a deficiency note', async () => {
    await graceOf('self-assessment')
    const itemId = await province.itemOf(0, '1-1')
    const dueAt = new Date(+(await windowIn(world, 'self-assessment')).dueAt + 5 * 86_400_000)
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    await world.db.item.update({ where: { id: itemId }, data: { state: 'DEFICIENT', deficiencyDueAt: dueAt } })
    expect(await all(around(dueAt), (at) => written(itemId, at))).toEqual(TAKEN_TWICE)
  })

  it('for an extension of this agency', async () => {
    const common = await graceOf('self-assessment')
    const dueAt = new Date(+common + 3 * 86_400_000)
    await world.db.extension.create({
      data: {
        cycleId: province.cycleId,
        agencyId: province.agencies[0]?.id ?? 0,
        stageKey: 'self-assessment',
        state: 'GRANTED',
        reason: '-',
        wishedDueAt: dueAt,
        dueAt,
        requestedBy: focal.personId,
        requestedAt: world.clock.now(),
      },
    })
    const itemId = await province.itemOf(0, '1-1')
    expect(await all(around(dueAt), (at) => written(itemId, at))).toEqual(TAKEN_TWICE)
  })

  it('for objections, also after the clock has closed them', async () => {
    const dueAt = await graceOf('objection')
    await world.db.item.updateMany({ data: { state: 'SCORED', preliminaryHundredths: 0 } })
    await world.db.cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
    const codes = ['1-1', '1-2', '2-1']
    const answers = await all([0, 1, 2], async (i) => {
      const sentAt = around(dueAt)[i] ?? dueAt
      world.clock.set(new Date(+sentAt + 3_600_000))
      const itemId = await province.itemOf(0, codes[i] ?? '')
      return codeOf(await startObjection(world.tools, await focal.by({ sentAt }), { itemId }))
    })
    expect(answers.slice(0, 2)).toEqual(['done', 'done'])
    expect(['not-now', 'deadline-passed']).toContain(answers[2])
  })
})

describe('the grace is silent', () => {
  it('everything that is shown ends with the announced end', async () => {
    const dueAt = await graceOf('self-assessment')
    const board = async () => valueOf(await readBoard(world.tools, await focal.by())).window.at
    world.clock.set(dueAt)
    expect(await board()).toBe('open')
    world.clock.advance(1000)
    expect(await board()).toBe('after')
    const page = await atItem(world, await focal.by(), await province.itemOf(0, '1-1')).page()
    expect([page.dueAt, page.can.edit]).toEqual([dueAt.toISOString(), true])
    const phase = async (cast: Cast) =>
      valueOf(await readDeadlines(world.tools, await cast.by()))?.stages.find(({ key }) => key === 'self-assessment')
        ?.phase
    expect(await phase(focal)).toBe('after')
  })

  it('the objections of an agency end with the announced end too', async () => {
    const dueAt = await graceOf('objection')
    await world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    const at = async () => valueOf(await readObjectionBoard(world.tools, await focal.by())).window.at
    world.clock.set(dueAt)
    expect(await at()).toBe('open')
    world.clock.advance(1000)
    expect(await at()).toBe('after')
  })
})

describe('the coordinator sets the grace', () => {
  it('and sees the hard close; nobody else may', async () => {
    const { id, dueAt } = await windowIn(world, 'self-assessment')
    expect(await setGrace(id, 60)).toBe('done')
    expect(valueOf(await readStage(world.tools, await coordinator.by(), { stageId: id }))).toMatchObject({
      graceMinutes: 60,
      hardCloseAt: new Date(+dueAt + 3_600_000).toISOString(),
    })
    expect(await setGrace(id, 15, focal)).toBe('not-your-role')
    expect(codeOf(await readStage(world.tools, await focal.by(), { stageId: id }))).toBe('not-your-role')
    expect(await world.db.auditEntry.findFirst({ where: { action: 'stage.grace' } })).toMatchObject({
      details: { stage: 'self-assessment', from: 0, to: 60 },
    })
  })

  it('up to a day and a night, and not of a stage that is over', async () => {
    const { id } = await windowIn(world, 'self-assessment')
    expect([await setGrace(id, 1440), await setGrace(id, 1441), await setGrace(id, -1)]).toEqual([
      'done',
      'invalid-input',
      'invalid-input',
    ])
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(await setGrace(id, 15)).toBe('stage-over')
  })
})
