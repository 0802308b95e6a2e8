import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/outcome.ts'
import { kindOf } from '#outbox/kinds.ts'
import { hearingScreen } from '#screens/objections/hearing.ts'
import {
  claimObjection,
  decideObjection,
  readHearing,
  readHearingFiles,
  releaseObjection,
} from '#workflows/objections/hear-objection.ts'
import { readHearingQueue, readObjectionsHome, readPending } from '#workflows/objections/read-pending.ts'
import { type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import type { Cast } from '../../support/world.ts'

const REASON = 'صورت‌جلسهٔ امضاشده پذیرفته شد'
let scene: ScoredProvince
let objectionId = 0
beforeEach(async () => {
  scene = await scoredProvince()
  objectionId = await filedObjection('1-1', 0)
  await scene.moveTo('OBJECTION_REVIEW')
})
afterEach(() => scene.world.close())

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)

async function filedObjection(code: string, agency: number): Promise<number> {
  const { world, province, focal } = scene
  const itemId = await province.itemOf(agency, code)
  await world.db.item.update({ where: { id: itemId }, data: { state: 'OBJECTED' } })
  const at = world.clock.now()
  const filed = { state: 'FILED', text: 'متن اعتراض', filedAt: at, beforeHundredths: 15_000 } as const
  const drafted = { draftedBy: focal.personId, createdAt: at }
  return (await world.db.objection.create({ data: { itemId, cycleId: province.cycleId, ...drafted, ...filed } })).id
}
/** The first evaluator has given this score, with a note and perhaps figures. */
async function noted(scoreHundredths: number, figures: { verifiedTarget?: number; verifiedActual?: number } = {}) {
  const { db, clock } = scene.world
  const { itemId } = await db.objection.findUniqueOrThrow({ where: { id: objectionId } })
  const first = { round: 'FIRST', kind: 'SCORE', itemStateBefore: 'SUBMITTED', note: 'امضا ندارد' } as const
  const evaluatorId = scene.first.personId
  await db.assessment.create({ data: { ...first, ...figures, itemId, evaluatorId, scoreHundredths, at: clock.now() } })
}
const decide = async (who: Cast, pointsHundredths = 20_000, reason = REASON) =>
  codeOf(await decideObjection(scene.world.tools, await who.by(), { objectionId, pointsHundredths, reason }))
const claim = async (who: Cast) => codeOf(await claimObjection(scene.world.tools, await who.by(), { objectionId }))
const queueOf = async (who: Cast) => {
  const queue = await readHearingQueue(scene.world.tools, await who.by())
  return queue.ok ? queue.value.lines.map((line) => line.objectionId) : queue.refusal.code
}

describe('hearing an objection (requirements C9, D5, F4)', () => {
  it('records both scores and the reason, and tells the agency without the evaluator', async () => {
    expect(await decide(scene.second)).toBe('done')
    const { db, tools } = scene.world
    const objection = await db.objection.findUniqueOrThrow({ where: { id: objectionId }, include: { item: true } })
    expect(objection).toMatchObject({
      state: 'DECIDED',
      beforeHundredths: 15_000,
      afterHundredths: 20_000,
      reason: REASON,
    })
    expect(objection.item).toMatchObject({ state: 'OBJECTION_DECIDED', finalHundredths: 20_000 })
    const notices = await db.notice.findMany({ where: { kind: 'objection-decided' } })
    expect(notices.map((notice) => notice.personId)).toEqual([scene.focal.personId])
    const rendering = {
      db,
      files: tools.files,
      zone: tools.zone,
      now: tools.clock.now(),
      language: 'fa',
      personId: 1,
    } as const
    const screen = await kindOf('objection-decided')?.compose(rendering, { objectionId } as never)
    expect(screen?.text).toContain('۱۵۰')
    expect(screen?.text).toContain('۲۰۰')
    expect(screen?.text).toContain(REASON)
    expect(screen?.text).not.toContain('evaluator')
  })

  it('refuses the first evaluator', async () => {
    expect(await claim(scene.first)).toBe('same-evaluator')
    expect(await decide(scene.first)).toBe('same-evaluator')
    expect(await queueOf(scene.first)).toEqual([])
    expect(await queueOf(scene.second)).toEqual([objectionId])
  })

  it('lets exactly one of two deciders at once decide', async () => {
    const third = await scene.world.person('evaluator', { teamId: scene.province.teamId })
    const answers = await Promise.all([decide(scene.second), decide(third, 10_000)])
    expect(answers.toSorted()).toEqual(['done', 'objection-decided-already'])
    expect(await scene.world.db.assessment.count({ where: { round: 'OBJECTION' } })).toBe(1)
  })

  it('keeps an objection in one hand for forty-five minutes', async () => {
    const third = await scene.world.person('evaluator', { teamId: scene.province.teamId })
    expect(await claim(scene.second)).toBe('done')
    scene.world.clock.advance(44 * 60_000)
    expect(await claim(third)).toBe('objection-in-other-hand')
    expect(await queueOf(third)).toEqual([])
    scene.world.clock.advance(60_000)
    expect(await claim(third)).toBe('done')
  })

  it('gives an objection back to the others when it is put back', async () => {
    const third = await scene.world.person('evaluator', { teamId: scene.province.teamId })
    await claim(scene.second)
    await releaseObjection(scene.world.tools, await scene.second.by(), { objectionId })
    expect(await queueOf(third)).toEqual([objectionId])
  })

  it('takes the maximum and refuses a hundredth above it', async () => {
    expect(await decide(scene.second, 30_001)).toBe('score-above-maximum')
    expect(await decide(scene.second, -1)).toBe('score-negative')
    expect(await decide(scene.second, 30_000)).toBe('done')
  })

  it('owes a reason of ten characters', async () => {
    expect(await decide(scene.second, 20_000, 'نه حرف است')).toBe('done')
  })

  it('refuses a reason of nine characters', async () => {
    expect(await decide(scene.second, 20_000, ' هشت حرف است '.slice(0, 10))).toBe('reason-too-short')
  })

  it('decides nothing before the hearing begins', async () => {
    await scene.moveTo('PRELIMINARY')
    expect(await decide(scene.second)).toBe('not-now')
  })

  it('keeps an evaluator with a conflict of interest away', async () => {
    const { world, province, second } = scene
    const agencyId = province.agencies[0]?.id ?? 0
    const conflict = { cycleId: province.cycleId, kind: 'conflict', personId: second.personId, agencyId } as const
    await world.db.assignment.create({ data: conflict })
    expect(await decide(second)).toBe('not-found')
  })

  it('turns to a team mate where nobody else is assigned', async () => {
    const { world, province, first } = scene
    await world.db.assignment.deleteMany({})
    await world.db.assignment.create({
      data: { cycleId: province.cycleId, kind: 'review', personId: first.personId, axisId: province.axes[0]?.id ?? 0 },
    })
    const stranger = await world.person('evaluator')
    expect(await queueOf(stranger)).toEqual([])
    expect(await decide(stranger)).toBe('not-found')
    expect(await decide(scene.second)).toBe('done')
  })

  it('shows the coordinator what nobody may hear', async () => {
    const { world, second, coordinator } = scene
    const hasDecider = async () => {
      const pending = await readPending(world.tools, await coordinator.by())
      return pending.ok && pending.value.lines.map((line) => line.hasDecider)
    }
    expect(await hasDecider()).toEqual([true])
    await world.db.seat.updateMany({ where: { personId: second.personId }, data: { revokedAt: world.clock.now() } })
    expect(await hasDecider()).toEqual([false])
  })

  it('shows the first evaluator’s note to the one who hears', async () => {
    await noted(15_000)
    const hearing = await readHearing(scene.world.tools, await scene.second.by(), { objectionId })
    expect(hearing).toMatchObject({ value: { firstNote: 'امضا ندارد', text: 'متن اعتراض', beforeHundredths: 15_000 } })
    expect(JSON.stringify(hearing)).not.toContain('evaluator')
  })

  it('hides the first score, its note and its figures where the profile hears blind (peers, beyond 4)', async () => {
    await scene.world.close()
    scene = await scoredProvince({ objection: { textOnly: true, fileOnly: true, hearsBlind: true } })
    objectionId = await filedObjection('1-1', 0)
    await scene.moveTo('OBJECTION_REVIEW')
    await noted(13_700, { verifiedTarget: 40, verifiedActual: 20 })
    await scene.world.db.objection.update({ where: { id: objectionId }, data: { beforeHundredths: 13_700 } })
    const hearing = await readHearing(scene.world.tools, await scene.second.by(), { objectionId })
    expect(hearing).toMatchObject({ value: { firstNote: '', beforeHundredths: null, verified: null } })
    expect(JSON.stringify(hearing)).not.toMatch(/13700|امضا ندارد/)
    if (hearing.ok) expect(hearingScreen('fa', hearing.value).text).toContain('تا تصمیم شما پوشیده است')
    expect(await decide(scene.second)).toBe('done')
  })

  it('shows earlier decisions on the same indicator without whose they were', async () => {
    const { db, tools } = scene.world
    const agency = await db.agency.findUniqueOrThrow({ where: { id: scene.province.agencies[1]?.id ?? 0 } })
    const earlier = await filedObjection('1-1', 1)
    const decidedAt = scene.world.clock.now()
    const reason = `آیین‌نامهٔ ${agency.name} پذیرفته شد`
    const decided = { state: 'DECIDED', decidedAt, afterHundredths: 21_000, reason, ground: 'formula' } as const
    await db.objection.update({ where: { id: earlier }, data: decided })
    const hearing = await readHearing(tools, await scene.second.by(), { objectionId })
    expect(hearing).toMatchObject({
      value: { precedents: [{ ground: 'formula', beforeHundredths: 15_000, afterHundredths: 21_000 }] },
    })
    const shown = hearing.ok ? hearingScreen('fa', hearing.value).text : ''
    expect(shown).toContain('تصمیم‌های پیشین دربارهٔ همین شاخص')
    expect(shown).toContain('آیین‌نامهٔ … پذیرفته شد')
    expect(shown).not.toContain(agency.name)
  })

  it('writes down who has read the text and who the files of an objection', async () => {
    const { tools, db } = scene.world
    await readHearing(tools, await scene.second.by(), { objectionId })
    await readHearingFiles(tools, await scene.second.by(), { objectionId })
    await readHearing(tools, await scene.first.by(), { objectionId })
    const entries = await db.auditEntry.findMany({ where: { action: { startsWith: 'objection.hearing' } } })
    expect(entries.map(({ action, personId }) => [action, personId])).toEqual([
      ['objection.hearing', scene.second.personId],
      ['objection.hearing-files', scene.second.personId],
    ])
    expect(entries[0]?.details).toMatchObject({ objectionId })
  })

  it('hears the objection to an item nobody submitted', async () => {
    objectionId = await filedObjection('1-1', 2)
    expect(await decide(scene.first, 100)).toBe('done')
  })

  it('counts on the home screen what waits for this evaluator only', async () => {
    const home = async (who: Cast) => readObjectionsHome(scene.world.tools, await who.by())
    expect(await home(scene.second)).toEqual({ kind: 'evaluator', waiting: 1 })
    expect(await home(scene.first)).toEqual({ kind: 'evaluator', waiting: 0 })
  })
})
