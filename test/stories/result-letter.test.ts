import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
let head: Player
let cycleId: number
const db = () => stage.app.tools.db
const text = (message: { text: string }): string => plain(message.text)

beforeEach(async () => {
  stage = await openStage({ at: MORNING })
  ;({ cycleId } = await smallProvince({ db: db(), clock: stage.clock }, { state: 'RELEASED' }))
  head = await stage.enters(91, 'agency-head', { agencyCode: 'A1' })
  const { id: agencyId, group } = await db().agency.findUniqueOrThrow({ where: { code: 'A1' } })
  await db().agency.update({ where: { code: 'A1' }, data: { headquarters: 'وزارت نمونه' } })
  await db().agencyResult.create({
    data: {
      cycleId,
      agencyId,
      group,
      generalHundredths: 40_050,
      specificHundredths: 30_000,
      totalHundredths: 70_050,
      rank: 1,
      participated: true,
    },
  })
  await db().item.updateMany({ where: { agencyId }, data: { state: 'SCORED', finalHundredths: 5_000 } })
})
afterEach(() => closeStage(stage))

async function letter() {
  await head.says('/menu')
  await head.wholeHome()
  await head.taps('نتیجهٔ نهایی')
  return head.taps('نامهٔ نتیجه')
}
const receiptIn = (words: string): string => /T\w-\w{4}-\w{4}/.exec(words)?.[0] ?? ''

describe('the letter of the result (requirement E15)', () => {
  it('comes as a file with number and receipt, is issued once, and can be checked by anybody', async () => {
    const sent = await letter()
    const [pdf] = sent.messages.flatMap(({ file }) => file ?? [])
    expect(pdf?.name).toMatch(/^نامهٔ نتیجه.*\.pdf$/)
    expect(
      Buffer.from(pdf?.bytes() ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(text(sent)).toContain('1404-A1')
    const receipt = receiptIn(text(sent))
    expect(receiptIn(text(await letter()))).toBe(receipt)
    expect(await db().resultLetter.count()).toBe(1)
    expect(await db().auditEntry.count({ where: { action: 'result.letter' } })).toBe(1)
    const stranger = stage.player(99)
    const checked = text(await stranger.says(`/verify ${receipt}`))
    expect(checked).toContain('نامهٔ نتیجهٔ ارزیابی عملکرد')
    expect(checked).toContain('معتبر')
    expect(checked).not.toContain('۷۰۰')
  })

  it('has a picture beside it, no higher than a telephone shows', async () => {
    await head.says('/menu')
    await head.wholeHome()
    await head.taps('نتیجهٔ نهایی')
    const sent = await head.taps('کارت نتیجه')
    const [card] = sent.messages.flatMap(({ file }) => file ?? [])
    const png = Buffer.from(card?.bytes() ?? [])
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1080)
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1280)
  })

  it('is issued anew after a correction, and the earlier one reads as no longer in force, without saying what changed', async () => {
    const receipt = receiptIn(text(await letter()))
    await db().agencyResult.updateMany({
      where: { cycleId },
      data: { generalHundredths: 41_000, totalHundredths: 71_000 },
    })
    const stranger = stage.player(99)
    const before = text(await stranger.says(`/verify ${receipt}`))
    expect(before).not.toContain('✔ معتبر')
    expect(before).toContain('از آن هنگام تغییری نکرده')
    const again = text(await letter())
    expect(again).toContain('1404-A1-2')
    expect(text(await stranger.says(`/verify ${receiptIn(again)}`))).toContain('✔ معتبر')
  })

  it('is nobody’s before the release, and nothing can rewrite one', async () => {
    await letter()
    await expect(db().$executeRaw`UPDATE "ResultLetter" SET "number" = 'x'`).rejects.toThrow(/never changed/)
    await db().cycle.update({ where: { id: cycleId }, data: { state: 'TRANSMISSION', version: { increment: 1 } } })
    expect((await head.taps('نامهٔ نتیجه')).messages.flatMap(({ file }) => file ?? [])).toEqual([])
    expect(await db().resultLetter.count()).toBe(1)
  })
})
