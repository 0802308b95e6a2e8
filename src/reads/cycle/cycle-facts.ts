import type { CycleFacts } from '#domain/cycle/advance.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { grantedTimes } from '#storage/extensions/extensions.ts'
import { countForGates } from '#storage/cycle/timetables.ts'
import { passedGates, withheldResults } from '#storage/decisions/decisions.ts'
import { holdingBack } from '#storage/procedures/holding.ts'
import type { Reader } from '#storage/transaction.ts'

/** All that the gates of requirements 1.4 ask of a cycle, gathered at one instant. Inside a transaction when it is acted upon. */
export async function cycleFacts(db: Reader, cycle: CycleRow): Promise<CycleFacts> {
  const windows = await stagesOf(db, cycle.id)
  const counts = await countForGates(db, cycle.id)
  return {
    ...counts,
    windows,
    // The longest one, so that no stage is cut off before its own grace is over.
    graceMinutes: Math.max(0, ...windows.map((stage) => stage.graceMinutes)),
    passed: await passedGates(db, cycle.id),
    extensions: await grantedTimes(db, cycle.id),
    requiredApprovals: cycle.profile.approvals,
    transmitted: cycle.transmittedAt !== null,
    festivalAwaited: cycle.profile.releaseAfterFestival && cycle.festivalHeldAt === null,
    withheldResults: (await withheldResults(db, cycle.id)).size,
    holding: await holdingBack(db, cycle),
  }
}
