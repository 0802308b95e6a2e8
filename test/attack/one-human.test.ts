import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#domain/vocabulary.ts'
import { actorOf } from '#storage/people/people.ts'
import { admitAccount, agreeToAccount, liftAccount, recogniseAccount } from '#workflows/people/accounts.ts'
import { invite, inviteHolder } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { confirmAllSeats } from '#workflows/people/second-person.ts'
import type { Caller } from '#workflows/tools.ts'
import { type Cast, openWorld, smallProvince, type World } from '../support/world.ts'

/** Issue 9, S6 and S15: one human with any number of accounts never sits where a second person is needed. */
let world: World
let human: Cast
let honest: Cast
let accounts: number[]
beforeEach(async () => {
  world = await openWorld()
  await smallProvince(world, { state: 'FINALISATION' })
  human = await world.person('coordinator')
  honest = await world.person('deputy')
  accounts = [human.accountId]
})
afterEach(() => world.close())

const by = async (accountId: number): Promise<Caller> => {
  const row = await world.db.account.findUniqueOrThrow({ where: { id: accountId } })
  return { actor: await actorOf(world.db, row, 'fa'), accountId, sentAt: world.clock.now(), requestKey: null }
}

async function newAccount(): Promise<number> {
  const userId = String(9000 + (await world.db.account.count()))
  const data = { platform: 'local', userId, chatId: userId, firstSeenAt: world.clock.now() }
  const { id } = await world.db.account.create({ data })
  accounts.push(id)
  return id
}

/** Everything that any of the accounts may say about any other, until nothing new is taken. */
async function vouchForAll(): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const id of accounts) {
      await confirmAllSeats(world.tools, await by(id), {})
      for (const accountId of accounts) {
        await recogniseAccount(world.tools, await by(id), { accountId, answer: 'yes' })
        await agreeToAccount(world.tools, await by(id), { accountId, answer: 'yes' })
        await admitAccount(world.tools, await by(id), { accountId })
        await liftAccount(world.tools, await by(id), { accountId, reason: 'deadline-near' })
      }
    }
}

async function rolesReached(): Promise<Role[]> {
  const reached = new Set<Role>()
  for (const id of accounts) {
    const { actor } = await by(id)
    if (actor.kind === 'person') for (const role of actor.roles) reached.add(role)
  }
  return [...reached].sort()
}

describe('one human with many accounts', () => {
  it('reaches no seat that confirms but the one they have, by codes for every role', async () => {
    for (const role of ROLES)
      for (const accountId of [await newAccount(), human.accountId]) {
        await world.db.account.update({ where: { id: human.accountId }, data: { activeSeatId: null } })
        const made = await invite(world.tools, await by(human.accountId), {
          role,
          agencyCode: 'A1',
          name: `نام ${role}`,
        })
        if (made.ok) await redeemCode(world.tools, await by(accountId), { code: made.value.code, displayName: 'ن' })
      }
    await vouchForAll()
    expect(await rolesReached()).toEqual(['agency-head', 'coordinator', 'focal-point', 'inquiry-respondent'])
  })

  it('does not become somebody else by a code for the seat they have (case 26)', async () => {
    const seat = await world.db.seat.findFirstOrThrow({ where: { personId: honest.personId } })
    const accountId = await newAccount()
    const made = await inviteHolder(world.tools, await by(human.accountId), { seatId: seat.id })
    if (!made.ok) throw new Error(made.refusal.code)
    await redeemCode(world.tools, await by(accountId), { code: made.value.code, displayName: 'ن' })
    await vouchForAll()
    expect((await by(accountId)).actor).toMatchObject({ personId: honest.personId, roles: [] })
    expect(await world.db.notice.count({ where: { kind: 'account-added', personId: honest.personId } })).toBe(1)
  })

  it('needs the first account of the person, or a second person, and then may act', async () => {
    const seat = await world.db.seat.findFirstOrThrow({ where: { personId: honest.personId } })
    const accountId = await newAccount()
    const made = await inviteHolder(world.tools, await by(human.accountId), { seatId: seat.id })
    if (!made.ok) throw new Error(made.refusal.code)
    await redeemCode(world.tools, await by(accountId), { code: made.value.code, displayName: 'ن' })
    await agreeToAccount(world.tools, await honest.by(), { accountId, answer: 'yes' })
    expect((await by(accountId)).actor).toMatchObject({ roles: ['deputy'] })
  })
})
