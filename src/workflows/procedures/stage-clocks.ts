import { isOwed, stepOf } from '#domain/procedures/flow.ts'
import { refuse } from '#shared/outcome.ts'
import { type CaseRow, caseById, changeCase, openCasesBy } from '#storage/procedures/cases.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'
import { endOfStage } from './enter-step.ts'
import { caseInput } from './load-case.ts'

/** By when the present step of a case ends with its stage; undefined: it does not end with one. */
async function stageEnd(db: Reader, row: CaseRow): Promise<Date | null | undefined> {
  const definition = (await procedureById(db, row.procedureId))?.definition
  const step = definition === undefined ? null : stepOf(definition, row.step)
  return isOwed(step) && step.endsWith !== undefined ? endOfStage(db, row, step.endsWith) : undefined
}

const isElsewhere = (row: CaseRow, end: Date | null | undefined): end is Date | null =>
  end !== undefined && end?.getTime() !== row.dueAt?.getTime()

const followStage = command('case.follow-stage', {
  input: caseInput,
  async load(db, _, { caseId }) {
    const row = await caseById(db, caseId)
    return row === null ? null : { about: {}, row }
  },
  async run(tx, act, { caseId }, { row }) {
    const dueAt = await stageEnd(tx, row)
    if (row.endedAt !== null || !isElsewhere(row, dueAt)) return act.unchanged({})
    if (!(await changeCase(tx, row, { dueAt }))) return refuse('case-changed')
    const details = { step: row.step, dueAt: dueAt?.toISOString() ?? null }
    return act.record({}, { id: caseId, agencyId: row.agencyId, details })
  },
})

/** Requirements E7, E8: a step that ends with a stage of the cycle follows it, be it that it was planned only now or has been moved. */
export async function followStages(tools: Tools): Promise<void> {
  const { db, clock } = tools
  const ends = await proceduresThat(db, ({ steps }) =>
    steps.some((step) => isOwed(step) && step.endsWith !== undefined),
  )
  for (const row of ends.length === 0 ? [] : await openCasesBy(db, ends))
    if (isElsewhere(row, await stageEnd(db, row))) await followStage(tools, bySystem(clock.now()), { caseId: row.id })
}
