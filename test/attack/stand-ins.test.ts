import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { claimCase, judgeCase } from '#workflows/procedures/submit.ts'
import { installShipped } from '#storage/procedures/procedures.ts'
import { turnOf } from '#domain/procedures/flow.ts'
import { voteOnAppeal } from '#workflows/objections/appeal.ts'
import { chooseSeat } from '#workflows/people/choose-seat.ts'
import { inviteHolder } from '#workflows/people/invite.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import {
  confirmStandInNamed,
  endStandInNow,
  findStandIns,
  nameStandIn,
  readStandIns,
  turnStandIns,
} from '#workflows/people/stand-in.ts'
import { codeOf, valueOf } from '../support/review-world.ts'
import { DAY_MS } from '../support/world.ts'
import { type ScoredProvince, scoredProvince } from '../support/scored-province.ts'
import { actorOf } from '#storage/people/people.ts'
import type { Caller } from '#workflows/tools.ts'
import type { Cast } from '../support/world.ts'

/** Issue 9, peers row 29: what somebody gains who is, or would be, in somebody's place. */
let scene: ScoredProvince
const tools = () => scene.world.tools
const db = () => scene.world.db
const days = { from: { year: 1405, month: 10, day: 3 }, until: { year: 1405, month: 12, day: 5 } }

beforeEach(async () => {
  scene = await scoredProvince({ committee: true })
})
afterEach(() => scene.world.close())

const seatOf = async (who: Cast): Promise<number> =>
  (await db().seat.findFirstOrThrow({ where: { personId: who.personId, standsInFor: null }, orderBy: { id: 'desc' } }))
    .id
const names = async (by: Cast, absent: Cast, standIn: Cast) =>
  nameStandIn(tools(), await by.by(), { seatId: await seatOf(absent), personId: standIn.personId, ...days, note: '' })

/** Both have agreed, and it has begun; the stand-in sits there. */
async function standsIn(standIn: Cast, absent: Cast): Promise<number> {
  const { id: standInId } = valueOf(await names(absent, absent, standIn))
  const { needsSecond } = await db().standIn.findUniqueOrThrow({ where: { id: standInId } })
  if (needsSecond) valueOf(await confirmStandInNamed(tools(), await scene.coordinator.by(), { standInId }))
  const { begunSeatId: seatId } = await db().standIn.findUniqueOrThrow({ where: { id: standInId } })
  if (seatId === null) throw new Error('it has not begun')
  valueOf(await chooseSeat(tools(), await standIn.by(), { seatId }))
  return standInId
}
const rolesOf = async (who: Cast): Promise<readonly Role[]> => {
  const { actor } = await who.by()
  return actor.kind === 'person' ? actor.roles : []
}

describe('who may be named', () => {
  it('is told to nobody outside the organization: an office that answers inquiries finds its own people alone', async () => {
    const { world } = scene
    const office = await world.db.team.create({ data: { name: 'مرکز آمار' } })
    const respondent = await world.person('inquiry-respondent', { teamId: office.id })
    const colleague = await world.person('inquiry-respondent', { teamId: office.id, name: 'همکار مرکز' })
    const input = { seatId: await seatOf(respondent), part: '' }
    const { people } = valueOf(await findStandIns(tools(), await respondent.by(), input))
    expect(people.map(({ name }) => name)).toEqual(['همکار مرکز'])
    expect(codeOf(await names(respondent, respondent, scene.first))).toBe('not-found')
    expect(codeOf(await names(respondent, respondent, colleague))).toBe('done')
    // Nor is one of them anybody's within it.
    const inside = valueOf(
      await findStandIns(tools(), await scene.coordinator.by(), { seatId: await seatOf(scene.first), part: '' }),
    )
    expect(inside.people.map(({ name }) => name)).not.toContain('همکار مرکز')
  })

  it('is said by no account that may not sit on the seat itself', async () => {
    const { world, coordinator } = scene
    const deputy = await world.person('deputy')
    const agencyId = scene.province.agencies[0]?.id ?? 0
    await db().seat.create({
      data: { personId: deputy.personId, role: 'focal-point', agencyId, grantedAt: world.clock.now() },
    })
    const seatId = (await db().seat.findFirstOrThrow({ where: { personId: deputy.personId, role: 'deputy' } })).id
    // A second account of the deputy that nobody has confirmed, in the coordinator's hand.
    const { code } = valueOf(await inviteHolder(tools(), await coordinator.by(), { seatId }))
    const { id } = await db().account.create({
      data: { platform: 'local', userId: '9911', chatId: '9911', firstSeenAt: world.clock.now() },
    })
    const by = async (): Promise<Caller> => {
      const row = await db().account.findUniqueOrThrow({ where: { id } })
      return { actor: await actorOf(db(), row, 'fa'), accountId: id, sentAt: world.clock.now(), requestKey: null }
    }
    valueOf(await redeemCode(tools(), await by(), { code, displayName: 'ن' }))
    expect((await by()).actor).toMatchObject({ roles: ['focal-point'] })
    const wish = { seatId, personId: coordinator.personId, ...days, note: '' }
    expect(codeOf(await nameStandIn(tools(), await by(), wish))).toBe('not-found')
    expect(codeOf(await findStandIns(tools(), await by(), { seatId, part: '' }))).toBe('not-found')
    const { seats } = valueOf(await readStandIns(tools(), await by(), {}))
    expect(seats.map(({ role }) => role)).toEqual(['focal-point'])
    const { id: standInId } = valueOf(
      await nameStandIn(tools(), await deputy.by(), { ...wish, personId: scene.first.personId }),
    )
    expect(codeOf(await endStandInNow(tools(), await by(), { standInId }))).toBe('not-found')
  })
})

it('is confirmed by no account that came to its person less than 72 hours ago', async () => {
  const { id: standInId } = valueOf(await names(scene.first, scene.first, scene.second))
  const { id } = await db().account.findFirstOrThrow({ where: { personId: scene.coordinator.personId } })
  await db().account.update({ where: { id }, data: { boundAt: scene.world.clock.now() } })
  expect(codeOf(await confirmStandInNamed(tools(), await scene.coordinator.by(), { standInId }))).toBe('account-new')
})

describe('whoever has left', () => {
  it('does not begin to stand in', async () => {
    const { id: standInId } = valueOf(await names(scene.first, scene.first, scene.second))
    await db().standIn.update({
      where: { id: standInId },
      data: { fromAt: new Date(scene.world.clock.now().getTime() + DAY_MS) },
    })
    valueOf(await confirmStandInNamed(tools(), await scene.coordinator.by(), { standInId }))
    valueOf(await revokeSeat(tools(), await scene.coordinator.by(), { seatId: await seatOf(scene.second) }))
    scene.world.clock.advance(2 * DAY_MS)
    await turnStandIns(tools())
    expect(await rolesOf(scene.second)).toEqual([])
    expect((await db().standIn.findUniqueOrThrow({ where: { id: standInId } })).endedAt).not.toBeNull()
  })

  it('does not stand in any longer from that very moment', async () => {
    const standInId = await standsIn(scene.second, scene.first)
    valueOf(await revokeSeat(tools(), await scene.coordinator.by(), { seatId: await seatOf(scene.second) }))
    expect(await rolesOf(scene.second)).toEqual([])
    await turnStandIns(tools())
    expect((await db().standIn.findUniqueOrThrow({ where: { id: standInId } })).endedAt).not.toBeNull()
  })
})

describe('a seat has one word, whoever says it', () => {
  it('before the committee, where the stand-in keeps off what the absent one judged as well', async () => {
    const { world } = scene
    const absent = await world.person('committee-member')
    const inPlace = await world.person('council-secretary')
    const barred = await world.person('council-secretary')
    const [itemId, other] = [await scene.province.itemOf(0, '1-1'), await scene.province.itemOf(0, '1-2')]
    const appealOf = async (id: number): Promise<number> => {
      const at = world.clock.now()
      const by = { cycleId: scene.province.cycleId, itemId: id }
      const objection = {
        ...by,
        text: 'متن',
        state: 'DECIDED',
        draftedBy: scene.focal.personId,
        createdAt: at,
        filedAt: at,
      } as const
      const { id: objectionId } = await db().objection.create({
        data: { ...objection, afterHundredths: 100, decidedBy: scene.second.personId },
      })
      return (
        await db().appeal.create({
          data: { ...by, objectionId, text: 'متن', filedBy: scene.focal.personId, filedAt: at, beforeHundredths: 100 },
        })
      ).id
    }
    const appealId = await appealOf(itemId)
    await scene.moveTo('OBJECTION_REVIEW')
    const votes = async (who: Cast, id = appealId) =>
      codeOf(
        await voteOnAppeal(tools(), await who.by(), { appealId: id, pointsHundredths: 200, reason: 'مدرک کافی است' }),
      )
    expect(await votes(absent)).toBe('done')
    const first = await standsIn(inPlace, absent)
    expect(await votes(inPlace)).toBe('appeal-voted')
    valueOf(await endStandInNow(tools(), await absent.by(), { standInId: first }))
    // What the absent one scored before is not for the stand-in.
    await db().item.update({ where: { id: other }, data: { firstScorerId: absent.personId } })
    const second = await appealOf(other)
    await standsIn(barred, absent)
    expect(await votes(barred, second)).toBe('appeal-barred')
  })

  it('in a case that several judge', async () => {
    const { world } = scene
    await installShipped(db(), world.clock.now())
    const { id: procedureId, definition } = await db().procedure.findFirstOrThrow({
      where: { key: 'instructor-qualification' },
    })
    const step = (definition as { steps: { key: string; by?: Role; quorum?: number }[] }).steps.find(
      ({ quorum }) => quorum === 2,
    )
    const role = step?.by ?? 'coordinator'
    const absent = await world.person(role)
    const inPlace = await world.person(role === 'council-secretary' ? 'evaluator' : 'council-secretary')
    const stepSince = world.clock.now()
    const { id: caseId } = await db().case.create({
      data: {
        code: 'T9',
        procedureId,
        name: 'ن',
        searchKey: 'ن',
        step: step?.key ?? '',
        holder: role,
        stepSince,
        startedAt: stepSince,
        applicantId: scene.focal.personId,
      },
    })
    const judges = async (who: Cast) => {
      const turn = turnOf({ step: step?.key ?? '', stepSince })
      const judged = await judgeCase(tools(), await who.by(), { caseId, turn, outcome: 0, note: 'بررسی شد و کافی است' })
      return codeOf(judged)
    }
    expect(await judges(absent)).toBe('done')
    await standsIn(inPlace, absent)
    expect(await judges(inPlace)).toBe('case-judged-already')
    expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).step).toBe(step?.key)
    expect(codeOf(await claimCase(tools(), await scene.focal.by(), { caseId }))).not.toBe('done')
  })
})
