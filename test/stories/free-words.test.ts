import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import type { VisibleMessage } from 'bot-api-emulator'
import { jpegFile, pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const says = async (player: Player, text: string): Promise<string> => plain((await player.says(text)).text)
const taps = async (player: Player, button: string): Promise<string> => plain((await player.taps(button)).text)
async function asksFor(field: string, code = '1-1'): Promise<void> {
  await focal.says(`/evidence ${code}`)
  await focal.taps(`شاخص ${code}`)
  await focal.taps(field)
}

describe('what people write instead of pressing a button', () => {
  it.each(['/cancel', 'انصراف', '«انصراف»', 'لغو', 'cancel'])(
    'is the way out of a question, and the draft stays: %s',
    async (word) => {
      await asksFor('خود ارزیابی', '1-2')
      await focal.says('۱۰۰')
      expect(await says(focal, word)).toContain('به صورت پیش‌نویس مانده است')
      await asksFor('خود ارزیابی', '1-2')
      expect(focal.buttons()).toContain('همان ۱۰۰')
    },
  )

  it('is the way back to the question before', async () => {
    await asksFor('خود ارزیابی', '1-2')
    await focal.says('۱۰۰')
    expect(await says(focal, 'بازگشت')).toContain('مقدار هدف')
  })

  it('leads home and to the help, out of a question too', async () => {
    await asksFor('توضیح')
    expect(await says(focal, 'خانه')).toContain('ارزیابی عملکرد')
    await asksFor('توضیح')
    expect(await says(focal, 'راهنما')).toContain('/evidence')
    expect(await says(focal, 'انصراف')).toContain('کار نیمه‌تمامی باز نیست')
  })

  it('is an answer where more than the word is written', async () => {
    await asksFor('توضیح')
    expect(await says(focal, 'انصراف دو نفر از اعضا ثبت شده است')).toContain('توضیح: «انصراف دو نفر')
  })
})

describe('free words while nothing is open', () => {
  it('open the indicator whose number or name they are', async () => {
    expect(await says(focal, '۱-۲')).toContain('شاخص ۱-۲')
    const title =
      plain(focal.messages().at(-1)?.text ?? '')
        .split('\n')[0]
        ?.split(' · ')[1] ?? ''
    expect(title.length).toBeGreaterThan(3)
    const shown = await says(focal, title.slice(0, -1))
    expect(shown + plain(focal.buttons().join())).toContain('۱-۲')
  })

  it('are answered where they are a question, and hinted at by role where they are nothing', async () => {
    expect(await says(focal, 'مهلت کی تمام می‌شود؟')).toContain('خود ارزیابی')
    expect(await says(focal, 'هوا خوب است')).toContain('شمارهٔ شاخص')
    expect(await says(coordinator, 'هوا خوب است')).toContain('/cycle')
  })
})

it('names what is open to whoever writes without a question, with the button that takes the words', async () => {
  await focal.says('/evidence ۱-۲')
  await focal.taps('شاخص 1-2')
  expect(await says(focal, 'جلسه‌های کارگروه برگزار شده و مصوبه‌ها اجرا شد')).toContain('صفحهٔ یک شاخص باز است')
  expect(await taps(focal, 'توضیح')).toContain('توضیح را بنویسید')
  await focal.says('انصراف')
  await taps(focal, 'صفحهٔ اصلی')
  expect(await says(focal, 'هوا خوب است')).not.toContain('باز است')
})

describe('a question that gets no answer it can read', () => {
  it('is put eight times, then the talk ends kindly and the draft stays', async () => {
    await asksFor('خود ارزیابی', '1-2')
    await focal.says('۱۰۰')
    for (let answer = 1; answer < 8; answer++)
      expect(await says(focal, `x${' '.repeat(1_500)}x`)).not.toContain('بسته شد')
    expect(await says(focal, 'نمی‌دانم')).toContain('به صورت پیش‌نویس مانده است')
    expect(await says(focal, 'نمی‌دانم')).not.toContain('بسته شد')
    await asksFor('خود ارزیابی', '1-2')
    expect(focal.buttons()).toContain('همان ۱۰۰')
  })

  it('ends as well for who presses eight times on a question of yesterday, also over a restart', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('نمی‌دانم')
    const old = focal.messages().at(-1)
    await focal.says('انصراف')
    await asksFor('خود ارزیابی')
    const presses = async (): Promise<string> => plain((await focal.tapsOn(old as VisibleMessage, 'انصراف')).text)
    for (let press = 1; press < 8; press++) {
      if (press === 4) await stage.restart()
      expect(await presses()).not.toContain('به صورت پیش‌نویس مانده است')
    }
    expect(await presses()).toContain('به صورت پیش‌نویس مانده است')
  })
})

describe('numbers and dates that may mean two things', () => {
  it('asks whether «۱۲۰/۵» is 120.5 and takes it with one press', async () => {
    await asksFor('خود ارزیابی')
    expect(await says(focal, '۱۲۰/۵')).toContain('عدد اعشاری')
    expect(focal.buttons()[0]).toBe('بله، ۱۲۰٫۵')
    expect(await taps(focal, 'بله، ۱۲۰٫۵')).toContain('خود ارزیابی: ۱۲۰٫۵ از ۳۰۰')
  })

  it('asks about a number in words or with words beside it, and «بله» is enough', async () => {
    await asksFor('خود ارزیابی')
    expect(await says(focal, 'صد و بیست امتیاز')).toContain('عدد روی دکمه')
    expect(focal.buttons()[0]).toBe('بله، ۱۲۰')
    expect(await says(focal, 'بله')).toContain('خود ارزیابی: ۱۲۰ از ۳۰۰')
    await asksFor('خود ارزیابی')
    expect(await says(focal, 'پانصد')).toContain('۳۰۰')
    expect(await says(focal, '۱۲۰/۵')).toContain('عدد اعشاری')
    expect(await says(focal, 'بله ۱۲۰٫۵')).toContain('خود ارزیابی: ۱۲۰٫۵ از ۳۰۰')
  })

  it('takes a choice that is typed instead of pressed', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('۱۰')
    await asksFor('خود ارزیابی')
    expect(focal.buttons()).toContain('۳۰۰')
    expect(await says(focal, '300')).toContain('خود ارزیابی: ۳۰۰ از ۳۰۰')
  })

  it('offers no decimal that would be refused, and keeps the buttons of the question', async () => {
    await asksFor('خود ارزیابی')
    const choices = focal.buttons()
    expect(await says(focal, '۹۹۹/۵')).toContain('۳۰۰')
    expect(focal.buttons()).toEqual(choices)
    expect(await taps(focal, choices[0] ?? '')).toContain('خود ارزیابی:')
  })

  it('refuses less than nothing of what there should be less of', async () => {
    await asksFor('خود ارزیابی', '2-1')
    expect(await says(focal, '-10')).toContain('کمتر از صفر')
    await focal.says('۱۰')
    expect(await says(focal, '−۵')).toContain('کمتر از صفر')
    expect(await says(focal, '۵')).toContain('عملکرد ۵')
  })

  it('asks which day is meant where the weekday is another one, and the hour counts', async () => {
    await coordinator.says('/cycle')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    await coordinator.taps('خود ارزیابی')
    await coordinator.taps('تغییر پایان')
    expect(await says(coordinator, 'شنبه ۳۰ آذر ساعت ۱۰:۳۰')).toContain('روز هفته با این تاریخ یکی نیست')
    expect(coordinator.buttons().slice(0, 2)).toEqual(['دوشنبه ۳۰ آذر ۱۴۰۵', 'شنبه ۲۸ آذر ۱۴۰۵'])
    expect(await says(coordinator, '2026-12-21')).toContain('میلادی')
    expect(coordinator.buttons()[0]).toBe('دوشنبه ۳۰ آذر ۱۴۰۵')
    expect(await says(coordinator, 'شنبه ۳۰ آذر ساعت ۱۰:۳۰')).toContain('روز هفته با این تاریخ یکی نیست')
    expect(await taps(coordinator, 'دوشنبه ۳۰ آذر ۱۴۰۵')).toContain('دوشنبه ۳۰ آذر ۱۴۰۵، ساعت ۱۰:۳۰')
  })
})

describe('words beside a file', () => {
  it('are the answer to the question that is open, and the file is kept', async () => {
    await asksFor('توضیح')
    stage.emulator.act(7).sendsPhoto({ bytes: jpegFile(), caption: 'صورت‌جلسهٔ امضاشدهٔ کارگروه' })
    const heard = plain((await focal.hears()).text)
    expect(heard).toContain('تاکنون ۱ فایل')
    expect(heard).toContain('توضیح: «صورت‌جلسهٔ امضاشدهٔ کارگروه»')
  })
})

describe('words beside a file that answer nothing', () => {
  it('are named, and the file is kept', async () => {
    await focal.says('/evidence 1-2')
    await focal.taps('شاخص 1-2')
    stage.emulator.act(7).sendsPhoto({ bytes: jpegFile(), caption: 'عکس جلسه' })
    expect(plain((await focal.hears()).text)).toContain('متن همراه آن («عکس جلسه») جایی نوشته نشد')
  })
})

describe('documents and menus', () => {
  it('a receipt stays where it is, and the next screen stands below it', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('۱۰')
    await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() })
    await focal.taps('دیدن شاخص')
    await focal.taps('ثبت نهایی')
    const receipt = await focal.taps('ثبت نهایی')
    const next = await focal.taps('شاخص بعدی')
    expect(next.last?.id).toBeGreaterThan(receipt.last?.id ?? 0)
    expect(plain(focal.messages().find(({ id }) => id === receipt.last?.id)?.text ?? '')).toContain('رسید')
    // A menu below is changed in place.
    expect((await focal.taps('خود ارزیابی')).last?.id).toBe(next.last?.id)
  })

  it('a receipt stays when the button that brought it is pressed a second time', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('۱۰')
    await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() })
    await focal.taps('دیدن شاخص')
    await focal.taps('ثبت نهایی')
    const summary = stage.emulator.requests.findLast(({ params }) =>
      JSON.stringify(params).includes('evidence.submit:'),
    )
    const data = /evidence\.submit:[^"]+/.exec(JSON.stringify(summary?.params))?.[0]
    const receipt = await focal.taps('ثبت نهایی')
    const who = { id: 7, is_bot: false, first_name: 'ن' }
    const message = { message_id: receipt.last?.id, date: 1, chat: { id: 7, type: 'private' }, from: who }
    const press = { id: '1', from: who, message, chat_instance: '1', data }
    stage.emulator.pushRaw({ update_id: 900_000, callback_query: press })
    await stage.settle()
    const second = await focal.hears()
    expect(second.last?.id).toBeGreaterThan(receipt.last?.id ?? 0)
    expect(plain(focal.messages().find(({ id }) => id === receipt.last?.id)?.text ?? '')).toContain('رسید')
  })

  it('a notice stays too, unless its own button changes what it tells', async () => {
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    await focal.says('۲۰ آذر ۱۴۰۵')
    await focal.taps('فرستادن درخواست')
    const notice = await coordinator.hears()
    const granted = await coordinator.taps('تأیید همان تاریخ')
    expect(granted.last?.id).toBe(notice.last?.id)
    const told = await focal.hears()
    expect((await focal.taps('صفحهٔ اصلی')).last?.id).toBeGreaterThan(told.last?.id ?? 0)
  })
})

describe('a message that is corrected', () => {
  const corrects = async (before: string, now: string): Promise<string> => {
    const message = focal.messages().findLast(({ text, from }) => from === 'user' && text === before)
    if (message === undefined) throw new Error(`nobody wrote ${before}`)
    stage.emulator.act(7).edits(message, now)
    return plain((await focal.hears()).text)
  }

  it('corrects the draft that it was an answer to, and says so', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('۳')
    expect(await corrects('۳', '۳۰')).toContain('به‌روز شد')
    expect(plain(focal.messages().at(-1)?.text ?? '')).toContain('خود ارزیابی: ۳۰ از ۳۰۰')
    expect(await corrects('۳۰', '۳۱')).toContain('خود ارزیابی: ۳۱ از ۳۰۰')
    await asksFor('توضیح')
    await focal.says('متن نخست')
    expect(await corrects('متن نخست', 'متن دوم')).toContain('توضیح: «متن دوم»')
  })

  it('is told why where the new words are no answer, and how to go on where it stands for nothing', async () => {
    await asksFor('خود ارزیابی')
    await focal.says('۳')
    expect(await corrects('۳', '۳۰۰۰')).toContain('۳۰۰')
    await asksFor('خود ارزیابی')
    await focal.says('۴')
    expect(await corrects('۳۰۰۰', '۵')).toContain('تغییر نکرد')
    expect(plain((await focal.says('/evidence 1-1')).text)).not.toBe('')
  })
})
