import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRelease } from '#workflows/review/release-preliminary.ts'
import { codeOf, openReviewWorld, releaseByTwo, type ReviewWorld, valueOf } from '../../support/review-world.ts'
import { DAY_MS, MORNING } from '../../support/world.ts'

let w: ReviewWorld
/** Objections open 31 days after the first morning and close on the fortieth. */
const OPENS = MORNING.getTime() + 31 * DAY_MS
beforeEach(async () => {
  w = await openReviewWorld()
  const at = new Date(OPENS + 3_600_000)
  const asked = {
    reason: '-',
    requestedBy: w.focal.personId,
    requestedAt: MORNING,
    state: 'GRANTED',
    wishedDueAt: at,
  } as const
  for (const agency of w.province.agencies.slice(0, 2))
    await w.world.db.extension.create({
      data: { ...asked, cycleId: w.province.cycleId, agencyId: agency.id, stageKey: 'self-assessment', dueAt: at },
    })
})
afterEach(() => w.world.close())

async function release(at: number) {
  w.world.clock.set(new Date(at))
  const { obstacle } = valueOf(await readRelease(w.world.tools, await w.coordinator.by()))
  const outcome = await releaseByTwo(w)
  return { obstacle, code: codeOf(outcome) }
}

describe('the release of preliminary results and granted time (F6)', () => {
  it('is refused, before and at the button, until the last second of the longest extension, and says of how many agencies', async () => {
    expect(await release(OPENS + 3_600_000)).toEqual({
      obstacle: { code: 'extension-running', agencies: 2 },
      code: 'extension-running',
    })
    expect(await release(OPENS + 3_601_000)).toEqual({ obstacle: null, code: 'done' })
  })

  it('is not held up by a request that was refused or still waits', async () => {
    await w.world.db.extension.updateMany({ data: { state: 'REFUSED' } })
    expect((await release(OPENS)).code).toBe('done')
  })
})
