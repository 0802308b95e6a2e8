import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let coordinator: Player
let deputy: Player
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage({ profile: { circularNeedsSecondPerson: true } })
  coordinator = await enters(7, 'coordinator')
  deputy = await enters(8, 'deputy')
  focal = await enters(9, 'focal-point', 'A1')
})
afterEach(() => closeStage(stage))

function enters(userId: number, role: Role, agencyCode?: string): Promise<Player> {
  return stage.enters(userId, role, agencyCode === undefined ? {} : { agencyCode })
}

const BODY = `خود ارزیابی از اول آذر آغاز می‌شود.\n\n${'مستندات را پیش از پایان مهلت بفرستید. '.repeat(40)}`

async function write(): Promise<void> {
  await coordinator.says('/announce')
  await coordinator.taps('پیام تازه')
  await coordinator.taps('بخشنامه')
  await coordinator.says('1405/12')
  await coordinator.taps('امروز')
  await coordinator.says('آغاز خود ارزیابی')
  await coordinator.says(BODY)
}

async function confirmByDeputy(): Promise<void> {
  await coordinator.taps('پیشنهاد برای تأیید')
  await deputy.hears()
  await deputy.taps('پیش‌نمایش')
  await deputy.taps('تأیید می‌کنم')
}

async function sendOut(): Promise<string> {
  await coordinator.says('/announce')
  await coordinator.taps('آغاز خود ارزیابی')
  const question = plain((await coordinator.taps('فرستادن')).text)
  await coordinator.taps('نفر فرستاده شود')
  return question
}

describe('a circular in the chat', () => {
  it('goes from its first word over the second person to «رؤیت شد»', async () => {
    await write()
    expect(plain((await coordinator.sends({ name: 'دستورالعمل.pdf', bytes: pdfFile() })).text)).toContain(
      '۱ فایل پیوست',
    )
    const draft = await coordinator.taps('دیدن پیام')
    expect(plain(draft.text)).toContain('شمارهٔ ۱۴۰۵/۱۲ · ✎ پیش‌نویس')
    expect(plain((await coordinator.taps('پیشنهاد برای تأیید')).text)).toContain('به ۱ نفر خبر داده شد')

    expect(plain((await deputy.hears()).text)).toContain('برای تأیید پیشنهاد کرده است')
    const preview = await deputy.taps('پیش‌نمایش')
    expect(plain(preview.text)).toContain('خود ارزیابی از اول آذر آغاز می‌شود')
    expect(preview.messages.some((message) => message.file?.name === 'دستورالعمل.pdf')).toBe(true)
    expect(plain((await deputy.taps('تأیید می‌کنم')).text)).toContain('تأیید شما ثبت شد')
    expect(plain((await coordinator.hears()).text)).toContain('اکنون می‌توانید آن را بفرستید')

    expect(await sendOut()).toContain('به ۳ نفر در ۱ دستگاه')
    const notice = await focal.hears()
    expect(plain(notice.text)).toContain('بخشنامهٔ شمارهٔ ۱۴۰۵/۱۲')
    expect(notice.messages.some((message) => message.file?.name === 'دستورالعمل.pdf')).toBe(true)
    const seen = await focal.taps('رؤیت شد')
    expect(seen.toast).toContain('ثبت شد')
    expect(plain(seen.text)).toContain('رؤیت شما ثبت شد: یکشنبه ۱ آذر ۱۴۰۵')

    await coordinator.says('/announce')
    const progress = plain((await coordinator.taps('آغاز خود ارزیابی')).text)
    expect(progress).toContain('رسیده به ۳ از ۳ نفر')
    expect(progress).toContain('رؤیت شد: ۱ از ۱ نفر')
    const silent = plain((await coordinator.taps('دستگاه‌های خاموش')).text)
    expect(silent).toContain('A۲')
    expect(silent).toContain('رابطی ندارد')
  })

  it('keeps what was entered when the dialogue is left, and lets it be finished later', async () => {
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('بخشنامه')
    await coordinator.says('1405/12')
    await coordinator.taps('امروز')
    await coordinator.taps('انصراف')
    await coordinator.says('/announce')
    expect(plain((await coordinator.taps('۱۴۰۵/۱۲')).text)).toContain('متن: ◻ نیامده')
    expect(plain((await coordinator.taps('پیشنهاد برای تأیید')).text)).toContain('عنوان هنوز نوشته نشده است')
    await coordinator.taps('ویرایش')
    await coordinator.taps('عنوان')
    expect(plain((await coordinator.says('آغاز خود ارزیابی')).text)).toContain('عنوان: آغاز خود ارزیابی')
  })

  it('a step back asks again and keeps the later answer', async () => {
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('بخشنامه')
    await coordinator.says('1405/11')
    expect(plain((await coordinator.taps('بازگشت')).text)).toContain('شماره')
    await coordinator.says('1405/12')
    await coordinator.taps('انصراف')
    const list = plain((await coordinator.says('/announce')).text)
    expect(list).toContain('۱۴۰۵/۱۲')
    expect(list).not.toContain('۱۴۰۵/۱۱')
  })

  it('an outdated confirmation is refused and the circular is shown as it stands', async () => {
    await write()
    await coordinator.taps('پیشنهاد برای تأیید')
    await deputy.hears()
    await deputy.taps('پیش‌نمایش')
    await coordinator.taps('ویرایش')
    await coordinator.taps('عنوان')
    await coordinator.says('عنوانی دیگر')
    const refused = plain((await deputy.taps('تأیید می‌کنم')).text)
    expect(refused).toContain('تغییر کرده است')
    expect(refused).toContain('✎ پیش‌نویس')
  })

  it('a second press on the sending shows how far the first one has got', async () => {
    await write()
    await confirmByDeputy()
    await coordinator.says('/announce')
    await coordinator.taps('آغاز خود ارزیابی')
    const question = await coordinator.taps('فرستادن')
    if (question.last === undefined) throw new Error('no question')
    const press = stage.emulator.act(7)
    press.taps(question.last, 'نفر فرستاده شود')
    press.taps(question.last, 'نفر فرستاده شود')
    expect(plain((await coordinator.hears()).text)).toContain('از ۳ نفر')
    const notices = await stage.app.tools.db.notice.findMany({ where: { kind: 'circular', channel: false } })
    expect(notices.map(({ state }) => state)).toEqual(['SENT', 'SENT', 'SENT'])
    expect(
      stage.emulator
        .channel('tahavol')
        .messages.map(({ text }) => plain(text ?? ''))
        .join(),
    ).toContain('۱۴۰۵/۱۲')
  })

  it('a stranger reads it folded, unfolds it and finds it by a word of its title', async () => {
    await write()
    await confirmByDeputy()
    await sendOut()
    const stranger = stage.player(99)
    expect(plain((await stranger.says('/circulars خودارزیابی')).text)).toContain('۱ مورد')
    const folded = await stranger.taps('۱۴۰۵/۱۲')
    expect(plain(folded.text)).toContain('ادامه در «متن کامل»')
    const full = await stranger.taps('متن کامل')
    expect(full.text.length).toBeGreaterThan(folded.text.length)
    expect(stranger.buttons()).not.toContain('رؤیت شد')
    expect(plain((await stranger.says('/announce')).text)).toContain('این کار با')
  })

  it('who joins later sees on the home screen that something is waiting', async () => {
    await write()
    await confirmByDeputy()
    await sendOut()
    const late = await enters(10, 'focal-point', 'A2')
    await late.wholeHome()
    expect(late.buttons().join()).toContain('بخشنامه‌ها (۱ تازه)')
    await late.taps('بخشنامه‌ها')
    await late.taps('۱۴۰۵/۱۲')
    await late.taps('رؤیت شد')
    await late.wholeHome()
    expect(late.buttons().join()).not.toContain('تازه')
  })

  it('the silent are reminded with one tap, and not a second time on the same day', async () => {
    await write()
    await confirmByDeputy()
    await sendOut()
    await focal.hears()
    expect(plain((await coordinator.taps('یادآوری به')).text)).toContain('به ۱ نفر یادآوری فرستاده می‌شود')
    expect(plain((await focal.hears()).text)).toContain('را هنوز رؤیت نکرده‌اید')
    expect(plain((await coordinator.taps('یادآوری به')).text)).toContain('روزی یک بار')
    expect((await focal.hears()).messages).toEqual([])
  })
})
