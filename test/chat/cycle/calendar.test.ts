import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarOf } from '#chat/cycle/calendar.ts'
import { deadlinesScreen } from '#screens/cycle/deadlines.ts'
import { moveStageDay } from '#workflows/cycle/move-stage.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { openAgencyWorld } from '../../support/evidence.ts'
import { valueOf } from '../../support/review-world.ts'
import type { Cast, SmallProvince, World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let focal: Cast
beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
})
afterEach(() => world.close())

async function fileFor(cast: Cast, installation = 'north'): Promise<string> {
  const deadlines = valueOf(await readDeadlines(world.tools, await cast.by()))
  const screen = deadlines === null ? null : calendarOf('fa', deadlines, [], { now: world.clock.now(), installation })
  return new TextDecoder().decode(screen?.files?.[0]?.bytes).replaceAll('\r\n ', '')
}
const factsOf = (file: string, stage: string) => {
  const event = file.split('BEGIN:VEVENT').find((part) => part.includes(`-${stage}@`)) ?? ''
  const fact = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? 'none'
  return { uid: fact('UID'), sequence: Number(fact('SEQUENCE')), start: fact('DTSTART') }
}
const uids = (file: string): string[] => [...file.matchAll(/^UID:(.*)@/gm)].map(([, name = '']) => name)
const stages = (file: string): string[] =>
  uids(file).map((name) => name.replace(/^\w+-cycle-\d+-(?:\d+|organization)-/, ''))

describe('deadlines for the calendar of the reader', () => {
  it('holds his own stages that are not over, and nobody else’s', async () => {
    expect(stages(await fileFor(focal))).toEqual(['questions', 'self-assessment', 'objection', 'release'])
    expect(stages(await fileFor(await world.person('evaluator', { teamId: province.teamId })))).toEqual([
      'questions',
      'review',
      'objection-review',
    ])
  })

  it('gives a stage that has moved the same name and a higher number', async () => {
    const before = factsOf(await fileFor(focal), 'self-assessment')
    const cycle = await world.db.cycle.findFirstOrThrow()
    const coordinator = await world.person('coordinator')
    const move = {
      cycleId: cycle.id,
      version: cycle.version,
      key: 'self-assessment',
      edge: 'due',
      day: { year: 1405, month: 9, day: 18 },
    } as const
    valueOf(await moveStageDay(world.tools, await coordinator.by(), move))
    const after = factsOf(await fileFor(focal), 'self-assessment')
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect([before.start, after.start]).toEqual(['20261207T053000Z', '20261209T103000Z'])
  })

  it('gives the agency that was granted time its own date and a higher number, and its neighbour neither', async () => {
    const neighbour = await world.person('focal-point', { agencyId: province.agencies[1]?.id ?? 0 })
    const before = factsOf(await fileFor(focal), 'self-assessment')
    const asked = {
      reason: '-',
      requestedBy: focal.personId,
      requestedAt: world.clock.now(),
      state: 'GRANTED',
    } as const
    const at = new Date('2026-12-12T10:30:00Z')
    await world.db.extension.create({
      data: {
        ...asked,
        cycleId: province.cycleId,
        agencyId: province.agencies[0]?.id ?? 0,
        stageKey: 'self-assessment',
        wishedDueAt: at,
        dueAt: at,
      },
    })
    const after = factsOf(await fileFor(focal), 'self-assessment')
    expect([after.start, after.sequence > before.sequence]).toEqual(['20261212T103000Z', true])
    const { uid: _, ...same } = before
    expect(factsOf(await fileFor(neighbour), 'self-assessment')).toMatchObject(same)
  })

  it('names its entries by province, agency and stage, so that none takes the place of another', async () => {
    const neighbour = await world.person('focal-point', { agencyId: province.agencies[1]?.id ?? 0 })
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    const files = [
      await fileFor(focal),
      await fileFor(focal, 'south'),
      await fileFor(neighbour),
      await fileFor(evaluator),
    ].map(uids)
    expect(new Set(files.flat()).size).toBe(4 + 4 + 4 + 3)
    expect(uids(await fileFor(focal))).toEqual(files[0])
  })

  it('is offered only to who has a stage of his own before him', async () => {
    const offers = async (cast: Cast) =>
      deadlinesScreen('fa', valueOf(await readDeadlines(world.tools, await cast.by())))
        .buttons?.flat()
        .some((one) => one.label === 'افزودن به تقویم')
    expect(await offers(focal)).toBe(true)
    expect(await offers(await world.person('auditor'))).toBe(false)
  })
})
