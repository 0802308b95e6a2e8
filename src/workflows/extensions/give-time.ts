import { z } from 'zod'
import { squash } from 'persian-text'
import { shareOut } from '#domain/extensions/give.ts'
import { endOn } from '#domain/extensions/new-end.ts'
import { EXTENDABLE_STAGES, type ExtendableStage, latestEnd, mayBeGrantedIn } from '#domain/extensions/stages.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import type { JalaliWall } from 'persian-text'
import { done, refuse } from '#shared/outcome.ts'
import { enqueueAll } from '#outbox/enqueue.ts'
import { dayCount } from '#reads/extensions/wish.ts'
import { type CycleRow, stageFor, stagesOf } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { closeExtension, extensionsOfAgency, giveTime } from '#storage/extensions/extensions.ts'
import { agenciesToObject } from '#storage/objections/pending-objections.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { agencyDebts } from '#storage/progress/agency-debts.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'

async function loadCycle(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/**
 * Whom time is given to: all who have work left in the stage, or those that the words name, one a line, each by its code or a part of its
 * name. Refusals: no-cycle, agency-not-found {written} for a line that names none or several.
 */
export const readWhom = query('extension.whom', {
  input: z.object({ stage: z.enum(EXTENDABLE_STAGES), words: z.string().nullable() }),
  load: loadCycle,
  async read(db, act, { stage, words }, { cycle }) {
    const all = await activeAgencies(db)
    if (words === null) {
      const owing = stage === 'objection' ? await agenciesToObject(db, cycle, act.now) : await agencyDebts(db, cycle)
      return done(all.filter(({ id }) => owing.has(id)).map(({ id, name }) => ({ id, name })))
    }
    const found = new Map<number, { id: number; name: string }>()
    for (const written of words.split(/[\n،,]+/).map((line) => line.trim())) {
      const key = squash(written)
      if (key === '') continue
      const exact = all.filter(({ code, name }) => squash(code) === key || squash(name) === key)
      const [one, another] = exact.length > 0 ? exact : all.filter(({ name }) => squash(name).includes(key))
      if (one === undefined || another !== undefined) return refuse('agency-not-found', { written })
      found.set(one.id, { id: one.id, name: one.name })
    }
    return done([...found.values()])
  },
})

const gift = z.object({
  stage: z.enum(EXTENDABLE_STAGES),
  agencyIds: z.array(z.number().int()).max(500),
  day: jalaliDay,
})

/** Refusals: extension-too-late {stage}, those of `shareOut`, nobody-to-give. */
async function sharedOut(
  db: Reader,
  cycle: CycleRow,
  { stage, agencyIds, day }: { stage: ExtendableStage; agencyIds: readonly number[]; day: JalaliWall },
  { now, zone }: { now: Date; zone: string },
) {
  if (!mayBeGrantedIn(stage, cycle.state)) return refuse('extension-too-late', { stage })
  const agencies: { id: number; name: string; dueAt: Date }[] = []
  for (const { id, name } of (await activeAgencies(db)).filter((one) => agencyIds.includes(one.id))) {
    const window = await stageFor(db, cycle.id, stage, id)
    if (window !== null) agencies.push({ id, name, dueAt: window.dueAt })
  }
  if (agencies.length === 0) return refuse('nobody-to-give')
  const end = endOn(day, await dayCount(db, cycle, zone))
  const shared = shareOut(agencies, end, { limitAt: latestEnd(stage, await stagesOf(db, cycle.id)), now })
  return shared.ok ? done({ ...shared.value, end }) : shared
}

/** Who would be given time, and whose own end is as late already. Refusals: no-cycle, those of `sharedOut`. */
export const previewGift = query('extension.preview-give', {
  input: gift,
  load: loadCycle,
  async read(db, act, input, { cycle }) {
    const shared = await sharedOut(db, cycle, input, act)
    if (!shared.ok) return shared
    const { given, untouched, end } = shared.value
    return done({
      given: given.map(({ name, dueAt }) => ({ name, from: dueAt.toISOString() })),
      untouched: untouched.map(({ name }) => name),
      to: end.toISOString(),
    })
  },
})

/**
 * Peers row 3: the coordinator gives time unasked, with one reason for all; it stands in the register of equal treatment like every other.
 * A request that waits and wished for no more is answered by it. Refusals: no-cycle, those of `checkReason` and `sharedOut`.
 */
export const giveMoreTime = command('extension.give', {
  input: gift.extend({ reason: z.string() }),
  load: loadCycle,
  async run(tx, act, input, { cycle }) {
    const reason = checkReason(input.reason, 'decision')
    if (!reason.ok) return reason
    const shared = await sharedOut(tx, cycle, input, act)
    if (!shared.ok) return shared
    const { given, end } = shared.value
    const { stage } = input
    const by = act.person.personId
    for (const { id: agencyId, dueAt } of given) {
      const asked = (await extensionsOfAgency(tx, cycle.id, agencyId)).find(
        (row) => row.stage === stage && row.state === 'ASKED' && row.wishedDueAt <= end,
      )
      const decision = {
        state: 'GRANTED',
        dueAt: end,
        decidedBy: by,
        decidedAt: act.now,
        answer: reason.value,
      } as const
      if (asked !== undefined) await closeExtension(tx, asked.id, decision)
      const extensionId =
        asked?.id ??
        (await giveTime(tx, { cycleId: cycle.id, agencyId, stage, reason: reason.value, dueAt: end, by, at: act.now }))
      await enqueueAll(tx, act.now, [
        {
          kind: 'extension-decided',
          key: `extension-decided:${extensionId}`,
          to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
          args: { extensionId, from: dueAt.toISOString() },
          subject: `extension:${extensionId}`,
        },
      ])
    }
    return act.record(
      { agencies: given.length, to: end.toISOString() },
      {
        id: cycle.id,
        details: { stage, to: end.toISOString(), agencies: given.length, reason: reason.value },
      },
    )
  },
})
