import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VoteChoice } from '#domain/council/session.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import {
  answerSession,
  closeSession,
  closeVote,
  markMember,
  openVote,
  remarkOnPoint,
  voteOnPoint,
} from '#workflows/council/hold-session.ts'
import {
  addSessionPaper,
  addSessionPoint,
  beginSession,
  callSession,
  callSessionOff,
} from '#workflows/council/prepare-session.ts'
import { readPapers, readPoint, readSession, readSessions } from '#workflows/council/read-sessions.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { inviteHolder } from '#workflows/people/invite.ts'
import { confirmStandInNamed, nameStandIn, turnStandIns } from '#workflows/people/stand-in.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { addCouncilMinutes, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { returnTables } from '#workflows/results/return-tables.ts'
import { codeOf, valueOf } from '../support/review-world.ts'
import { DAY, type ScoredProvince, scoredProvince } from '../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING } from '../support/world.ts'

/** Issue 9, peers row 56: what somebody tries who wants more of a council than a member's one vote on what lies before it. */
let scene: ScoredProvince
let deputy: Cast
let secretary: Cast
let members: [Cast, Cast, Cast]
const tools = () => scene.world.tools
const cycleNow = () => scene.world.db.cycle.findFirstOrThrow()

beforeEach(async () => {
  scene = await scoredProvince({ council: { ballot: 'open', quorumPercent: 60 } })
  const { world, moveTo } = scene
  deputy = await world.person('deputy')
  secretary = await world.person('council-secretary')
  const member = () => world.person('council-member')
  members = [await member(), await member(), await member()]
  world.clock.set(new Date(MORNING.getTime() + DAY.finalisation * DAY_MS))
  await moveTo('OBJECTION_REVIEW')
  await bringsTables()
})
afterEach(() => scene.world.close())

/** Finalised by the coordinator and approved by the deputy. */
async function bringsTables(): Promise<void> {
  const { coordinator, world } = scene
  const { id: cycleId, version } = await cycleNow()
  valueOf(await finaliseTables(tools(), await coordinator.by(), { cycleId, version, shownAt: world.clock.now() }))
  const seen = valueOf(await readApprovals(tools(), await coordinator.by())).fingerprint ?? ''
  valueOf(await approveDeputy(tools(), await deputy.by(), { cycleId, seen, shownAt: world.clock.now() }))
}

const day = { year: 1405, month: 10, day: 25, hour: 10, minute: 0 }
const calls = async (sessionId: number, reason: string | null = null) =>
  callSession(tools(), await secretary.by(), { sessionId, day, place: 'سالن جلسات', reason })

/** A session with the tables and one more point with a paper on its agenda. */
async function prepares(): Promise<{ sessionId: number; results: number; other: number }> {
  const by = await secretary.by()
  const { sessionId } = valueOf(await beginSession(tools(), by, undefined))
  const { pointId: other } = valueOf(
    await addSessionPoint(tools(), by, { sessionId, title: 'موضوع محرمانه', text: 'متن' }),
  )
  const file = { sha256: 'a'.repeat(64), sizeBytes: 9, name: 'محرمانه.pdf', mimeType: 'application/pdf' }
  const paper = { ...file, fileId: 'p', fileUniqueId: 'p', kind: 'document' as const }
  valueOf(await addSessionPaper(tools(), by, { pointId: other, file: paper }))
  const { id: results } = await scene.world.db.councilPoint.findFirstOrThrow({ where: { kind: 'RESULTS' } })
  return { sessionId, results, other }
}

/** It sits: those of these who are members are there. */
async function sits(sessionId: number, present: readonly Cast[] = members): Promise<void> {
  valueOf(await calls(sessionId))
  const { at } = await scene.world.db.councilSession.findFirstOrThrow({ where: { id: sessionId } })
  scene.world.clock.set(at ?? new Date(0))
  for (const { personId } of present) valueOf(await markMember(tools(), await secretary.by(), { sessionId, personId }))
}
const votes = async (who: Cast, pointId: number, choice: VoteChoice = 'for') =>
  codeOf(await voteOnPoint(tools(), await who.by(), { pointId, choice }))

it('is seen by nobody before it was called, also where it was called off instead', async () => {
  const { sessionId, other } = await prepares()
  const sees = async (who: Cast) => {
    const by = await who.by()
    const pages = await readSessions(tools(), by, undefined)
    return [
      pages.ok ? pages.value.sessions.length : 0,
      codeOf(await readSession(tools(), by, { sessionId })),
      codeOf(await readPoint(tools(), by, { pointId: other })),
      codeOf(await readPapers(tools(), by, { pointId: other })),
    ]
  }
  const nothing = [0, 'not-found', 'not-found', 'not-found']
  for (const who of [members[0], deputy]) expect(await sees(who)).toEqual(nothing)
  valueOf(await callSessionOff(tools(), await secretary.by(), { sessionId, reason: 'موضوع هنوز آماده نیست.' }))
  for (const who of [members[0], deputy]) expect(await sees(who)).toEqual(nothing)
  expect((await sees(secretary))[1]).toBe('done')
})

it('takes a vote from nobody who is not a member, is not there, or has voted; by any account', async () => {
  const { sessionId, results } = await prepares()
  const later = await scene.world.person('council-member')
  await scene.world.db.seat.updateMany({
    where: { personId: later.personId },
    data: { revokedAt: scene.world.clock.now() },
  })
  await sits(sessionId, members.slice(0, 2))
  await scene.world.db.seat.updateMany({ where: { personId: later.personId }, data: { revokedAt: null } })
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  for (const who of [secretary, deputy, scene.coordinator, scene.focal, scene.first])
    expect(await votes(who, results)).toBe('not-your-role')
  for (const who of [members[2], later]) expect(await votes(who, results)).toBe('session-not-present')
  expect(codeOf(await answerSession(tools(), await later.by(), { sessionId, answer: 'comes' }))).toBe(
    'session-not-invited',
  )
  expect(codeOf(await remarkOnPoint(tools(), await later.by(), { pointId: results, text: 'نظر من' }))).toBe(
    'session-not-present',
  )
  expect(await votes(members[0], results)).toBe('done')
  // A second account of the same person, long known.
  const { db, clock } = scene.world
  const seat = await db.seat.findFirstOrThrow({ where: { personId: members[0].personId } })
  const { code } = valueOf(await inviteHolder(tools(), await scene.coordinator.by(), { seatId: seat.id }))
  const { id, userId } = await db.account.create({
    data: { platform: 'local', userId: '9911', chatId: '9911', firstSeenAt: clock.now() },
  })
  const stranger = {
    actor: { kind: 'stranger', language: 'fa' },
    accountId: id,
    sentAt: clock.now(),
    requestKey: null,
  } as const
  valueOf(await redeemCode(tools(), stranger, { code, displayName: userId }))
  const first = await db.account.findUniqueOrThrow({ where: { id: members[0].accountId } })
  const trust = { boundAt: first.boundAt, admittedAt: first.admittedAt, pinEnteredAt: first.pinEnteredAt }
  await db.account.update({ where: { id }, data: trust })
  const second: Cast = { ...members[0], by: async () => ({ ...(await members[0].by()), accountId: id }) }
  expect(await votes(second, results, 'against')).toBe('session-voted')
  expect(await db.councilVote.count()).toBe(1)
})

it('takes one vote for one seat: of the stand-in while the member is away', async () => {
  const { sessionId } = await prepares()
  const [absent] = members
  const { db } = scene.world
  const inPlace = await scene.world.person('council-secretary')
  const { id: seatId } = await db.seat.findFirstOrThrow({ where: { personId: absent.personId } })
  const days = { from: { year: 1405, month: 10, day: 20 }, until: { year: 1405, month: 11, day: 5 } }
  const wish = { seatId, personId: inPlace.personId, ...days, note: '' }
  const { id: standInId } = valueOf(await nameStandIn(tools(), await absent.by(), wish))
  valueOf(await confirmStandInNamed(tools(), await scene.coordinator.by(), { standInId }))
  scene.world.clock.advance(DAY_MS)
  await turnStandIns(tools())
  valueOf(await calls(sessionId))
  const invited = (await db.councilMember.findMany()).map(({ personId }) => personId)
  expect(invited).toContain(inPlace.personId)
  expect(invited).not.toContain(absent.personId)
  expect(invited).toHaveLength(3)
})

it('takes no second vote for a seat from the stand-in of whoever has voted', async () => {
  const { sessionId, results } = await prepares()
  await sits(sessionId)
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  const [voted] = members
  expect(await votes(voted, results)).toBe('done')
  const { db } = scene.world
  const inPlace = await scene.world.person('council-secretary')
  const { id: seatId } = await db.seat.findFirstOrThrow({ where: { personId: voted.personId } })
  const days = { from: { year: 1405, month: 10, day: 25 }, until: { year: 1405, month: 11, day: 5 } }
  const { id: standInId } = valueOf(
    await nameStandIn(tools(), await voted.by(), { seatId, personId: inPlace.personId, ...days, note: '' }),
  )
  valueOf(await confirmStandInNamed(tools(), await scene.coordinator.by(), { standInId }))
  await db.councilMember.create({ data: { sessionId, personId: inPlace.personId, presentAt: scene.world.clock.now() } })
  const seat = await db.seat.findFirstOrThrow({ where: { standsInFor: voted.personId } })
  valueOf(await chooseSeat(tools(), await inPlace.by(), { seatId: seat.id }))
  expect(await votes(inPlace, results)).toBe('session-voted')
})

it('confirms no tables that it has rejected, by a later session that decides nothing', async () => {
  const { sessionId, results } = await prepares()
  await sits(sessionId)
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  for (const who of members) expect(await votes(who, results, 'against')).toBe('done')
  valueOf(await closeVote(tools(), await secretary.by(), { pointId: results }))
  valueOf(await closeSession(tools(), await secretary.by(), { sessionId, number: '12/345' }))
  const { sessionId: later } = valueOf(await beginSession(tools(), await secretary.by(), undefined))
  valueOf(
    await callSession(tools(), await secretary.by(), {
      sessionId: later,
      day: { ...day, day: 26 },
      place: 'سالن',
      reason: null,
    }),
  )
  scene.world.clock.advance(DAY_MS)
  valueOf(await closeSession(tools(), await secretary.by(), { sessionId: later, number: '12/346' }))
  const { id: cycleId } = await cycleNow()
  const by = await secretary.by()
  const file = { sha256: 'b'.repeat(64), sizeBytes: 9, name: 'minutes.pdf', mimeType: 'application/pdf' }
  await addCouncilMinutes(tools(), by, { cycleId, file: { ...file, fileId: 'm', fileUniqueId: 'm', kind: 'document' } })
  await setCouncilFacts(tools(), by, { cycleId, number: '12/346', heldOn: scene.world.clock.now() })
  const seen = valueOf(await readApprovals(tools(), by)).fingerprint ?? ''
  const confirmed = await recordCouncil(tools(), by, { cycleId, seen, shownAt: scene.world.clock.now() })
  expect(codeOf(confirmed)).toBe('session-rejected')
})

it('counts no vote for tables that it was not given to', async () => {
  const { sessionId, results } = await prepares()
  await sits(sessionId)
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  for (const who of members) expect(await votes(who, results)).toBe('done')
  valueOf(await closeVote(tools(), await secretary.by(), { pointId: results }))
  // The tables are returned, changed, and come back with the deputy's approval of what they say now.
  const { id: cycleId } = await cycleNow()
  valueOf(await returnTables(tools(), await secretary.by(), { cycleId, reason: 'خطا در جمع نمره‌ها' }))
  const itemId = await scene.province.itemOf(0, '1-1')
  await scene.world.db.item.update({
    where: { id: itemId },
    data: { preliminaryHundredths: 29_999, finalHundredths: 29_999 },
  })
  await bringsTables()
  scene.world.clock.advance(-DAY_MS)
  valueOf(await calls(sessionId, 'جداول اصلاح شد.'))
  const point = await scene.world.db.councilPoint.findUniqueOrThrow({ where: { id: results } })
  expect(point).toMatchObject({ state: 'WAITING', inFavour: 0, against: 0, abstained: 0 })
  expect(await scene.world.db.councilVote.count()).toBe(0)
})

it('is not called off to undo what it has decided', async () => {
  const { sessionId, results } = await prepares()
  await sits(sessionId)
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  for (const who of members) expect(await votes(who, results, 'against')).toBe('done')
  expect(valueOf(await closeVote(tools(), await secretary.by(), { pointId: results })).outcome).toBe('REJECTED')
  const off = await callSessionOff(tools(), await secretary.by(), { sessionId, reason: 'جلسه رسمیت نداشت.' })
  expect(codeOf(off)).toBe('session-decided')
})

it('loses nobody from the list of those present while they vote, so that a minority does not become a majority', async () => {
  const { sessionId, results } = await prepares()
  await sits(sessionId)
  valueOf(await openVote(tools(), await secretary.by(), { pointId: results }))
  expect(await votes(members[0], results)).toBe('done')
  const { personId } = members[2]
  expect(codeOf(await markMember(tools(), await secretary.by(), { sessionId, personId }))).toBe('session-voting')
  expect(valueOf(await closeVote(tools(), await secretary.by(), { pointId: results })).outcome).toBe('REJECTED')
})
