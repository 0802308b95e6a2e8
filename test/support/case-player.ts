import { jalaliParts } from 'persian-text'
import { plain, type Player, type Stage, tapsWhole } from './stage.ts'
import { jpegFile, pdfFile } from './zip-file.ts'

/** How a question is answered: words, `@button`, `#file`, `#photos`, or `-` to pass over. Its key is a part of what is asked. */
export type CaseAnswers = Readonly<Record<string, string>>

const ZONE = 'Asia/Tehran'
const MINUTE_MS = 60_000
const QUESTIONS = 90

export async function opensCase(who: Player, name: string): Promise<string> {
  await who.says('/cases')
  return plain(await tapsWhole(who, name))
}

/** Answers what is asked, question by question, until it is sent. @returns what is said then */
export async function fillsForms(who: Player, answers: CaseAnswers): Promise<string> {
  const keys = Object.keys(answers).toSorted((a, b) => b.length - a.length)
  for (let i = 0; i < QUESTIONS; i++) {
    if (who.buttons().includes('ارسال')) return plain((await who.taps('ارسال')).text)
    const asked = plain(who.messages().findLast(({ buttons }) => buttons.length > 0)?.text ?? '')
    // The head names step and clock; what is asked stands below it.
    const question = asked.split('\n\n').slice(1).join('\n')
    const key = keys.find((one) => question.includes(one))
    if (key === undefined) throw new Error(`no answer to: ${asked}`)
    await answersOne(who, answers[key] ?? '-')
  }
  throw new Error(
    `the forms do not end: ${who
      .messages()
      .slice(-3)
      .map(({ text }) => plain(text ?? ''))
      .join(' | ')}`,
  )
}

async function answersOne(who: Player, answer: string): Promise<void> {
  if (answer === '-') await who.taps(who.buttons().includes('رد شدن') ? 'رد شدن' : 'فایل دیگری نیست')
  else if (answer === '#file' || answer === '#photos') {
    if (answer === '#file') await who.sends({ name: 'مدرک.pdf', bytes: pdfFile(`مدرک ${who.messages().length}`) })
    else
      for (const width of [8, 9])
        await who.sends({
          name: `${width}.jpg`,
          mimeType: 'image/jpeg',
          bytes: jpegFile([], width, who.messages().length),
        })
    await who.taps('فایل دیگری نیست')
  } else if (answer.startsWith('@')) await who.taps(answer.slice(1))
  else await who.says(answer)
}

/** Opens the case and fills in what is asked of them. */
export async function fillsCase(who: Player, name: string, answers: CaseAnswers): Promise<string> {
  await opensCase(who, name)
  const way = ['شروع', 'ادامهٔ پاسخ‌ها', 'نوشتن صورت‌جلسه'].find((label) => who.buttons().includes(label))
  await who.taps(way ?? 'شروع')
  return fillsForms(who, answers)
}

/** Decides by the button of an outcome. */
export async function decidesCase(who: Player, name: string, outcome: string, note?: string): Promise<string> {
  await opensCase(who, name)
  await who.taps(outcome)
  if (note !== undefined) await who.says(note)
  return plain((await who.taps(outcome)).text)
}

export async function issuesIn(who: Player, name: string): Promise<string> {
  await opensCase(who, name)
  return plain((await who.taps('صدور سند')).text)
}

/** Plans a meeting for a day hence, lets it begin, and hands its minutes in. */
export async function meetsIn(stage: Stage, who: Player, name: string, minutes: CaseAnswers): Promise<string> {
  await opensCase(who, name)
  await who.taps('تعیین زمان و مکان')
  const { year, month, day } = jalaliParts(new Date(stage.clock.now().getTime() + 3 * 86_400_000), ZONE)
  await who.says(`${year}/${month}/${day} ساعت ۱۱`)
  await who.says('سالن جلسات مرکز')
  await who.taps('دعوت')
  await stage.waits(4 * 86_400_000 + MINUTE_MS)
  return fillsCase(who, name, minutes)
}

export const savedFile = (who: Player): { name: string; bytes: Uint8Array } => {
  const file = who
    .messages()
    .flatMap((message) => message.file ?? [])
    .at(-1)
  return { name: file?.name ?? '', bytes: file?.bytes() ?? new Uint8Array() }
}
