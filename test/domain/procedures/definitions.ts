import { checkDefinition } from '#domain/procedures/check-definition.ts'
import type { ProcedureDefinition } from '#domain/procedures/definition.ts'

export const both = (fa: string) => ({ fa, en: `${fa} (en)` })

/** A small procedure that is shipped nowhere: a form, a judge who may send it back, a word at the end. */
export const RAW = {
  key: 'desk-permit',
  title: both('مجوز میز'),
  starts: { by: 'agency', subject: 'agency' },
  choices: {
    sizes: [
      { key: 'small', title: both('کوچک') },
      { key: 'large', title: both('بزرگ') },
    ],
  },
  forms: {
    wish: {
      title: both('درخواست'),
      fields: [
        { key: 'purpose', kind: 'text', title: both('برای چه'), least: 5 },
        { key: 'size', kind: 'one-of', choices: 'sizes', title: both('اندازه') },
        { key: 'reason', kind: 'long-text', title: both('دلیل بزرگی'), when: { field: 'size', is: 'large' } },
        { key: 'count', kind: 'whole', title: both('تعداد'), least: 1, most: 20 },
        { key: 'spare', kind: 'whole', title: both('یدکی'), required: false },
        { key: 'total', kind: 'computed', title: both('جمع'), sum: ['count', 'spare'] },
      ],
    },
  },
  steps: [
    { key: 'apply', does: 'fill', by: 'agency', title: both('تکمیل درخواست'), forms: ['wish'], next: 'judge' },
    {
      key: 'judge',
      does: 'judge',
      by: 'coordinator',
      title: both('بررسی'),
      within: { days: 3, count: 'working' },
      outcomes: {
        grant: { title: both('موافقت'), next: 'told' },
        mend: { title: both('رفع نقص'), next: 'apply', note: 'must' },
      },
    },
    { key: 'told', does: 'tell', title: both('اعلام'), to: ['agency'], text: both('مجوز شما صادر شد.'), next: 'end' },
  ],
}

/** A course that is shipped nowhere: who took part, their marks, who has passed. */
export const COURSE = {
  key: 'short-course',
  title: both('دورهٔ کوتاه'),
  starts: { by: 'agency', subject: 'agency' },
  forms: {
    list: { title: both('شرکت‌کنندگان'), fields: [{ key: 'people', kind: 'people', title: both('نام‌ها'), least: 2 }] },
    exam: {
      title: both('نمره‌ها'),
      fields: [
        {
          key: 'marks',
          kind: 'table',
          title: both('نمره‌های آزمون'),
          rows: { people: 'list.people' },
          columns: [{ key: 'exam', kind: 'decimal', title: both('نمره'), least: 0, most: 20 }],
        },
      ],
    },
  },
  steps: [
    { key: 'list', does: 'fill', by: 'agency', title: both('فهرست'), forms: ['list'], next: 'marks' },
    {
      key: 'marks',
      does: 'mark',
      by: 'agency',
      title: both('نمره دادن'),
      forms: ['exam'],
      pass: { column: 'exam.marks.exam', least: 12 },
      next: 'end',
    },
  ],
}

export function definitionOf(raw: unknown): ProcedureDefinition {
  const checked = checkDefinition(raw)
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.definition
}
