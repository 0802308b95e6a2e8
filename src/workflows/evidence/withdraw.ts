import { z } from 'zod'
import { refuse } from '#shared/outcome.ts'
import { judgeChange, loadItem } from '#reads/evidence/item.ts'
import { returnItem } from '#storage/evidence/item-moves.ts'
import { markWithdrawn } from '#storage/evidence/submissions.ts'
import { command } from '../act.ts'
import { outdateSignature } from '../outdate-signature.ts'
import { copyLastVersion } from './open-draft.ts'

/**
 * Takes a submitted version back until the deadline. The version is kept with the hour of its withdrawal, and a draft with the
 * same content lies ready. Refusals: those of `judgeChange`, nothing-to-withdraw (also: another version is in force),
 * changed-meanwhile.
 */
export const withdrawEvidence = command('evidence.withdraw', {
  input: z.object({ itemId: z.number().int(), version: z.number().int() }),
  load: loadItem,
  async run(tx, act, { itemId, version }, { facts }) {
    const open = judgeChange(facts, 'withdraw', act)
    if (!open.ok) return open
    const { item, inForce } = facts
    if (item.state !== 'SUBMITTED' || inForce === null || inForce.number !== version)
      return refuse('nothing-to-withdraw')
    const earlier = facts.versions.find(
      (row) => row.state === 'SUBMITTED' && row.withdrawnAt === null && row.number < version,
    )
    const change = { submittedAt: earlier?.submittedAt ?? null }
    if ((await returnItem(tx, item, 'withdraw', inForce.itemStateBefore, act.now, change)) === null)
      return refuse('changed-meanwhile')
    await markWithdrawn(tx, inForce.id, act.now)
    await outdateSignature(tx, act.now, item)
    const draft = await copyLastVersion(tx, itemId, facts.versions[0], act.now)
    const details = { withdrawn: version, version: draft.number }
    return act.record(details, { id: itemId, agencyId: item.agencyId, details })
  },
})
