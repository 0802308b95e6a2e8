import { z } from 'zod'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { moveCircular } from '#storage/circulars.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/**
 * Sets when the clock sends it, or null: by hand. A draft or proposal keeps the hour until it is confirmed, and is a draft again like
 * with any change; of a confirmed one the hour alone moves. Refusals: those of the door and of `touch`, send-time-past.
 */
export const scheduleCircular = command(
  'circulars.schedule-circular',
  z.object({ circularId: z.number().int(), sendAt: z.iso.datetime().nullable() }),
  async (tx, by, input) => {
    const own = await ownCircular(tx, by, 'circular.write', input.circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    const sendAt = input.sendAt === null ? null : new Date(input.sendAt)
    if (sendAt !== null && sendAt <= by.now) return refuse('send-time-past')
    const step = circularStep(circular.state, 'schedule')
    if (step.ok) {
      if (!(await moveCircular(tx, circular, step.value, { sendAt }))) return refuse('circular-changed')
    } else {
      const touched = await touch(tx, circular, person.personId, { sendAt })
      if (!touched.ok) return touched
    }
    await audit(tx, by, 'circulars.schedule', `circular:${circular.id}`, {
      details: { sendAt: input.sendAt ?? 'by hand' },
    })
    return done({ id: circular.id, sendAt: input.sendAt })
  },
)
