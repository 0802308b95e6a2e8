import type { BothWords } from '#domain/procedures/definition.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { cycleOfYear } from '#storage/cycle/timetables.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import { answeredIn, tasksIn } from '#storage/procedures/reported.ts'
import type { Reader } from '#storage/transaction.ts'

/** So many findings fit what is folded on a phone. */
const SHOWN = 8

/** What the year before has left to think of. */
export interface Recalled {
  title: BothWords
  year: number
  findings: { name: string; text: string }[]
  tasks: { all: number; open: number }
}

/** Requirement D11: the findings of the cycle before, for whoever plans this one; none once it is published. */
export async function recalledFor(db: Reader, { year, state }: Pick<CycleRow, 'year' | 'state'>): Promise<Recalled[]> {
  const before = state === 'DRAFT' ? await cycleOfYear(db, year - 1) : null
  if (before === null) return []
  const recalled: Recalled[] = []
  for (const procedureId of await proceduresThat(db, ({ recalls }) => recalls.length > 0)) {
    const definition = (await procedureById(db, procedureId))?.definition
    if (definition === undefined) continue
    const of = { cycleId: before.id, procedureId, paths: definition.recalls }
    const findings = (await answeredIn(db, of, SHOWN)).flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name, text: value }] : [],
    )
    const tasks = await tasksIn(db, before.id, procedureId)
    if (findings.length > 0) recalled.push({ title: definition.title, year: year - 1, findings, tasks })
  }
  return recalled
}
