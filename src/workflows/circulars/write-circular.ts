import { z } from 'zod'
import { BODY_LIMIT, NUMBER_LIMIT, TITLE_LIMIT } from '#domain/circulars/limits.ts'
import { CIRCULAR_KINDS, KIND_RULES } from '#domain/circulars/kinds.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addCircular } from '#storage/circulars.ts'
import { currentCycle } from '#storage/cycles.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { officer } from './own-circular.ts'

/**
 * Begins a draft: of the current cycle, or of a kind that needs none (requirements C1, E1). Title and text may follow.
 * Refusals: not-your-role, circular-without-cycle.
 */
export const writeCircular = command(
  'circulars.write-circular',
  z.object({
    kind: z.enum(CIRCULAR_KINDS).default('circular'),
    number: z.string().min(1).max(NUMBER_LIMIT),
    issuedOn: z.iso.datetime().optional(),
    title: z.string().max(TITLE_LIMIT).default(''),
    body: z.string().max(BODY_LIMIT).default(''),
  }),
  async (tx, by, input) => {
    const person = officer(by, 'circular.write')
    if (!person.ok) return person
    const { needsCycle, acknowledge } = KIND_RULES[input.kind]
    const cycle = needsCycle ? await currentCycle(tx) : null
    if (needsCycle && cycle === null) return refuse('circular-without-cycle')
    const id = await addCircular(tx, {
      cycleId: cycle?.id ?? null,
      kind: input.kind,
      number: cleanText(input.number),
      issuedOn: input.issuedOn === undefined ? by.now : new Date(input.issuedOn),
      title: cleanText(input.title),
      body: cleanText(input.body),
      acknowledge,
      createdBy: person.value.personId,
      createdAt: by.now,
    })
    await audit(tx, by, 'circulars.write', `circular:${id}`, { details: { number: input.number, kind: input.kind } })
    return done({ id, version: 0 })
  },
)
