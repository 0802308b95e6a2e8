import { z } from 'zod'
import { mayConfirm } from '#domain/circulars/may-confirm.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { moveCircular } from '#storage/circulars.ts'
import { personName } from '#storage/people.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/**
 * A second person confirms the version he has read (requirements C1, E1). Refusals: those of the door, circular-changed,
 * wrong-circular-state {state}, same-person.
 */
export const confirmCircular = command(
  'circulars.confirm-circular',
  z.object({ circularId: z.number().int(), version: z.number().int() }),
  async (tx, by, { circularId, version }) => {
    const own = await ownCircular(tx, by, 'circular.confirm', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    const allowed = mayConfirm({ ...circular, authorId: circular.createdBy }, person.personId, version)
    if (!allowed.ok) return allowed
    if (!(await moveCircular(tx, circular, 'CONFIRMED', { confirmedBy: person.personId })))
      return refuse('circular-changed')
    await audit(tx, by, 'circulars.confirm', `circular:${circularId}`, { details: { version } })
    await enqueue(tx, by.now, {
      kind: 'circular-confirmed',
      key: `circular-confirmed:${circularId}:${version + 1}`,
      to: [circular.createdBy],
      args: { circularId, name: await personName(tx, person.personId) },
    })
    return done({ id: circularId, version: version + 1, isScheduled: circular.sendAt !== null })
  },
)
