import type { Answers, Row } from './answers.ts'
import type { BothWords, ProcedureDefinition } from './definition.ts'
import type { GridMark } from './grid.ts'

/** A round with all that was answered in it; plain JSON. */
export interface RoundExport {
  title: string
  procedure: BothWords
  version: number
  definition: Pick<ProcedureDefinition, 'forms' | 'choices'>
  agencies: readonly Row[]
  cases: readonly {
    code: string
    name: string
    /** Null: it has ended. */
    step: BothWords | null
    mark: GridMark
    endedAt: string | null
    answers: Answers
  }[]
}

/** A register in words, a row for each entry. */
export interface RegisterSheet {
  title: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}
