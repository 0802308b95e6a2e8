import { z } from 'zod'
import {
  audienceOrEverybody,
  type CircularAudience,
  NO_CONDITION,
  WORK_CONDITIONS,
} from '#domain/circulars/audience.ts'
import { RANKING_GROUPS, ROLES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { agencyById } from '#storage/agencies.ts'
import { sentCircular } from '#storage/circulars.ts'
import { axesOfCycle } from '#storage/circular-audience.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { cycleOfCircular } from './audience-of.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/** One press on one choice of one condition. */
const AUDIENCE_CHOICE = z.discriminatedUnion('condition', [
  z.object({ condition: z.literal('roles'), value: z.enum(ROLES) }),
  z.object({ condition: z.literal('groups'), value: z.enum(RANKING_GROUPS) }),
  z.object({ condition: z.literal('agencies'), value: z.number().int() }),
  z.object({ condition: z.literal('axes'), value: z.number().int() }),
  z.object({ condition: z.literal('work'), value: z.enum(WORK_CONDITIONS) }),
  z.object({ condition: z.literal('unseenOf'), value: z.number().int() }),
  z.object({ condition: z.literal('everybody') }),
])
export type AudienceChoice = z.infer<typeof AUDIENCE_CHOICE>

const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]

/** A press on what is chosen takes it away again. */
const withChoice = (audience: CircularAudience, choice: AudienceChoice): CircularAudience => {
  switch (choice.condition) {
    case 'everybody':
      return NO_CONDITION
    case 'roles':
      return { ...audience, roles: toggled(audience.roles, choice.value) }
    case 'groups':
      return { ...audience, groups: toggled(audience.groups, choice.value) }
    case 'agencies':
      return { ...audience, agencies: toggled(audience.agencies, choice.value) }
    case 'axes':
      return { ...audience, axes: toggled(audience.axes, choice.value) }
    case 'work':
      return { ...audience, work: audience.work === choice.value ? null : choice.value }
    case 'unseenOf':
      return { ...audience, unseenOf: audience.unseenOf === choice.value ? null : choice.value }
  }
}

/** Whether what was chosen is there: a list may have changed since it was shown. */
async function isThere(tx: Tx, choice: AudienceChoice, cycleId: number | null): Promise<boolean> {
  switch (choice.condition) {
    case 'agencies':
      return (await agencyById(tx, choice.value)) !== null
    case 'axes':
      return cycleId !== null && (await axesOfCycle(tx, cycleId)).some(({ id }) => id === choice.value)
    case 'unseenOf':
      return (await sentCircular(tx, choice.value))?.acknowledge === true
    case 'roles':
    case 'groups':
    case 'work':
    case 'everybody':
      return true
  }
}

/** Adds one choice to whom a draft is meant for, or takes it away. Refusals: those of the door and of `touch`, not-found. */
export const setAudience = command(
  'circulars.set-audience',
  z.object({ circularId: z.number().int(), choice: AUDIENCE_CHOICE }),
  async (tx, by, { circularId, choice }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    if (!(await isThere(tx, choice, (await cycleOfCircular(tx, circular))?.id ?? null))) return refuse('not-found')
    const audience = audienceOrEverybody(withChoice(circular.audience ?? NO_CONDITION, choice))
    const touched = await touch(tx, circular, person.personId, { audience })
    if (!touched.ok) return touched
    await audit(tx, by, 'circulars.change', `circular:${circularId}`, {
      details: { fields: 'audience', condition: choice.condition, version: touched.value.version },
    })
    return done({ ...touched.value, audience })
  },
)
