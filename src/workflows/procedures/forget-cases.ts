import { addDays } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { addAct, caseById, casesToErase, eraseEntered } from '#storage/procedures/cases.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import { entriesOfCase, isInForce } from '#storage/procedures/registers.ts'
import { inTransaction } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { isDueAgain, noteDone, type Recurring } from '../every.ts'
import { bySystem, type Tools } from '../tools.ts'
import { caseInput } from './load-case.ts'

const RUN: Recurring = { key: 'cases-forgotten-at', everyMs: 86_400_000 }

const forget = command('case.forget', {
  input: caseInput,
  async load(db, _, { caseId }) {
    const row = await caseById(db, caseId)
    return row === null ? null : { about: {}, row }
  },
  async run(tx, act, { caseId }, { row }) {
    if (row.endedAt === null) return refuse('case-open')
    const gone = await eraseEntered(tx, caseId)
    await addAct(tx, { caseId, step: row.step, kind: 'erase', personId: null, at: act.now })
    return act.record(gone, { id: caseId, agencyId: row.agencyId, details: gone })
  },
})

/**
 * Reliability S20: once a day what was entered in cases whose definition says so is erased, so many days after their end; a case whose
 * document is in force waits for its end. Who did what and when stays in the history and in the log.
 */
export async function forgetCases(tools: Tools): Promise<void> {
  const { db, clock, zone } = tools
  const ids = await proceduresThat(db, ({ erases }) => erases !== undefined)
  const now = clock.now()
  if (ids.length === 0 || !(await isDueAgain(db, RUN, now))) return
  for (const id of ids) {
    const days = (await procedureById(db, id))?.definition.erases
    if (days === undefined) continue
    for (const { id: caseId } of await casesToErase(db, [id], addDays(now, -days, zone)))
      if (!(await entriesOfCase(db, caseId)).some((entry) => isInForce(entry, now)))
        await forget(tools, bySystem(now), { caseId })
  }
  await inTransaction(db, (tx) => noteDone(tx, RUN, now))
}
