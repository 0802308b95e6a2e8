import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextState } from '#domain/cycle/advance.ts'
import { CYCLE_TRANSITIONS, type FactGate, type HeldState } from '#domain/cycle/states.ts'
import { PASSABLE_GATES, type PassableGate } from '#domain/decisions/decision.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { cycleFacts } from '#reads/cycle/cycle-facts.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { advanceByClock } from '#workflows/cycle/advance-cycle.ts'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { confirmDecision, proposeDecision } from '#workflows/decisions/decide.ts'
import { openRound } from '#workflows/procedures/start-case.ts'
import { both, definitionOf } from '../../domain/procedures/definitions.ts'
import { codeOf, openReviewWorld, type ReviewWorld, valueOf } from '../../support/review-world.ts'

const REASON = 'شورا این کار را در نشست ویژهٔ خود خواست.'

interface Shut {
  state: CycleState
  refusal: string
  /** What shuts it. */
  by(review: ReviewWorld): Promise<unknown>
}

/** Each gate of a fact that people open: how it is shut, and which way leads on. A gate without a row does not compile. */
const GATES: Record<FactGate, Shut | { elsewhere: string }> = {
  'circular-ready': {
    state: 'DRAFT',
    refusal: 'circular-missing',
    by: ({ world: { db } }) => db.circular.deleteMany({}),
  },
  'items-decided': {
    state: 'REVIEW',
    refusal: 'items-undecided',
    by: async (review) => review.submit(await review.province.itemOf(0, '1-1')),
  },
  'objections-decided': {
    state: 'OBJECTION_REVIEW',
    refusal: 'objections-undecided',
    by: async ({ world: { db }, province }) =>
      db.item.update({ where: { id: await province.itemOf(0, '1-1') }, data: { state: 'OBJECTED' } }),
  },
  transmitted: {
    state: 'TRANSMISSION',
    refusal: 'not-transmitted',
    by: (review) => approved(review),
  },
  'festival-held': {
    state: 'TRANSMISSION',
    refusal: 'festival-awaited',
    async by(review) {
      await approved(review)
      const { db } = review.world
      const { profile } = await db.cycle.findFirstOrThrow()
      const awaited = { profile: { ...profile, releaseAfterFestival: true }, transmittedAt: review.world.clock.now() }
      await db.cycle.updateMany({ data: awaited })
    },
  },
  'review-unheld': {
    state: 'NATIONAL_TRANSFER',
    refusal: 'review-held',
    by: (review) => beginsHolding(review, 'REVIEW'),
  },
  'closing-unheld': {
    state: 'RELEASED',
    refusal: 'closing-held',
    by: (review) => beginsHolding(review, 'CLOSED'),
  },
  'expert-approvals': { elsewhere: 'another on the seat: test/domain/rehearsal/dead-ends.test.ts, the deputy away' },
  'all-approvals': { elsewhere: 'another on the seat: test/domain/rehearsal/dead-ends.test.ts, the council away' },
  'results-whole': { elsewhere: 'the result is released anew by two: test/stories/taken-back.test.ts' },
}

async function approved({ world: { db, clock }, province: { cycleId }, coordinator }: ReviewWorld): Promise<void> {
  const { profile } = await db.cycle.findFirstOrThrow()
  for (const step of profile.approvals)
    await db.approval.create({
      data: { cycleId, step, personId: coordinator.personId, contentHash: 'a', at: clock.now(), role: 'coordinator' },
    })
}

/** A round about nothing but the cycle, of a procedure that is shipped nowhere and holds this state back. @returns id of its case */
async function beginsHolding({ world: { db, tools, clock }, coordinator }: ReviewWorld, holds: HeldState) {
  const definition = definitionOf({
    key: 'before-that',
    title: both('پیش از آن'),
    starts: { by: 'round', subject: 'none' },
    holds,
    forms: { list: { title: both('فهرست'), fields: [{ key: 'word', kind: 'text', title: both('شرح') }] } },
    steps: [{ key: 'list', does: 'fill', by: 'coordinator', title: both('ثبت'), forms: ['list'], next: 'end' }],
  })
  const text = JSON.stringify(definition)
  const { id: procedureId } = await inTransaction(db, (tx) =>
    installProcedure(tx, { definition, text, shipped: false, installedBy: null }, clock.now()),
  )
  const round = { procedureId, title: 'نوبت آزمون', day: null, openedFor: null, audience: null }
  const { roundId } = valueOf(await openRound(tools, await coordinator.by(), round))
  return (await db.case.findFirstOrThrow({ where: { roundId } })).id
}

let review: ReviewWorld
beforeEach(async () => {
  review = await openReviewWorld()
})
afterEach(() => review.world.close())

async function next() {
  const { db, clock } = review.world
  const cycle = await cycleById(db, review.province.cycleId)
  if (cycle === null) throw new Error('no cycle')
  return nextState(cycle.state, await cycleFacts(db, cycle), clock.now())
}

describe('a gate that only a person can open', () => {
  it('has a row here, and is passable or opened by another act of two persons', () => {
    const asked = CYCLE_TRANSITIONS.flatMap(({ gates }) => gates.filter((gate) => typeof gate === 'string'))
    expect(new Set(asked)).toEqual(new Set(Object.keys(GATES)))
    const passable = Object.entries(GATES).flatMap(([gate, row]) => ('elsewhere' in row ? [] : [gate]))
    expect(passable.sort()).toEqual([...PASSABLE_GATES].sort())
  })

  it.each(PASSABLE_GATES)('%s is passed with a reason by two persons, both in the log', async (gate: PassableGate) => {
    const row = GATES[gate]
    if ('elsewhere' in row) throw new Error(gate)
    const { db, tools } = review.world
    await row.by(review)
    await db.cycle.updateMany({ data: { state: row.state } })
    expect(codeOf(await next())).toBe(row.refusal)
    const wish = { kind: 'pass-gate', gate, itemId: null, pointsHundredths: null } as const
    const by = await review.coordinator.by()
    expect(codeOf(await proposeDecision(tools, by, { ...wish, reason: 'چون' }))).toBe('reason-too-short')
    const { decisionId } = valueOf(await proposeDecision(tools, by, { ...wish, reason: REASON }))
    expect(codeOf(await confirmDecision(tools, await review.coordinator.by(), { decisionId }))).toBe('decision-own')
    expect(codeOf(await next())).toBe(row.refusal)
    valueOf(await confirmDecision(tools, await review.deputy.by(), { decisionId }))
    expect(codeOf(await next())).toBe('done')
    const entries = await db.auditEntry.findMany({
      where: { subject: `decision:${decisionId}` },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map(({ action, personId }) => [action, personId])).toEqual([
      ['decision.propose', review.coordinator.personId],
      ['decision.confirm', review.deputy.personId],
    ])
    expect(entries[0]?.details).toMatchObject({ kind: 'pass-gate', reason: REASON })
  })
})

describe('a procedure that holds the cycle back (requirements C6, D11)', () => {
  it('holds it by its open case, then by a task of it, and no longer; another cycle’s do not count', async () => {
    const { db, clock } = review.world
    const caseId = await beginsHolding(review, 'CLOSED')
    await db.cycle.updateMany({ data: { state: 'RELEASED' } })
    expect(await next()).toMatchObject({ refusal: { code: 'closing-held', pending: 1 } })
    const { personId } = review.deputy
    const task = { caseId, step: 'list', text: 'اصلاح شیوه‌نامه', ownerId: personId, setBy: personId }
    await db.caseTask.create({ data: { ...task, dueAt: clock.now(), setAt: clock.now() } })
    await db.case.update({ where: { id: caseId }, data: { endedAt: clock.now(), end: 'done', holder: null } })
    expect(await next()).toMatchObject({ refusal: { code: 'closing-held', pending: 1 } })
    await db.caseTask.updateMany({ data: { doneAt: clock.now() } })
    expect(codeOf(await next())).toBe('done')
    await db.case.update({ where: { id: caseId }, data: { cycleId: null, endedAt: null, end: null } })
    expect(codeOf(await next())).toBe('done')
  })

  it('keeps the clock from opening the review until the list is handed in', async () => {
    const { db, tools } = review.world
    const caseId = await beginsHolding(review, 'REVIEW')
    await db.cycle.updateMany({ data: { state: 'NATIONAL_TRANSFER' } })
    await advanceByClock(tools)
    expect((await db.cycle.findFirstOrThrow()).state).toBe('NATIONAL_TRANSFER')
    await db.case.update({ where: { id: caseId }, data: { endedAt: tools.clock.now(), end: 'done', holder: null } })
    await advanceByClock(tools)
    expect((await db.cycle.findFirstOrThrow()).state).toBe('REVIEW')
  })
})
