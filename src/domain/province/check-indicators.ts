import { squash } from 'persian-text'
import type { Dimension } from '../vocabulary.ts'
import { axisBook } from './axis-book.ts'
import type { ProvinceAgency, ProvinceAxis, ProvinceIndicator } from './province.ts'
import type { Findings, RawRow } from './raw-province.ts'
import { filled, type RowReader, readRows } from './read-row.ts'
import { codeKey, type Index } from './reference.ts'

export const checkAxes = (rows: readonly RawRow[], found: Findings): ProvinceAxis[] =>
  readRows('axes', rows, found, (reader) => {
    const code = reader.code('code')
    const title = reader.required('title')
    const dimension = reader.word('dimension') ?? 'GENERAL'
    reader.unique('code', codeKey(code), code)
    reader.unique('title', title === '' ? '' : `${dimension}|${squash(title)}`, title)
    return { code, title, dimension }
  })

/** Requirement A3: a specific indicator has an agency, a general one has none. */
const agencyOf = (
  reader: RowReader<'indicators'>,
  dimension: Dimension | undefined,
  agencies: Index<ProvinceAgency> | null,
): ProvinceAgency | undefined => {
  const agency = reader.reference('agency', agencies)
  const written = reader.text('agency') !== ''
  if (dimension === 'SPECIFIC' && !written) reader.fault('agency', 'agency-missing')
  if (dimension === 'GENERAL' && written) reader.fault('agency', 'agency-not-wanted')
  return agency
}

/** Targets divide (part 3, form of the 1381 regulation), so none may be zero or less. */
const targetOf = (reader: RowReader<'indicators'>): number | undefined => {
  const target = reader.number('target')
  if (target !== undefined && target <= 0) reader.fault('target', 'not-positive', { value: String(target) })
  return target
}

/** `axisRows` is null where the file has no axes sheet: then the axes are those the indicators name. */
export const checkIndicators = (
  rows: readonly RawRow[],
  sheetAxes: readonly ProvinceAxis[] | null,
  agencies: Index<ProvinceAgency> | null,
  found: Findings,
): { axes: ProvinceAxis[]; indicators: ProvinceIndicator[] } => {
  const book = axisBook(sheetAxes)
  const indicators = readRows('indicators', rows, found, (reader): ProvinceIndicator => {
    const code = reader.code('code')
    const title = reader.required('title')
    const dimension = reader.word('dimension')
    const agency = agencyOf(reader, dimension, agencies)
    const axisCode = book.axisOf(reader, dimension)
    const maximumHundredths = reader.points('maximum') ?? 0
    const guidance = reader.text('guidance')
    const evidenceRequired = reader.word('evidence', 'yes') !== 'no'
    const formula = reader.word('formula', 'BY_HAND') ?? 'BY_HAND'
    const target = targetOf(reader)
    reader.unique('code', codeKey(code), code)
    reader.unique('title', title === '' ? '' : `${agency?.code ?? ''}|${squash(title)}`, title)
    return {
      code,
      title,
      dimension: dimension ?? 'GENERAL',
      axisCode,
      maximumHundredths,
      guidance,
      evidenceRequired,
      formula,
      ...filled({ agencyCode: agency?.code, target }),
    }
  })
  return { axes: book.axes(), indicators }
}
