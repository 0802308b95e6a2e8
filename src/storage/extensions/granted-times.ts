import { type Outage, outageIn } from '#domain/extensions/outage.ts'
import type { ExtendableStage, ExtensionOrigin } from '#domain/extensions/stages.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/configuration.ts'
import type { Reader } from '../transaction.ts'

/** More time of one agency in one stage, over or not. */
export interface GrantedTime {
  agencyId: number
  stage: ExtendableStage
  dueAt: Date
  origin: ExtensionOrigin
  /** What it makes up for; null: something else. */
  outage: Outage | null
}

const GRANTED: Part<ReadonlyMap<number, readonly GrantedTime[]>> = {
  tables: ['Extension', 'Cycle'],
  read(run) {
    const byCycle = new Map<number, GrantedTime[]>()
    for (const { cycleId, agencyId, stageKey, dueAt, origin, reason } of run.all(sql.GRANTED)) {
      const times = byCycle.get(cycleId) ?? []
      byCycle.set(cycleId, times)
      if (dueAt === null) continue
      times.push({ agencyId, dueAt, stage: stageKey, origin, outage: origin === 'returned' ? outageIn(reason) : null })
    }
    return byCycle
  },
}

/** All of a cycle, the latest end last. */
export const timesGranted = async (db: Reader, cycleId: number): Promise<readonly GrantedTime[]> =>
  (await snapshotOf(db, GRANTED)).get(cycleId) ?? []
