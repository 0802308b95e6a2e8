import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admitAccount } from '#workflows/people/accounts.ts'
import { invite, inviteHolder, START_CODE_HOURS } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { bySystem, type Caller } from '#workflows/tools.ts'
import { openWorld, smallProvince, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await smallProvince(world)
})
afterEach(() => world.close())

const HOUR_MS = 3_600_000

async function newcomer(userId: string): Promise<Caller> {
  const account = await world.db.account.create({
    data: { platform: 'local', userId, chatId: userId, firstSeenAt: world.clock.now() },
  })
  return {
    actor: { kind: 'stranger', language: 'fa' },
    accountId: account.id,
    sentAt: world.clock.now(),
    requestKey: null,
  }
}

async function code(): Promise<string> {
  const made = await invite(world.tools, bySystem(world.clock.now()), {
    role: 'focal-point',
    agencyCode: 'A1',
    name: 'رابط نمونه',
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.code
}

const redeem = async (by: Caller, start: string): Promise<string> => {
  const outcome = await redeemCode(world.tools, by, { code: start, displayName: 'نام نمایشی' })
  return outcome.ok ? `seat of ${outcome.value.role}` : outcome.refusal.code
}

describe('start codes (reliability S6)', () => {
  it('seats the person who brings a code for the first time', async () => {
    expect(await redeem(await newcomer('7'), await code())).toBe('seat of focal-point')
  })

  it('refuses a code that was used before', async () => {
    const start = await code()
    await redeem(await newcomer('7'), start)
    expect(await redeem(await newcomer('8'), start)).toBe('code-used')
  })

  it('takes a code in its last hour', async () => {
    const start = await code()
    world.clock.advance((START_CODE_HOURS - 1) * HOUR_MS)
    expect(await redeem(await newcomer('7'), start)).toBe('seat of focal-point')
  })

  it('refuses a code once its hours are over', async () => {
    const start = await code()
    world.clock.advance(START_CODE_HOURS * HOUR_MS)
    expect(await redeem(await newcomer('7'), start)).toBe('code-expired')
  })

  it('lets exactly one of fifty redemptions at once have the seat', async () => {
    const start = await code()
    const all = await Promise.all(Array.from({ length: 50 }, async (_, i) => newcomer(String(100 + i))))
    const answers = await Promise.all(all.map((by) => redeem(by, start)))
    expect(answers.filter((answer) => answer === 'seat of focal-point')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'code-used')).toHaveLength(49)
  })

  it('makes an account wait after ten wrong codes in an hour, even with the right one', async () => {
    const by = await newcomer('7')
    const start = await code()
    for (let i = 0; i < 10; i++) expect(await redeem(by, `wrong-${i}`)).toBe('code-unknown')
    expect(await redeem(by, start)).toBe('too-many-codes')
    world.clock.advance(HOUR_MS + 1)
    expect(await redeem(by, start)).toBe('seat of focal-point')
  })

  it('answers a repeated message as it answered the first time', async () => {
    const by = { ...(await newcomer('7')), requestKey: 'local:1' }
    const start = await code()
    expect([await redeem(by, start), await redeem(by, start)]).toEqual(['seat of focal-point', 'seat of focal-point'])
  })

  it('keeps no usable code in the database', async () => {
    const start = await code()
    const rows = await world.db.startCode.findMany()
    expect(JSON.stringify(rows)).not.toContain(start)
  })

  it('is nobody’s any more once somebody else has brought it, and its maker is told, once (S6)', async () => {
    const maker = await world.person('coordinator')
    const meant = await world.person('evaluator', { name: 'ارزیاب' })
    const other = await world.person('evaluator')
    const seat = await world.db.seat.findFirstOrThrow({ where: { personId: meant.personId } })
    const made = await inviteHolder(world.tools, await maker.by(), { seatId: seat.id })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await redeem(await other.by(), made.value.code)).toBe('code-of-other-person')
    expect(await redeem(await other.by(), made.value.code)).toBe('code-unknown')
    expect(await redeem(await newcomer('8'), made.value.code)).toBe('code-unknown')
    const told = await world.db.notice.findMany({ where: { kind: 'code-void' } })
    expect(told.map(({ personId }) => personId)).toEqual([maker.personId])
  })

  it('that brings a second account tells all accounts of the person and the auditors, and what was made is not the maker’s to confirm', async () => {
    const maker = await world.person('coordinator')
    const meant = await world.person('evaluator', { name: 'ارزیاب' })
    const auditor = await world.person('auditor')
    const at = world.clock.now()
    const data = { platform: 'local', userId: '77', chatId: '77', personId: meant.personId, firstSeenAt: at }
    await world.db.account.create({ data })
    const seat = await world.db.seat.findFirstOrThrow({ where: { personId: meant.personId } })
    const made = await inviteHolder(world.tools, await maker.by(), { seatId: seat.id })
    if (!made.ok) throw new Error(made.refusal.code)
    const comer = await newcomer('8')
    expect(await redeem(comer, made.value.code)).toContain('seat of')
    const told = await world.db.notice.findMany({ where: { kind: 'account-added' }, orderBy: { id: 'asc' } })
    expect(told.filter(({ personId }) => personId === meant.personId)).toHaveLength(2)
    expect(told.filter(({ personId }) => personId === auditor.personId)).toHaveLength(1)
    const admitted = await admitAccount(world.tools, await maker.by(), { accountId: comer.accountId ?? 0 })
    expect(admitted.ok).toBe(false)
  })
})
