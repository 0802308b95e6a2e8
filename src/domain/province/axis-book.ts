import { squash } from 'persian-text'
import type { Dimension } from '../vocabulary.ts'
import type { ProvinceAxis } from './province.ts'
import type { RowReader } from './read-row.ts'
import { codeKey, indexOf } from './reference.ts'
import { SPECIFIC_AXIS } from './words.ts'

type Reader = RowReader<'indicators'>

/** The first number that is no code yet, for axes that a file names by title only. */
const freeCode = (axes: readonly ProvinceAxis[]): string => {
  const taken = new Set(axes.map((axis) => codeKey(axis.code)))
  let number = 1
  while (taken.has(String(number))) number += 1
  return String(number)
}

/** An axis as an indicator row names it; met for the first time, it is written down. */
const inlineAxis = (axes: ProvinceAxis[], code: string, title: string, dimension: Dimension): ProvinceAxis => {
  const known = axes.find((axis) =>
    code !== ''
      ? codeKey(axis.code) === codeKey(code)
      : axis.dimension === dimension && squash(axis.title) === squash(title),
  )
  if (known === undefined) {
    const axis = { code: code === '' ? freeCode(axes) : code, title: title === '' ? code : title, dimension }
    axes.push(axis)
    return axis
  }
  // The code alone came first; now the title is known too.
  if (known.title === known.code && title !== '') known.title = title
  return known
}

const specificAxis = (axes: ProvinceAxis[]): ProvinceAxis =>
  inlineAxis(axes, SPECIFIC_AXIS.code, SPECIFIC_AXIS.fa, 'SPECIFIC')

/**
 * The axes of a file: from their own sheet, or, where there is none (`sheetAxes` null), gathered from the indicators.
 * Axes group general indicators (glossary), so a specific indicator may leave its axis out.
 */
export const axisBook = (sheetAxes: readonly ProvinceAxis[] | null) => {
  const axes: ProvinceAxis[] = (sheetAxes ?? []).map((axis) => ({ ...axis }))
  const index = sheetAxes === null ? null : indexOf(axes)
  return {
    axes: (): ProvinceAxis[] => axes,
    /** The code of the axis of one indicator row, '' after a fault. */
    axisOf(reader: Reader, dimension: Dimension | undefined): string {
      const code = reader.text('axisCode')
      const title = reader.text('axisTitle')
      if (code === '' && title === '') {
        if (dimension === 'SPECIFIC') return specificAxis(axes).code
        if (dimension === 'GENERAL') reader.fault('axisCode', 'required')
        return ''
      }
      const column = code === '' ? 'axisTitle' : 'axisCode'
      const axis =
        index !== null
          ? reader.reference(column, index)
          : dimension === undefined
            ? undefined
            : inlineAxis(axes, code, title, dimension)
      if (axis !== undefined && dimension !== undefined && axis.dimension !== dimension) {
        reader.fault(column, 'axis-of-other-dimension', { value: axis.title })
      }
      return axis?.code ?? ''
    },
  }
}
