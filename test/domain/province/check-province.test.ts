import { describe, expect, it } from 'vitest'
import { answersFor, joinDoubles } from '#domain/province/doubles.ts'
import { checkProvince } from '../../../src/domain/province/check-province.ts'
import type { RawProvince, RawRow } from '../../../src/domain/province/raw-province.ts'
import {
  ASSIGNMENT_WORDS,
  DIMENSION_WORDS,
  FORMULA_WORDS,
  GROUP_WORDS,
  HOLIDAY_WORDS,
  METHOD_WORDS,
  ROLE_WORDS,
  YES_NO_WORDS,
} from '../../../src/domain/province/words.ts'
import { squash } from 'persian-text'

const rows = (...cells: RawRow['cells'][]): RawRow[] => cells.map((cell, index) => ({ row: index + 2, cells: cell }))
const codes = (raw: RawProvince): string[] =>
  checkProvince(raw).faults.map(({ code, row, column }) => `${row}/${column}/${code}`)
const general = (code: string, title: string, maximum: string) => ({
  code,
  title,
  dimension: 'عمومی',
  axisCode: '1',
  maximum,
})

describe('checking the rows of a province', () => {
  it('tells code 1-12 from code 11-2 and takes 1-12 and ۱–۱۲ for one', () => {
    expect(codes({ indicators: rows(general('1-12', 'الف', '500'), general('11-2', 'ب', '500')) })).toEqual([])
    expect(codes({ indicators: rows(general('1-12', 'الف', '500'), general('۱–۱۲', 'ب', '500')) })).toEqual([
      '3/code/duplicate',
    ])
  })

  it('accepts the name of an agency in place of its code, and refuses a name that two bear', () => {
    const agencies = rows(
      { code: '1', name: 'بهزیستی', group: 'health' },
      { code: '2', name: 'گاز', group: 'production' },
    )
    const people = rows({ name: 'سارا', role: 'رابط', agency: 'بهزيستي' })
    expect(checkProvince({ agencies, people }).province.people[0]?.agencyCode).toBe('1')
    const twins = rows({ code: '1', name: 'بهزیستی', group: 'health' }, { code: '2', name: 'بهزیستی', group: 'health' })
    expect(codes({ agencies: twins, people })).toEqual(['3/name/duplicate', '2/agency/ambiguous-reference'])
  })

  it('does not judge references into a sheet that is unknown', () => {
    expect(codes({ people: rows({ name: 'سارا', role: 'رابط', agency: '999' }) })).toEqual([])
    expect(codes({ agencies: [], people: rows({ name: 'سارا', role: 'رابط', agency: '999' }) })).toEqual([
      '2/agency/unknown-reference',
    ])
  })

  it('lets one person hold two roles under one key and refuses the same seat twice', () => {
    const deputy = { key: 'd', name: 'سارا', role: 'معاون' }
    expect(codes({ people: rows(deputy, { ...deputy, role: 'عضو کمیته' }) })).toEqual([])
    expect(codes({ people: rows(deputy, deputy) })).toEqual(['3//duplicate'])
  })

  it('takes one name with one telephone for one person, and asks about a name or a telephone alone', () => {
    const agencies = rows({ code: '1', name: 'بهزیستی', group: 'health' })
    const focal = { name: 'سارا احمدی', role: 'رابط', agency: '1', phone: '09150000001' }
    const read = (second: object) =>
      checkProvince({ agencies, people: rows(focal, { ...focal, agency: '', ...second }) })
    const asked = (second: object) => read(second).doubts.map(({ row, code }) => `${row}/${code}`)
    const [one, two] = read({ name: 'سارا  احمدي', role: 'ارزیاب', phone: '+98 915 000 0001' }).province.people
    expect([two?.role, two?.key]).toEqual(['evaluator', one?.key])
    expect(asked({ role: 'ارزیاب' })).toEqual([])
    expect(asked({ role: 'ارزیاب', phone: '' })).toEqual(['3/name-of-another'])
    expect(asked({ role: 'ارزیاب', name: 'رضا توکلی' })).toEqual(['3/phone-of-another'])
  })

  it('does not ask where two keys are written, unless name and telephone are both the same', () => {
    const first = { key: 'a', name: 'سارا احمدی', role: 'ناظر', phone: '09150000001' }
    const read = (second: object) => {
      const { doubts, warnings } = checkProvince({ people: rows(first, { ...first, key: 'b', ...second }) })
      return [doubts.length, warnings.filter(({ code }) => /of-another/.test(code)).length]
    }
    expect([read({ phone: '' }), read({ name: 'رضا توکلی' }), read({})]).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ])
  })

  it('joins rows that are said to be of one person, their conflicts of interest with them', () => {
    const { province, doubts } = checkProvince({
      agencies: rows({ code: '1', name: 'بهزیستی', group: 'health' }),
      people: rows(
        { name: 'سارا احمدی', role: 'رابط', agency: '1', phone: '09150000001' },
        { key: 'e1', name: 'سارا احمدی', role: 'ارزیاب' },
        { key: 'e2', name: 'رضا توکلی', role: 'ارزیاب', phone: '09150000001' },
      ),
      assignments: rows({ kind: 'تعارض منافع', person: 'e1', agency: '1' }),
    })
    const joined = (sameRows: number[]) => joinDoubles(province, doubts, answersFor(doubts, sameRows))
    expect(doubts.map(({ row }) => row)).toEqual([3, 4])
    expect(new Set(joined([]).people.map(({ key }) => key)).size).toBe(3)
    const one = joined([3])
    expect(one.people.map(({ key, role }) => [key, role])).toEqual([
      [province.people[0]?.key, 'focal-point'],
      [province.people[0]?.key, 'evaluator'],
      ['e2', 'evaluator'],
    ])
    expect(one.assignments[0]?.person).toBe(province.people[0]?.key)
    // The third is then an evaluator twice, and stands once.
    expect(joined([3, 4]).people.map(({ name, role }) => [name, role])).toEqual([
      ['سارا احمدی', 'focal-point'],
      ['سارا احمدی', 'evaluator'],
    ])
  })

  it('asks no more than one can answer: beyond that each is left as a person of its own and named with its cell', () => {
    const many = Array.from({ length: 42 }, (_, i) => ({
      key: i === 0 ? '' : `k${i}`,
      name: 'سارا احمدی',
      role: 'ناظر',
    }))
    const left = checkProvince({ people: rows(...many) })
    expect([left.doubts, left.faults]).toEqual([[], []])
    expect(left.warnings.filter(({ code }) => code === 'name-of-another')).toHaveLength(41)
    expect(checkProvince({ people: rows(...many.slice(0, 41)) }).doubts).toHaveLength(40)
  })

  it('does not add up points when one of them cannot be read', () => {
    expect(codes({ indicators: rows(general('1', 'الف', 'x'), general('2', 'ب', '10')) })).toEqual([
      '2/maximum/not-a-number',
    ])
  })

  it('reads a phone number with country code, without leading zero and with signs as the same number', () => {
    const phones = ['+98 915 000 0001', '9150000001', '۰۹۱۵-۰۰۰-۰۰۰۱', '00989150000001', '09150000001']
    const { province, faults } = checkProvince({
      people: rows(...phones.map((phone, index) => ({ name: `الف ${index}`, role: 'ناظر', phone }))),
    })
    expect([faults, new Set(province.people.map(({ phone }) => phone))]).toEqual([[], new Set(['09150000001'])])
  })

  it('warns of an agency without focal point and of a general axis that nobody reviews', () => {
    const { warnings } = checkProvince({
      agencies: rows({ code: '1', name: 'بهزیستی', group: 'health' }),
      indicators: rows(general('1', 'الف', '1000')),
    })
    expect(warnings.map(({ code }) => code)).toEqual([
      'no-specific',
      'agency-without-focal-point',
      'axis-without-reviewer',
    ])
  })

  it('has no word that means two things of one list', () => {
    for (const words of [
      ASSIGNMENT_WORDS,
      DIMENSION_WORDS,
      FORMULA_WORDS,
      GROUP_WORDS,
      HOLIDAY_WORDS,
      METHOD_WORDS,
      ROLE_WORDS,
      YES_NO_WORDS,
    ]) {
      const meanings = Object.entries(words).flatMap(([value, { fa, en }]) => [
        ...new Set([value, ...fa, ...en].map(squash)),
      ])
      expect(new Set(meanings).size).toBe(meanings.length)
    }
  })
})
