import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { agencyOfReader, markSeen, receiptOf } from '#storage/circular-recipients.ts'
import { mayRead, sentCircular } from '#storage/circulars.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'

/**
 * «رؤیت شد» by name and agency (requirement E1, peers row 65); the first time counts and is what every later press answers.
 * Refusals: not-your-role, not-found, nothing-to-acknowledge.
 */
export const acknowledge = command(
  'circulars.acknowledge',
  z.object({ circularId: z.number().int() }),
  async (tx, by, { circularId }) => {
    const allowed = may(by.actor, 'circular.acknowledge')
    if (!allowed.ok) return allowed
    const circular = await sentCircular(tx, circularId)
    if (circular === null || by.actor.kind !== 'person') return refuse('not-found')
    const { personId } = by.actor
    // What was meant for others sounds like what is not there.
    if (!(await mayRead(tx, circularId, personId))) return refuse('not-found')
    const known = await receiptOf(tx, circularId, personId)
    if (known?.seenAt != null) return done({ seenAt: known.seenAt.toISOString(), isNew: false })
    const agencyId = known?.agencyId ?? (await agencyOfReader(tx, personId))
    if (agencyId === null || !circular.acknowledge) return refuse('nothing-to-acknowledge')
    await markSeen(tx, circularId, personId, agencyId, by.now)
    await audit(tx, by, 'circulars.acknowledge', `circular:${circularId}`, { agencyId })
    return done({ seenAt: by.now.toISOString(), isNew: true })
  },
)
