import { afterEach, beforeEach, expect, it } from 'vitest'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { tellUnreached } from '#workflows/circulars/missed.ts'
import type { Cast } from '../../support/world.ts'
import { type CircularStage, circularStage } from './support.ts'

let stage: CircularStage
let id: number
beforeEach(async () => {
  stage = await circularStage()
  id = await stage.sent()
})
afterEach(() => stage.world.close())

/** 403 from the messenger, as dispatch leaves it. */
async function blocks(who: Cast): Promise<void> {
  const at = stage.world.clock.now()
  await stage.world.db.account.update({ where: { id: who.accountId }, data: { blockedAt: at } })
  await stage.world.db.notice.updateMany({
    where: { kind: 'circular', personId: who.personId },
    data: { state: 'BLOCKED' },
  })
}
const told = async (): Promise<(number | null)[]> =>
  (await stage.world.db.notice.findMany({ where: { kind: 'contact-unreached' } })).map(({ personId }) => personId)

it('the other contact of the agency hears once of whom a circular could not reach (reliability R25)', async () => {
  await tellUnreached(stage.world.tools)
  expect(await told()).toEqual([])
  await blocks(stage.focal)
  await tellUnreached(stage.world.tools)
  await tellUnreached(stage.world.tools)
  expect(await told()).toEqual([stage.head.personId])
})

it('nobody hears where no other contact can be reached, or of a reader who owes nothing', async () => {
  await blocks(stage.otherFocal)
  await blocks(stage.evaluator)
  await tellUnreached(stage.world.tools)
  expect(await told()).toEqual([])
})

it('nor of whoever has acknowledged or come back since', async () => {
  await blocks(stage.focal)
  await acknowledge(stage.world.tools, await stage.focal.by(), { circularId: id })
  await tellUnreached(stage.world.tools)
  await blocks(stage.head)
  await stage.world.db.account.update({ where: { id: stage.head.accountId }, data: { blockedAt: null } })
  await tellUnreached(stage.world.tools)
  expect(await told()).toEqual([])
})

it.each([
  [7 * 86_400_000, 1],
  [7 * 86_400_000 + 1, 0],
])('after %d ms it is %d', async (ms, count) => {
  await blocks(stage.focal)
  stage.world.clock.advance(ms)
  await tellUnreached(stage.world.tools)
  expect(await told()).toHaveLength(count)
})
