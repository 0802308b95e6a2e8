import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { confirmCorrection, discardCorrection } from '#workflows/circulars/correct-circular.ts'
import { proposeCorrection } from '#workflows/circulars/correct-circular.ts'
import { openCircular } from '#workflows/circulars/read-circulars.ts'
import { readCorrectable, waitingCorrections } from '#workflows/circulars/read-desk.ts'
import type { Cast } from '../../support/world.ts'
import { type CircularStage, circularStage, unseenCount } from './support.ts'

let stage: CircularStage
beforeEach(async () => {
  stage = await circularStage()
})
afterEach(() => stage.world.close())

const NEW = { title: 'آغاز خود ارزیابی سال ۱۴۰۴', body: 'متن اصلاح‌شده برای دستگاه‌ها.', reason: 'سال در عنوان نبود.' }

const propose = async (who: Cast, circularId: number, change: Partial<typeof NEW & { material: boolean }> = {}) =>
  proposeCorrection(stage.world.tools, await who.by(), {
    circularId,
    version: await stage.version(circularId),
    ...NEW,
    material: false,
    ...change,
  })
async function proposed(circularId: number, material = false): Promise<number> {
  const outcome = await propose(stage.coordinator, circularId, { material })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}
const confirm = async (who: Cast, correctionId: number) =>
  confirmCorrection(stage.world.tools, await who.by(), { correctionId })
const code = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code
const row = (id: number) => stage.world.db.circular.findUniqueOrThrow({ where: { id } })
const told = async () =>
  stage.world.db.notice.findMany({ where: { kind: 'circular-corrected' }, orderBy: { id: 'asc' } })

describe('correction of a circular that has gone out (issue 4 part 1)', () => {
  it('changes nothing before a second person has confirmed it; then words, time, notices and log at once', async () => {
    const id = await stage.sent()
    const before = await row(id)
    const correctionId = await proposed(id)
    expect(await row(id)).toEqual(before)
    expect(await told()).toEqual([])
    const asked = await stage.world.db.notice.findMany({ where: { kind: 'correction-proposed' } })
    expect(asked.map(({ personId }) => personId)).toEqual([stage.deputy.personId])

    expect(code(await confirm(stage.coordinator, correctionId))).toBe('same-person')
    stage.world.clock.advance(60_000)
    expect(await confirm(stage.deputy, correctionId)).toMatchObject({ ok: true, value: { told: 6, asked: 0 } })
    const after = await row(id)
    expect([after.title, after.body, after.correctedAt, after.version]).toEqual([
      NEW.title,
      NEW.body,
      stage.world.clock.now(),
      before.version + 1,
    ])
    const notices = await told()
    expect(notices.filter(({ channel }) => channel)).toHaveLength(1)
    expect(notices.filter(({ channel }) => !channel)).toHaveLength(6)
    const log = await stage.world.db.auditEntry.findMany({ where: { subject: `circular:${id}` } })
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['correction.propose', 'correction.confirm']),
    )
    expect(code(await confirm(stage.deputy, correctionId))).toBe('correction-over')
    expect(await told()).toHaveLength(7)
  })

  it('is for coordinators, for what has gone out, one at a time and only where something changes', async () => {
    const draft = await stage.written('circular', '1405/1')
    expect(code(await propose(stage.coordinator, draft))).toBe('wrong-circular-state')
    const id = await stage.sent()
    expect(code(await propose(stage.focal, id))).toBe('not-your-role')
    expect(code(await propose(stage.deputy, id))).toBe('not-your-role')
    const { title, body } = await row(id)
    expect(code(await propose(stage.coordinator, id, { title, body }))).toBe('correction-same')
    await proposed(id)
    expect(code(await propose(stage.coordinator, id, { title: 'عنوان دیگر' }))).toBe('correction-open')
  })

  it('given up it leaves everything as it is, its author hears of it, and another may be proposed', async () => {
    const id = await stage.sent()
    const before = await row(id)
    const correctionId = await proposed(id)
    const waiting = async (who: Cast) => {
      const found = await waitingCorrections(stage.world.tools, await who.by())
      return found.ok ? found.value.map(({ correction }) => correction.id) : found.refusal.code
    }
    expect(await waiting(stage.deputy)).toEqual([correctionId])
    expect(await waiting(stage.coordinator)).toEqual([])
    expect(await waiting(stage.focal)).toBe('not-your-role')
    expect(code(await discardCorrection(stage.world.tools, await stage.deputy.by(), { correctionId }))).toBe('done')
    expect(code(await confirm(stage.deputy, correctionId))).toBe('correction-over')
    expect(await row(id)).toEqual(before)
    expect(await told()).toEqual([])
    const decided = await stage.world.db.notice.findMany({ where: { kind: 'correction-decided' } })
    expect(decided.map(({ personId }) => personId)).toEqual([stage.coordinator.personId])
    expect(code(await propose(stage.coordinator, id))).toBe('done')
  })

  it('is refused once the circular has lost its force, also where it was proposed before', async () => {
    const id = await stage.sent()
    const correctionId = await proposed(id)
    const before = await row(id)
    const { world, coordinator } = stage
    await world.db.circular.update({ where: { id }, data: { validUntil: world.clock.now() } })
    expect((await readCorrectable(world.tools, await coordinator.by(), { circularId: id })).ok).toBe(true)
    world.clock.advance(1)
    expect(code(await confirm(stage.deputy, correctionId))).toBe('correction-not-in-force')
    expect(code(await propose(coordinator, id))).toBe('correction-not-in-force')
    expect(code(await readCorrectable(world.tools, await coordinator.by(), { circularId: id }))).toBe(
      'correction-not-in-force',
    )
    expect((await row(id)).title).toBe(before.title)
    expect(await told()).toEqual([])
    // It can be put aside, so that it waits for nobody.
    expect(code(await discardCorrection(world.tools, await stage.deputy.by(), { correctionId }))).toBe('done')
  })

  it('is made at once where the profile asks for nobody else and few have it', async () => {
    await stage.world.close()
    stage = await circularStage({ secondPerson: false })
    const id = await stage.sent()
    expect(await propose(stage.coordinator, id)).toMatchObject({ ok: true, value: { state: 'DONE', told: 6 } })
    expect((await row(id)).title).toBe(NEW.title)
  })

  it('keeps what stood there for its readers, the latest first', async () => {
    const id = await stage.sent()
    await confirm(stage.deputy, await proposed(id))
    const second = await propose(stage.coordinator, id, { title: 'عنوان سوم' })
    if (second.ok) await confirm(stage.deputy, second.value.id)
    const read = await openCircular(stage.world.tools, await stage.focal.by(), { circularId: id })
    expect(read.ok && read.value.corrections.corrections.map(({ beforeTitle }) => beforeTitle)).toEqual([
      NEW.title,
      'آغاز خود ارزیابی',
    ])
  })
})

describe('«رؤیت شد» after a correction', () => {
  const see = async (circularId: number) => acknowledge(stage.world.tools, await stage.focal.by(), { circularId })
  const seenAt = async (circularId: number) =>
    (
      await stage.world.db.circularRecipient.findFirstOrThrow({
        where: { circularId, personId: stage.focal.personId },
      })
    ).seenAt
  const seenBefore = async (id: number) => {
    const read = await openCircular(stage.world.tools, await stage.focal.by(), { circularId: id })
    return read.ok ? read.value.corrections.seenBefore : 'refused'
  }

  it('stays with its time when the correction is a small one', async () => {
    const id = await stage.sent()
    await see(id)
    const first = await seenAt(id)
    stage.world.clock.advance(3_600_000)
    await confirm(stage.deputy, await proposed(id))
    expect(await seenAt(id)).toEqual(first)
    expect(await unseenCount(stage.world.tools, stage.focal.personId)).toBe(0)
    expect(await seenBefore(id)).toBe(null)
  })

  it('is asked for again after a material one, and the first time is not lost', async () => {
    const id = await stage.sent()
    await see(id)
    const first = await seenAt(id)
    stage.world.clock.advance(3_600_000)
    expect(await confirm(stage.deputy, await proposed(id, true))).toMatchObject({ ok: true, value: { asked: 1 } })
    expect(await unseenCount(stage.world.tools, stage.focal.personId)).toBe(1)
    expect(await seenBefore(id)).toEqual(first)
    stage.world.clock.advance(60_000)
    expect(await see(id)).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await seenAt(id)).toEqual(stage.world.clock.now())
    expect(await unseenCount(stage.world.tools, stage.focal.personId)).toBe(0)
  })
})
