import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDossier } from '#workflows/evidence/read-dossier.ts'
import { callerOf } from '../support/reviewing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await focal.says('1-1')
  await focal.taps('خود ارزیابی')
  await focal.says('۲۵۰')
  await focal.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile() })
  await focal.taps('دیدن شاخص')
})
afterEach(() => closeStage(stage))

const submits = async (): Promise<void> => {
  await focal.taps('ثبت نهایی')
  await focal.taps('ثبت نهایی')
}
const filesIn = async (player: Player, words: string): Promise<string[]> =>
  (await player.says(words)).messages.flatMap(({ file }) => file?.name ?? [])

describe('a document has a date of its own (peers part 6)', () => {
  it('beside the day on which it was sent, never ahead of it', async () => {
    await focal.taps('تاریخ مدرک')
    expect(plain((await focal.says('۱ دی ۱۴۰۵')).text)).toContain('نمی‌تواند پس از امروز باشد')
    await focal.taps('تاریخ مدرک')
    const page = plain((await focal.says('۱۴ تیر ۱۴۰۴')).text)
    expect(page).toContain('تاریخ «صورت‌جلسه.pdf» ثبت شد')
    expect(page).toContain('تاریخ مدرک شنبه ۱۴ تیر ۱۴۰۴')
  })
})

describe('the dossier of an item (peers part 7 item 30)', () => {
  it('goes to the agency itself, the coordinator and the auditor, with the files, and is entered', async () => {
    await submits()
    await focal.says('1-1')
    const own = await focal.taps('پروندهٔ کامل')
    expect(own.messages.flatMap(({ file }) => file?.name ?? [])).toEqual([
      expect.stringMatching(/^پرونده دستگاه نمونه 1/),
      'صورت‌جلسه.pdf',
    ])
    for (const [id, role] of [
      [8, 'coordinator'],
      [9, 'auditor'],
    ] as const)
      expect(await filesIn(await stage.enters(id, role), '/dossier A1 1-1')).toHaveLength(2)
    const entries = await stage.app.tools.db.auditEntry.count({ where: { action: 'evidence.dossier' } })
    expect(entries).toBe(3)
  })

  it('has the scores after the release, for the agency itself and the auditor, and not before', async () => {
    await submits()
    const auditor = await stage.enters(9, 'auditor')
    const { db } = stage.app.tools
    await db.item.updateMany({
      where: { agency: { code: 'A1' }, indicator: { code: '1-1' } },
      data: { state: 'SCORED', preliminaryHundredths: 12_345 },
    })
    const scoreFor = async (userId: number) => {
      const dossier = await readDossier(stage.app.tools, await callerOf(stage, userId), {
        agency: 'A1',
        indicator: '1-1',
      })
      return dossier.ok ? dossier.value.score?.preliminary : dossier.refusal.code
    }
    await db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(await scoreFor(7)).toBeUndefined()
    await db.cycle.updateMany({ data: { state: 'RELEASED' } })
    expect([await scoreFor(7), await scoreFor(9)]).toEqual([12_345, 12_345])
    await focal.says('1-1')
    const own = (await focal.taps('پروندهٔ کامل')).messages.flatMap(({ file }) => file?.name ?? [])
    const audited = await filesIn(auditor, '/dossier A1 1-1')
    expect([own.length, audited.length]).toEqual([2, 2])
  })

  it('is not there for another agency, for an evaluator, or where there is no such item', async () => {
    await submits()
    const neighbour = await stage.enters(10, 'focal-point', { agencyCode: 'A2' })
    const evaluator = await stage.enters(11, 'evaluator')
    const coordinator = await stage.enters(8, 'coordinator')
    expect(await filesIn(neighbour, '/dossier A1 1-1')).toEqual([])
    expect(await filesIn(evaluator, '/dossier A1 1-1')).toEqual([])
    expect(await filesIn(coordinator, '/dossier A9 1-1')).toEqual([])
    expect(plain((await coordinator.says('/dossier')).text)).toContain('/dossier A1 1-1')
  })
})
