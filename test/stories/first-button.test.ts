import { describe, expect, it } from 'vitest'
import type { CycleState, Role } from '#domain/vocabulary.ts'
import { closeStage, openProvinceStage } from '../support/stage.ts'

const SEATS = [
  ['focal-point', { agencyCode: 'A1' }],
  ['agency-head', { agencyCode: 'A1' }],
  ['evaluator', {}],
  ['coordinator', {}],
  ['deputy', {}],
  ['organization-head', {}],
  ['council-secretary', {}],
  ['auditor', {}],
] as const satisfies [Role, { agencyCode?: string }][]

const PROGRESS = 'پیشرفت'
const [WORK, SCORES] = ['ادامهٔ ثبت مستندات', 'امتیاز']
const APPROVALS = 'تأیید'

/** What each role finds first, without «بیشتر»: its most urgent work, else what it looks at most. Left out: nothing but «بیشتر». */
const FIRST: Record<
  Exclude<CycleState, 'DRAFT' | 'ISSUED' | 'BRIEFING' | 'NATIONAL_TRANSFER' | 'TRANSMISSION'>,
  Partial<Record<Role, string>>
> = {
  OPEN: {
    'focal-point': WORK,
    'agency-head': WORK,
    coordinator: PROGRESS,
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    auditor: PROGRESS,
  },
  REVIEW: {
    'focal-point': WORK,
    'agency-head': WORK,
    coordinator: 'انتشار نتایج اولیه',
    deputy: 'انتشار نتایج اولیه',
    'organization-head': PROGRESS,
    auditor: PROGRESS,
  },
  PRELIMINARY: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: PROGRESS,
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    auditor: PROGRESS,
  },
  OBJECTION_REVIEW: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: 'نهایی کردن جداول',
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    auditor: PROGRESS,
  },
  FINALISATION: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: 'نهایی کردن جداول',
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    'council-secretary': APPROVALS,
    auditor: PROGRESS,
  },
  COUNCIL: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: PROGRESS,
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    'council-secretary': APPROVALS,
    auditor: PROGRESS,
  },
  RELEASED: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: 'بستن دوره',
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    'council-secretary': APPROVALS,
    auditor: PROGRESS,
  },
  CLOSED: {
    'focal-point': SCORES,
    'agency-head': SCORES,
    coordinator: PROGRESS,
    deputy: PROGRESS,
    'organization-head': PROGRESS,
    'council-secretary': APPROVALS,
    auditor: PROGRESS,
  },
}

describe('the first screen', { timeout: 120_000 }, () => {
  it.each(Object.entries(FIRST))(
    'has the button of what is most urgent, or looked at most, in %s',
    async (state, expected) => {
      const stage = await openProvinceStage({ state: state as keyof typeof FIRST })
      for (const [i, [role, seat]] of SEATS.entries()) {
        const player = await stage.enters(10 + i, role, seat)
        const { last } = await player.says('/menu')
        const [first = '', ...others] = (last?.buttons ?? []).flat().map(({ text }) => text)
        const wanted = expected[role]
        expect([role, wanted === undefined ? first : first.includes(wanted) || first]).toEqual([
          role,
          wanted === undefined ? 'بیشتر' : true,
        ])
        // It leads where it says, at one press.
        if (wanted === undefined) continue
        expect([role, others.at(-1)]).toEqual([role, 'بیشتر'])
        const { text } = await player.taps(first)
        expect([role, text.length > 0]).toEqual([role, true])
      }
      await closeStage(stage)
    },
  )

  it('has the queue for an evaluator as soon as something waits in it', async () => {
    const stage = await openProvinceStage({ state: 'REVIEW' })
    const { db } = stage.app.tools
    const evaluator = await stage.enters(9, 'evaluator')
    const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'evaluator' } })
    const { id: itemId, cycleId, indicator } = await db.item.findFirstOrThrow({ include: { indicator: true } })
    await db.assignment.create({ data: { cycleId, kind: 'review', personId, axisId: indicator.axisId } })
    const submittedAt = stage.clock.now()
    await db.item.update({ where: { id: itemId }, data: { state: 'SUBMITTED', submittedAt } })
    const version = { itemId, number: 1, state: 'SUBMITTED', itemStateBefore: 'DRAFT' } as const
    await db.submission.create({ data: { ...version, claimHundredths: 100, createdAt: submittedAt, submittedAt } })
    await stage.restart()
    await evaluator.says('/menu')
    expect(evaluator.buttons()).toEqual(['نوبت بررسی', 'بیشتر'])
    await evaluator.taps('نوبت بررسی')
    expect(evaluator.buttons().join()).toContain('اعلام کاستی')
    await closeStage(stage)
  })
})
