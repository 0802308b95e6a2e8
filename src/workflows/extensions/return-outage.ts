import { z } from 'zod'
import { endAfterOutage, type Outage, outageKey, outageReason } from '#domain/extensions/outage.ts'
import { EXTENDABLE_STAGES, latestEnd } from '#domain/extensions/stages.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleById, stageFor, stagesOf } from '#storage/cycle/cycles.ts'
import { runningCycles } from '#storage/cycle/timetables.ts'
import { timesGranted } from '#storage/extensions/granted-times.ts'
import { returnTime } from '#storage/extensions/extensions.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { holdersOf, seatsHeld } from '#storage/people/seats.ts'
import type { Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'

const returnInCycle = command('extension.return-outage', {
  input: z.object({ cycleId: z.number().int(), from: z.date(), to: z.date() }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    return cycle === null ? null : { about: { cycleState: cycle.state } }
  },
  async run(tx, act, { cycleId, ...outage }) {
    const dates = { from: outage.from.toISOString(), to: outage.to.toISOString() }
    const reason = { cause: outageKey(outage.from), reason: outageReason(outage) }
    for (const { stage, dueAt, agencyIds } of await endsMoved(tx, cycleId, outage)) {
      const fresh = await returnTime(tx, { cycleId, stage, dueAt, ...reason, at: act.now }, agencyIds)
      if (fresh.length === 0) continue
      const struck = new Set(fresh)
      const facts = { stage, ...dates, dueAt: dueAt.toISOString() }
      const seats = await seatsHeld(tx, ['focal-point', 'agency-head'])
      const notice = { kind: 'outage-returned', subject: `cycle:${cycleId}` } as const
      const key = `outage-returned:${cycleId}:${stage}:${dates.from}:${facts.dueAt}`
      await enqueue(tx, act.now, {
        ...notice,
        key: `${key}:agencies`,
        to: [...new Set(seats.flatMap((seat) => (struck.has(seat.agencyId ?? 0) ? [seat.personId] : [])))],
        args: { ...facts, agencies: 0 },
      })
      const to = await holdersOf(tx, ['coordinator'])
      await enqueue(tx, act.now, { ...notice, key, to, args: { ...facts, agencies: fresh.length } })
      act.note('extension.return-outage', { id: cycleId, details: { ...facts, agencies: fresh.length } })
    }
    // Each end that has moved has its entry.
    return act.unchanged({ cycleId })
  },
})

/** The windows that the outage has struck, with the agencies whose end it is. */
async function endsMoved(tx: Tx, cycleId: number, outage: Outage) {
  const windows = await stagesOf(tx, cycleId)
  const times = new Map<string, Outage[]>()
  for (const { agencyId, stage, outage: known } of await timesGranted(tx, cycleId))
    if (known !== null) times.set(`${agencyId} ${stage}`, [...(times.get(`${agencyId} ${stage}`) ?? []), known])
  const moved = new Map<string, { stage: (typeof EXTENDABLE_STAGES)[number]; dueAt: Date; agencyIds: number[] }>()
  for (const stage of EXTENDABLE_STAGES) {
    const limit = latestEnd(stage, windows)
    for (const { id } of await activeAgencies(tx)) {
      const window = await stageFor(tx, cycleId, stage, id)
      const before = times.get(`${id} ${stage}`) ?? []
      const end = window === null ? null : endAfterOutage(window, outage, before)
      const dueAt = end !== null && limit !== null && end > limit ? limit : end
      if (window === null || dueAt === null || dueAt <= window.dueAt) continue
      const same = moved.get(`${stage} ${dueAt.getTime()}`)
      if (same === undefined) moved.set(`${stage} ${dueAt.getTime()}`, { stage, dueAt, agencyIds: [id] })
      else same.agencyIds.push(id)
    }
  }
  return moved.values()
}

/** Lengthens what an outage has struck, once, however often it is reported. */
export async function returnOutage(tools: Tools, outage: Outage): Promise<void> {
  for (const { id } of await runningCycles(tools.db)) {
    const outcome = await returnInCycle(tools, bySystem(tools.clock.now()), { cycleId: id, ...outage })
    if (!outcome.ok) throw new Error(`time is not given back: ${outcome.refusal.code}`)
  }
}
