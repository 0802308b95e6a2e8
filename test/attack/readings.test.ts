import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACTS } from '#domain/acts.ts'
import type { Act } from '#domain/acts/definition.ts'
import type { Action } from '#domain/people/actions.ts'
import { RULES } from '#domain/people/rules.ts'
import { done } from '#shared/outcome.ts'
import { NONE, query } from '#workflows/act.ts'
import { findItemToCorrect } from '#workflows/decisions/decide.ts'
import { readPresentProvince } from '#workflows/import/apply-province.ts'
import { readAgencyMembers, readRoleMembers } from '#workflows/people/read-people.ts'
import { claimItem, claimNext } from '#workflows/review/claim.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { openReviewWorld, type ReviewWorld, valueOf } from '../support/review-world.ts'
import { DAY_MS } from '../support/world.ts'

/** Reliability S17: whoever sees what others have handed in, or what it was worth, stands in the log. */
let review: ReviewWorld
beforeEach(async () => {
  review = await openReviewWorld()
})
afterEach(() => review.world.close())

const READS = Object.entries<Act>(ACTS).filter(([, { kind }]) => kind === 'read')
/** What these permissions open is evidence, scores, objections, requests and their judgement. */
const CONFIDENTIAL: readonly (Action | null)[] = [
  'evidence.read',
  'evidence.export',
  'scores.read',
  'objection.read',
  'extension.read',
  'ranking.read',
  'approvals.read',
  'result.export',
]

const entries = async (personId: number, action: string): Promise<string[]> =>
  (await review.world.db.auditEntry.findMany({ where: { personId, action } })).map(({ subject }) => subject)

/** So many items of agency 1 that wait for a score. */
async function manyItems(count: number): Promise<number[]> {
  const { world, province, submit } = review
  const { id: _, ...indicator } = await world.db.indicator.findFirstOrThrow({ where: { code: '1-1' } })
  const first = await province.itemOf(0, '1-1')
  const { id: __, ...item } = await world.db.item.findUniqueOrThrow({ where: { id: first } })
  const ids: number[] = []
  for (let i = 0; i < count; i++) {
    const data = { ...indicator, code: `7-${i}`, position: 100 + i }
    const { id: indicatorId } = await world.db.indicator.create({ data: data as never })
    const { id } = await world.db.item.create({ data: { ...item, indicatorId } as never })
    await submit(id)
    ids.push(id)
  }
  return ids
}

describe('readings, all of them', () => {
  it('leave an entry, or say why not', () => {
    expect(READS.filter(([, { tells }]) => tells === undefined)).toEqual([])
    const open = READS.filter(([, { tells, permission }]) => tells === 'public' && permission !== null)
    expect(open.filter(([, { permission }]) => permission !== null && RULES[permission].everybody === null)).toEqual([])
    const silent = READS.filter(
      ([, { tells, permission }]) => CONFIDENTIAL.includes(permission) && tells !== 'own' && tells !== 'public',
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it('that are of one’s own are told of nobody else’s, whatever the permission would allow', async () => {
    const { world, province, focal } = review
    const cast = [focal, review.coordinator, review.deputy, await world.person('auditor'), review.evaluator]
    const about = { agencyId: province.agencies[1]?.id ?? 0, cycleState: 'REVIEW', assigned: true } as const
    const own = READS.flatMap(([name, { tells }]) => (tells === 'own' ? [name] : []))
    expect(own.length).toBeGreaterThan(15)
    for (const name of own) {
      const another = query(name as 'evidence.item', {
        input: NONE,
        load: () => ({ about }),
        read: () => Promise.resolve(done('evidence of another')),
      })
      for (const caller of cast)
        expect([name, (await another(world.tools, await caller.by(), undefined)).ok]).toEqual([name, false])
    }
  })

  it('of a score to be corrected stand in the log', async () => {
    const { world, province, coordinator } = review
    const itemId = await province.itemOf(1, '1-1')
    valueOf(await findItemToCorrect(world.tools, await coordinator.by(), { agency: 'A2', indicator: '1-1' }))
    expect(await entries(coordinator.personId, 'decision.find-item')).toEqual([`item:${itemId}`])
  })

  it('raise no alarm for a day’s scoring, and one for whoever only looks through', async () => {
    const { world, evaluator, colleague } = review
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    for (const itemId of await manyItems(35)) {
      const { submissionId } = valueOf(await claimItem(world.tools, await evaluator.by(), { itemId }))
      valueOf(await scoreItem(world.tools, await evaluator.by(), { itemId, submissionId, pointsHundredths: 100 }))
    }
    expect(await world.db.auditEntry.count({ where: { action: 'audit.alarm' } })).toBe(0)

    world.clock.advance(DAY_MS)
    await world.db.item.updateMany({ where: { state: 'SCORED' }, data: { state: 'SUBMITTED' } })
    let afterItemId: number | null = null
    for (let i = 0; i < 35; i++) {
      const next = await claimNext(world.tools, await colleague.by(), { afterItemId })
      afterItemId = valueOf(next).task?.itemId ?? null
    }
    const alarms = await world.db.auditEntry.findMany({ where: { action: 'audit.alarm' } })
    expect(alarms.map(({ subject }) => subject)).toEqual([`person:${colleague.personId}`])
  })

  it('count everybody in a list, each once, and what was taken out whole', async () => {
    const { world, coordinator } = review
    const alarms = () => world.db.auditEntry.count({ where: { action: 'audit.alarm' } })
    for (let i = 0; i < 33; i++) {
      const person = await world.db.person.create({
        data: { name: `رابط ${i}`, searchKey: `رابط${i}`, createdAt: world.clock.now() } as never,
      })
      const seat = { personId: person.id, role: 'focal-point', agencyId: 1 + (i % 2), grantedAt: world.clock.now() }
      await world.db.seat.create({ data: seat as never })
    }
    const page = async (number: number) =>
      valueOf(await readRoleMembers(world.tools, await coordinator.by(), { role: 'focal-point', page: number }))
    // The same page again is nobody new; 30 are still no alarm.
    for (const number of [0, 1, 2, 3, 4, 4, 0]) await page(number)
    expect(await alarms()).toBe(0)
    await page(5)
    expect(await alarms()).toBe(1)
    // The agency's list has the same people, who are not read twice: after the ten minutes it is no alarm by itself.
    world.clock.advance(11 * 60_000)
    valueOf(await readAgencyMembers(world.tools, await coordinator.by(), { agencyId: 1 }))
    expect(await alarms()).toBe(1)
    valueOf(await readPresentProvince(world.tools, await coordinator.by(), undefined))
    expect(await alarms()).toBe(2)
    const { details } = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'import.present' } })
    expect(Number(details['things'])).toBeGreaterThan(30)
  })
})
