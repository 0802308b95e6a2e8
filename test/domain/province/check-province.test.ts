import { describe, expect, it } from 'vitest'
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
    const asked = (second: object) =>
      read(second).warnings.flatMap(({ row, code }) => (/of-another/.test(code) ? [`${row}/${code}`] : []))
    const [one, two] = read({ name: 'سارا  احمدي', role: 'ارزیاب', phone: '+98 915 000 0001' }).province.people
    expect([two?.role, two?.key]).toEqual(['evaluator', one?.key])
    expect(asked({ role: 'ارزیاب' })).toEqual([])
    expect(asked({ role: 'ارزیاب', phone: '' })).toEqual(['3/name-of-another'])
    expect(asked({ role: 'ارزیاب', name: 'رضا توکلی' })).toEqual(['3/phone-of-another'])
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
