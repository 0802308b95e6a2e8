import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/results/canonical-json.ts'
import { buildTable, tableContent, type TableItem } from '#domain/results/result-table.ts'

const item = (agencyId: number, indicatorCode: string, change: Partial<TableItem> = {}): TableItem => ({
  agencyId,
  agencyCode: `A${agencyId}`,
  group: 'economy',
  indicatorCode,
  axisId: 1,
  dimension: 'GENERAL',
  maximumHundredths: 10_000,
  state: 'FINAL',
  pointsHundredths: 5000,
  submittedAt: new Date(0),
  ...change,
})
const contentOf = (items: TableItem[]): string =>
  canonicalJson(tableContent({ year: 1404, profile: 'p' }, buildTable(items, 'dimension'), items))

describe('the result table (requirements C10, E14)', () => {
  const items = [item(1, '1-1'), item(1, '1-2'), item(2, '1-1'), item(2, '1-2')]

  it('has one content whatever the order of its items', () => {
    expect(contentOf(items.toReversed())).toBe(contentOf(items))
  })

  it('has another content when one point changes by a hundredth', () => {
    const changed = items.map((row, i) => (i === 0 ? { ...row, pointsHundredths: 5001 } : row))
    expect(contentOf(changed)).not.toBe(contentOf(items))
  })

  it('ranks an agency that submitted one indicator', () => {
    const rows = buildTable([item(1, '1-1'), item(1, '1-2', { submittedAt: null, pointsHundredths: 0 })], 'dimension')
    expect(rows).toMatchObject([{ participated: true, rank: 1, totalHundredths: 5000 }])
  })

  it('counts what was taken with an objection as taking part, although nothing had been submitted', () => {
    const rows = buildTable([item(1, '1-1', { submittedAt: null, pointsHundredths: 1200 })], 'dimension')
    expect(rows).toMatchObject([{ participated: true, rank: 1, totalHundredths: 1200 }])
  })

  it('does not take what does not apply to an agency for its taking part', () => {
    const rows = buildTable(
      [item(1, '1-1', { state: 'NOT_APPLICABLE', submittedAt: null, pointsHundredths: null })],
      'dimension',
    )
    expect(rows).toMatchObject([{ participated: false, rank: null }])
  })

  it('gives no rank to an agency that submitted nothing', () => {
    const rows = buildTable([item(1, '1-1', { submittedAt: null, pointsHundredths: 0 })], 'dimension')
    expect(rows).toMatchObject([{ participated: false, rank: null, totalHundredths: 0 }])
  })

  it('gives the weight of what does not apply to the rest of its dimension', () => {
    const rows = buildTable(
      [item(1, '1-1'), item(1, '1-2', { state: 'NOT_APPLICABLE', pointsHundredths: null })],
      'dimension',
    )
    expect(rows).toMatchObject([{ totalHundredths: 10_000 }])
  })
})
