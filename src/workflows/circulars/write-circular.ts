import { z } from 'zod'
import { CIRCULAR_KINDS, KIND_RULES } from '#domain/circulars/kinds.ts'
import { judgeOption, OPTION_NAMES, ruleOf } from '#domain/circulars/options.ts'
import { BODY_LIMIT, NUMBER_LIMIT, TITLE_LIMIT } from '#domain/circulars/words.ts'
import { cleanText } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { offersOf } from '#reads/circulars/offers.ts'
import { addCircular, type CircularRow, countReady } from '#storage/circulars/circulars.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import type { Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { changeContent, loadCircular, ONE, transition } from './load-circular.ts'

/**
 * Begins a draft: of the current cycle, or of a kind that needs none (requirements C1, E1). Title and text may follow. Refusal:
 * circular-without-cycle.
 */
export const writeCircular = command('circular.write', {
  input: z.object({
    kind: z.enum(CIRCULAR_KINDS).default('circular'),
    number: z.string().min(1).max(NUMBER_LIMIT),
    issuedOn: z.iso.datetime().optional(),
    title: z.string().max(TITLE_LIMIT).default(''),
    body: z.string().max(BODY_LIMIT).default(''),
  }),
  async load(db, _, { kind }) {
    const { needsCycle } = KIND_RULES[kind]
    const cycle = needsCycle ? await organizationCycle(db) : null
    return needsCycle && cycle === null ? refuse('circular-without-cycle') : { about: {}, cycle }
  },
  async run(tx, act, { kind, issuedOn, ...words }, { cycle }) {
    const number = cleanText(words.number)
    const id = await addCircular(tx, {
      cycleId: cycle?.id ?? null,
      kind,
      number,
      issuedOn: issuedOn === undefined ? act.now : new Date(issuedOn),
      title: cleanText(words.title),
      body: cleanText(words.body),
      acknowledge: KIND_RULES[kind].acknowledge,
      createdBy: act.person.personId,
      createdAt: act.now,
    })
    return act.record({ id, version: 0 }, { id, details: { number, kind } })
  },
})

/** Changes number, date, title or text; a proposal is a draft again. Refusals: those of `changeContent`. */
export const changeCircular = command('circular.change', {
  input: ONE.extend({
    number: z.string().min(1).max(NUMBER_LIMIT).transform(cleanText).optional(),
    issuedOn: z.iso
      .datetime()
      .transform((iso) => new Date(iso))
      .optional(),
    title: z.string().min(1).max(TITLE_LIMIT).transform(cleanText).optional(),
    body: z.string().min(1).max(BODY_LIMIT).transform(cleanText).optional(),
  }),
  load: loadCircular,
  async run(tx, act, { circularId, ...change }, { circular }) {
    const changed = await changeContent(
      tx,
      circular,
      act.person.personId,
      change as Parameters<typeof changeContent>[3],
    )
    if (!changed.ok) return changed
    const details = { fields: Object.keys(change).join(' '), version: changed.value.version }
    return act.record(changed.value, { id: circularId, details })
  },
})

/**
 * Sets one option of a draft; null takes it away. What was no part of the confirmed text may change until the sending. Refusals: those
 * of `judgeOption` and `changeContent`.
 */
export const setOption = command('circular.set-option', {
  input: ONE.extend({ option: z.enum(OPTION_NAMES), value: z.union([z.string(), z.number().int()]).nullable() }),
  load: loadCircular,
  async run(tx, act, { option, value }, { circular }) {
    const offered = (await offersOf(tx, circular, option)).map((offer) => offer.value)
    const change = judgeOption(circular, option, value, { offered, now: act.now })
    if (!change.ok) return change
    const { id, version, state } = circular
    const isOpen = ruleOf(option).isOpenUntilSent === true && state === 'CONFIRMED'
    const changed = isOpen
      ? await transition(tx, circular, 'schedule', change.value)
      : await changeContent(tx, circular, act.person.personId, change.value)
    if (!changed.ok) return changed
    return act.record(
      { id, version: version + 1, withdrawn: state === 'PROPOSED' },
      { id, details: { option, value, version: version + 1 } },
    )
  },
})

/** Gives up what has not gone out; the row stays. Refusals: circular-relied-on, those of `transition`. */
export const cancelCircular = command('circular.cancel', {
  input: ONE,
  load: loadCircular,
  async run(tx, act, _, { circular }) {
    const { id, number, state } = circular
    if (await isReliedOn(tx, circular)) return refuse('circular-relied-on')
    const moved = await transition(tx, circular, 'cancel')
    return moved.ok ? act.record({ id, number }, { id, details: { from: state } }) : moved
  },
})

/** Requirement C1: the cycle was published because this one stood ready, and no other does. */
async function isReliedOn(tx: Tx, { id, cycleId, kind, state, audience }: CircularRow): Promise<boolean> {
  if (cycleId === null || kind !== 'circular' || state !== 'CONFIRMED' || audience !== null) return false
  const cycle = await cycleById(tx, cycleId)
  return cycle !== null && cycle.state !== 'DRAFT' && (await countReady(tx, cycleId, id)) === 0
}
