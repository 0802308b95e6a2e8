import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { appointedAs, candidatesFor, orphansOf } from '#reads/review/orphans.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { personNames } from '#storage/people/people.ts'
import { addAssignment } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'

async function loadCycle(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** Work that nobody may do. Refusal: no-cycle. */
export const readOrphans = query('review.orphans', {
  input: NONE,
  load: loadCycle,
  read: async (db, act, _, { cycle }) => act.tell(await orphansOf(db, cycle, act.now), { id: cycle.id }),
})

const place = z.object({ indicatorId: z.number().int() })

/** Who could do it. Refusals: no-cycle, appoint-not-needed. */
export const readCandidates = query('review.choose-evaluator', {
  input: place,
  load: loadCycle,
  async read(db, act, { indicatorId }, { cycle }) {
    const orphan = (await orphansOf(db, cycle, act.now)).find((one) => one.indicatorId === indicatorId)
    if (orphan === undefined) return refuse('appoint-not-needed')
    const candidates = await candidatesFor(db, cycle.id, orphan)
    const names = await personNames(
      db,
      candidates.map(({ personId }) => personId),
    )
    return done({ orphan, candidates: candidates.map((one) => ({ ...one, name: names.get(one.personId) ?? '' })) })
  },
})

/** Gives the indicator to an evaluator, beside whoever has it already; they are told. Refusals: no-cycle, appoint-not-needed, appoint-barred. */
export const appoint = command('review.appoint', {
  input: place.extend({ personId: z.number().int() }),
  load: loadCycle,
  async run(tx, act, { indicatorId, personId }, { cycle }) {
    const orphan = (await orphansOf(tx, cycle, act.now)).find((one) => one.indicatorId === indicatorId)
    if (orphan === undefined) return refuse('appoint-not-needed')
    const candidate = (await candidatesFor(tx, cycle.id, orphan)).find((one) => one.personId === personId)
    if (candidate === undefined) return refuse('appoint-barred')
    const assignmentId = await addAssignment(tx, {
      cycleId: cycle.id,
      kind: appointedAs(orphan.act),
      personId,
      indicatorId,
    })
    await enqueue(tx, act.now, {
      kind: 'review-appointed',
      key: `review-appointed:${assignmentId}`,
      to: [personId],
      args: { indicatorId, isHearing: orphan.act === 'decide-objection' },
      subject: `assignment:${assignmentId}`,
    })
    return act.record(
      { code: orphan.code, count: candidate.count },
      { id: cycle.id, details: { indicatorId, personId } },
    )
  },
})
