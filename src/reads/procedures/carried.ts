import type { BothWords } from '#domain/procedures/definition.ts'
import { formsOfStep } from '#domain/procedures/flow.ts'
import { isAbout } from '#domain/procedures/propose.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { cycleOfYear } from '#storage/cycle/timetables.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import { casesOfAgency } from '#storage/procedures/reported.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AnswerLine, answerLines, formState } from './form.ts'

/** What an agency planned the year before for this very indicator, and how far it came; plain JSON. */
export interface Carried {
  title: BothWords
  year: number
  answers: AnswerLine[]
}

/** Peers row 60: read by the agency and by whoever evaluates the indicator. */
export async function carriedTo(
  db: Reader,
  item: { cycleId: number; agencyId: number; indicator: { code: string; title: string } },
): Promise<Carried[]> {
  const ids = await proceduresThat(db, ({ carries }) => carries !== undefined)
  const cycle = ids.length === 0 ? null : await cycleById(db, item.cycleId)
  const year = (cycle?.year ?? 0) - 1
  const before = cycle === null ? null : await cycleOfYear(db, year)
  if (before === null) return []
  const carried: Carried[] = []
  for (const row of await casesOfAgency(db, { cycleId: before.id, agencyId: item.agencyId }, ids)) {
    const definition = (await procedureById(db, row.procedureId))?.definition
    if (definition === undefined) continue
    const forms = [...new Set(definition.steps.flatMap(formsOfStep))]
    const state = await formState(db, row, { definition, forms, language: 'fa' })
    const questions = state.questions.filter(({ cell }) => cell !== null && isAbout(cell.row.title, item.indicator))
    const answers = answerLines(definition, forms, { ...state, questions }, () => false).filter(
      ({ kind, value }) => kind !== 'computed' && value !== false && value !== null,
    )
    if (answers.length > 0) carried.push({ title: definition.title, year, answers })
  }
  return carried
}
