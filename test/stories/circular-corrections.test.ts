import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { type Caller, bySystem } from '#workflows/tools.ts'
import { accountOf, actorOf } from '#workflows/people/identify.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let deputy: Player
let focal: Player
let circularId: number

beforeEach(async () => {
  stage = await openProvinceStage({ profile: { circularNeedsSecondPerson: true } })
  coordinator = await stage.enters(7, 'coordinator')
  deputy = await stage.enters(8, 'deputy')
  focal = await stage.enters(9, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

async function by(userId: number): Promise<Caller> {
  const { tools } = stage.app
  const account = await accountOf(tools, { id: String(userId), chatId: String(userId), name: '' })
  return { ...bySystem(stage.clock.now()), actor: await actorOf(tools, account, 'fa'), accountId: account.id }
}

/** One that has gone out; its writing is another story. */
async function sent(): Promise<void> {
  const { tools } = stage.app
  const words = { number: '1405/12', title: 'آغاز خود ارزیابی', body: 'مهلت خود ارزیابی ۲۰ دی است.' }
  const made = await writeCircular(tools, await by(7), words)
  if (!made.ok) throw new Error(made.refusal.code)
  circularId = made.value.id
  const version = async (): Promise<number> =>
    (await tools.db.circular.findUniqueOrThrow({ where: { id: circularId } })).version
  await proposeCircular(tools, await by(7), { circularId, version: await version() })
  await confirmCircular(tools, await by(8), { circularId, version: await version() })
  const gone = await sendCircular(tools, await by(7), { circularId })
  if (!gone.ok) throw new Error(gone.refusal.code)
}

/** The coordinator's page of the circular. */
async function progress(): Promise<string> {
  await coordinator.says('/announce')
  return plain((await coordinator.taps('آغاز خود ارزیابی')).text)
}

async function proposeCorrection(material: 'بله' | 'نه، فقط'): Promise<string> {
  await progress()
  await coordinator.taps('اصلاح متن')
  // The part is chosen below the question.
  await coordinator.taps('متن')
  await coordinator.says('مهلت خود ارزیابی ۲۵ دی است.')
  await coordinator.says('روز پایان نادرست نوشته شده بود.')
  return plain((await coordinator.taps(material)).text)
}

describe('a circular is corrected after it has gone out', () => {
  it('is read by a second person, changes the old messages, rings once and asks to be seen again', async () => {
    await sent()
    await stage.settle()
    const original = (await focal.hears()).last
    await focal.taps('رؤیت شد')
    stage.clock.advance(3_600_000)

    const proposal = await proposeCorrection('بله')
    expect(proposal).toContain('به ۱ نفر خبر داده شد')
    expect(proposal).toContain('تأیید با هماهنگ‌کنندهٔ دیگر یا معاون است')
    expect((await focal.hears()).messages).toEqual([])

    expect(plain((await deputy.hears()).text)).toContain('روز پایان نادرست نوشته شده بود')
    const page = plain((await deputy.taps('دیدن اصلاح')).text)
    expect(page).toContain('مهلت خود ارزیابی ۲۰ دی است.')
    expect(page).toContain('مهلت خود ارزیابی ۲۵ دی است.')
    expect(plain((await deputy.taps('تأیید می‌کنم')).text)).toContain('✔ انجام شده')
    expect(plain((await coordinator.hears()).text)).toContain('را تأیید کرد')

    const heard = await focal.hears()
    const changed = focal.messages().find(({ id }) => id === original?.id)
    expect(plain(changed?.text ?? '')).toMatch(/^اصلاح‌شده در/)
    expect(plain(changed?.text ?? '')).toContain('۲۵ دی')
    const rings = heard.messages.filter(({ id }) => id !== original?.id)
    expect(rings).toHaveLength(1)
    expect(plain(rings[0]?.text ?? '')).toContain('«رؤیت شد» را دوباره بزنید')

    const read = plain((await focal.taps('خواندن متن اصلاح‌شده')).text)
    expect(read).toContain('روز پایان نادرست نوشته شده بود')
    expect(read).toContain('متن پیش از اصلاح را در')
    expect(plain((await focal.taps('متن پیش از اصلاح')).text)).toContain('۲۰ دی')
    await focal.taps('خواندن متن اصلاح‌شده')
    expect((await focal.taps('رؤیت شد')).toast).toContain('ثبت شد')

    const posts = stage.emulator.channel('tahavol').messages.map(({ text }) => plain(text ?? ''))
    expect(posts).toHaveLength(2)
    expect(posts[0]).toMatch(/^اصلاح‌شده در/)
    expect(posts[1]).toContain('روز پایان نادرست نوشته شده بود')
  })

  it('waits on the home screen of whoever confirms it, and leaves no trace when it is given up', async () => {
    await sent()
    await stage.settle()
    await focal.hears()
    await proposeCorrection('نه، فقط')
    await deputy.says('/menu')
    await deputy.taps('اصلاح برای تأیید (۱)')
    await deputy.taps('۱۴۰۵/۱۲')
    expect(plain((await deputy.taps('کنار گذاشتن اصلاح')).text)).toContain('متن همان است که بود')
    expect(plain((await coordinator.hears()).text)).toContain('نپذیرفت')
    expect((await focal.hears()).messages).toEqual([])
    await deputy.says('/menu')
    expect(deputy.buttons().join()).not.toContain('اصلاح برای تأیید')
  })

  it('one that waits already is shown instead of a second one', async () => {
    await sent()
    await stage.settle()
    await proposeCorrection('نه، فقط')
    await progress()
    expect(plain((await coordinator.taps('اصلاح متن')).text)).toContain('در انتظار تأیید')
  })
})

describe('the proof of notice', () => {
  it('goes by agency and person, and into a letter', async () => {
    await sent()
    await stage.settle()
    await progress()
    expect(plain((await coordinator.taps('به تفکیک دستگاه')).text)).toContain('رؤیت شد: ۰ از ۳ دستگاه')
    const agency = plain((await coordinator.taps('A۱')).text)
    expect(agency).toContain('✔ رسیده: یکشنبه ۱ آذر ۱۴۰۵')
    expect(agency).toContain('◻ رؤیت نشده')
    await coordinator.taps('وضعیت ارسال')
    await coordinator.taps('دستگاه‌های خاموش')
    const letter = await coordinator.taps('نامهٔ آماده')
    expect(plain(letter.text)).toContain('برای ۳ دستگاه خاموش آماده شد')
    const file = letter.messages.find((message) => message.file !== undefined)?.file
    expect(file?.name).toMatch(/\.pdf$/)
    expect(file?.mimeType).toBe('application/pdf')
  })
})

describe('the progress while sending', () => {
  it('grows in its one message, also over a restart', async () => {
    // The messenger holds the focal point's message back.
    stage.emulator.faults.on('sendMessage', { kind: '429', chatId: 9, retryAfter: 120, times: 1 })
    await sent()
    await coordinator.says('/announce')
    const heard = await coordinator.taps('آغاز خود ارزیابی')
    const shown = heard.messages.find(({ text }) => plain(text ?? '').includes('رسیده به'))
    expect(plain(shown?.text ?? '')).toContain('در حال فرستادن')
    const states = (): string[] =>
      coordinator
        .messages()
        .filter(({ text }) => plain(text ?? '').includes('رسیده به'))
        .map(({ id, text }) => `${id} ${/رسیده به .* نفر/.exec(plain(text ?? ''))?.[0]}`)
    await stage.restart()
    stage.clock.advance(180_000)
    await stage.settle()
    await stage.waits(1_000)
    expect(states()).toEqual([`${shown?.id} رسیده به ۳ از ۳ نفر`])
  })
})
