import type { ProcedureDefinition } from '#domain/procedures/definition.ts'
import { periodOf } from '#domain/procedures/periods.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { currentProcedures, type ProcedureRow } from '#storage/procedures/procedures.ts'
import { openedAlready } from '#storage/procedures/rounds.ts'
import { openUnits } from '#storage/procedures/units.ts'
import type { Reader } from '#storage/transaction.ts'
import { bySystem, type Tools } from '../tools.ts'
import { openRound } from './start-case.ts'

/** What a procedure that begins by itself would be opened for now; null: nothing. */
async function dueFor(db: Reader, { key, definition }: ProcedureRow, now: Date, zone: string): Promise<string | null> {
  const { starts }: ProcedureDefinition = definition
  if (starts.by === 'calendar' && starts.every !== undefined)
    return `${key}:${starts.every}-${periodOf(now, starts.every, zone).name}`
  if (starts.by !== 'stage') return null
  const cycle = await organizationCycle(db)
  if (cycle === null || cycle.state === 'DRAFT' || cycle.suspendedAt !== null) return null
  const named = Object.entries(cycle.profile.procedures ?? {}).find(([, keys]) => keys.includes(key))?.[0]
  const stage = (await stagesOf(db, cycle.id)).find((one) => one.key === (named ?? starts.stage))
  return stage !== undefined && stage.opensAt <= now && now <= stage.dueAt ? `${key}:${cycle.id}:${stage.key}` : null
}

/** The duty of each minute: rounds that a stage of the cycle or a period of the calendar opens, each once. */
export async function openByItself({ db, ...tools }: Tools): Promise<void> {
  const now = tools.clock.now()
  const due: { row: ProcedureRow; openedFor: string }[] = []
  for (const row of await currentProcedures(db)) {
    const openedFor = await dueFor(db, row, now, tools.zone)
    if (openedFor !== null) due.push({ row, openedFor })
  }
  if (due.length === 0) return
  const opened = await openedAlready(db)
  for (const { row, openedFor } of due) {
    // Without subjects there is nothing to open, and it is asked again.
    const isIdle = row.definition.starts.subject === 'unit' && (await openUnits(db)).length === 0
    if (opened.has(openedFor) || isIdle) continue
    const { id: procedureId, definition } = row
    const title = `${definition.title.fa} · ${
      openedFor
        .split(':')
        .at(-1)
        ?.replace(/^[a-z]+-(?=\d)/, '') ?? ''
    }`
    await openRound({ db, ...tools }, bySystem(now), { procedureId, title, day: null, openedFor })
  }
}
