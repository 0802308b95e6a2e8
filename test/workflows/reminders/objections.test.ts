import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reminder } from '#outbox/kinds/reminders.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { remind } from '#workflows/reminders/remind.ts'
import { plain } from '../../support/plain.ts'
import { claimMore, type ScoredProvince, scoredProvince } from '../../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING, ZONE } from '../../support/world.ts'

/** The objection window of the small province. */
const DUE = MORNING.getTime() + 40 * DAY_MS
/** Three days before its last day, at the hour of delivery. */
const CALL = DUE - 3 * DAY_MS

let scene: ScoredProvince
beforeEach(async () => {
  scene = await scoredProvince({ reminders: undefined } as never)
})
afterEach(() => scene.world.close())

async function remindersAt(instant: number, who: Cast = scene.focal): Promise<number> {
  const { world } = scene
  world.clock.set(new Date(instant - 60_000))
  await remind(world.tools)
  world.clock.set(new Date(instant))
  await remind(world.tools)
  return world.db.notice.count({ where: { personId: who.personId, kind: 'reminder' } })
}
async function shown(): Promise<string | null> {
  const { world, province, focal } = scene
  const now = world.clock.now()
  const rendering = {
    db: world.db,
    files: world.tools.files,
    zone: ZONE,
    now,
    language: 'fa',
    personId: focal.personId,
  } as const
  const sent = { sendAt: now.toISOString(), dueAt: new Date(DUE).toISOString(), hour: 8, quietFrom: 21 }
  const screen = await reminder.compose(rendering, {
    ...sent,
    cycleId: province.cycleId,
    escalated: false,
    single: null,
  })
  return screen === null ? null : plain(screen.text)
}
const objection = async (itemId: number, state: Column.ObjectionState) =>
  scene.world.db.objection.create({
    data: {
      itemId,
      cycleId: scene.province.cycleId,
      state,
      draftedBy: scene.focal.personId,
      createdAt: scene.world.clock.now(),
      filedAt: state === 'DRAFT' ? null : scene.world.clock.now(),
    },
  })

describe('before the objection window ends (F6)', () => {
  it('an agency with a score below its claim is reminded, with the item and what there is to win', async () => {
    await claimMore(scene, '1-1')
    expect(await remindersAt(CALL)).toBe(1)
    const text = await shown()
    expect(text).toContain('۱ امتیاز اولیهٔ شما صفر یا کمتر از خود ارزیابی است')
    expect(text).toContain('۱۵۰ امتیاز')
    expect(text).not.toContain('پیش‌نویس')
  })

  it('an agency that has nothing to object to hears nothing', async () => {
    expect(await remindersAt(CALL)).toBe(0)
    expect(await shown()).toBeNull()
  })

  it('a draft that was never filed is reminded of, also where the score is no lower than claimed', async () => {
    const started = await startObjection(scene.world.tools, await scene.focal.by(), {
      itemId: await scene.province.itemOf(0, '1-1'),
    })
    expect(started.ok).toBe(true)
    expect(await remindersAt(CALL)).toBe(1)
    expect(await shown()).toContain('۱ پیش‌نویس اعتراض دارید که ثبت نشده است')
  })

  it('whoever has filed hears nothing more of other scores, but of a draft', async () => {
    await objection(await claimMore(scene, '1-1'), 'FILED')
    const other = await claimMore(scene, '1-2')
    expect(await remindersAt(CALL)).toBe(0)
    await objection(other, 'DRAFT')
    expect(await remindersAt(DUE - 60_000 * 60)).toBe(1)
  })

  it('whoever files after it was put in gets none', async () => {
    const itemId = await claimMore(scene, '1-1')
    expect(await remindersAt(CALL)).toBe(1)
    await objection(itemId, 'FILED')
    expect(await shown()).toBeNull()
  })

  it('nobody hears of it once the window is over, but an agency with more time does', async () => {
    await claimMore(scene, '1-1')
    expect(await remindersAt(DUE + DAY_MS)).toBe(0)
    const asked = { reason: 'دلیل', requestedBy: scene.focal.personId, requestedAt: new Date(CALL) }
    const dueAt = new Date(DUE + 5 * DAY_MS)
    const place = { cycleId: scene.province.cycleId, agencyId: scene.province.agencies[0]?.id ?? 0 }
    const granted = { stageKey: 'objection', state: 'GRANTED', wishedDueAt: dueAt, dueAt } as const
    await scene.world.db.extension.create({ data: { ...place, ...asked, ...granted } })
    await scene.moveTo('OBJECTION_REVIEW')
    expect(await remindersAt(dueAt.getTime() - 60_000 * 60)).toBe(1)
  })

  it('the coordinator’s and the evaluators’ work is none of it', async () => {
    await claimMore(scene, '1-1')
    expect(await remindersAt(CALL, scene.coordinator)).toBe(0)
    expect(await remindersAt(CALL, scene.first)).toBe(0)
  })
})
