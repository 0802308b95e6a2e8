import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACTS } from '#domain/acts.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { auditWordKey } from '#screens/audit/entries.ts'
import { actorOf } from '#storage/people/people.ts'
import { hasMessage } from '#wording/say.ts'
import { readMember } from '#workflows/people/read-people.ts'
import { valueOf } from '../support/review-world.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let auditor: Player
let focal: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  await stage.enters(6, 'coordinator')
  auditor = await stage.enters(8, 'auditor')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const answers = async (): Promise<void> => {
  await focal.says('/evidence 1-1')
  await focal.taps(`شاخص ${plain('1-1')}`)
  await focal.taps('خود ارزیابی')
  await focal.says('۱۰')
}

describe('the log in chat (reliability S17, S18)', () => {
  it('has words for every entry in every language', () => {
    const entered = Object.entries(ACTS).filter(([, { kind }]) => kind === 'change' || kind === 'confidential-read')
    const wordless = LANGUAGES.flatMap((language) =>
      entered.flatMap(([name]) => (hasMessage(language, auditWordKey(name)) ? [] : [`${language} ${name}`])),
    )
    expect(wordless).toEqual([])
  })

  it('tells the auditor who did what, by person and by object, with Jalali dates', async () => {
    await answers()
    const all = plain((await auditor.says('/audit')).text)
    expect(all).toMatch(/آذر ۱۴۰۵.*نوشتن خود ارزیابی · شاخص ۱-۱، دستگاه نمونه/s)
    const ofItem = plain((await auditor.taps('شاخص')).text)
    expect(ofItem).toContain('وقایع شاخص ۱-۱')
    expect(ofItem).not.toContain('ورود با کد دعوت')
    await auditor.says('/audit')
    await auditor.taps('جست‌وجو')
    expect(plain((await auditor.says('A1 1-1')).text)).toContain('یافت شد')
    expect(plain((await auditor.taps('شاخص')).text)).toContain('نوشتن خود ارزیابی')
  })

  it('pages back, and enters the reading itself', async () => {
    for (let i = 0; i < 9; i++) await auditor.says('/audit')
    await auditor.taps('قدیمی‌تر')
    const { db } = stage.app.tools
    expect(await db.auditEntry.count({ where: { action: 'audit.show', subject: 'audit:log' } })).toBe(10)
  })

  it('is not for an agency', async () => {
    expect(plain((await focal.says('/audit')).text)).not.toContain('چه کسی چه کرد')
  })

  it('raises an alarm when one person has read more than thirty different things in ten minutes, once a burst', async () => {
    const { db, clock } = stage.app.tools
    const person = await db.account.findFirstOrThrow({ where: { userId: '6' } })
    const look = async (count: number, at: string) => {
      for (let i = 0; i < count; i++) {
        const seat = { role: 'auditor' as const, grantedAt: clock.now() }
        const name = `${at} ${i}`
        const one = await db.person.create({ data: { name, searchKey: name, createdAt: clock.now() } })
        await db.seat.create({ data: { ...seat, personId: one.id } })
      }
      const seats = await db.seat.findMany({ orderBy: { id: 'desc' }, take: count })
      const actor = await actorOf(db, person, 'fa')
      const caller = { actor, accountId: person.id, sentAt: clock.now(), requestKey: null }
      for (const { id: seatId } of seats) valueOf(await readMember(stage.app.tools, caller, { seatId }))
      await stage.settle()
    }
    await look(30, 'a')
    expect((await auditor.hears()).text).toBe('')
    await look(9, 'b')
    const heard = await auditor.hears()
    expect(heard.messages.length).toBe(1)
    expect(plain(heard.text)).toContain('خواندن پرشمار')
    await auditor.taps('وقایع این شخص')
    await stage.waits(11 * 60_000)
    await look(31, 'c')
    expect(await db.auditEntry.count({ where: { action: 'audit.alarm', subject: `person:${person.personId}` } })).toBe(
      2,
    )
  })
})
