import { z } from 'zod'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import { replaceable } from '#storage/circulars.ts'
import { stagesOf } from '#storage/cycles.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleOfCircular } from './audience-of.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/**
 * Sets what a draft may have beyond its words; null takes it away. Refusals: those of the door and of `touch`,
 * stage-not-in-timetable, valid-until-past, not-replaceable.
 */
export const setOptions = command(
  'circulars.set-options',
  z.object({
    circularId: z.number().int(),
    stageKey: z.enum(STAGE_KEYS).nullable().optional(),
    acknowledge: z.boolean().optional(),
    validUntil: z.iso.datetime().nullable().optional(),
    replacesId: z.number().int().nullable().optional(),
  }),
  async (tx, by, { circularId, stageKey, acknowledge, validUntil, replacesId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    if (stageKey != null) {
      const cycle = await cycleOfCircular(tx, circular)
      const stages = cycle === null ? [] : await stagesOf(tx, cycle.id)
      if (!stages.some(({ key }) => key === stageKey)) return refuse('stage-not-in-timetable')
    }
    if (validUntil != null && new Date(validUntil) <= by.now) return refuse('valid-until-past')
    if (replacesId != null && !(await replaceable(tx, circularId)).some(({ id }) => id === replacesId))
      return refuse('not-replaceable')
    const change = {
      ...(stageKey === undefined ? {} : { stageKey }),
      ...(acknowledge === undefined ? {} : { acknowledge }),
      ...(validUntil === undefined ? {} : { validUntil: validUntil === null ? null : new Date(validUntil) }),
      ...(replacesId === undefined ? {} : { replacesId }),
    }
    const touched = await touch(tx, circular, person.personId, change)
    if (touched.ok)
      await audit(tx, by, 'circulars.change', `circular:${circularId}`, {
        details: { fields: Object.keys(change).join(' '), version: touched.value.version },
      })
    return touched
  },
)
