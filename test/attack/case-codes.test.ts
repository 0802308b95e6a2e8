import { afterEach, beforeEach, expect, it } from 'vitest'
import { installShipped } from '#storage/procedures/procedures.ts'
import { actorOf } from '#storage/people/people.ts'
import { redeemCode } from '#workflows/people/redeem-code.ts'
import { shareCase } from '#workflows/procedures/applicants.ts'
import { applyFor } from '#workflows/procedures/apply.ts'
import { closeCase, inviteRespondent } from '#workflows/procedures/manage.ts'
import { readCase, readCases } from '#workflows/procedures/read-cases.ts'
import type { Caller } from '#workflows/tools.ts'
import { codeOf, openReviewWorld, type ReviewWorld, valueOf } from '../support/review-world.ts'

/** Issue 9, part 1: the one-time codes by which offices, national agencies and colleagues of an applicant come to a case. */
let review: ReviewWorld
let inquiry: number
let other: number
const tools = () => review.world.tools
const db = () => review.world.db

beforeEach(async () => {
  review = await openReviewWorld()
  const at = review.world.clock.now()
  await installShipped(db(), at)
  const { id: procedureId } = await db().procedure.findFirstOrThrow({ where: { key: 'agency-inquiry' } })
  const of = {
    procedureId,
    step: 'answer',
    holder: 'respondent',
    stepSince: at,
    startedAt: at,
    searchKey: 'ا',
  } as const
  const agencyId = review.province.agencies[0]?.id ?? 0
  inquiry = (await db().case.create({ data: { ...of, code: 'T1', name: 'استعلام یک', agencyId } })).id
  other = (await db().case.create({ data: { ...of, code: 'T2', name: 'استعلام دو', agencyId } })).id
})
afterEach(() => review.world.close())

async function newcomer(userId: string): Promise<() => Promise<Caller>> {
  const at = review.world.clock.now()
  const { id } = await db().account.create({ data: { platform: 'local', userId, chatId: userId, firstSeenAt: at } })
  return async () => {
    const row = await db().account.findUniqueOrThrow({ where: { id } })
    return { actor: await actorOf(db(), row, 'fa'), accountId: id, sentAt: review.world.clock.now(), requestKey: null }
  }
}
const codeFor = async (caseId: number): Promise<string> =>
  valueOf(await inviteRespondent(tools(), await review.coordinator.by(), { caseId, name: 'مرکز آمار' })).code
const redeems = async (by: Caller, code: string) => redeemCode(tools(), by, { code, displayName: 'ن' })
const sees = async (by: Caller, caseId: number) => codeOf(await readCase(tools(), by, { caseId, language: 'fa' }))

it('opens that case alone, without a seat, to the first who brings it', async () => {
  const [code, one, two] = [await codeFor(inquiry), await newcomer('801'), await newcomer('802')]
  valueOf(await redeems(await one(), code))
  expect((await one()).actor).toMatchObject({ role: null, roles: [], agencyId: null })
  expect([await sees(await one(), inquiry), await sees(await one(), other)]).toEqual(['done', 'not-found'])
  expect(codeOf(await redeems(await two(), code))).toBe('code-used')
  expect((await two()).actor.kind).toBe('stranger')
  expect(await db().notice.count({ where: { kind: 'code-void', personId: review.coordinator.personId } })).toBe(1)
  const list = await readCases(tools(), await two(), { page: 0 })
  expect(list.ok).toBe(false)
})

it('is worth nothing when its case is over, when its time is, and to whoever guesses', async () => {
  const [late, gone] = [await codeFor(inquiry), await codeFor(other)]
  const one = await newcomer('801')
  valueOf(await closeCase(tools(), await review.coordinator.by(), { caseId: other, reason: 'پاسخ از راه دیگری رسید' }))
  expect(codeOf(await redeems(await one(), gone))).toBe('case-ended')
  expect((await one()).actor.kind).toBe('stranger')
  review.world.clock.advance(73 * 3_600_000)
  expect(codeOf(await redeems(await one(), late))).toBe('code-expired')
  for (let i = 0; i < 9; i++) await redeems(await one(), `${'A'.repeat(21)}${i}`)
  const fresh = await codeFor(inquiry)
  expect(codeOf(await redeems(await one(), 'B'.repeat(22)))).toBe('code-unknown')
  expect(codeOf(await redeems(await one(), fresh))).toBe('too-many-codes')
  expect((await one()).actor.kind).toBe('stranger')
})

it('is made by nobody but the coordinator, and for one’s own case by its applicant alone', async () => {
  for (const who of [review.focal, review.head, review.evaluator, review.deputy])
    expect(codeOf(await inviteRespondent(tools(), await who.by(), { caseId: inquiry, name: 'کسی' }))).toBe(
      'not-your-role',
    )
  const { id: procedureId } = await db().procedure.findFirstOrThrow({ where: { key: 'institute-accreditation' } })
  const [owner, foreign, colleague, second] = [
    await newcomer('801'),
    await newcomer('802'),
    await newcomer('803'),
    await newcomer('804'),
  ]
  const applies = async (who: () => Promise<Caller>) =>
    valueOf(await applyFor(tools(), await who(), { procedureId, displayName: 'ن', username: null }))
  const { caseId, personId } = await applies(owner)
  await applies(foreign)
  expect(codeOf(await shareCase(tools(), await foreign(), { caseId, name: 'کسی' }))).toBe('not-found')
  expect(codeOf(await shareCase(tools(), await review.focal.by(), { caseId, name: 'کسی' }))).toBe('not-found')
  const { code } = valueOf(await shareCase(tools(), await owner(), { caseId, name: 'همکار' }))
  valueOf(await redeems(await colleague(), code))
  expect(codeOf(await redeems(await second(), code))).toBe('code-used')
  // The case stays its applicant's: by no code does it become another's.
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).applicantId).toBe(personId)
  const later = valueOf(await inviteRespondent(tools(), await review.coordinator.by(), { caseId, name: 'کسی' })).code
  valueOf(await redeems(await second(), later))
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).applicantId).toBe(personId)
  expect(await sees(await foreign(), caseId)).toBe('not-found')
})
