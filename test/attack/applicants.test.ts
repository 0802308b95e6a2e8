import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installShipped } from '#storage/procedures/procedures.ts'
import { applyFor, readPublicMenu } from '#workflows/procedures/apply.ts'
import type { Caller } from '#workflows/tools.ts'
import { openWorld, smallProvince, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await smallProvince(world)
  await installShipped(world.db, world.clock.now())
})
afterEach(() => world.close())

async function stranger(userId: string): Promise<Caller> {
  const { id } = await world.db.account.create({
    data: { platform: 'local', userId, chatId: userId, firstSeenAt: world.clock.now() },
  })
  const actor = { kind: 'stranger', language: 'fa' } as const
  return { actor, accountId: id, sentAt: world.clock.now(), requestKey: null }
}

async function applies(by: Caller, procedureId: number): Promise<string> {
  const outcome = await applyFor(world.tools, by, { procedureId, displayName: 'نام', username: null })
  return outcome.ok ? 'begun' : outcome.refusal.code
}

describe('strangers who flood what the public may begin (reliability S19)', () => {
  it('begin sixty cases an hour and no more, until the hour is over', async () => {
    const menu = await readPublicMenu(world.tools, await stranger('1'), undefined)
    const procedureId = menu.ok ? (menu.value.procedures[0]?.id ?? 0) : 0
    const answers: string[] = []
    for (let i = 0; i < 62; i++) answers.push(await applies(await stranger(`${100 + i}`), procedureId))
    expect(answers.filter((answer) => answer === 'begun')).toHaveLength(60)
    expect(answers.slice(60)).toEqual(['applies-many', 'applies-many'])
    expect(await world.db.person.count({ where: { name: 'نام' } })).toBe(60)
    world.clock.advance(3_600_001)
    expect(await applies(await stranger('900'), procedureId)).toBe('begun')
  })

  it('have three open cases of a kind each', async () => {
    const menu = await readPublicMenu(world.tools, await stranger('1'), undefined)
    const procedureId = menu.ok ? (menu.value.procedures[0]?.id ?? 0) : 0
    const by = await stranger('7')
    expect(await applies(by, procedureId)).toBe('begun')
    const { personId } = await world.db.account.findUniqueOrThrow({ where: { id: by.accountId ?? 0 } })
    const seatless = { seatId: null, role: null, agencyId: null, teamId: null, roles: [] }
    const own: Caller = { ...by, actor: { kind: 'person', personId: personId ?? 0, ...seatless } }
    expect([await applies(own, procedureId), await applies(own, procedureId), await applies(own, procedureId)]).toEqual(
      ['begun', 'begun', 'applies-open'],
    )
  })
})
