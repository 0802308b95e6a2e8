import { z } from 'zod'
import { dayKey } from '#domain/calendar/jalali.ts'
import { standingOf } from '#domain/circulars/standing.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { receiptsOf, reminderSubjectOf, subjectOf } from '#storage/circular-recipients.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/**
 * Reminds everybody who has not acknowledged; a person gets at most one such reminder a day, whichever circular it is about.
 * Refusals: those of the door, wrong-circular-state {state}, circular-owes-nothing.
 */
export const remindSilent = command(
  'circulars.remind-silent',
  z.object({ circularId: z.number().int() }),
  async (tx, by, { circularId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { state, acknowledge, validUntil, replacedBy } = own.value.circular
    if (state !== 'SENT') return refuse('wrong-circular-state', { state })
    const standing = standingOf({ validUntil, isReplaced: replacedBy !== null }, by.now)
    if (!acknowledge || standing !== 'in-force') return refuse('circular-owes-nothing')
    const silent = (await receiptsOf(tx, circularId)).filter(
      ({ agencyId, seated, seenAt }) => agencyId !== null && seated && seenAt === null,
    )
    const reminded = await enqueue(tx, by.now, {
      kind: 'circular-unseen',
      key: `circular-unseen:${dayKey(by.now, by.tools.zone)}`,
      to: silent.map(({ personId }) => personId),
      args: { circularId },
      subject: reminderSubjectOf(circularId),
    })
    await audit(tx, by, 'circulars.remind-silent', subjectOf(circularId), { details: { reminded } })
    return done({ reminded, silent: silent.length })
  },
)
