import type { Province, ProvinceIndicator } from './province.ts'
import type { Fault, FaultCode } from './raw-province.ts'
import type { ColumnKey, SheetKey } from './sheets.ts'

/** Each dimension of an agency totals 1000 points (requirement A3). */
export const DIMENSION_TOTAL_HUNDREDTHS = 100_000

const whole = <S extends SheetKey>(
  sheet: S,
  column: ColumnKey<S> | '',
  code: FaultCode,
  facts: Fault['facts'],
): Fault => ({ sheet, row: 0, column, code, facts })

const total = (indicators: readonly ProvinceIndicator[]): number =>
  indicators.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, 0)

const points = (hundredths: number): number => hundredths / 100

/**
 * The general total binds all agencies, so a wrong one is a fault. Specific sets come in agency by agency
 * (requirement C5), so an unfinished one is a warning.
 */
export const checkTotals = (province: Province): { faults: Fault[]; warnings: Fault[] } => {
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const expected = points(DIMENSION_TOTAL_HUNDREDTHS)
  const general = total(province.indicators.filter(({ dimension }) => dimension === 'GENERAL'))
  if (general !== DIMENSION_TOTAL_HUNDREDTHS) {
    faults.push(whole('indicators', 'maximum', 'general-total', { total: points(general), expected }))
  }
  const specific = province.indicators.filter(({ dimension }) => dimension === 'SPECIFIC')
  if (specific.length === 0) warnings.push(whole('indicators', 'maximum', 'no-specific', {}))
  const byAgency = new Map<string | undefined, number>()
  for (const { agencyCode, maximumHundredths } of specific) {
    byAgency.set(agencyCode, (byAgency.get(agencyCode) ?? 0) + maximumHundredths)
  }
  for (const { code, name } of specific.length === 0 ? [] : province.agencies) {
    const sum = byAgency.get(code) ?? 0
    if (sum !== DIMENSION_TOTAL_HUNDREDTHS) {
      warnings.push(whole('indicators', 'maximum', 'specific-total', { agency: name, total: points(sum), expected }))
    }
  }
  return { faults, warnings }
}

/** What would leave somebody without work or an agency without a voice; no reason to refuse the file. */
export const checkGaps = (province: Province): Fault[] => {
  const spoken = new Set(
    province.people.filter(({ role }) => role === 'focal-point').map(({ agencyCode }) => agencyCode),
  )
  const reviewed = new Set(province.assignments.filter(({ kind }) => kind === 'review').map(({ axisCode }) => axisCode))
  const whoReviews = new Set(province.assignments.map(({ indicatorCode }) => indicatorCode))
  const silent = province.agencies.filter(({ code }) => !spoken.has(code))
  const idle = province.axes.filter(
    ({ code, dimension }) =>
      dimension === 'GENERAL' &&
      !reviewed.has(code) &&
      province.indicators.some((indicator) => indicator.axisCode === code && !whoReviews.has(indicator.code)),
  )
  return [
    ...silent.map(({ name }) => whole('people', 'agency', 'agency-without-focal-point', { agency: name })),
    ...idle.map(({ title }) => whole('assignments', 'axis', 'axis-without-reviewer', { axis: title })),
  ]
}
