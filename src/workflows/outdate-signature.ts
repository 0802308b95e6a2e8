import { signedContent } from '#domain/sign-off/sign-off.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { markOf } from '#reads/sign-off/report.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { markOutdated, newestSignOffs, standingVersions, versionsById } from '#storage/sign-off/sign-offs.ts'
import type { Tx } from '#storage/transaction.ts'

/**
 * After something of an agency's evidence has changed: whether its signature still stands under all of it. Where it does no longer, all
 * of the agency are told. @returns whether it has just lost it
 */
export async function outdateSignature(
  tx: Tx,
  now: Date,
  { cycleId, agencyId }: { cycleId: number; agencyId: number },
): Promise<boolean> {
  const row = (await newestSignOffs(tx, cycleId)).get(agencyId)
  if (row?.state !== 'SIGNED') return false
  const [signed, standing] = [await versionsById(tx, row.covers), await standingVersions(tx, cycleId, agencyId)]
  const isOutdated =
    markOf(signedContent('', signed.map(withoutId))) !== markOf(signedContent('', standing.map(withoutId)))
  if (isOutdated === (row.outdatedAt !== null)) return false
  await markOutdated(tx, row.id, isOutdated ? now : null)
  if (!isOutdated) return false
  await enqueue(tx, now, {
    kind: 'sign-off-outdated',
    key: `sign-off-outdated:${row.id}:${now.getTime()}`,
    to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
    args: { signOffId: row.id },
    subject: `agency:${agencyId}`,
  })
  return true
}

/** The same words handed in once more are the same. */
const withoutId = ({ itemId, content }: { itemId: number; content: readonly unknown[] }) => ({ id: itemId, content })
