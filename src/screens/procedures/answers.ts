import { instantOf, toPersianDigits } from 'persian-text'
import type { Value } from '#domain/procedures/answers.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { AnswerLine } from '#reads/procedures/form.ts'
import { label, say } from '#wording/say.ts'

/** How yes and no are written, for whoever types them. */
export const yesNo = (language: Language): { yes: string; no: string } => ({
  yes: label(language, 'case-yes'),
  no: label(language, 'case-no'),
})

const dayText = (language: Language, key: string): string => {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number)
  return label(language, 'case-day', { day: instantOf({ year, month, day, hour: 12, minute: 0 }, 'Asia/Tehran') })
}

/** An answer in words. */
export function valueText(language: Language, { kind, value, choices }: Omit<ShownAnswer, 'title'>): string {
  if (value === null || value === undefined) return label(language, 'case-no-answer')
  const choice = (key: string): string => choices.find((one) => one.key === key)?.title[language] ?? key
  if (typeof value === 'boolean') return yesNo(language)[value ? 'yes' : 'no']
  if (typeof value === 'number')
    return kind === 'files' || kind === 'photos'
      ? label(language, 'case-files-count', { count: value })
      : label(language, kind === 'rial' ? 'case-rial' : 'case-number', { value })
  if (typeof value === 'string') {
    if (kind === 'one-of') return choice(value)
    if (kind === 'date') return dayText(language, value)
    const isCode = kind === 'phone' || kind === 'national-id' || kind === 'company-id'
    return isCode && language === 'fa' ? toPersianDigits(value) : value
  }
  return compound(language, value, choice)
}

function compound(
  language: Language,
  value: Exclude<Value, string | number | boolean>,
  choice: (key: string) => string,
): string {
  if ('from' in value)
    return label(language, 'case-period', { from: dayText(language, value.from), to: dayText(language, value.to) })
  if ('latitude' in value) return `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`
  return value.map(choice).join(label(language, 'case-comma'))
}

/** What an answer is shown with, wherever it was kept. */
export type ShownAnswer = Omit<AnswerLine, 'row' | 'choices'> & { choices: readonly AnswerLine['choices'][number][] }

export const answerText = (language: Language, line: ShownAnswer & Pick<AnswerLine, 'row'>): string => {
  const value = valueText(language, line)
  const title = line.row === null ? line.title[language] : `${line.row} · ${line.title[language]}`
  return say(language, 'case-answer', { title, value })
}
