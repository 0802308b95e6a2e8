import { z } from 'zod'
import { windowAt } from '#domain/cycle/window.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { withdrawnObjections } from '#reads/objections/hearing.ts'
import { refuse } from '#shared/outcome.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { itemById } from '#storage/evidence/items.ts'
import { changeObjection, objectionById } from '#storage/objections/objections.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { command, NONE, query } from '../act.ts'
import { loadYear } from './load-objection.ts'

/** To the coordinator: what agencies have taken back. Refusal: no-cycle. */
export const readWithdrawn = query('objection.withdrawn', {
  input: NONE,
  load: loadYear,
  read: async (db, act, _, { cycle }) =>
    act.tell({ year: cycle.year, lines: await withdrawnObjections(db, cycle.id) }, { id: cycle.id }),
})

/**
 * Peers row 53: what was taken back by mistake becomes a draft again, with its text and files, for whoever has told the coordinator; how often
 * is counted over the life of the item. Its receipt was for what was taken back, so a new one is given when it is filed. Refusals: those
 * of `checkReason`, objection-not-withdrawn, reopen-window-shut, changed-meanwhile.
 */
export const reopenObjection = command('objection.reopen', {
  input: z.object({ objectionId: z.number().int(), reason: z.string() }),
  async load(db, _, { objectionId }) {
    const objection = await objectionById(db, objectionId)
    const item = objection === null ? null : await itemById(db, objection.itemId)
    const cycle = await publishedCycle(db)
    if (objection === null || item === null || cycle?.id !== item.cycleId) return null
    return { about: { agencyId: item.agencyId, cycleState: cycle.state }, objection, item, cycle }
  },
  async run(tx, act, { reason: raw }, { objection, item, cycle }) {
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    if (objection.state !== 'WITHDRAWN') return refuse('objection-not-withdrawn')
    const { agencyId, agency, indicator } = item
    const window = await stageFor(tx, cycle.id, 'objection', agencyId)
    if (window === null || windowAt(window, act.now, 0) !== 'open') return refuse('reopen-window-shut')
    const times = objection.reopened + 1
    const anew = {
      state: 'DRAFT',
      reopened: times,
      receipt: null,
      filedAt: null,
      arrivedAt: null,
      filedBy: null,
    } as const
    if (!(await changeObjection(tx, objection, anew))) return refuse('changed-meanwhile')
    await enqueue(tx, act.now, {
      kind: 'objection-reopened',
      key: `objection-reopened:${objection.id}:${times}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
      args: { objectionId: objection.id, reason: reason.value },
      subject: `item:${item.id}`,
    })
    return act.record(
      { agencyName: agency.name, code: indicator.code, title: indicator.title, dueAt: window.dueAt.toISOString() },
      { id: item.id, agencyId, details: { objectionId: objection.id, reason: reason.value, times } },
    )
  },
})
