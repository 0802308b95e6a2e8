import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { SHELVES } from '#chat/shelves.ts'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { ANNOUNCED } from '../support/announcing.ts'
import { closeStage, openProvinceStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { jpegFile } from '../support/zip-file.ts'

/**
 * Issue 9, part 6: nothing that a person sends is dropped in silence. What each dialogue takes: words whole; a number alone, what stands
 * beside it is asked about; a day with its hour, or alone, an hour being asked about; one of its buttons.
 */
type Takes = 'words' | 'number' | 'day and hour' | 'day' | 'button'
const DIALOGUES: Record<string, readonly Takes[]> = {
  'people.search': ['words'],
  'person.invite': ['words', 'button'],
  'seat.hand-over': ['words'],
  'pin.enter': ['words'],
  'pin.set': ['words'],
  'question.ask': ['words', 'button'],
  'question.follow-up': ['words'],
  'question.reply': ['words'],
  'question.publish': ['words', 'button'],
  'circular.write': ['words', 'day'],
  'circular.option': ['words', 'day and hour'],
  'correction.propose': ['words', 'button'],
  'evidence.set-self-assessment': ['number'],
  'evidence.set-explanation': ['words'],
  'evidence.date-file': ['day', 'button'],
  'evidence.explain-oddity': ['words'],
  'extension.ask': ['words', 'day and hour', 'button'],
  'extension.other-day': ['words', 'day and hour', 'button'],
  'extension.refuse': ['words', 'button'],
  'case.fill': ['words', 'number', 'day', 'button'],
  'case.decide': ['words', 'button'],
  'case.reopen': ['words', 'button'],
  'case.share': ['words'],
  'case.withdraw': ['words', 'button'],
  'case.erase': ['button'],
  'case.close': ['words', 'button'],
  'round.open': ['words', 'day and hour', 'button'],
  'case.name': ['words'],
  'case.hand-over': ['words'],
  'approval.ask': ['words'],
  'moment.ask': ['day and hour', 'button'],
  'decision.ask': ['words', 'number', 'button'],
  'tables.return': ['words', 'button'],
  'cycle.create': ['number', 'day', 'button'],
  'stage.move': ['day and hour', 'button'],
  'review.score': ['words', 'number'],
  'review.undo': ['words'],
  'review.note-deficiency': ['words', 'button'],
  'not-applicable.ask': ['words'],
  'not-applicable.answer': ['words'],
  'not-applicable.appeal': ['words'],
  'not-applicable.refuse': ['words'],
  'not-applicable.ask-back': ['words'],
  'objection.set-text': ['words'],
  'objection.reopen': ['words'],
  'objection.decide': ['words', 'number', 'button'],
  'appeal.file': ['words', 'button'],
  'appeal.vote': ['words', 'number', 'button'],
  'analysis.write': ['words'],
  'council.set-facts': ['words', 'day'],
  'session.add-point': ['words'],
  'session.call': ['words', 'day and hour', 'button'],
  'session.call-off': ['words', 'button'],
  'session.close': ['words', 'button'],
  'session.remark': ['words'],
  'transmission.differ': ['words'],
  'transmission.receipt': ['words'],
  'audit.ask': ['words'],
  'extension.give': ['words', 'day and hour', 'button'],
  'seat.ask-mistake': ['words', 'button'],
  'stand-in.name': ['words', 'day', 'button'],
  'stand-in.note-back': ['words'],
  'standing.change': ['words', 'button'],
  'review.declare-conflict': ['words', 'button'],
  'second-look.score': ['words', 'number'],
  'second-look.propose': ['words', 'number', 'button'],
  'second-look.ask-sample': ['number'],
  'sign-off.return': ['words', 'button'],
  'meeting.plan': ['words', 'day and hour', 'button'],
  'meeting.attend': ['words', 'button'],
  'meeting.call-off': ['words', 'button'],
  'meeting.deputy': ['words'],
  'meeting.invite': ['words'],
  'meeting.object': ['words'],
  'live.note': ['words'],
  'task.ask': ['words', 'day and hour', 'button'],
  'task.done': ['words', 'button'],
}

/** How a source reads what it takes. */
const READERS: readonly [Takes, RegExp][] = [
  ['day', /'day'\)|keeps: 'day'|readIssuedOn|readAnswer\(/],
  ['day and hour', /askDay\(|readDay\(.*'hour'\)|readSendAt/],
  ['number', /askPoints\(|readPoints|readQuantity|likelyNumber|readAnswer\(/],
]

const sources = readdirSync('src/chat', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.dialogue.ts'))
  .map((name) => readFileSync(path.join('src/chat', name), 'utf8'))

let stage: Stage
afterEach(() => closeStage(stage))
const says = async (player: Player, text: string): Promise<string> => plain((await player.says(text)).text)
const taps = async (player: Player, ...buttons: string[]): Promise<string> => {
  let heard = ''
  for (const button of buttons) heard = plain((await player.taps(button)).text)
  return heard
}
const HOUR_ASKED = 'ساعت به کار نمی‌رود'

async function corrects(player: Player, before: string, now: string): Promise<string> {
  const message = player.messages().findLast(({ text, from }) => from === 'user' && text === before)
  if (message === undefined) throw new Error(`nobody wrote ${before}`)
  stage.emulator.act(player.userId).edits(message, now)
  return plain((await player.hears()).text)
}

describe('what a dialogue takes', () => {
  it('stands here for every dialogue, as its source reads it', async () => {
    stage = await openStage()
    const ids = SHELVES.flatMap(({ dialogues = [] }) => dialogues.map(({ id }) => id))
    expect(Object.keys(DIALOGUES).toSorted()).toEqual(ids.toSorted())
    for (const source of sources) {
      const here = Object.entries(DIALOGUES).filter(([id]) => source.includes(`'${id}'`))
      const taken = new Set(here.flatMap(([, takes]) => takes))
      for (const [takes, reader] of READERS) {
        const isDayAlone = takes === 'day and hour' && taken.has('day') && !/'hour'/.test(source)
        if (reader.test(source) && !isDayAlone)
          expect([here.map(([id]) => id), takes, taken.has(takes)]).toContain(true)
        else expect([here.map(([id]) => id), takes, taken.has(takes)]).toContain(false)
      }
    }
  })
})

describe('an hour beside a day', () => {
  it('is named where only the day is kept, and one press goes on: a new year', async () => {
    stage = await openStage()
    const coordinator = await stage.enters(3, 'coordinator')
    await coordinator.says('/cycle')
    await coordinator.taps('دورهٔ تازه')
    expect(await says(coordinator, 'سال ۱۴۰۴ باشد، کارگروه هم تصویب کرده است')).toContain('سال خوانده نشد')
    expect(await taps(coordinator, 'بله، ۱۴۰۴')).toContain('استان')
    await coordinator.taps('خراسان رضوی')
    expect(await says(coordinator, '۱۵ آذر ۱۴۰۵ ساعت ۱۰:۳۰')).toContain(HOUR_ASKED)
    expect(await taps(coordinator, 'یکشنبه ۱۵ آذر ۱۴۰۵')).not.toContain(HOUR_ASKED)
    expect(await taps(coordinator, 'بیشترین مدت')).toContain('۱۵ آذر')
  })

  it('of a circular counts for its sending and not for its date', async () => {
    stage = await openProvinceStage()
    const coordinator = await stage.enters(3, 'coordinator')
    await coordinator.says('/announce')
    await taps(coordinator, 'پیام تازه', 'بخشنامه')
    await coordinator.says('۱۲')
    expect(await says(coordinator, '۲ آذر ۱۴۰۵ ساعت ۹ صبح')).toContain(HOUR_ASKED)
    await taps(coordinator, 'دوشنبه ۲ آذر ۱۴۰۵')
    await coordinator.says('آغاز خود ارزیابی')
    await coordinator.says(ANNOUNCED)
    await taps(coordinator, 'ویرایش', 'زمان فرستادن')
    expect(await says(coordinator, '۱۰ آذر ۱۴۰۵ ساعت ۱۰:۴۵')).toContain('۱۰:۴۵')
  })

  it('of an extension counts', async () => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    expect(await says(focal, '۲۰ آذر ۱۴۰۵ ساعت ۱۱:۲۰')).toContain('۱۱:۲۰')
  })
})

describe('words beside a file', () => {
  it('are named also where the file has no place, and answer the question that is open', async () => {
    stage = await openProvinceStage()
    const coordinator = await stage.enters(3, 'coordinator')
    const sends = async (caption: string): Promise<string> => {
      stage.emulator.act(3).sendsPhoto({ bytes: jpegFile(), caption })
      return plain((await coordinator.hears()).text)
    }
    await coordinator.says('/menu')
    expect(await sends('عکس جلسه')).toMatch(/فایل ثبت نشد[\s\S]*متن همراه آن \(«عکس جلسه»\) جایی نوشته نشد/)
    await coordinator.says('/announce')
    await taps(coordinator, 'پیام تازه', 'بخشنامه')
    const heard = await sends('۱۴۰۵/۷')
    expect(heard).toContain('فایل ثبت نشد')
    expect(heard).not.toContain('جایی نوشته نشد')
    expect(await taps(coordinator, 'امروز')).toContain('عنوان')
    await coordinator.says('آغاز خود ارزیابی')
    expect(await says(coordinator, ANNOUNCED)).toContain('۱۴۰۵/۷')
  })
})

describe('a message that is corrected', () => {
  it('corrects the draft of a circular, and says how to correct one that is sent', async () => {
    stage = await openProvinceStage()
    const coordinator = await stage.enters(3, 'coordinator')
    await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await coordinator.says('/announce')
    await taps(coordinator, 'پیام تازه', 'بخشنامه')
    await coordinator.says('۱۲')
    await coordinator.taps('امروز')
    await coordinator.says('آغاز خودارزیابی')
    await coordinator.says(ANNOUNCED)
    const title = await corrects(coordinator, 'آغاز خودارزیابی', 'آغاز خود ارزیابی سال ۱۴۰۴')
    expect(title).toContain('به‌روز شد')
    expect(title).toContain('آغاز خود ارزیابی سال ۱۴۰۴')
    expect(await corrects(coordinator, ANNOUNCED, 'کوتاه')).toContain('متن بسیار کوتاه است')
    for (const press of ['پیشنهاد برای تأیید', 'فرستادن', 'نفر فرستاده شود']) await coordinator.taps(press)
    expect(await corrects(coordinator, '۱۲', '۱۳')).toMatch(/تغییر نکرد[\s\S]*برای تغییر/)
    expect((await stage.app.tools.db.circular.findFirstOrThrow()).number).toBe('۱۲')
  })

  it('corrects its answer in an open dialogue, at the confirmation and before it; what is sent says how to correct', async () => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    const [first, second] = ['سامانهٔ دستگاه پنج روز قطع بود.', 'برق دستگاه شش روز قطع بود.']
    // The question that is open comes again, below the word that it was taken.
    expect(await corrects(focal, 'سامانهٔ دستگاه سه روز قطع بود.', first)).toMatch(/به‌روز شد[\s\S]*تا چه روزی/)
    expect(await says(focal, '۲۰ آذر ۱۴۰۵')).toContain(first)
    expect(await corrects(focal, first, second)).toMatch(/به‌روز شد[\s\S]*۲۱ آذر[\s\S]*برق دستگاه شش روز/)
    expect(await corrects(focal, '۲۰ آذر ۱۴۰۵', '۱۸ آذر ۱۴۰۵')).toMatch(/به‌روز شد[\s\S]*۱۸ آذر[\s\S]*برق دستگاه/)
    // One that cannot be read is asked for again, and nothing of it is kept.
    expect(await corrects(focal, second, 'کم')).toContain('۱۰')
    expect(await says(focal, 'برق دستگاه هفت روز قطع بود.')).toContain('هفت روز')
    expect(await corrects(focal, '/extension', '/menu')).toContain('تغییر نکرد')
    await focal.taps('فرستادن درخواست')
    expect((await stage.app.tools.db.extension.findFirstOrThrow()).reason).toBe('برق دستگاه هفت روز قطع بود.')
    expect(await corrects(focal, 'برق دستگاه هفت روز قطع بود.', second)).toMatch(/تغییر نکرد[\s\S]*برای تغییر/)
  })
})

describe('corrected words beside a file', () => {
  it('correct the answer that they were; elsewhere, and where the file was changed, it is said what to do', async () => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const sends = async (caption: string): Promise<string> => {
      stage.emulator.act(7).sendsPhoto({ bytes: jpegFile(), caption })
      return plain((await focal.hears()).text)
    }
    const sent = () => focal.messages().findLast(({ from, file }) => from === 'user' && file !== undefined)
    const edits = async (now: string): Promise<string> => {
      const message = sent()
      if (message === undefined) throw new Error('nobody sent a file')
      stage.emulator.act(7).edits(message, now)
      return plain((await focal.hears()).text)
    }
    // To the tray: nothing follows, and sending it again takes the words along.
    await focal.says('/menu')
    expect(await sends('عکس کارگاه یک')).toContain('عکس کارگاه یک')
    expect(await edits('عکس کارگاه دو')).toMatch(/متن همراه فایل ویرایش شد[\s\S]*دوباره بفرستید/)
    expect(await sends('عکس کارگاه دو')).toContain('عکس کارگاه دو')
    const { db } = stage.app.tools
    expect((await db.trayFile.findMany()).map(({ caption }) => caption)).toEqual(['عکس کارگاه دو'])

    // The answer of an open question, in the dialogue and after it.
    await focal.says('/evidence 1-1')
    await taps(focal, 'شاخص 1-1', 'توضیح')
    await sends('سه کارگاه برگزار شد')
    expect(await explanation()).toBe('سه کارگاه برگزار شد')
    expect(await edits('چهار کارگاه برگزار شد')).toContain('به‌روز شد')
    expect(await explanation()).toBe('چهار کارگاه برگزار شد')

    // Another file in its place, with the same words.
    const { message_id, chat, from, caption } = lastFile()
    const photo = [{ file_id: 'other', file_unique_id: 'other', width: 9, height: 9 }]
    const at = Math.floor(stage.clock.now().getTime() / 1000)
    stage.emulator.pushRaw({
      update_id: ++raw,
      edited_message: { message_id, chat, from, caption, photo, date: at, edit_date: at },
    })
    expect(plain((await focal.hears()).text)).toMatch(/فایل این پیام عوض شد[\s\S]*جداگانه/)
    expect(await explanation()).toBe('چهار کارگاه برگزار شد')

    async function explanation(): Promise<unknown> {
      return (await db.submission.findFirstOrThrow()).explanation
    }
    function lastFile() {
      const id = sent()?.id ?? 0
      const user = { id: 7, is_bot: false, first_name: 'ن' }
      return { message_id: id, chat: { ...user, type: 'private' }, from: user, caption: 'چهار کارگاه برگزار شد' }
    }
  })
})

describe('a corrected message of a guided form', () => {
  it('answers its question once more, as long as the form is open; once sent it says how to correct', async () => {
    stage = await openProvinceStage()
    const { db } = stage.app.tools
    const form = { definition: definitionOf(RAW), text: JSON.stringify(RAW), shipped: false, installedBy: null }
    await inTransaction(db, (tx) => installProcedure(tx, form, stage.clock.now()))
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/cases')
    await taps(focal, 'شروع تازه', 'مجوز میز')
    await says(focal, 'میز کار تازه')
    await focal.taps('بزرگ')
    await says(focal, 'اتاق بزرگ است و میز کوچک گم می‌شود.')
    // The open question comes again, below the word that an answer before it was taken.
    expect(await corrects(focal, 'میز کار تازه', 'میز کار نو')).toMatch(/به‌روز شد[\s\S]*تعداد/)
    expect(await answerAt('wish.purpose')).toBe('میز کار نو')
    // One that cannot be read is asked for again; what stood before stays until then.
    expect(await corrects(focal, 'میز کار نو', 'کم')).toMatch(/دست‌کم ۵ نویسه/)
    expect(await answerAt('wish.purpose')).toBe('میز کار نو')
    expect(await says(focal, 'میز اتاق جلسه')).toContain('تعداد')
    expect(await corrects(focal, '/cases', 'میز')).toMatch(/تغییر نکرد/)
    // An answer that another one has taken away is asked no more.
    await taps(focal, 'بازگشت', 'بازگشت', 'کوچک')
    expect(await corrects(focal, 'اتاق بزرگ است و میز کوچک گم می‌شود.', 'اتاق بسیار بزرگ است.')).toMatch(
      /دیگر پرسیده نمی‌شود/,
    )
    await says(focal, '۴')
    const summary = plain((await focal.taps('رد شدن')).text)
    expect(summary).toContain('میز اتاق جلسه')
    expect(await corrects(focal, '۴', '۶')).toMatch(/به‌روز شد[\s\S]*تعداد: ۶/)
    await taps(focal, 'ارسال')
    expect(await corrects(focal, '۶', '۷')).toMatch(/تغییر نکرد[\s\S]*برای تغییر/)
    expect(await answerAt('wish.count')).toBe(6)

    async function answerAt(path: string): Promise<unknown> {
      return (await db.caseAnswer.findFirstOrThrow({ where: { path } })).value.is
    }
  })
})

describe('a message without words and without a file', () => {
  it.each([
    ['موقعیت مکانی', { location: { latitude: 35.7, longitude: 51.4 } }],
    ['مخاطبی', { contact: { phone_number: '989120000000', first_name: 'ن' } }],
    ['برچسبی', { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 } }],
  ])('is named on an open indicator and in a question, which stays: %s', async (named, message) => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const sends = async (): Promise<string> => {
      const user = { id: 7, is_bot: false, first_name: 'ن' }
      const of = { message_id: ++raw, date: Math.floor(stage.clock.now().getTime() / 1000), from: user }
      stage.emulator.pushRaw({ update_id: ++raw, message: { ...of, chat: { ...user, type: 'private' }, ...message } })
      return plain((await focal.hears()).text)
    }
    await focal.says('/evidence 1-1')
    await taps(focal, 'شاخص 1-1')
    expect(await sends()).toMatch(new RegExp(`${named} که فرستادید به کار نرفت[\\s\\S]*سند را`))
    await taps(focal, 'توضیح')
    expect(await sends()).toContain(`${named} که فرستادید به کار نرفت`)
    expect(await says(focal, 'سه کارگاه')).toContain('سه کارگاه')
  })

  it('of sound or film is answered as the file that it is', async () => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/evidence 1-1')
    await taps(focal, 'شاخص 1-1')
    const heard = plain((await focal.sends({ name: 'صدا.ogg', bytes: Buffer.from('OggS voice') })).text)
    expect(heard).toContain('صدا یا ویدئو')
    expect(heard).toContain('نیست')
  })
})

describe('texts that no question can read', () => {
  it('end the dialogue kindly after a few, with the draft kept, and hold nobody up', async () => {
    stage = await openProvinceStage()
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const other = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
    await focal.says('/evidence 1-2')
    await taps(focal, 'شاخص 1-2', 'خود ارزیابی')
    await says(focal, '۱۰۰')
    const blanks = `x${' '.repeat(4092)}x`
    const heard: string[] = []
    for (let i = 0; i < 10; i++) {
      heard.push(await says(focal, blanks))
      expect(await says(other, '/evidence')).toContain('مستندات ارزیابی')
    }
    expect(heard.findIndex((text) => text.includes('خوانده نشد و این بخش بسته شد'))).toBeLessThan(5)
    await focal.says('/evidence 1-2')
    await taps(focal, 'شاخص 1-2', 'خود ارزیابی')
    expect(focal.buttons()).toContain('همان ۱۰۰')
  })
})

let raw = 200_000
