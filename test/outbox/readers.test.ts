import { afterEach, beforeEach, expect, it } from 'vitest'
import { deliver } from '#outbox/deliver.ts'
import { isTheirs } from '#outbox/kind.ts'
import { kindOf, NOTICE_KINDS, type NoticeKinds } from '#outbox/kinds.ts'
import type { Role } from '#domain/vocabulary.ts'
import { claimNotices, keepNotices } from '#storage/notices.ts'
import { revokeSeat } from '#storage/people/seats.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openWorld, type SmallProvince, smallProvince, type World } from '../support/world.ts'

/** Whose each kind is: the role that gets it, and whether only at the agency it is about. */
const OF: Record<keyof NoticeKinds, Role | 'own-agency' | 'any-agency' | 'any-seat' | 'person' | 'channel'> = {
  reminder: 'any-seat',
  'case-turn': 'person',
  'case-told': 'person',
  'case-judged': 'person',
  'case-reminder': 'person',
  'case-ladder': 'person',
  'indicators-unset': 'coordinator',
  'definition-proposed': 'deputy',
  'definition-settled': 'coordinator',
  'meeting-invited': 'person',
  'meeting-reminder': 'person',
  'meeting-minutes': 'person',
  'task-set': 'person',
  'live-item': 'person',
  'live-said': 'person',
  'document-standing': 'person',
  'document-ends': 'person',
  'coordinator-digest': 'coordinator',
  circular: 'any-seat',
  'circular-confirmed': 'coordinator',
  'circular-not-sent': 'coordinator',
  'circular-proposed': 'deputy',
  'circular-unseen': 'any-agency',
  'circular-corrected': 'any-seat',
  'channel-shut': 'coordinator',
  'contact-unreached': 'own-agency',
  'correction-proposed': 'deputy',
  'correction-decided': 'coordinator',
  'account-added': 'deputy',
  'account-refused': 'deputy',
  'code-void': 'coordinator',
  'second-person-needed': 'deputy',
  'proposal-answered': 'deputy',
  'pin-changed': 'auditor',
  'release-done': 'deputy',
  'release-proposed': 'deputy',
  'pinned-deadline': 'person',
  'seat-taken': 'coordinator',
  'seat-ended': 'person',
  'stand-in-told': 'any-seat',
  'schedule-changed': 'any-seat',
  'end-on-closed-day': 'any-seat',
  'amendment-waiting': 'council-secretary',
  'amendment-done': 'coordinator',
  'approval-remarked': 'deputy',
  'decision-waiting': 'deputy',
  'cycle-decided': 'any-seat',
  'score-corrected': 'own-agency',
  'scores-restored': 'own-agency',
  'scores-undone': 'evaluator',
  'result-decided': 'own-agency',
  'ranking-changed': 'channel',
  'standing-moved': 'own-agency',
  'tables-returned': 'coordinator',
  'review-appointed': 'evaluator',
  'self-assessment-opened': 'any-agency',
  'evidence-submitted': 'own-agency',
  'date-in-doubt': 'coordinator',
  'extension-asked': 'coordinator',
  'extension-decided': 'own-agency',
  'outage-returned': 'coordinator',
  deficiency: 'own-agency',
  'preliminary-released': 'any-agency',
  'not-applicable-asked': 'evaluator',
  'second-look-apart': 'evaluator',
  'review-assigned': 'evaluator',
  'conflict-declared': 'coordinator',
  'not-applicable-answered': 'own-agency',
  'sign-off-handed': 'own-agency',
  'sign-off-decided': 'own-agency',
  'sign-off-outdated': 'own-agency',
  'objection-decided': 'own-agency',
  'objection-reopened': 'own-agency',
  'appeal-reminder': 'own-agency',
  'appeal-filed': 'committee-member',
  'appeal-decided': 'own-agency',
  'session-called': 'council-member',
  'session-reminder': 'council-member',
  'session-vote': 'council-member',
  'session-held': 'council-member',
  'approval-waiting': 'council-secretary',
  'result-released': 'own-agency',
  'ranking-published': 'channel',
  'question-asked': 'evaluator',
  'question-replied': 'own-agency',
  'question-late': 'coordinator',
  'log-head': 'auditor',
  'log-head-public': 'channel',
  'log-key': 'auditor',
  'many-reads': 'auditor',
  'service-frozen': 'coordinator',
  'service-thawed': 'coordinator',
  'service-trouble': 'coordinator',
  'service-well': 'coordinator',
}

let world: World
let province: SmallProvince
let args: Record<string, string | number>

beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  const { db, clock } = world
  const at = clock.now()
  const agencyId = province.agencies[0]?.id ?? 0
  const itemId = await province.itemOf(0, '1-1')
  const focal = await world.person('focal-point', { agencyId })
  const common = { cycleId: province.cycleId, agencyId, reason: 'نمونه', requestedAt: at }
  const extension = await db.extension.create({
    data: { ...common, stageKey: 'self-assessment', wishedDueAt: at, state: 'ASKED', requestedBy: focal.personId },
  })
  const objection = await db.objection.create({
    data: { itemId, cycleId: province.cycleId, state: 'DRAFT', draftedBy: focal.personId, createdAt: at },
  })
  const appeal = await db.appeal.create({
    data: {
      objectionId: objection.id,
      itemId,
      cycleId: province.cycleId,
      text: 'نمونه',
      filedBy: focal.personId,
      filedAt: at,
      beforeHundredths: 0,
    },
  })
  const circular = await db.circular.create({
    data: {
      number: '1',
      issuedOn: at,
      title: 'نمونه',
      body: 'نمونه',
      state: 'SENT',
      createdBy: focal.personId,
      createdAt: at,
    },
  })
  await db.circularRecipient.create({ data: { circularId: circular.id, personId: focal.personId, agencyId } })
  const ids = { cycleId: province.cycleId, agencyId, itemId, personId: focal.personId, circularId: circular.id }
  const request = await db.notApplicable.create({
    data: { cycleId: province.cycleId, itemId, state: 'ASKED', requestedAt: at, waitingSince: at },
  })
  const question = await db.question.create({
    data: { agencyId, itemId, askedBy: focal.personId, askedAt: at, state: 'OPEN', waitingSince: at },
  })
  const look = await db.secondLook.create({
    data: { cycleId: province.cycleId, itemId, origin: 'sample', openedAt: at, firstHundredths: 1 },
  })
  const signOff = await db.signOff.create({ data: { cycleId: province.cycleId, agencyId, state: 'HANDED' } })
  const conflict = await db.assignment.create({
    data: { cycleId: province.cycleId, kind: 'conflict', personId: focal.personId, agencyId },
  })
  args = {
    ...ids,
    lookId: look.id,
    assignmentId: conflict.id,
    proposed: 0,
    questionId: question.id,
    requestId: request.id,
    signOffId: signOff.id,
    extensionId: extension.id,
    objectionId: objection.id,
    appealId: appeal.id,
    step: 'COUNCIL',
  }
})
afterEach(() => world.close())

const [own, other] = [0, 1]
const holder = (whose: string, agency: number) => {
  const agencyId = province.agencies[agency]?.id ?? 0
  if (whose.endsWith('agency')) return world.person('focal-point', { agencyId })
  return world.person(whose === 'any-seat' ? 'auditor' : (whose as Role))
}

const mayStill = (name: string, personId: number) => {
  const kind = kindOf(name)
  if (kind === undefined) throw new Error(name)
  return isTheirs(kind, { db: world.db, personId }, args as never)
}

/** Hands one waiting notice to the delivery. @returns how it ended, and how much was sent */
async function delivered(kind: string, personId: number) {
  const { db, clock, files, log, zone } = world.tools
  const at = clock.now()
  const notice = { kind, args, uniqueKey: kind, personId, lane: 'reply', notBefore: at, createdAt: at } as const
  await inTransaction(db, (tx) => keepNotices(tx, [notice]))
  const [waiting] = await claimNotices(db, 'reply', at, 1)
  let sent = 0
  const messenger = {
    platform: 'local',
    channel: null,
    send: () => Promise.resolve({ kind: 'delivered', messageId: String(++sent) } as const),
  }
  const options = { db, clock, files, log, zone, language: 'fa', messenger } as const
  return {
    end: await deliver(
      options,
      waiting!,
      () => 0,
      () => undefined,
    ),
    sent,
  }
}

const kinds = Object.keys(NOTICE_KINDS) as (keyof NoticeKinds)[]
const bySeat = kinds.filter((name) => OF[name] !== 'person' && OF[name] !== 'channel')

it.each(bySeat)('%s is its reader’s as long as they hold the seat, and dropped once it is revoked', async (name) => {
  const reader = await holder(OF[name], own)
  expect(await mayStill(name, reader.personId)).toBe(true)
  const seat = await world.db.seat.findFirstOrThrow({ where: { personId: reader.personId } })
  await inTransaction(world.db, (tx) => revokeSeat(tx, seat.id, null, world.clock.now()))
  expect(await delivered(name, reader.personId)).toMatchObject({
    end: { state: 'DROPPED', lastError: 'not theirs any more' },
    sent: 0,
  })
})

it.each(bySeat.filter((name) => OF[name] !== 'any-seat'))('%s is dropped for another role', async (name) => {
  const reader = await world.person('inquiry-respondent')
  expect((await delivered(name, reader.personId)).end.lastError).toBe('not theirs any more')
})

it.each(bySeat.filter((name) => OF[name] === 'own-agency'))('%s is dropped at another agency', async (name) => {
  const reader = await holder('own-agency', other)
  expect((await delivered(name, reader.personId)).end.lastError).toBe('not theirs any more')
})

it('tells a person without a seat nothing but that it has ended', async () => {
  const { personId } = await world.person('focal-point', { agencyId: province.agencies[own]?.id ?? 0 })
  await world.db.seat.updateMany({ where: { personId }, data: { revokedAt: world.clock.now() } })
  const theirs: string[] = []
  for (const name of kinds) if (await mayStill(name, personId)) theirs.push(name)
  // Of a case they may still be a side as the person they are; its notices ask that when they are written.
  const ofCases = ['case-turn', 'case-told', 'case-judged', 'case-reminder', 'case-ladder']
  const ofMeetings = ['meeting-invited', 'meeting-reminder', 'meeting-minutes', 'task-set', 'live-item', 'live-said']
  const ofRegisters = ['document-standing', 'document-ends']
  // Of public dates, and so that what was pinned comes down.
  expect(theirs).toEqual(['pinned-deadline', 'seat-ended', ...ofCases, ...ofRegisters, ...ofMeetings])
})
