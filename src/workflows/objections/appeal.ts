import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import { mayAppeal, mayVote, settleVotes } from '#domain/objections/appeal.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { promiseClock, spoken } from '#reads/cycle/promises.ts'
import { caseOf, votesOwed } from '#reads/objections/appeals.ts'
import { hearingFiles } from '#reads/objections/hearing.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import {
  addAppeal,
  addVote,
  appealById,
  appealOfObjection,
  barOf,
  changeAppeal,
  sameVoters,
} from '#storage/objections/appeals.ts'
import { addHearing, objectionById } from '#storage/objections/objections.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { loadToRead, loadYear, ofItem } from './load-objection.ts'

/**
 * Requirement B10: takes a decided objection to the committee, with why its decision does not content the agency. Refusals: those of
 * `mayAppeal` and `checkReason`.
 */
export const fileAppeal = command('appeal.file', {
  input: ofItem.extend({ text: z.string() }),
  load: loadToRead,
  async run(tx, act, { itemId, text: raw }, { place: { item, cycle, objection, window, agencyId } }) {
    if (objection === null) return refuse('appeal-not-possible')
    const earlier = await appealOfObjection(tx, objection.id)
    const { graceMinutes } = window
    const open = mayAppeal({ objection, appeal: earlier?.state ?? null, graceMinutes, sentAt: act.sentAt })
    if (!open.ok) return open
    const text = checkReason(raw, 'wish')
    if (!text.ok) return text
    const beforeHundredths = objection.afterHundredths ?? 0
    const filed = { text: text.value, filedBy: act.person.personId, filedAt: act.sentAt, beforeHundredths }
    const appealId = await addAppeal(tx, { objectionId: objection.id, itemId, cycleId: cycle.id, ...filed })
    await enqueue(tx, act.now, {
      kind: 'appeal-filed',
      key: `appeal-filed:${appealId}`,
      to: await holdersOf(tx, ['committee-member']),
      args: { appealId },
      subject: `item:${itemId}`,
    })
    const promise = spoken((await promiseClock(tx, cycle, act))('appeal', act.sentAt))
    const { code, title } = item.indicator
    return act.record({ itemId, code, title, promise }, { id: itemId, agencyId, details: { appealId } })
  },
})

/** Takes it back as long as it is not decided; votes already given come to nothing. Refusal: appeal-not-filed. */
export const withdrawAppeal = command('appeal.withdraw', {
  input: ofItem,
  load: loadToRead,
  async run(tx, act, { itemId }, { place: { objection, agencyId } }) {
    const appeal = objection === null ? null : await appealOfObjection(tx, objection.id)
    if (appeal?.state !== 'FILED' || !(await changeAppeal(tx, appeal, { state: 'WITHDRAWN' })))
      return refuse('appeal-not-filed')
    return act.record({ itemId }, { id: itemId, agencyId, details: { appealId: appeal.id } })
  },
})

/** What waits for this member's vote. Refusal: no-cycle. */
export const readAppeals = query('appeal.list', {
  input: NONE,
  load: loadYear,
  read: async (db, act, _, { cycle }) =>
    done({ year: cycle.year, lines: await votesOwed(db, cycle, act.person.personId, act) }),
})

const ofAppeal = z.object({ appealId: z.number().int() })

/** A member who is barred gets in as well, to hear why they may not vote. */
async function loadCase(db: Reader, { person }: PersonContext, { appealId }: { appealId: Id<'appeal'> }) {
  const appeal = await appealById(db, appealId)
  const objection = appeal === null ? null : await objectionById(db, appeal.objectionId)
  const item = appeal === null ? null : await itemById(db, appeal.itemId)
  const cycle = appeal === null ? null : await cycleById(db, appeal.cycleId)
  if (appeal === null || objection === null || item === null || cycle === null) return null
  const bar = await barOf(db, item, person.personId)
  const voters = await sameVoters(db, person.personId)
  const hasVoted = appeal.votes.some(({ personId }) => voters.includes(personId))
  const about = { cycleState: cycle.state }
  return { about, appeal, objection, item, cycle, may: mayVote({ state: appeal.state, hasVoted }, bar) }
}

/** The whole case before this member. Refusals: those of `mayVote`. */
export const readCase = query('appeal.open', {
  input: ofAppeal,
  load: loadCase,
  async read(db, act, { appealId }, { may, ...rows }) {
    if (!may.ok) return may
    const { id, agencyId } = rows.item
    return act.tell(await caseOf(db, rows, act), { id, agencyId, details: { appealId } })
  },
})

/** The files of both sides. Refusals: those of `mayVote`. */
export const readCaseFiles = query('appeal.case-files', {
  input: ofAppeal,
  load: loadCase,
  async read(db, act, { appealId }, { may, objection, item }) {
    if (!may.ok) return may
    const entry = { id: item.id, agencyId: item.agencyId, details: { appealId } }
    return act.tell(await hearingFiles(db, objection.id, item.id), entry)
  },
})

/**
 * One member's vote, read by nobody before it is decided; the last of the quorum decides, corrects the score and tells the agency.
 * Refusals: those of `mayVote`, `checkScore` and `checkReason`, changed-meanwhile.
 */
export const voteOnAppeal = command('appeal.vote', {
  input: ofAppeal.extend({ pointsHundredths: z.number().int(), reason: z.string() }),
  load: loadCase,
  async run(tx, act, { appealId, pointsHundredths, reason: raw }, { may, appeal, item, cycle }) {
    if (!may.ok) return may
    const points = checkScore(pointsHundredths, item.indicator.maximumHundredths)
    if (!points.ok) return points
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const { personId } = act.person
    const vote = { hundredths: points.value, reason: reason.value }
    await addVote(tx, { appealId, personId, ...vote, at: act.now })
    const { quorum } = cycle.profile.secondInstance
    const settled = settleVotes([...appeal.votes, vote], quorum)
    const decided =
      settled === null
        ? {}
        : ({
            state: 'DECIDED',
            afterHundredths: settled.hundredths,
            reason: settled.reason,
            decidedAt: act.now,
          } as const)
    if (!(await changeAppeal(tx, appeal, decided))) return refuse('changed-meanwhile')
    if (settled !== null) {
      const change = { finalHundredths: settled.hundredths }
      if ((await moveItem(tx, item, 'decide-in-committee', act.now, change)) === null)
        return refuse('changed-meanwhile')
      await addHearing(tx, {
        itemId: item.id,
        scoreHundredths: settled.hundredths,
        note: settled.reason,
        evaluatorId: personId,
        at: act.now,
      })
      await enqueue(tx, act.now, {
        kind: 'appeal-decided',
        key: `appeal-decided:${appealId}`,
        to: await holdersOf(tx, ['focal-point', 'agency-head'], item.agencyId),
        args: { appealId },
        subject: `item:${item.id}`,
      })
    }
    const after = settled?.hundredths ?? null
    const missing = Math.max(0, quorum - appeal.votes.length - 1)
    return act.record(
      { appealId, missing, after },
      { id: item.id, agencyId: item.agencyId, details: { appealId, points: points.value, after } },
    )
  },
})
