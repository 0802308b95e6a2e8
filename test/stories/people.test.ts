import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { zipFile } from '../support/zip-file.ts'
import { loadSample } from '../support/quick-sample.ts'
import { tiesOf } from '#storage/review/ties.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import {
  closeStage,
  openStage,
  type Player,
  type SharedStart,
  plain,
  readsWhole,
  type Stage,
} from '../support/stage.ts'

const sharedStart: SharedStart = {
  prepare: async (app) => {
    await loadSample(app.tools)
  },
}
let stage: Stage
beforeEach(async () => {
  stage = await openStage({ sharedStart })
})
afterEach(() => closeStage(stage))

const playerOf = async (role: Column.Role, nth = 0): Promise<Player> => {
  const seats = await stage.app.tools.db.seat.findMany({ where: { role, revokedAt: null }, orderBy: { id: 'asc' } })
  return stage.player(10_000 + (seats[nth]?.personId ?? 0))
}
const codeIn = (text: string): string => /\/start ([\w-]{22})/.exec(text)?.[1] ?? ''

describe('people in the chat', () => {
  it('the coordinator invites a focal point by role, agency, name and confirmation, and the invited one comes in', async () => {
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
    await coordinator.taps('رابط ارزیابی دستگاه')
    expect((await coordinator.says('هیچ‌کدام')).text).toContain('یافت نشد')
    await coordinator.says('محیط زیست')
    await coordinator.says('ندا رهنما')
    const made = await coordinator.taps('ساختن کد دعوت')
    expect(made.text).toContain('ندا رهنما')
    const heard = await stage.player(7).says(`/start ${codeIn(made.text)}`)
    expect(heard.text).toContain('ندا رهنما، خوش آمدید')
    expect((await coordinator.hears()).text).toContain('دعوت شما را پذیرفت')
  })

  it('an invitation for a name that is here already asks who is meant; the same person keeps one record and two roles', async () => {
    const { db } = stage.app.tools
    const coordinator = await playerOf('coordinator')
    const { person } = await db.seat.findFirstOrThrow({ where: { role: 'evaluator' }, include: { person: true } })
    const invites = async (): Promise<string> => {
      await coordinator.says('/people')
      await coordinator.taps('دعوت تازه')
      await coordinator.taps('رابط ارزیابی دستگاه')
      await coordinator.says('محیط زیست')
      return plain((await coordinator.says(person.name)).text)
    }
    expect(await invites()).toContain('پیش‌تر ثبت شده است. همان شخص است؟')
    expect(plain((await coordinator.says('بله')).text)).toContain('یکی از دکمه‌های بالا')
    await coordinator.taps('همان شخص است')
    const made = await coordinator.taps('ساختن کد دعوت')
    await stage.player(7).says(`/start ${codeIn(made.text)}`)
    const seats = await db.seat.findMany({ where: { personId: person.id, revokedAt: null } })
    expect(seats.map(({ role }) => role)).toEqual(['evaluator', 'focal-point'])
    const cycle = await db.cycle.findFirstOrThrow({ orderBy: { year: 'desc' } })
    expect((await tiesOf(db, cycle.id, [person.id])).map(({ agencyId }) => agencyId)).toEqual([seats[1]?.agencyId])
    await invites()
    await coordinator.taps('شخص دیگری است')
    const other = await coordinator.taps('ساختن کد دعوت')
    await stage.player(8).says(`/start ${codeIn(other.text)}`)
    expect(await db.person.count({ where: { name: person.name } })).toBe(2)
  })

  it('a press on «بازگشت» leads to the question before, also past one that was not asked', async () => {
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
    expect((await coordinator.taps('ناظر')).text).toContain('نام و نام خانوادگی')
    expect((await coordinator.taps('بازگشت')).text).toContain('دعوت به کدام نقش')
  })

  it('an agency’s head hands the seat of his focal point over; it changes hands with the code', async () => {
    const head = await playerOf('agency-head', 1)
    const before = await playerOf('focal-point', 1 + 1)
    const seats = await stage.app.tools.db.seat.findMany({ where: { role: 'agency-head' }, orderBy: { id: 'asc' } })
    const focal = await stage.app.tools.db.seat.findFirstOrThrow({
      where: { role: 'focal-point', agencyId: seats[1]?.agencyId ?? 0, revokedAt: null },
      include: { person: true },
    })
    expect(before.userId).toBe(10_000 + focal.personId)
    await head.says('/people')
    await head.taps(focal.person.name)
    await head.taps('واگذاری به شخص دیگر')
    const made = await head.says('ندا رهنما')
    await stage.player(7).says(`/start ${codeIn(made.text)}`)
    expect((await before.hears()).text).toContain('نقش شما پایان یافت')
    expect((await before.says('/menu')).text).toContain('نقش شما پایان یافته است')
  })

  it('a revocation is asked for once more and then works at once', async () => {
    const coordinator = await playerOf('coordinator')
    const evaluator = await playerOf('evaluator')
    await coordinator.says('/people')
    await coordinator.taps('کارشناس ارزیاب (')
    const list = coordinator.buttons()
    await coordinator.taps(list[0] ?? '')
    await coordinator.taps('لغو نقش')
    await coordinator.taps('بله، نقش لغو شود')
    expect((await evaluator.says('/menu')).text).toContain('نقش شما پایان یافته است')
  })

  it('people are found by part of a name or of an agency', async () => {
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/people محیط')
    expect(coordinator.buttons().some((text) => text.includes('محیط زیست'))).toBe(true)
  })

  it('a command of another role is refused with the role that can do it', async () => {
    const focal = await playerOf('focal-point')
    expect((await focal.says('/people')).text).toContain('هماهنگ‌کنندهٔ ارزیابی')
    expect((await focal.says('/import')).text).toContain('هماهنگ‌کنندهٔ ارزیابی')
    expect((await stage.player(7).says('/people')).text).toContain('هماهنگ‌کنندهٔ ارزیابی')
  })

  it('a person with two seats changes between them on the home screen', async () => {
    const { db, clock } = stage.app.tools
    const evaluator = await playerOf('evaluator')
    const personId = evaluator.userId - 10_000
    await db.seat.create({ data: { personId, role: 'auditor', grantedAt: clock.now() } })
    await evaluator.says('/menu')
    const changed = await evaluator.taps('نقش دیگر: ناظر')
    expect(changed.toast).toBe('نقش شما تغییر کرد.')
    expect((await evaluator.taps('بیشتر')).text).toContain('نقش شما: ناظر')
  })

  it('help shows the commands of the present role, and strangers only everybody’s', async () => {
    const coordinator = await playerOf('coordinator')
    expect((await coordinator.says('/help')).text).toContain('/people')
    const stranger = await stage.player(7).says('/help')
    expect([stranger.text.includes('/people'), stranger.text.includes('/circulars')]).toEqual([false, true])
  })

  it('language and reminder hour are kept', async () => {
    const focal = await playerOf('focal-point')
    await focal.says('/settings')
    await focal.taps('ساعت یادآوری')
    expect((await focal.taps('ساعت ۱۰')).text).toContain('ساعت ۱۰')
    await focal.says('/language')
    expect((await focal.taps('English')).text).toContain('in English')
    expect((await focal.says('/settings')).text).toContain('at most one message a day, at 10')
  })

  it('strangers read the service card and frequent questions, and check receipts', async () => {
    const stranger = stage.player(7)
    expect(await readsWhole(stranger, '/services')).toContain('رایگان')
    expect(await readsWhole(stranger, '/faq')).toContain('پیشخوان')
    expect((await stranger.says('/verify T4-7K2M-91QX')).text).not.toContain('اصیل است')
    expect((await stranger.says('/cancel')).text).toContain('کار نیمه‌تمامی باز نیست')
  })
})

describe('import in the chat', () => {
  const workbook = (bytes: Uint8Array) => ({ bytes, name: 'province.xlsx' })

  it('shows the consequences of a workbook and applies it on confirmation', async () => {
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    const without = { ...province, people: province.people.filter(({ key }) => key !== 'auditor-1') }
    await coordinator.says('/import')
    const shown = await coordinator.sends(workbook(await writeProvince(without)))
    expect(shown.text).toContain('ثبت شود؟')
    expect(await stage.app.tools.db.seat.count({ where: { role: 'auditor', revokedAt: null } })).toBe(1)
    expect((await coordinator.taps('اعمال')).text).toContain('کارپوشه ثبت شد')
    expect(await stage.app.tools.db.seat.count({ where: { role: 'auditor', revokedAt: null } })).toBe(0)
  })

  it('asks whether rows of one name are one person, and ties follow the one', async () => {
    const { db } = stage.app.tools
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    const evaluator = province.people.find(({ role }) => role === 'evaluator')
    const agency = province.agencies[0]?.code ?? ''
    if (evaluator === undefined) throw new Error('no evaluator')
    const double = { key: '', name: evaluator.name, role: 'focal-point' as const, agencyCode: agency }
    await coordinator.says('/import')
    const file = workbook(await writeProvince({ ...province, people: [...province.people, double] }))
    const asked = await coordinator.sends(file)
    expect(plain(asked.text)).toContain('این دو ردیف از یک نفر است؟')
    expect(coordinator.buttons()).toEqual(['همان شخص است', 'شخص دیگری است', 'انصراف'])
    const people = await db.person.count()
    expect(plain((await coordinator.taps('همان شخص است')).text)).toContain('ثبت شود؟')
    expect((await coordinator.taps('اعمال')).text).toContain('کارپوشه ثبت شد')
    expect(await db.person.count()).toBe(people)
    const seats = await db.seat.findMany({ where: { revokedAt: null, person: { name: evaluator.name } } })
    expect([new Set(seats.map(({ personId }) => personId)).size, seats.map(({ role }) => role).toSorted()]).toEqual([
      1,
      ['evaluator', 'focal-point'],
    ])
    const cycle = await db.cycle.findFirstOrThrow({ orderBy: { year: 'desc' } })
    const ties = await tiesOf(db, cycle.id, [seats[0]?.personId ?? 0])
    expect(ties.map(({ agencyId }) => agencyId)).toContain(seats.find(({ role }) => role === 'focal-point')?.agencyId)
  })

  it('asks whether a row is of somebody who came by invitation alone, and ties follow the one', async () => {
    const { db } = stage.app.tools
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
    await coordinator.taps('رابط ارزیابی دستگاه')
    await coordinator.says('محیط زیست')
    await coordinator.says('ندا رهنما')
    await stage.player(7).says(`/start ${codeIn((await coordinator.taps('ساختن کد دعوت')).text)}`)
    await coordinator.hears()
    const province = loadSampleProvince()
    const team = province.people.find(({ role }) => role === 'evaluator')?.team ?? ''
    const double = { key: '', name: 'ندا رهنما', role: 'evaluator' as const, team }
    const file = workbook(await writeProvince({ ...province, people: [...province.people, double] }))
    await coordinator.says('/import')
    const asked = plain((await coordinator.sends(file)).text)
    expect(asked).toContain('این ردیف از کسی است که پیش‌تر ثبت شده است؟')
    expect(asked).toContain(`در کارپوشه: ندا رهنما، کارشناس ارزیاب (${team})`)
    expect(asked).toMatch(/پیش‌تر ثبت‌شده: ندا رهنما، رابط/)
    const people = await db.person.count()
    expect(plain((await coordinator.taps('شخص دیگری است')).text)).toContain('۱ تازه')
    await coordinator.says('/import')
    await coordinator.sends(file)
    expect(plain((await coordinator.taps('همان شخص است')).text)).toContain('ثبت شود؟')
    expect((await coordinator.taps('اعمال')).text).toContain('کارپوشه ثبت شد')
    expect(await db.person.count()).toBe(people)
    const seat = await db.seat.findFirstOrThrow({ where: { revokedAt: null, person: { name: 'ندا رهنما' } } })
    // An evaluator begins when a second person has confirmed them.
    const proposal = await db.seatProposal.findFirstOrThrow({ where: { role: 'evaluator', personId: seat.personId } })
    const cycle = await db.cycle.findFirstOrThrow({ orderBy: { year: 'desc' } })
    const ties = await tiesOf(db, cycle.id, [proposal.personId])
    expect(ties.map(({ agencyId }) => agencyId)).toContain(seat.agencyId)
    await coordinator.says('/import')
    expect(plain((await coordinator.sends(file)).text)).toContain('چیزی تغییر نمی‌کند')
  })

  it('rows of one name that are said to be of two stay two', async () => {
    const { db } = stage.app.tools
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    const [one] = province.people.filter(({ role }) => role === 'evaluator')
    const double = { key: '', name: one?.name ?? '', role: 'committee-member' as const }
    await coordinator.says('/import')
    await coordinator.sends(workbook(await writeProvince({ ...province, people: [...province.people, double] })))
    const people = await db.person.count()
    await coordinator.taps('شخص دیگری است')
    await coordinator.taps('اعمال')
    expect(await db.person.count()).toBe(people + 1)
  })

  it('a button of an earlier workbook applies nothing', async () => {
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    await coordinator.says('/import')
    const first = await coordinator.sends(
      workbook(await writeProvince({ ...province, people: province.people.slice(0, 60) })),
    )
    await coordinator.sends(workbook(await writeProvince({ ...province, people: province.people.slice(0, 61) })))
    const before = await stage.app.tools.db.seat.count({ where: { revokedAt: null } })
    const old = first.messages.find((message) => message.buttons.flat().some(({ text }) => text === 'اعمال'))
    if (old === undefined) throw new Error('no button to press')
    expect((await coordinator.tapsOn(old, 'اعمال')).text).toContain('کارپوشهٔ پیشین')
    expect(await stage.app.tools.db.seat.count({ where: { revokedAt: null } })).toBe(before)
  })

  it('asks once more before half of the people go, naming who loses what', async () => {
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    const half = { ...province, people: province.people.slice(0, 60) }
    await coordinator.says('/import')
    const shown = await coordinator.sends(workbook(await writeProvince(half)))
    expect(shown.text).toContain('نقش گرفته می‌شود')
    const before = await stage.app.tools.db.seat.count({ where: { revokedAt: null } })
    expect((await coordinator.taps('اعمال')).text).toContain('هنوز چیزی ثبت نشده است')
    expect(await stage.app.tools.db.seat.count({ where: { revokedAt: null } })).toBe(before)
    expect((await coordinator.taps('بله، حذف شود')).text).toContain('کارپوشه ثبت شد')
    expect(await stage.app.tools.db.seat.count({ where: { revokedAt: null } })).toBeLessThan(before)
  })

  it.each([
    ['people.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'قالب قدیمی اکسل'],
    ['people.xlsm', Buffer.from('PK'), 'ماکرو دارد'],
    ['people.csv', Buffer.from('کد,نام\n101,اداره کل'), 'ذخیره با نام'],
    [
      'people.ods',
      zipFile([
        { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), stored: true },
        { name: 'content.xml', bytes: Buffer.from('<a/>') },
      ]),
      'ذخیره با نام',
    ],
  ])('says what to do with %s in the words of the import', async (name, bytes, words) => {
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/import')
    expect((await coordinator.sends({ bytes, name })).text).toContain(words)
  })

  it('lists the faults of a workbook by sheet, row and column, and keeps nothing of it', async () => {
    const coordinator = await playerOf('coordinator')
    const province = loadSampleProvince()
    const wrong = {
      ...province,
      people: province.people.map((person, i) => (i % 4 === 0 ? { ...person, name: '' } : person)),
    }
    await coordinator.says('/import')
    const heard = await coordinator.sends(workbook(await writeProvince(wrong)))
    expect(heard.text).toMatch(/خطا در کارپوشه هست/)
    expect(heard.text).toContain('ردیف')
    expect((await coordinator.taps('بعدی')).text).toContain('ردیف')
    expect(await stage.app.tools.db.auditEntry.count({ where: { action: 'import.apply' } })).toBe(0)
  })

  it('a file that is no workbook is told as such', async () => {
    const coordinator = await playerOf('coordinator')
    await coordinator.says('/import')
    const heard = await coordinator.sends({ bytes: new TextEncoder().encode('abc,def\n'), name: 'people.csv' })
    expect(heard.text).not.toContain('ثبت شود؟')
  })
})
