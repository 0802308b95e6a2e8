import type { Language } from '../vocabulary.ts'
import type { Province } from './province.ts'
import type { RawProvince, RawRow } from './raw-province.ts'
import { filled } from './read-row.ts'
import type { ColumnKey, SheetKey } from './sheets.ts'
import {
  ASSIGNMENT_WORDS,
  DIMENSION_WORDS,
  FORMULA_WORDS,
  GROUP_WORDS,
  HOLIDAY_WORDS,
  METHOD_WORDS,
  ROLE_WORDS,
  YES_NO_WORDS,
} from './words.ts'

type Row<S extends SheetKey> = { [C in ColumnKey<S>]?: string | undefined }

/** Row 1 is the header in a written workbook. */
const numbered = <S extends SheetKey>(rows: readonly Row<S>[]): RawRow[] =>
  rows.map((row, index) => ({
    row: index + 2,
    cells: filled(row),
  }))

/** Hundredths as officials write points: 3250 is 32.5. Exact, for a double holds every hundredth up to 1000 points. */
const decimal = (hundredths: number): string => String(hundredths / 100)

/** The way back of `checkProvince`: a province as rows of text. */
export const provinceRows = (province: Province, language: Language = 'fa'): Required<RawProvince> => ({
  agencies: numbered<'agencies'>(
    province.agencies.map((agency) => ({ ...agency, group: GROUP_WORDS[agency.group][language][0] })),
  ),
  people: numbered<'people'>(
    province.people.map(({ key, name, role, agencyCode, team, phone }) => ({
      key,
      name,
      role: ROLE_WORDS[role][language][0],
      agency: agencyCode,
      team,
      phone,
    })),
  ),
  axes: numbered<'axes'>(
    province.axes.map((axis) => ({ ...axis, dimension: DIMENSION_WORDS[axis.dimension][language][0] })),
  ),
  indicators: numbered<'indicators'>(
    province.indicators.map((indicator) => ({
      code: indicator.code,
      title: indicator.title,
      dimension: DIMENSION_WORDS[indicator.dimension][language][0],
      axisCode: indicator.axisCode,
      axisTitle: province.axes.find(({ code }) => code === indicator.axisCode)?.title,
      agency: indicator.agencyCode,
      maximum: decimal(indicator.maximumHundredths),
      guidance: indicator.guidance,
      evidence: YES_NO_WORDS[indicator.evidenceRequired ? 'yes' : 'no'][language][0],
      formula: FORMULA_WORDS[indicator.formula][language][0],
      target: indicator.target === undefined ? undefined : String(indicator.target),
    })),
  ),
  assignments: numbered<'assignments'>(
    province.assignments.map(({ kind, team, person, axisCode, indicatorCode, agencyCode }) => ({
      kind: ASSIGNMENT_WORDS[kind][language][0],
      team,
      person,
      axis: axisCode,
      indicator: indicatorCode,
      agency: agencyCode,
    })),
  ),
  inquiries: numbered<'inquiries'>(
    province.inquiries.map(({ code, title, respondent, method, indicatorCode }) => ({
      code,
      title,
      respondent,
      method: METHOD_WORDS[method][language][0],
      indicator: indicatorCode,
    })),
  ),
  holidays: numbered<'holidays'>(
    province.holidays.map(({ dayKey, title, kind }) => ({
      day: dayKey.replaceAll('-', '/'),
      title,
      kind: HOLIDAY_WORDS[kind][language][0],
    })),
  ),
})
