import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import * as pending from '#storage/province/pending.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { command } from '../act.ts'
import { waitingWorkbook } from '../files/waiting-workbook.ts'
import type { Caller, Tools } from '../tools.ts'

export interface ImportPlace {
  /** Null: there is no running cycle; agencies and people can be imported all the same. */
  cycle: { id: number; year: number } | null
}

/** Whether the actor may import, and into which cycle. Refusals: not-your-role. */
export async function readImportPlace(tools: Tools, caller: Caller): Promise<Outcome<ImportPlace>> {
  const allowed = may(caller.actor, 'import.apply')
  if (!allowed.ok) return allowed
  const cycle = await organizationCycle(tools.db)
  return done({ cycle: cycle === null || cycle.state === 'CLOSED' ? null : { id: cycle.id, year: cycle.year } })
}

const importPlace = () => ({ about: {} })

/** Remembers the workbook a person has sent; a later one takes its place. Refusal: not-found where there is no account. */
export const keepUpload = command('import.upload', {
  input: z.object({
    sha256: z.string().length(64),
    sizeBytes: z.number().int(),
    name: z.string(),
    mimeType: z.string(),
    cycleId: z.number().int().nullable(),
  }),
  load: importPlace,
  async run(tx, act, { sha256, sizeBytes, name, mimeType, cycleId }) {
    if (act.accountId === null) return refuse('not-found')
    await pending.keepWorkbook(tx, act.accountId, { sha256, sizeBytes, mimeType, name, cycleId }, act.now)
    return act.record({ sha256 }, { id: cycleId ?? 'all', details: { sha256 } })
  },
})

/** Forgets the waiting workbook: it was applied or given up. */
export const dropUpload = command('import.cancel', {
  input: z.object({}),
  load: importPlace,
  async run(tx, act) {
    const dropped = act.accountId !== null && (await pending.dropPendingImport(tx, act.accountId))
    return dropped ? act.record(null, { id: 'all' }) : act.unchanged(null)
  },
})

/** What `waitingWorkbook` answers, for whoever may import. Refusals: not-your-role, those of `waitingWorkbook`. */
export async function waitingUpload(
  tools: Tools,
  caller: Caller,
  mark: string,
): Promise<Awaited<ReturnType<typeof waitingWorkbook>>> {
  const allowed = may(caller.actor, 'import.apply')
  return allowed.ok ? waitingWorkbook(tools, caller, mark) : allowed
}
