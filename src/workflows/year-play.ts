import type { OfficeAct } from '#domain/rehearsal/moments.ts'
import type { Outcome } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycles.ts'
import type { AssumedAnswer } from '#storage/rehearsal.ts'
import type { By, Tools } from './command.ts'

type Done = Promise<Outcome<unknown>>

/**
 * All that moves a year on: what the clock does by itself and what people do with the product's own commands. The rehearsal plays it;
 * it is put together in the room of the jobs, because shelves do not know each other.
 */
export interface YearPlay {
  /** Looked at in this order at each moment. */
  duties: Readonly<Record<string, (tools: Tools) => Promise<unknown>>>
  publish(tools: Tools, by: By, cycle: CycleRow): Done
  sendCircular(tools: Tools, by: By, circularId: number): Done
  submit(tools: Tools, by: By, draft: AssumedAnswer): Done
  office: Readonly<Record<Exclude<OfficeAct, 'send-circular'>, (tools: Tools, by: By, cycle: CycleRow) => Done>>
}
