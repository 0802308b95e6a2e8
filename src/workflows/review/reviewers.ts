import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { qualityBoard } from '#reads/review/quality.ts'
import { balanceNow, type BalanceView, reviewerLines, reviewerSheet, teamsOf } from '#reads/review/reviewers.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { dropAllClaims } from '#storage/evidence/item-moves.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { addConflict, assignmentsOf, assignTo, axesOf, scoredOfAxis, setLimit } from '#storage/review/reviewers.ts'
import { dropLookClaims, openLooks } from '#storage/review/second-looks.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'
import { loadTask } from './load-task.ts'

const ofPerson = z.object({ personId: z.number().int() })

async function loadCycle(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** Every evaluator with their load, the busiest first. Refusal: no-cycle. */
export const readReviewers = query('review.reviewers', {
  input: NONE,
  load: loadCycle,
  read: async (db, act, _, { cycle }) => act.tell(await reviewerLines(db, cycle, act.now), { id: cycle.id }),
})

/** One of them. Refusals: no-cycle, not-found. */
export const readReviewer = query('review.reviewer', {
  input: ofPerson,
  load: loadCycle,
  async read(db, act, { personId }, { cycle }) {
    const sheet = await reviewerSheet(db, cycle, personId, act.now)
    return sheet === null ? refuse('not-found') : act.tell(sheet, { id: personId })
  },
})

/** How alike the evaluators judge; who may read it besides the coordinator reads no names. Refusal: no-cycle. */
export const readQuality = query('review.quality', {
  input: NONE,
  load: loadCycle,
  read: async (db, act, _, { cycle }) =>
    act.tell(await qualityBoard(db, cycle, act.person.role === 'coordinator'), { id: cycle.id }),
})

/** What would be shared with whom, and what that does to each load. Refusal: no-cycle. */
export const previewBalance = query('review.preview-balance', {
  input: NONE,
  load: loadCycle,
  async read(db, act, _, { cycle }) {
    const { added: _added, ...view } = await balanceNow(db, cycle, act.now)
    return done<BalanceView>(view)
  },
})

const tellAssigned = (tx: Tx, at: Date, to: readonly number[], key: string): Promise<number> =>
  enqueue(tx, at, {
    kind: 'review-assigned',
    key: `review-assigned:${key}`,
    to: [...new Set(to)],
    args: { at: at.toISOString() },
  })

/** Refusals: no-cycle, changed-meanwhile when the proposal is no longer the one that was shown. */
export const applyBalance = command('review.balance', {
  input: z.object({ checksum: z.number().int() }),
  load: loadCycle,
  async run(tx, act, { checksum }, { cycle }) {
    const { added, checksum: present } = await balanceNow(tx, cycle, act.now)
    if (present !== checksum || added.length === 0) return refuse('changed-meanwhile')
    for (const { kind, id, personId } of added) {
      const place = {
        axisId: null,
        indicatorId: null,
        agencyId: null,
        ...(kind === 'agency' ? { agencyId: id } : { indicatorId: id }),
      }
      await assignTo(tx, cycle.id, personId, [{ kind: 'review', ...place }])
    }
    await tellAssigned(
      tx,
      act.now,
      added.map(({ personId }) => personId),
      `${cycle.id}:${act.now.getTime()}`,
    )
    return act.record({ added: added.length }, { id: cycle.id, details: { added: added.length } })
  },
})

/** Who could take over, the least busy first. Refusals: no-cycle, not-found. */
export const readSubstitutes = query('review.choose-substitute', {
  input: ofPerson,
  load: loadCycle,
  async read(db, act, { personId }, { cycle }) {
    const lines = await reviewerLines(db, cycle, act.now)
    const absent = lines.find((one) => one.personId === personId)
    if (absent === undefined) return refuse('not-found')
    return done({ absent, others: lines.filter((one) => one !== absent).toReversed() })
  },
})

/**
 * Gives all that an absent evaluator has to another besides; what they have in hand goes back to the queue. Refusals: no-cycle, not-found,
 * hand-over-nothing.
 */
export const handOver = command('review.hand-over', {
  input: ofPerson.extend({ toId: z.number().int() }),
  load: loadCycle,
  async run(tx, act, { personId, toId }, { cycle }) {
    const lines = await reviewerLines(tx, cycle, act.now)
    const name = lines.find((one) => one.personId === toId)?.name
    if (name === undefined || personId === toId || !lines.some((one) => one.personId === personId))
      return refuse('not-found')
    const rows = await assignmentsOf(tx, cycle.id, personId, await teamsOf(tx, personId))
    const added = await assignTo(
      tx,
      cycle.id,
      toId,
      rows.filter(({ kind }) => kind !== 'conflict'),
    )
    const dropped = (await dropAllClaims(tx, cycle.id, { personId })) + (await dropLookClaims(tx, cycle.id, personId))
    if (added + dropped === 0) return refuse('hand-over-nothing')
    if (added > 0) await tellAssigned(tx, act.now, [toId], `${personId}:${toId}:${act.now.getTime()}`)
    return act.record({ added, dropped, name }, { id: personId, details: { toId, added, dropped } })
  },
})

/** So many waiting items at most when work is shared out; 0: no upper end. Refusals: no-cycle, not-found. */
export const setMaximum = command('review.set-maximum', {
  input: ofPerson.extend({ maximum: z.number().int().min(0).max(100_000) }),
  load: loadCycle,
  async run(tx, act, { personId, maximum }, { cycle }) {
    if (!(await holdersOf(tx, ['evaluator'])).includes(personId)) return refuse('not-found')
    await setLimit(tx, cycle.id, personId, maximum)
    return act.record({ personId, maximum }, { id: personId, details: { maximum } })
  },
})

/** Axes of which somebody may become the second evaluator. Refusals: no-cycle. */
export const readAxesForSecond = query('review.choose-second', {
  input: ofPerson,
  load: loadCycle,
  read: async (db, _act, _input, { cycle }) => done(await axesOf(db, cycle.id)),
})

/**
 * Peers row 35: from now on every item of the axis is scored twice; those scored already get their second look at once. Refusals: no-cycle,
 * not-found, hand-over-nothing when it is so already.
 */
export const assignSecond = command('review.assign-second', {
  input: ofPerson.extend({ axisId: z.number().int() }),
  load: loadCycle,
  async run(tx, act, { personId, axisId }, { cycle }) {
    const axis = (await axesOf(tx, cycle.id)).find(({ id }) => id === axisId)
    if (axis === undefined || !(await holdersOf(tx, ['evaluator'])).includes(personId)) return refuse('not-found')
    const place = { kind: 'second', axisId, indicatorId: null, agencyId: null } as const
    if ((await assignTo(tx, cycle.id, personId, [place])) === 0) return refuse('hand-over-nothing')
    const scored = cycle.state === 'REVIEW' ? await scoredOfAxis(tx, cycle.id, axisId) : []
    await openLooks(tx, scored, { cycleId: cycle.id, origin: 'assigned', openedAt: act.now })
    await tellAssigned(tx, act.now, [personId], `${personId}:second:${axisId}`)
    const opened = scored.length
    return act.record({ personId, axis: axis.title, opened }, { id: personId, details: { axisId, opened } })
  },
})

/**
 * Peers row 33: an evaluator says of an agency that they must not judge it. From then on nothing of it is theirs, and what they had in hand goes
 * back. Refusals: not-found, those of `checkReason`.
 */
export const declareConflict = command('review.declare-conflict', {
  input: z.object({ itemId: z.number().int(), reason: z.string() }),
  load: loadTask,
  async run(tx, act, { reason: raw }, { task: { item, cycle } }) {
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const { personId } = act.person
    const { agencyId } = item
    const assignmentId = await addConflict(tx, { cycleId: cycle.id, personId, agencyId, reason: reason.value })
    await dropAllClaims(tx, cycle.id, { personId, agencyId })
    await dropLookClaims(tx, cycle.id, personId)
    await enqueue(tx, act.now, {
      kind: 'conflict-declared',
      key: `conflict-declared:${assignmentId}`,
      to: await holdersOf(tx, ['coordinator']),
      args: { assignmentId },
      subject: `assignment:${assignmentId}`,
    })
    return act.record({ agencyName: item.agency.name }, { id: agencyId, agencyId, details: { assignmentId } })
  },
})
