import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { readProvince } from '../../src/documents/workbook/read-province.ts'
import { writeProvince } from '../../src/documents/workbook/province-workbook.ts'
import { checkProvince } from '../../src/domain/province/check-province.ts'
import type { ProvinceAssignment, ProvinceIndicator } from '../../src/domain/province/province.ts'
import { provinceRows } from '../../src/domain/province/province-rows.ts'
import { RANKING_GROUPS, ROLES } from '../../src/domain/vocabulary.ts'

const province = loadSampleProvince()
const total = (items: { maximumHundredths: number }[]) =>
  items.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, 0)
const general = province.indicators.filter(({ dimension }) => dimension === 'GENERAL')

/** A review of an agency means its specific indicators: its general ones go by axis, so that all are measured with one eye. */
const isReviewedBy = (
  { indicatorCode, axisCode, agencyCode }: ProvinceAssignment,
  indicator: ProvinceIndicator,
  agency: string,
): boolean => {
  if (indicatorCode !== undefined) return indicatorCode === indicator.code
  if (axisCode !== undefined) return axisCode === indicator.axisCode
  return agencyCode === agency && indicator.dimension === 'SPECIFIC'
}

describe('the sample province', () => {
  it('passes the check of an import without a fault and without a warning', () => {
    expect(checkProvince(provinceRows(province))).toEqual({ province, faults: [], warnings: [], doubts: [] })
  })

  it('is marked as a sample', () => {
    const { sample, name } = JSON.parse(readFileSync('prisma/sample/province.json', 'utf8')) as {
      sample: unknown
      name: string
    }
    expect(sample).toBe(true)
    expect(name).toContain('(نمونه)')
  })

  it('has 52 agencies in all six ranking groups', () => {
    expect(province.agencies).toHaveLength(52)
    expect(new Set(province.agencies.map(({ group }) => group))).toEqual(new Set(RANKING_GROUPS))
  })

  it('has eight general axes with at least 25 indicators of 1000 points', () => {
    expect(province.axes.filter(({ dimension }) => dimension === 'GENERAL')).toHaveLength(8)
    expect(general.length).toBeGreaterThanOrEqual(25)
    expect(total(general)).toBe(100_000)
  })

  it('gives each agency at least five specific indicators of 1000 points, measured ones among them', () => {
    for (const { code } of province.agencies) {
      const own = province.indicators.filter(({ agencyCode }) => agencyCode === code)
      expect(own.length).toBeGreaterThanOrEqual(5)
      expect(total(own)).toBe(100_000)
      expect(own.some(({ formula, target }) => formula !== 'BY_HAND' && target !== undefined)).toBe(true)
    }
    expect(new Set(province.indicators.map(({ formula }) => formula)).size).toBe(3)
  })

  it('ties the eight inquiries of requirements H1 to H8 to general indicators', () => {
    expect(province.inquiries.map(({ code }) => code)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8'])
    for (const { title, indicatorCode } of province.inquiries) {
      expect(general.find(({ code }) => code === indicatorCode)?.title).toBe(title)
    }
  })

  it('has people in every role, a focal point and a head in every agency, and no name twice', () => {
    expect(new Set(province.people.map(({ role }) => role))).toEqual(new Set(ROLES))
    const focal = province.people.filter(({ role }) => role === 'focal-point')
    const heads = province.people.filter(({ role }) => role === 'agency-head')
    expect(new Set(focal.map(({ agencyCode }) => agencyCode)).size).toBe(52)
    expect(new Set(heads.map(({ agencyCode }) => agencyCode)).size).toBe(52)
    expect(focal.length).toBeGreaterThan(52)
    expect(province.people.filter(({ role }) => role === 'evaluator')).toHaveLength(18)
    expect(new Set(province.people.map(({ name }) => name)).size).toBe(province.people.length)
  })

  it('leaves no indicator of any agency without a reviewing team, and no conflict without a team it bears on', () => {
    const reviews = province.assignments.filter(({ kind }) => kind === 'review')
    for (const indicator of province.indicators) {
      for (const agency of indicator.agencyCode === undefined
        ? province.agencies.map(({ code }) => code)
        : [indicator.agencyCode]) {
        expect(reviews.some((assignment) => isReviewedBy(assignment, indicator, agency))).toBe(true)
      }
    }
    const conflicts = province.assignments.filter(({ kind }) => kind === 'conflict')
    expect(conflicts).toHaveLength(3)
    for (const { person, agencyCode } of conflicts) {
      const team = province.people.find(({ key }) => key === person)?.team
      expect(reviews.some((review) => review.team === team && review.agencyCode === agencyCode)).toBe(true)
    }
  })

  it.each(['fa', 'en'] as const)('comes back the same from a workbook written in %s', async (language) => {
    const read = await readProvince(await writeProvince(province, language))
    expect(read).toEqual({ ok: true, province, warnings: [], doubts: [] })
  })
})
