import { jalaliParts } from 'persian-text'
import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { actorOf } from '#storage/people/people.ts'
import { applyProvince, readPresentProvince } from '#workflows/import/apply-province.ts'
import { admitAccount, agreeToAccount, liftAccount, recogniseAccount } from '#workflows/people/accounts.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { invite, inviteHolder } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { confirmAllSeats } from '#workflows/people/second-person.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import { proposeRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import { confirmStandInNamed, nameStandIn, turnStandIns } from '#workflows/people/stand-in.ts'
import type { Caller } from '#workflows/tools.ts'
import { figure } from '../faults/long.ts'
import { DAY, scoredProvince } from '../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING, openWorld, smallProvince, type World } from '../support/world.ts'

/**
 * Issue 9, S6, S15: a bounded search. One coordinator presses, from every account they have or make, on two messengers, everything that
 * could bring a second seat or account about, and every step to the release; round after round, with three days and an hour between.
 */
const WISHED: readonly Role[] = ['coordinator', 'deputy', 'auditor', 'organization-head', 'focal-point']
const ROUNDS = 2
const HOURS_73 = 73 * 3_600_000

let world: World
let human: Cast
let honest: Cast
let accounts: number[]
/** Stand-ins that were put forward. */
let named = 0
afterEach(() => world.close())

async function begin(opened: World): Promise<void> {
  world = opened
  human = await world.person('coordinator')
  honest = await world.person('deputy')
  accounts = [human.accountId]
  named = 0
}

async function by(accountId: number): Promise<Caller> {
  const row = await world.db.account.findUniqueOrThrow({ where: { id: accountId } })
  return { actor: await actorOf(world.db, row, 'fa'), accountId, sentAt: world.clock.now(), requestKey: null }
}

async function newAccount(platform: string): Promise<number> {
  const userId = String(9000 + (await world.db.account.count()))
  const { id } = await world.db.account.create({
    data: { platform, userId, chatId: userId, firstSeenAt: world.clock.now() },
  })
  accounts.push(id)
  return id
}

/** Codes for every role, for every seat, and for whoever a workbook has named; each taken with an account of the two messengers. */
async function takeSeats(accountId: number): Promise<void> {
  const codes: string[] = []
  const keep = (made: { ok: true; value: { code: string } } | { ok: false }): void => {
    if (made.ok) codes.push(made.value.code)
  }
  for (const role of WISHED)
    for (const keepsSeat of role === 'deputy' ? [false, true] : [false])
      keep(await invite(world.tools, await by(accountId), { role, agencyCode: 'A1', name: `نام ${role}`, keepsSeat }))
  for (const { id: seatId } of await world.db.seat.findMany({
    where: { revokedAt: null, personId: { in: [human.personId, honest.personId] } },
    select: { id: true },
  }))
    keep(await inviteHolder(world.tools, await by(accountId), { seatId }))
  for (const [i, code] of codes.entries()) {
    const comer = i % 3 === 0 ? accountId : await newAccount(i % 3 === 1 ? 'local' : 'bale')
    await redeemCode(world.tools, await by(comer), { code, displayName: 'ن' })
  }
}

/** In the place of everybody, each person that one has become; and every stand-in that waits is confirmed. */
async function standIn(accountId: number): Promise<void> {
  const people = await world.db.account.findMany({
    where: { id: { in: accounts }, personId: { not: null } },
    select: { personId: true },
  })
  const days = { from: dayAt(0), until: dayAt(80) }
  for (const { id: seatId } of await world.db.seat.findMany({ where: { revokedAt: null, role: { in: [...WISHED] } } }))
    for (const personId of new Set(people.map((row) => row.personId ?? 0)))
      named += (await nameStandIn(world.tools, await by(accountId), { seatId, personId, ...days, note: '' })).ok ? 1 : 0
  for (const { id: standInId } of await world.db.standIn.findMany())
    await confirmStandInNamed(world.tools, await by(accountId), { standInId })
  await turnStandIns(world.tools)
}
const dayAt = (days: number) => jalaliParts(new Date(world.clock.now().getTime() + days * DAY_MS), world.tools.zone)

async function workbook(accountId: number): Promise<void> {
  const present = await readPresentProvince(world.tools, await by(accountId))
  if (!present.ok) return
  const people = WISHED.filter((role) => role !== 'focal-point').map((role) => ({
    key: `k-${role}`,
    name: `ردیف ${role}`,
    role,
  }))
  await applyProvince(world.tools, await by(accountId), {
    province: { ...present.value, people: [...present.value.people, ...people] },
  })
}

async function vouch(accountId: number): Promise<void> {
  // Nobody's account says nothing.
  if ((await by(accountId)).actor.kind !== 'person') return
  await confirmAllSeats(world.tools, await by(accountId), {})
  for (const other of accounts) {
    await recogniseAccount(world.tools, await by(accountId), { accountId: other, answer: 'yes' })
    await agreeToAccount(world.tools, await by(accountId), { accountId: other, answer: 'yes' })
    await admitAccount(world.tools, await by(accountId), { accountId: other })
    await liftAccount(world.tools, await by(accountId), { accountId: other, reason: 'deadline-near' })
  }
}

/** Every step to the release, from every seat that the account sits on. */
async function release(accountId: number): Promise<void> {
  const { actor } = await by(accountId)
  if (actor.kind !== 'person') return
  const seats = await world.db.seat.findMany({ where: { personId: actor.personId, revokedAt: null } })
  for (const { id: seatId } of seats) {
    await chooseSeat(world.tools, await by(accountId), { seatId })
    const { id: cycleId, version } = await world.db.cycle.findFirstOrThrow()
    const shownAt = world.clock.now()
    await proposeRelease(world.tools, await by(accountId), { cycleId, version })
    await releasePreliminary(world.tools, await by(accountId), { cycleId, version })
    await finaliseTables(world.tools, await by(accountId), { cycleId, version, shownAt })
    const page = await readApprovals(world.tools, await by(accountId))
    const seen = page.ok ? (page.value.fingerprint ?? '') : ''
    await approveDeputy(world.tools, await by(accountId), { cycleId, seen, shownAt })
    const { version: later } = await world.db.cycle.findFirstOrThrow()
    await releaseResults(world.tools, await by(accountId), { cycleId, version: later, seen, shownAt })
  }
}

/** Sits down where most can be pressed. */
async function sitsDown(accountId: number): Promise<void> {
  const { actor } = await by(accountId)
  const seat = await world.db.seat.findFirst({
    where: { personId: actor.kind === 'person' ? actor.personId : 0, role: 'coordinator', revokedAt: null },
  })
  if (seat !== null) await chooseSeat(world.tools, await by(accountId), { seatId: seat.id })
}

async function search({ waits }: { waits: boolean }): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const accountId of round === 0 ? [human.accountId] : [human.accountId, ...accounts.slice(-1)]) {
      await sitsDown(accountId)
      await workbook(accountId)
      await takeSeats(accountId)
    }
    for (const accountId of accounts) {
      await sitsDown(accountId)
      await vouch(accountId)
      await standIn(accountId)
    }
    for (const accountId of accounts) await release(accountId)
    if (waits) world.clock.advance(HOURS_73)
  }
}

const stateNow = async () => (await world.db.cycle.findFirstOrThrow()).state

const inReview = async (): Promise<void> => {
  const opened = await openWorld()
  await smallProvince(opened, { state: 'REVIEW' })
  opened.clock.set(new Date(MORNING.getTime() + 31 * DAY_MS))
  await begin(opened)
}

describe('everything that one human can press', () => {
  it('does not release the preliminary results', { timeout: 120_000 }, async () => {
    await inReview()
    await search({ waits: true })
    // It has really pressed: accounts on both messengers have come in, and a workbook has put people forward.
    const bound = await world.db.account.groupBy({ by: ['platform'], where: { personId: { not: null } } })
    expect(bound.map(({ platform }) => platform).sort()).toEqual(['bale', 'local'])
    expect(await world.db.seatProposal.count({ where: { fromFile: true, droppedAt: null } })).toBeGreaterThan(3)
    expect(accounts.length).toBeGreaterThan(8)
    expect(named).toBeGreaterThan(2)
    figure('one human, every press and command', 'no release', `${accounts.length} accounts, none`)
    expect(await stateNow()).toBe('REVIEW')
  })

  it('does not go past the deputy’s approval to the final release', { timeout: 120_000 }, async () => {
    const scene = await scoredProvince({ approvals: ['FINALISATION', 'DEPUTY'] })
    scene.world.clock.set(new Date(MORNING.getTime() + DAY.finalisation * DAY_MS))
    await scene.world.db.stage.deleteMany({ where: { key: 'council' } })
    await begin(scene.world)
    await scene.moveTo('OBJECTION_REVIEW')
    await search({ waits: true })
    expect(await stateNow()).toBe('FINALISATION')
  })

  it('does not release them in the first 72 hours either with the phone of another person in hand for a minute', async () => {
    await inReview()
    const deputySeat = await world.db.seat.findFirstOrThrow({ where: { personId: honest.personId } })
    const made = await inviteHolder(world.tools, await by(human.accountId), { seatId: deputySeat.id })
    if (!made.ok) throw new Error(made.refusal.code)
    const accountId = await newAccount('local')
    await redeemCode(world.tools, await by(accountId), { code: made.value.code, displayName: 'ن' })
    // The one press that is not theirs.
    await agreeToAccount(world.tools, await honest.by(), { accountId, answer: 'yes' })
    expect((await by(accountId)).actor).toMatchObject({ roles: ['deputy'] })
    for (const id of accounts) await vouch(id)
    for (let round = 0; round < ROUNDS; round++) for (const id of accounts) await release(id)
    expect(await stateNow()).toBe('REVIEW')
    // The same presses are enough when the time is over: what held them up is the waiting time alone.
    world.clock.advance(HOURS_73)
    for (let round = 0; round < ROUNDS; round++) for (const id of accounts) await release(id)
    expect(await stateNow()).not.toBe('REVIEW')
  })
})
