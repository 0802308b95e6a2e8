import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycles.ts'
import { markAnnounced, resultOfAgency } from '#storage/results.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'

/**
 * Requirement F7: the agency says that it has made its final result known, with the day. Refusals: not-your-role, not-found, not-now,
 * already-announced {announcedAt}.
 */
export const announceResult = command(
  'results.announce-result',
  z.object({ cycleId: z.number().int() }),
  async (tx, by, { cycleId }) => {
    const cycle = await cycleById(tx, cycleId)
    const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
    const allowed = may(by.actor, 'result.announce', { agencyId, cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    const result = agencyId === null ? null : await resultOfAgency(tx, cycleId, agencyId)
    if (agencyId === null || result === null) return refuse('not-found')
    if (!(await markAnnounced(tx, cycleId, agencyId, by.sentAt)))
      return refuse('already-announced', { announcedAt: (result.announcedAt ?? by.now).toISOString() })
    await audit(tx, by, 'result.announce', `cycle:${cycleId}`, { agencyId })
    return done({ cycleId, announcedAt: by.sentAt.toISOString() })
  },
)
