import { describe, expect, it } from 'vitest'
import { type Answers, computed, firstOpen, isMissing, questionsOf } from '#domain/procedures/answers.ts'
import type { Field } from '#domain/procedures/definition.ts'
import { dueAtOf, outcomeOf } from '#domain/procedures/flow.ts'
import { readAnswer } from '#domain/procedures/read-answer.ts'
import { both, definitionOf, RAW } from './definitions.ts'

const definition = definitionOf(RAW)
const at = {
  choices: definition.choices['sizes'] ?? [],
  now: new Date('2026-11-22T05:30:00Z'),
  zone: 'Asia/Tehran',
  language: 'fa' as const,
  yesNo: { yes: 'بله', no: 'خیر' },
}
const field = (kind: Field['kind'], rest: Partial<Field> = {}): Field => ({
  key: 'x',
  kind,
  title: both('x'),
  required: true,
  seenBy: 'all',
  earlier: false,
  ...rest,
})
const read = (kind: Field['kind'], text: string, rest: Partial<Field> = {}) => {
  const outcome = readAnswer(field(kind, rest), { text, picked: null }, at)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('an answer', () => {
  it.each<[Field['kind'], string, unknown, Partial<Field>?]>([
    ['text', ' میز چوبی ', 'میز چوبی'],
    ['text', 'کم', 'answer-too-short', { least: 5 }],
    ['text', 'x'.repeat(301), 'answer-too-long'],
    ['text', '۱۲-۳', '۱۲-۳', { pattern: { is: '\\d+-\\d', says: both('نمونه') } }],
    ['text', 'الف', 'answer-pattern', { pattern: { is: '\\d+-\\d', says: both('نمونه') } }],
    ['whole', '۱۲', 12],
    ['whole', '۱۲٫۵', 'answer-not-whole'],
    ['whole', '-۳', 'answer-out-of-bounds'],
    ['whole', 'دوازده نفر', 'number-unreadable'],
    ['decimal', '۱۲/۵', 12.5],
    ['decimal', '۲۱', 'answer-out-of-bounds', { most: 20 }],
    ['rial', '۱٬۲۰۰٬۰۰۰ ریال', 1_200_000],
    ['yes-no', 'بله', true],
    ['yes-no', 'خير', false],
    ['yes-no', 'شاید', 'choice-by-button'],
    ['one-of', 'بزرگ', 'large'],
    ['one-of', 'متوسط', 'choice-by-button'],
    ['some-of', '۱ و ۲', ['small', 'large']],
    ['some-of', 'کوچک', 'choices-count', { least: 2 }],
    ['date', '۱۲ آذر ۱۴۰۵', '1405-09-12'],
    ['date', 'نمی‌دانم', 'day-unreadable'],
    ['date', '۱۲ آذر ۱۴۰۵ ساعت ۱۰', 'day-unreadable'],
    ['period', '۱ آذر ۱۴۰۵ ساعت ۸ تا ۵ آذر ۱۴۰۵', 'period-unreadable'],
    ['period', '۱ فروردین ۱۴۰۵ تا ۳۱ خرداد ۱۴۰۵', { from: '1405-01-01', to: '1405-03-31' }],
    ['period', '۳۱ خرداد ۱۴۰۵ تا ۱ فروردین ۱۴۰۵', 'period-unreadable'],
    ['person', 'علی', 'name-needed'],
    ['phone', '+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷', '09121234567'],
    ['phone', '051-38000000', '05138000000'],
    ['phone', '12345', 'phone-unreadable'],
    ['national-id', '۰۴۹۹۳۷۰۸۹۹', '0499370899'],
    ['national-id', '0499370898', 'national-id-wrong'],
    ['national-id', '1111111111', 'national-id-wrong'],
    ['company-id', '10380284790', '10380284790'],
    ['company-id', '10380284791', 'company-id-wrong'],
    ['iban', 'IR82 0540 1026 8002 0817 9090 02', 'IR820540102680020817909002'],
    ['iban', 'IR820540102680020817909003', 'iban-wrong'],
    ['place', 'اینجا', 'place-expected'],
  ])('of kind %s, «%s», is read as %j', (kind, text, value, rest = {}) => {
    expect(read(kind, text, rest)).toEqual(value)
  })

  it('may be a place that was sent, or a button', () => {
    const place = { latitude: 36.3, longitude: 59.6 }
    expect(readAnswer(field('place'), { text: null, picked: null, place }, at)).toEqual({ ok: true, value: place })
    for (const text of [
      '36.2973, 59.6057',
      '۳۶٫۲۹۷۳، ۵۹٫۶۰۵۷',
      'geo:36.2973,59.6057',
      'https://neshan.org/maps/@36.2973,59.6057,15z',
    ])
      expect(readAnswer(field('place'), { text, picked: null, place: null }, at)).toEqual({
        ok: true,
        value: { latitude: 36.2973, longitude: 59.6057 },
      })
    for (const text of ['91.5, 59.6', 'شماره ۱۲'])
      expect(readAnswer(field('place'), { text, picked: null, place: null }, at).ok).toBe(false)
    expect(readAnswer(field('yes-no'), { text: null, picked: 'no' }, at)).toEqual({ ok: true, value: false })
  })
})

describe('a form', () => {
  const ask = (answers: Answers) => questionsOf(definition, ['wish'], answers, [], 'fa')
  const keys = (answers: Answers) => ask(answers).map(({ path }) => path)

  it('asks a field only where its condition holds', () => {
    expect(keys({ 'wish.size': 'small' })).not.toContain('wish.reason')
    expect(keys({ 'wish.size': 'large' })).toContain('wish.reason')
  })

  it('goes on with the first open question, and passes over what was skipped', () => {
    const answers = { 'wish.purpose': 'میز کار', 'wish.size': 'small', 'wish.count': 2, 'wish.spare': null }
    expect(firstOpen(ask(answers), answers)).toBe(null)
    expect(ask(answers).filter((question) => isMissing(question, answers))).toEqual([])
    expect(ask({}).filter((question) => isMissing(question, {})).length).toBe(3)
  })

  it('adds up, and says nothing while a part is missing', () => {
    const fields = definition.forms['wish']?.fields ?? []
    const total = fields.at(-1) as Field
    expect(computed('wish', total, { 'wish.count': 2, 'wish.spare': 1 }, fields)).toBe(3)
    expect(computed('wish', total, { 'wish.count': 2 }, fields)).toBe(null)
    const ratio = field('computed', { ratio: ['count', 'spare'] })
    expect(computed('wish', ratio, { 'wish.count': 1, 'wish.spare': 0 }, fields)).toBe(null)
  })

  it('asks each cell of a table of agencies', () => {
    const table = field('table', { rows: 'agencies', columns: [{ ...field('whole'), key: 'value' } as never] })
    const found = questionsOf(
      { forms: { f: { title: both('f'), fields: [table] } }, choices: {} },
      ['f'],
      {},
      [
        { key: '7', title: 'الف' },
        { key: '8', title: 'ب' },
      ],
      'fa',
    )
    expect(found.map(({ path }) => path)).toEqual(['f.x.7.value', 'f.x.8.value'])
  })
})

describe('a step', () => {
  it('ends at the close of an office day, counted as the definition says', () => {
    const count = {
      holidays: {
        days: new Set<string>(),
        extraWorkingDays: new Set<string>(),
        weekend: new Set(['thursday', 'friday'] as const),
      },
      zone: at.zone,
      dayEndsAt: '14:00',
    }
    const wednesday = new Date('2026-11-25T05:30:00Z')
    expect(dueAtOf({ within: { days: 1, count: 'working' } }, wednesday, count as never)).toEqual(
      new Date('2026-11-28T10:30:00Z'),
    )
    expect(dueAtOf({ within: { days: 7, count: 'calendar' } }, wednesday, count as never)).toEqual(
      new Date('2026-12-02T10:30:00Z'),
    )
    expect(dueAtOf({}, wednesday, count as never)).toBe(null)
  })

  it('with a quorum holds what most have said, each of them once', () => {
    const judge = { ...definition.steps[1], quorum: 3 } as never
    const votes = [
      { personId: 1, outcome: 'grant' },
      { personId: 2, outcome: 'mend' },
      { personId: 2, outcome: 'grant' },
    ]
    expect(outcomeOf(judge, votes)).toBe(null)
    expect(outcomeOf(judge, [...votes, { personId: 3, outcome: 'mend' }])).toBe('grant')
  })
})
