import { z } from 'zod'
import { BODY_LIMIT, NUMBER_LIMIT, TITLE_LIMIT } from '#domain/circulars/limits.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/** Changes number, date, title or text; a proposal is a draft again. Refusals: those of the door and of `touch`. */
export const changeCircular = command(
  'circulars.change-circular',
  z.object({
    circularId: z.number().int(),
    number: z.string().min(1).max(NUMBER_LIMIT).optional(),
    issuedOn: z.iso.datetime().optional(),
    title: z.string().min(1).max(TITLE_LIMIT).optional(),
    body: z.string().min(1).max(BODY_LIMIT).optional(),
  }),
  async (tx, by, { circularId, ...input }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const change = {
      ...(input.number === undefined ? {} : { number: cleanText(input.number) }),
      ...(input.issuedOn === undefined ? {} : { issuedOn: new Date(input.issuedOn) }),
      ...(input.title === undefined ? {} : { title: cleanText(input.title) }),
      ...(input.body === undefined ? {} : { body: cleanText(input.body) }),
    }
    const touched = await touch(tx, own.value.circular, own.value.person.personId, change)
    if (touched.ok)
      await audit(tx, by, 'circulars.change', `circular:${circularId}`, {
        details: { fields: Object.keys(change).join(' '), version: touched.value.version },
      })
    return touched
  },
)
