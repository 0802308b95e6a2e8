import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pendingByPoints } from '#domain/evidence/count-states.ts'
import { readBoard, readItem } from '#workflows/evidence/read-evidence.ts'
import { atItem, openAgencyWorld } from '../../support/evidence.ts'
import type { Cast, SmallProvince, World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let focal: Cast
beforeEach(async () => {
  ;({ world, province, focal } = await openAgencyWorld())
})
afterEach(() => world.close())

const board = async () => {
  const outcome = await readBoard(world.tools, await focal.by())
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('the board of an agency', () => {
  it('has its general and its own specific indicators by axis, and nobody else’s', async () => {
    const axes = (await board()).axes.map((axis) => [axis.code, axis.items.map((item) => item.code)])
    expect(axes).toEqual([
      ['1', ['1-1', '1-2']],
      ['2', ['2-1']],
      ['9', ['S-A1']],
    ])
  })

  it('puts what is left in order of points', async () => {
    const mine = atItem(world, await focal.by(), await province.itemOf(0, 'S-A1'))
    await mine.assess(0)
    await mine.explain('-')
    await mine.submit()
    const left = pendingByPoints((await board()).items)
    expect(left.map((item) => item.code)).toEqual(['2-1', '1-1', '1-2'])
  })

  it('is not there before the cycle is issued', async () => {
    await world.db.cycle.updateMany({ data: { state: 'DRAFT' } })
    expect(await readBoard(world.tools, await focal.by())).toMatchObject({ refusal: { code: 'no-cycle' } })
  })

  it('is refused to an evaluator, naming whose it is', async () => {
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    expect((await readBoard(world.tools, await evaluator.by())).ok).toBe(false)
  })

  it('and the page are byte for byte the same whether an item waits, is in hand or is scored (reliability S3)', async () => {
    const itemId = await province.itemOf(0, '1-1')
    const mine = atItem(world, await focal.by(), itemId)
    await mine.assess(100)
    await mine.send('a.pdf')
    await mine.submit()
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    world.clock.advance(17 * 86_400_000)
    const seen = async () =>
      JSON.stringify([
        await readBoard(world.tools, await focal.by()),
        await readItem(world.tools, await focal.by(), { itemId }),
      ])
    const waiting = await seen()
    await world.db.item.update({
      where: { id: itemId },
      data: {
        claimedBy: focal.personId,
        claimedUntil: new Date(+world.clock.now() + 60_000),
        version: { increment: 1 },
      },
    })
    expect(await seen()).toBe(waiting)
    await world.db.item.update({
      where: { id: itemId },
      data: { state: 'SCORED', preliminaryHundredths: 77, claimedBy: null, version: { increment: 1 } },
    })
    expect(await seen()).toBe(waiting)
  })
})
