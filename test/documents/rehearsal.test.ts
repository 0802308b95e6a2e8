import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { rehearsalChart } from '#documents/rehearsal-chart.ts'
import { rehearsalWorkbook } from '#documents/rehearsal-workbook.ts'
import { instantOf } from 'persian-text'
import { closedDays, collisionsOf, countRoles, linesOf, loadByDay } from '#domain/rehearsal/load.ts'
import type { Reader, Rehearsal, RehearsedMessage, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import { LANGUAGES, ROLES } from '#domain/vocabulary.ts'
import { NOTICE_KINDS } from '#outbox/kinds.ts'
import { hasMessage } from '#wording/say.ts'

const ZONE = 'Asia/Tehran'
const day = (month: number, date: number, hour = 8): Date => instantOf({ year: 1405, month, day: date, hour }, ZONE)
const holidays = {
  days: new Set(['1405-10-01']),
  extraWorkingDays: new Set<string>(),
  weekend: new Set(['thursday', 'friday'] as const),
}
const message = (at: Date, role: Reader = 'focal-point', personId = 1): RehearsedMessage => ({
  at,
  role,
  kind: 'reminder',
  personId: role === 'channel' ? null : personId,
})

function rehearsal(messages: RehearsedMessage[], from = day(9, 25), to = day(10, 4)): Rehearsal {
  const days = loadByDay(messages, holidays, ZONE)
  const window = { key: 'review' as const, opensAt: day(9, 29), dueAt: day(10, 1) }
  const year: RehearsedYear = {
    behaviour: 'silent',
    total: messages.length,
    roles: countRoles(messages),
    days,
    lines: linesOf(messages, 'silent', ZONE),
    collisions: collisionsOf([window], days, from, holidays, ZONE),
    endsIn: 'RELEASED',
    standstill: null,
  }
  const missing = { personId: 7, name: '=HYPERLINK("x")', role: 'agency-head', agency: 'دستگاه', why: 'none' } as const
  return {
    year: 1404,
    from,
    to,
    years: [year],
    closedDays: closedDays(from, to, holidays, ZONE),
    examples: { 'silent reminder focal-point': '<b>سه شاخص</b> مانده' },
    deadEnds: { states: 1, dead: 0, where: [] },
    unreachable: [{ ...missing, messages: 5 }],
    uncertain: [],
  }
}

describe('the workbook of a rehearsal', () => {
  it('has four sheets from right to left, each row readable by itself, examples without tags', async () => {
    const messages = [day(9, 28), day(9, 28), day(10, 1)].map((at) => message(at))
    const { sheets } = await readXlsx(await rehearsalWorkbook('fa', rehearsal(messages)))
    expect(sheets.map(({ name }) => name)).toEqual(['پیام‌ها', 'روزها', 'افراد بی‌حساب', 'برخوردها'])
    const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(String))]))
    expect(rows.get('پیام‌ها')?.[1]).toEqual([
      'همه خاموش',
      'شنبه ۲۸ آذر ۱۴۰۵',
      '۰۸:۰۰',
      'رابط ارزیابی دستگاه',
      'یادآوری',
      '2',
      'سه شاخص مانده',
    ])
    expect(rows.get('روزها')?.[2]?.slice(1, 5)).toEqual(['سه‌شنبه ۱ دی ۱۴۰۵', 'تعطیل', '1', '1'])
    expect(rows.get('افراد بی‌حساب')?.[1]?.[0]).toBe('=HYPERLINK("x")')
    expect(
      rows
        .get('برخوردها')
        ?.slice(1)
        .map((row) => [row[1], row[3]]),
    ).toEqual([
      ['پایان بررسی مستندات و اعلام نظر کارشناسی', 'تعطیل رسمی'],
      ['پیام در روز تعطیل', 'تعطیل رسمی'],
    ])
  })

  it('has words for every kind of notice', () => {
    const wordless = Object.keys(NOTICE_KINDS).filter((kind) =>
      LANGUAGES.some((language) => !hasMessage(language, `rehearsal-kind-${kind}`)),
    )
    expect(wordless).toEqual([])
  })
})

describe('the picture of a rehearsal', () => {
  const chart = (messages: RehearsedMessage[]) => {
    const data = rehearsal(messages)
    return rehearsalChart('fa', data, data.years[0] as RehearsedYear)
  }

  it('has a column for each day, the highest at 0.95, closed and overloaded days marked', () => {
    const four = [1, 2, 3, 4].map(() => message(day(9, 28)))
    const { days, months, ticks } = chart([...four, message(day(10, 1)), message(day(10, 1), 'channel')])
    expect(days).toHaveLength(10)
    expect(days[3]?.parts.map((part) => Math.round(part * 1000))).toEqual([950, 0])
    expect(days[6]?.parts.map((part) => Math.round(part * 1000))).toEqual([238, 238])
    expect(days.flatMap(({ overload }, i) => (overload ? [i] : []))).toEqual([3])
    // Thursday and Friday, 26 and 27 Azar; the holiday; Thursday and Friday again.
    expect(days.flatMap(({ holiday }, i) => (holiday ? [i] : []))).toEqual([1, 2, 6, 8, 9])
    expect(months.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['آذر', 0, 0.6],
      ['دی', 0.6, 1],
    ])
    expect(ticks.at(-1)?.label).toBe('۴')
  })

  it('never has more than six colours: the roles with the fewest messages are the others', () => {
    const messages = ROLES.slice(0, 7).flatMap((role, i) =>
      Array.from({ length: 7 - i }, (_, id) => message(day(9, 28), role, id)),
    )
    const { roles, days } = chart(messages)
    expect([roles.length, roles.at(-1)]).toEqual([6, 'دیگران'])
    expect(days[3]?.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(0.95, 9)
    expect(chart(messages.filter(({ role }) => role !== ROLES[6])).roles).toHaveLength(6)
  })

  it('can be drawn of a year without a single message', () => {
    const { days, roles } = chart([])
    expect([roles, days.every(({ parts }) => parts.length === 0)]).toEqual([[], true])
  })
})
