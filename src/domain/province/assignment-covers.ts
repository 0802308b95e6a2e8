import type { ProvinceAssignment, ProvinceIndicator } from './province.ts'

/**
 * Whether an assignment speaks of this indicator at this agency. A review of an agency means its specific indicators
 * (its general ones go by axis, so that all agencies are measured with one eye); a conflict with an agency means all of it.
 */
export const assignmentCovers = (
  assignment: ProvinceAssignment,
  indicator: Pick<ProvinceIndicator, 'code' | 'axisCode' | 'dimension'>,
  agencyCode: string,
): boolean => {
  if (assignment.indicatorCode !== undefined) return assignment.indicatorCode === indicator.code
  if (assignment.axisCode !== undefined) return assignment.axisCode === indicator.axisCode
  if (assignment.agencyCode !== agencyCode) return false
  return assignment.kind === 'conflict' || indicator.dimension === 'SPECIFIC'
}
