import { z } from 'zod'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { moveCircular } from '#storage/circulars.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'

/** Gives up what has not gone out; the row stays. Refusals: those of the door, wrong-circular-state {state}, circular-changed. */
export const cancelCircular = command(
  'circulars.cancel-circular',
  z.object({ circularId: z.number().int() }),
  async (tx, by, { circularId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular } = own.value
    const step = circularStep(circular.state, 'cancel')
    if (!step.ok) return step
    if (!(await moveCircular(tx, circular, step.value))) return refuse('circular-changed')
    await audit(tx, by, 'circulars.cancel', `circular:${circularId}`, { details: { from: circular.state } })
    return done({ id: circularId, number: circular.number })
  },
)
