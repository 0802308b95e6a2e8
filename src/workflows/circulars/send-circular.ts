import { z } from 'zod'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'
import { sendOut } from './send-out.ts'

/**
 * Sends a confirmed circular now. `people`: how many were named to whoever pressed; when it would reach another number he is asked
 * again. Refusals: those of the door and of `sendOut`.
 */
export const sendCircular = command(
  'circulars.send-circular',
  z.object({ circularId: z.number().int(), people: z.number().int().optional() }),
  async (tx, by, { circularId, people }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    return own.ok ? sendOut(tx, by, own.value.circular, people ?? null) : own
  },
)
