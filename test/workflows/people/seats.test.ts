import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { type Caller, bySystem } from '#workflows/tools.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { handOver } from '#workflows/people/hand-over.ts'
import { invite, inviteHolder } from '#workflows/people/invite.ts'
import * as read from '#workflows/people/read-people.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import { confirmSeat } from '#workflows/people/second-person.ts'
import { setLanguage } from '#workflows/people/settings.ts'
import { verifyReceipt } from '#workflows/people/verify-receipt.ts'
import { type Cast, openWorld, smallProvince, type SmallProvince, type World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let coordinator: Cast
let focal: Cast
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  coordinator = await world.person('coordinator')
  focal = await world.person('focal-point', { agencyId: agencyId(0), name: 'رابط نخست' })
})
afterEach(() => world.close())

const agencyId = (i: number): number => province.agencies[i]?.id ?? 0
const seatOf = async (cast: Cast): Promise<number> =>
  (await world.db.seat.findFirstOrThrow({ where: { personId: cast.personId, revokedAt: null } })).id
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? 'done' : (outcome.refusal?.code ?? '')

async function newcomer(userId: string): Promise<Caller> {
  const { id } = await world.db.account.create({
    data: { platform: 'local', userId, chatId: userId, firstSeenAt: world.clock.now() },
  })
  const actor = { kind: 'stranger' as const, language: 'fa' as const }
  return { actor, accountId: id, sentAt: world.clock.now(), requestKey: null }
}
const redeem = (by: Caller, code: string) => redeemCode(world.tools, by, { code, displayName: 'نام' })

describe('revocation', () => {
  it('takes the seat at once: the next message finds the person without a role', async () => {
    const outcome = await revokeSeat(world.tools, await coordinator.by(), { seatId: await seatOf(focal) })
    expect(codeOf(outcome)).toBe('done')
    expect((await focal.by()).actor).toMatchObject({ role: null, roles: [], agencyId: null })
  })

  it('tells the person and writes down who did it', async () => {
    await revokeSeat(world.tools, await coordinator.by(), { seatId: await seatOf(focal) })
    expect(await world.db.notice.count({ where: { kind: 'seat-ended', personId: focal.personId } })).toBe(1)
    const entry = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'seat.revoke' } })
    expect(entry.personId).toBe(coordinator.personId)
  })

  it('voids the codes that were open for the seat', async () => {
    const seatId = await seatOf(focal)
    const made = await inviteHolder(world.tools, await coordinator.by(), { seatId })
    await revokeSeat(world.tools, await coordinator.by(), { seatId })
    expect(codeOf(await redeem(await newcomer('7'), made.ok ? made.value.code : ''))).toBe('code-unknown')
  })

  it('is refused for the only coordinator and done for one of two', async () => {
    const seatId = await seatOf(coordinator)
    expect(codeOf(await revokeSeat(world.tools, await coordinator.by(), { seatId }))).toBe('last-coordinator')
    const second = await world.person('coordinator')
    expect(codeOf(await revokeSeat(world.tools, await second.by(), { seatId }))).toBe('done')
  })

  it('is refused to a focal point, with the role that can do it', async () => {
    const outcome = await revokeSeat(world.tools, await focal.by(), { seatId: await seatOf(coordinator) })
    expect(outcome).toMatchObject({ refusal: { code: 'not-your-role', needs: 'coordinator' } })
  })

  it('a second press finds nothing to revoke', async () => {
    const seatId = await seatOf(focal)
    await revokeSeat(world.tools, await coordinator.by(), { seatId })
    expect(codeOf(await revokeSeat(world.tools, await coordinator.by(), { seatId }))).toBe('not-found')
  })
})

describe('hand-over of a focal point’s seat', () => {
  const handed = async (by: Caller, name = 'رابط تازه'): Promise<string> => {
    const made = await handOver(world.tools, by, { seatId: await seatOf(focal), name })
    return made.ok ? made.value.code : made.refusal.code
  }

  it('leaves the seat with its holder until the code is redeemed, then it changes hands', async () => {
    const head = await world.person('agency-head', { agencyId: agencyId(0) })
    const code = await handed(await head.by())
    expect((await focal.by()).actor).toMatchObject({ role: 'focal-point' })
    expect(await redeem(await newcomer('7'), code)).toMatchObject({ ok: true, value: { role: 'focal-point' } })
    expect((await focal.by()).actor).toMatchObject({ role: null })
    const living = await world.db.seat.findMany({
      where: { role: 'focal-point', revokedAt: null },
      include: { person: true },
    })
    expect(living.map(({ person }) => person.name)).toEqual(['رابط تازه'])
    expect(await world.db.notice.count({ where: { kind: 'seat-ended', personId: focal.personId } })).toBe(1)
  })

  it('a new code voids the one before', async () => {
    const first = await handed(await coordinator.by())
    const second = await handed(await coordinator.by())
    expect(codeOf(await redeem(await newcomer('7'), first))).toBe('code-unknown')
    expect(codeOf(await redeem(await newcomer('8'), second))).toBe('done')
  })

  it('another agency’s head is told there is no such seat', async () => {
    const other = await world.person('agency-head', { agencyId: agencyId(1) })
    expect(await handed(await other.by())).toBe('not-found')
  })

  it('is refused for seats that are no focal point’s', async () => {
    const head = await world.person('agency-head', { agencyId: agencyId(0) })
    const outcome = await handOver(world.tools, await coordinator.by(), { seatId: await seatOf(head), name: 'نام' })
    expect(codeOf(outcome)).toBe('not-handed-over')
  })
})

describe('a code for somebody seated by an import', () => {
  it('brings the person to the seat he has, and makes no second person of him', async () => {
    const person = await world.db.person.create({
      data: { name: 'سارا احمدی', searchKey: 'سارااحمدی', createdAt: world.clock.now() },
    })
    const seat = await world.db.seat.create({
      data: { personId: person.id, role: 'evaluator', teamId: province.teamId, grantedAt: world.clock.now() },
    })
    const made = await inviteHolder(world.tools, await coordinator.by(), { seatId: seat.id })
    const outcome = await redeem(await newcomer('7'), made.ok ? made.value.code : '')
    expect(outcome).toMatchObject({ ok: true, value: { personId: person.id, seatId: seat.id } })
  })

  it('is taken also with the direction marks that copying brings along', async () => {
    const made = await inviteHolder(world.tools, await coordinator.by(), { seatId: await seatOf(focal) })
    expect(codeOf(await redeem(await newcomer('7'), `\u2068${made.ok ? made.value.code : ''}\u2069 `))).toBe('done')
  })

  it('is in no remembered answer of the message that asked for it', async () => {
    const by = await coordinator.by({ requestKey: 'local:5' })
    const made = await inviteHolder(world.tools, by, { seatId: await seatOf(focal) })
    const kept = JSON.stringify([await world.db.doneRequest.findMany(), await world.db.startCode.findMany()])
    expect(made.ok && kept.includes(made.value.code)).toBe(false)
  })
})

describe('several seats', () => {
  it('a person changes between his own seats', async () => {
    const seat = await world.db.seat.create({
      data: { personId: focal.personId, role: 'evaluator', teamId: province.teamId, grantedAt: world.clock.now() },
    })
    await chooseSeat(world.tools, await focal.by(), { seatId: seat.id })
    expect((await focal.by()).actor).toMatchObject({ role: 'evaluator', roles: ['focal-point', 'evaluator'] })
  })

  it('another person’s seat is not there', async () => {
    const outcome = await chooseSeat(world.tools, await focal.by(), { seatId: await seatOf(coordinator) })
    expect(codeOf(outcome)).toBe('not-found')
  })
})

describe('reading people', () => {
  it('lists agencies whose focal point is missing, has never come in, or has shut the bot out', async () => {
    const silent = await world.person('focal-point', { agencyId: agencyId(1) })
    const missing = async () => {
      const people = await read.readPeople(world.tools, await coordinator.by())
      return people.ok ? people.value.withoutFocalPoint.map(({ code }) => code) : []
    }
    expect(await missing()).toEqual(['A3'])
    await world.db.account.update({ where: { id: silent.accountId }, data: { blockedAt: world.clock.now() } })
    expect(await missing()).toEqual(['A2', 'A3'])
    await world.db.account.deleteMany({ where: { personId: focal.personId } })
    expect(await missing()).toEqual(['A1', 'A2', 'A3'])
  })

  it('finds people by part of the name, however it is written, and agencies by part of theirs', async () => {
    await world.person('evaluator', { name: 'یاسر کیانی' })
    const found = await read.findPeople(world.tools, await coordinator.by(), { part: 'ياسر ك' })
    expect(found.ok && found.value.members.map(({ name }) => name)).toEqual(['یاسر کیانی'])
    const agencies = await read.findPeople(world.tools, await coordinator.by(), { part: 'نمونه ۲' })
    expect(agencies.ok && agencies.value.agencies.map(({ code }) => code)).toEqual(['A2'])
  })

  it('shows an agency’s head his own agency and no other', async () => {
    const head = await world.person('agency-head', { agencyId: agencyId(0) })
    const own = await read.readAgencyMembers(world.tools, await head.by(), { agencyId: agencyId(0) })
    expect(own.ok && own.value.members.map(({ role, reach }) => [role, reach])).toEqual([
      ['focal-point', 'reachable'],
      ['agency-head', 'reachable'],
    ])
    expect(codeOf(await read.readAgencyMembers(world.tools, await head.by(), { agencyId: agencyId(1) }))).toBe(
      'not-found',
    )
    expect(codeOf(await read.readPeople(world.tools, await head.by()))).toBe('not-found')
  })
})

describe('what the log says of people', () => {
  const entriesOf = async (cast: Cast): Promise<string[]> =>
    (await world.db.auditEntry.findMany({ where: { personId: cast.personId }, orderBy: { seq: 'asc' } })).map(
      ({ action, subject }) => `${action} ${subject}`,
    )

  it('has an entry for every reading that brings telephone numbers along', async () => {
    const by = await coordinator.by()
    const seatId = await seatOf(focal)
    await read.readRoleMembers(world.tools, by, { role: 'focal-point', page: 0 })
    await read.readAgencyMembers(world.tools, by, { agencyId: agencyId(0) })
    await read.readMember(world.tools, by, { seatId })
    await read.findPeople(world.tools, by, { part: 'رابط' })
    expect(await entriesOf(coordinator)).toEqual([
      'people.role people:focal-point',
      `people.agency agency:${agencyId(0)}`,
      `seat.show seat:${seatId}`,
      'people.search people:search',
    ])
    const search = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'people.search' } })
    expect(search.details).toEqual({ seats: String(seatId) })
  })

  it('has none for what tells of no person, nor for a reading that was refused', async () => {
    await read.readPeople(world.tools, await coordinator.by())
    await read.readMember(world.tools, await focal.by(), { seatId: await seatOf(coordinator) })
    expect([await entriesOf(coordinator), await entriesOf(focal)]).toEqual([[], []])
  })

  it('has the change of the present role and of the language', async () => {
    const seat = await world.db.seat.create({
      data: { personId: focal.personId, role: 'evaluator', teamId: province.teamId, grantedAt: world.clock.now() },
    })
    await chooseSeat(world.tools, await focal.by(), { seatId: seat.id })
    await setLanguage(world.tools, await focal.by(), { language: 'en' })
    expect(await entriesOf(focal)).toEqual([
      `seat.choose seat:${seat.id}`,
      `settings.language account:${focal.accountId}`,
    ])
    const entry = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'seat.choose' } })
    expect(entry.details).toEqual({ role: 'evaluator', from: 'focal-point' })
  })
})

describe('moving to another messenger', () => {
  const operatorInvites = async (name: string) => {
    const made = await invite(world.tools, bySystem(world.clock.now()), { role: 'coordinator', name, keepsSeat: true })
    if (!made.ok) throw new Error(made.refusal.code)
    const taken = await redeem(await newcomer(`new ${name}`), made.value.code)
    if (!taken.ok) throw new Error(taken.refusal.code)
    return { isKnown: made.value.isKnown, personId: taken.value.personId }
  }

  it('gives the person known under that name in that role the old seat', async () => {
    const known = await world.person('coordinator', { name: 'مریم كاظمی' })
    expect(await operatorInvites('مریم کاظمی')).toEqual({ isKnown: true, personId: known.personId })
  })

  it('makes somebody new of a name nobody, or more than one, bears in that role', async () => {
    const two = [
      await world.person('coordinator', { name: 'علی رضایی' }),
      await world.person('coordinator', { name: 'علی رضایی' }),
    ]
    const known = [...two.map(({ personId }) => personId), focal.personId]
    for (const name of ['علی رضایی', 'رابط نخست']) {
      const made = await operatorInvites(name)
      expect([made.isKnown, known.includes(made.personId)]).toEqual([false, false])
    }
  })
})

describe('receipts anybody may check', () => {
  const verifier = () => focal.by()

  it('says of a genuine one when it was issued and nothing more', async () => {
    const receipt = receiptFrom(new Uint8Array([1, 2, 3, 4, 5]))
    const itemId = await province.itemOf(0, '1-1')
    const at = world.clock.now()
    await world.db.submission.create({
      data: {
        itemId,
        number: 1,
        state: 'SUBMITTED',
        receipt,
        createdAt: at,
        submittedAt: at,
        itemStateBefore: 'DRAFT',
      },
    })
    const outcome = await verifyReceipt(world.tools, await verifier(), {
      written: receipt.toLowerCase().replaceAll('-', ' '),
    })
    expect(outcome).toEqual({ ok: true, value: { receipt, bound: null, document: null, issuedAt: at.toISOString() } })
  })

  it('tells one never issued from one that is mistyped', async () => {
    const receipt = receiptFrom(new Uint8Array([9, 9, 9, 9, 9]))
    expect(codeOf(await verifyReceipt(world.tools, await verifier(), { written: receipt }))).toBe('receipt-unknown')
    const wrong = receipt.slice(0, -1) + (receipt.endsWith('0') ? '1' : '0')
    expect(codeOf(await verifyReceipt(world.tools, await verifier(), { written: wrong }))).toBe('receipt-mistyped')
  })

  it('takes the system’s own word for who may invite', async () => {
    const outcome = await inviteHolder(world.tools, bySystem(world.clock.now()), { seatId: await seatOf(focal) })
    expect(codeOf(outcome)).toBe('done')
  })
})

describe('a confirmation of a seat', () => {
  const put = async () => {
    const at = world.clock.now()
    const { personId } = focal
    const proposal = { personId, role: 'evaluator', proposedBy: coordinator.personId, createdAt: at } as const
    return world.db.seatProposal.create({ data: { ...proposal, teamId: province.teamId } })
  }
  const young = (who: Cast) =>
    world.db.account.updateMany({
      where: { personId: who.personId },
      data: { boundAt: world.clock.now(), liftedAt: null },
    })

  it('is not a new account’s, as long as somebody whose account is older could give it (reliability S6)', async () => {
    const [deputy, auditor] = [await world.person('deputy'), await world.person('auditor')]
    await young(deputy)
    const { id: proposalId } = await put()
    expect(codeOf(await confirmSeat(world.tools, await deputy.by(), { proposalId }))).toBe('account-new')
    await young(auditor)
    await young(coordinator)
    // Nobody is left whose account is older: a first day has to begin.
    expect(codeOf(await confirmSeat(world.tools, await deputy.by(), { proposalId }))).toBe('done')
  })
})
