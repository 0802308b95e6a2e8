import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countDeliveries } from '#storage/notices.ts'
import type { NoticeState } from '#storage/words.ts'
import { reconcileNotices } from '#workflows/circulars/missed.ts'
import { invite } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { bySystem } from '#workflows/tools.ts'
import { seeded } from '../../support/product-process.ts'
import { DAY_MS } from '../../support/world.ts'
import { type CircularStage, circularStage } from './support.ts'

const SWEEP_MS = 10 * 60_000

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const sweep = (): Promise<number> => reconcileNotices(stage.world.tools)
/** As after a backup that was made between the freezing and the notices. */
const lose = async (circularId: number, ...personIds: number[]): Promise<void> => {
  const where = { subject: `circular:${circularId}`, personId: { in: personIds } }
  await stage.world.db.notice.deleteMany({ where })
}
const told = async (circularId: number): Promise<number[]> => {
  const where = { subject: `circular:${circularId}`, kind: 'circular', channel: false }
  const rows = await stage.world.db.notice.findMany({ where, orderBy: { personId: 'asc' } })
  return rows.flatMap(({ personId }) => personId ?? [])
}
const audience = async (circularId: number): Promise<number[]> => {
  const rows = await stage.world.db.circularRecipient.findMany({ where: { circularId }, orderBy: { personId: 'asc' } })
  return rows.map(({ personId }) => personId)
}

describe('the sweep for missing notices (reliability R24)', () => {
  it('puts in what is missing, once, and writes it down', async () => {
    const id = await stage.sent()
    await lose(id, stage.focal.personId, stage.head.personId)
    expect(await sweep()).toBe(2)
    expect(await told(id)).toEqual(await audience(id))
    const entries = await stage.world.db.auditEntry.findMany({ where: { action: 'circular.reconcile' } })
    expect(entries.map(({ subject, details }) => [subject, details])).toEqual([[`circular:${id}`, { people: 2 }]])
    stage.world.clock.advance(SWEEP_MS)
    expect(await sweep()).toBe(0)
  })

  it('looks each ten minutes, not sooner, and again after the clock was set back', async () => {
    const id = await stage.sent()
    await sweep()
    await lose(id, stage.focal.personId)
    stage.world.clock.advance(SWEEP_MS - 1)
    expect(await sweep()).toBe(0)
    stage.world.clock.advance(1)
    expect(await sweep()).toBe(1)
    await lose(id, stage.focal.personId)
    stage.world.clock.advance(-1)
    expect(await sweep()).toBe(1)
  })

  it('writes to nobody about what went out more than a week ago', async () => {
    const id = await stage.sent()
    stage.world.clock.advance(7 * DAY_MS + 1)
    await lose(id, stage.focal.personId)
    expect(await sweep()).toBe(0)
    stage.world.clock.advance(-1)
    expect(await sweep()).toBe(1)
  })

  it('leaves those alone who came after the sending, who have seen it or who have left', async () => {
    const { world, focal, head, otherFocal, province } = stage
    const id = await stage.sent()
    await lose(id, focal.personId, head.personId, otherFocal.personId)
    const at = world.clock.now()
    await world.db.circularRecipient.updateMany({ where: { personId: focal.personId }, data: { seenAt: at } })
    await world.db.seat.updateMany({ where: { personId: head.personId }, data: { revokedAt: at } })
    world.clock.advance(1)
    const wish = { role: 'focal-point', name: 'تازه وارد', agencyCode: province.agencies[2]?.code ?? '' } as const
    const made = await invite(world.tools, bySystem(world.clock.now()), wish)
    if (!made.ok) throw new Error(made.refusal.code)
    const account = await world.db.account.create({
      data: { platform: 'local', userId: '77', chatId: '77', firstSeenAt: world.clock.now() },
    })
    const by = { ...bySystem(world.clock.now()), accountId: account.id }
    const redeemed = await redeemCode(world.tools, by, { code: made.value.code, displayName: 'ت' })
    if (!redeemed.ok) throw new Error(redeemed.refusal.code)
    expect(await audience(id)).toContain(redeemed.value.personId)
    expect(await sweep()).toBe(1)
    expect(await told(id)).toContain(otherFocal.personId)
    expect(await told(id)).not.toContain(redeemed.value.personId)
  })
})

describe('the account of a circular (reliability R24)', () => {
  const ENDS: NoticeState[] = ['PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'BLOCKED', 'DROPPED']

  it.each([1, 2, 3])(
    'is the frozen audience after every sweep, whatever ends and losses come (seed %i)',
    async (seed) => {
      const random = seeded(seed)
      const { db, clock } = stage.world
      const ids = [await stage.sent(), await stage.sent('notice', '1405/13')]
      const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
      for (let round = 0; round < 25; round++) {
        const circularId = any(ids) ?? 0
        const personId = any(await audience(circularId)) ?? 0
        const where = { subject: `circular:${circularId}`, personId }
        if (random() < 0.4) await db.notice.deleteMany({ where })
        else await db.notice.updateMany({ where, data: { state: any(ENDS) ?? 'SENT' } })
        clock.advance(SWEEP_MS)
        await sweep()
        for (const id of ids) {
          const { audience: all, ...parts } = await countDeliveries(db, `circular:${id}`)
          const people = await audience(id)
          expect([await told(id), all]).toEqual([people, people.length])
          expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(people.length)
        }
      }
    },
  )
})
