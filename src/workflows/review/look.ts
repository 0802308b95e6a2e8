import { z } from 'zod'
import { claimUntil } from '#domain/review/claim.ts'
import { nextInQueue } from '#domain/review/queue.ts'
import { type Compared, compareLooks, settleByThird } from '#domain/review/second-look.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type LookSheet, lookCounts, lookSheet } from '#reads/review/second-looks.ts'
import { itemById } from '#storage/evidence/items.ts'
import {
  addLookScore,
  changeLook,
  claimLook,
  dropLookClaim,
  lookById,
  looksQueue,
} from '#storage/review/second-looks.ts'
import { command, NONE, query } from '../act.ts'
import { judgement, readJudgement } from './judgement.ts'
import { heldLook, loadLook, loadSeconds } from './load-look.ts'
import { settle } from './settle-look.ts'

const ofLook = z.object({ lookId: z.number().int() })
const version = ofLook.extend({ submissionId: z.number().int() })

/** How much waits for the caller. Refusals: those of `loadSeconds`. */
export const countSeconds = query('second-look.count', {
  input: NONE,
  load: loadSeconds,
  read: async (db, act, _, { cycle, scope }) => done(await lookCounts(db, cycle, scope, act.now)),
})

export interface ClaimedLook extends LookSheet {
  claimedUntil: string
  position: number
  total: number
}

/** Takes the next item in hand that waits for a second or third score; with `afterLookId` that one goes back. Null: there is none. */
export const claimNextLook = command('second-look.claim-next', {
  input: z.object({ afterLookId: z.number().int().nullish() }),
  load: loadSeconds,
  async run(tx, act, { afterLookId }, { cycle, scope }) {
    const { personId } = act.person
    const passed = afterLookId == null ? null : await lookById(tx, afterLookId)
    if (passed !== null) await dropLookClaim(tx, passed.id, personId)
    const after = passed === null ? null : { id: passed.id, submittedAt: passed.openedAt }
    const place = nextInQueue(await looksQueue(tx, cycle.id, scope), personId, act.now, after)
    const look = place === null ? null : await lookById(tx, place.id)
    const item = look === null ? null : await itemById(tx, look.itemId)
    const sheet = look === null || item === null ? null : await lookSheet(tx, { look, item, cycle }, act)
    const until = claimUntil(act.now)
    if (place === null || look === null || item === null || sheet === null)
      return act.unchanged<ClaimedLook | null>(null)
    if (!(await claimLook(tx, look, personId, act.now, until))) return refuse('review-claim-lost')
    const { position, total } = place
    return act.record<ClaimedLook | null>(
      { ...sheet, claimedUntil: until.toISOString(), position, total },
      { id: item.id, agencyId: item.agencyId, details: { lookId: look.id } },
    )
  },
})

/** Puts it back for others. Refusal: review-claim-lost. */
export const releaseLook = command('second-look.release-claim', {
  input: ofLook,
  load: loadLook,
  async run(tx, act, { lookId }, { facts: { item } }) {
    if (!(await dropLookClaim(tx, lookId, act.person.personId))) return refuse('review-claim-lost')
    return act.record({ lookId }, { id: item.id, agencyId: item.agencyId })
  },
})

/** The item in hand once more. Refusals: those of `heldLook`. */
export const readHeldLook = query('second-look.read-claimed', {
  input: version,
  load: loadLook,
  async read(db, act, { submissionId }, { facts }) {
    const held = await heldLook(db, act, facts, submissionId)
    if (!held.ok) return held
    const sheet = await lookSheet(db, facts, act)
    return sheet === null ? refuse('review-item-changed') : done(sheet)
  },
})

/**
 * A second or third score (peers rows 35, 36). Whoever gives it learns nothing of the others' here: only that it was recorded. Refusals: those
 * of `heldLook` and `readJudgement`, review-claim-lost.
 */
export const scoreLook = command('second-look.score', {
  input: judgement.extend({ lookId: z.number().int(), submissionId: z.number().int() }),
  load: loadLook,
  async run(tx, act, { lookId, submissionId, ...said }, { facts }) {
    const held = await heldLook(tx, act, facts, submissionId)
    if (!held.ok) return held
    const { look, item, cycle, submission } = held.value
    const judged = readJudgement(item, submission, said)
    if (!judged.ok) return judged
    const { points, note, computed, verified } = judged.value
    const { personId } = act.person
    const [second] = look.scores
    const place = second === undefined ? 2 : 3
    const { maximumHundredths: maximum, code, title } = item.indicator
    await addLookScore(tx, {
      lookId,
      place,
      submissionId,
      evaluatorId: personId,
      scoreHundredths: points,
      note,
      ...verified,
      at: act.now,
    })
    const first = look.firstHundredths
    const compared: Compared =
      second === undefined
        ? compareLooks(cycle.profile.secondLooks, { first, second: points, maximum })
        : { state: 'SETTLED', ...settleByThird({ first, second: second.scoreHundredths, third: points }) }
    const settled =
      compared.state === 'SETTLED'
        ? await settle(tx, act, held.value, compared)
        : await changeLook(tx, look, { state: compared.state, claimedBy: null, claimedUntil: null })
    if (!settled) return refuse('review-item-changed')
    if (compared.state === 'DIVERGED')
      await enqueue(tx, act.now, {
        kind: 'second-look-apart',
        key: `second-look-apart:${lookId}`,
        to: [item.firstScorerId ?? personId, personId],
        args: { lookId, proposed: 0 },
        subject: `item:${item.id}`,
      })
    const { state } = compared
    return act.record(
      { lookId, pointsHundredths: points, maximumHundredths: maximum, code, title },
      { id: item.id, agencyId: item.agencyId, details: { lookId, place, points, computed, state } },
    )
  },
})
