import { squash } from '../text/search-key.ts'
import type { Dimension } from '../vocabulary.ts'
import { axisBook } from './axis-book.ts'
import { duplicateWatch } from './duplicates.ts'
import type { ProvinceAgency, ProvinceAxis, ProvinceIndicator } from './province.ts'
import type { Fault, RawRow } from './raw-province.ts'
import { codeKey, filledRows, GUIDANCE_LIMIT, NAME_LIMIT, type RowReader, readRow, TITLE_LIMIT } from './read-row.ts'
import { type Index, referTo } from './reference.ts'
import { DIMENSION_WORDS, FORMULA_WORDS, YES_NO_WORDS } from './words.ts'

export const checkAxes = (rows: readonly RawRow[], faults: Fault[]): ProvinceAxis[] => {
  const codes = duplicateWatch<'axes'>()
  const titles = duplicateWatch<'axes'>()
  return filledRows(rows).map((raw) => {
    const reader = readRow('axes', raw, faults)
    const code = reader.code('code')
    const title = reader.required('title', TITLE_LIMIT)
    const dimension = reader.word('dimension', DIMENSION_WORDS) ?? 'GENERAL'
    codes(reader, 'code', codeKey(code), code)
    titles(reader, 'title', title === '' ? '' : `${dimension}|${squash(title)}`, title)
    return { code, title, dimension }
  })
}

/** Requirement A3: a specific indicator has an agency, a general one has none. */
const agencyOf = (
  reader: RowReader<'indicators'>,
  raw: RawRow,
  dimension: Dimension | undefined,
  agencies: Index<ProvinceAgency> | null,
): ProvinceAgency | undefined => {
  const agency = referTo(reader, 'agency', raw.cells.agency, agencies)
  const written = reader.text('agency', NAME_LIMIT) !== ''
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
  faults: Fault[],
): { axes: ProvinceAxis[]; indicators: ProvinceIndicator[] } => {
  const book = axisBook(sheetAxes)
  const codes = duplicateWatch<'indicators'>()
  const titles = duplicateWatch<'indicators'>()
  const indicators = filledRows(rows).map((raw): ProvinceIndicator => {
    const reader = readRow('indicators', raw, faults)
    const code = reader.code('code')
    const title = reader.required('title', TITLE_LIMIT)
    const dimension = reader.word('dimension', DIMENSION_WORDS)
    const agency = agencyOf(reader, raw, dimension, agencies)
    const axisCode = book.axisOf(reader, raw, dimension)
    const maximumHundredths = reader.points('maximum') ?? 0
    const guidance = reader.text('guidance', GUIDANCE_LIMIT)
    const evidenceRequired = reader.word('evidence', YES_NO_WORDS, 'yes') !== 'no'
    const formula = reader.word('formula', FORMULA_WORDS, 'BY_HAND') ?? 'BY_HAND'
    const target = targetOf(reader)
    codes(reader, 'code', codeKey(code), code)
    titles(reader, 'title', title === '' ? '' : `${agency?.code ?? ''}|${squash(title)}`, title)
    return {
      code,
      title,
      dimension: dimension ?? 'GENERAL',
      axisCode,
      ...(agency === undefined ? {} : { agencyCode: agency.code }),
      maximumHundredths,
      guidance,
      evidenceRequired,
      formula,
      ...(target === undefined ? {} : { target }),
    }
  })
  return { axes: book.axes(), indicators }
}
