import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { decidersOf } from '#domain/objections/deciders.ts'
import { mayTakeHearing } from '#domain/objections/may-hear.ts'
import { claimUntil } from '#domain/review/claim.ts'
import { judgesFor } from '#domain/review/may-review.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { hearingFiles, hearingOf, reviewItemOf } from '#reads/objections/hearing.ts'
import { appealEnd } from '#reads/objections/appeals.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { addHearing, changeObjection, type ObjectionRow, objectionById } from '#storage/objections/objections.ts'
import { seatsOf } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'

const ofObjection = z.object({ objectionId: z.number().int() })

/** The first evaluator gets in as well, to hear why they may not decide. */
async function loadHearing(db: Reader, { person }: PersonContext, { objectionId }: { objectionId: Id<'objection'> }) {
  const objection = await objectionById(db, objectionId)
  const item = objection === null ? null : await itemById(db, objection.itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  if (objection === null || item === null || cycle === null) return null
  const isFirst =
    item.firstScorerId !== null &&
    judgesFor(person.personId, await seatsOf(db, person.personId)).includes(item.firstScorerId)
  const deciders = decidersOf(reviewItemOf(item), await hearingPanel(db, cycle.id))
  const assigned = isFirst || deciders.includes(person.personId)
  return { about: { agencyId: item.agencyId, cycleState: cycle.state, assigned }, objection, item, isFirst, cycle }
}

type Loaded = { objection: ObjectionRow; item: ItemRow; isFirst: boolean; cycle: CycleRow }

const DAY_MS = 86_400_000

/** Refusals: same-evaluator, those of `mayTakeHearing`. */
const mayHear = ({ objection, isFirst }: Loaded, { person, now }: PersonContext) =>
  isFirst ? refuse('same-evaluator') : mayTakeHearing(objection, person.personId, now)

const entryOf = ({ objection, item }: Loaded) => ({
  id: item.id,
  agencyId: item.agencyId,
  details: { objectionId: objection.id },
})

/** Takes an objection in hand for as long as a review. Refusals: those of `mayHear`, objection-changed. */
export const claimObjection = command('objection.claim', {
  input: ofObjection,
  load: loadHearing,
  async run(tx, act, { objectionId }, loaded) {
    const free = mayHear(loaded, act)
    if (!free.ok) return free
    const until = claimUntil(act.now)
    const claim = { claimedBy: act.person.personId, claimedUntil: until }
    if (!(await changeObjection(tx, loaded.objection, claim))) return refuse('objection-changed')
    return act.record({ objectionId, untilAt: until.toISOString() }, entryOf(loaded))
  },
})

/** Puts it back. What was not in this person's hand is left as it is. Refusals: those of `mayHear`. */
export const releaseObjection = command('objection.release', {
  input: ofObjection,
  load: loadHearing,
  async run(tx, act, { objectionId }, loaded) {
    const free = mayHear(loaded, act)
    if (!free.ok) return free
    if (loaded.objection.claimedBy !== act.person.personId) return act.unchanged({ objectionId })
    await changeObjection(tx, loaded.objection, { claimedBy: null, claimedUntil: null })
    return act.record({ objectionId }, entryOf(loaded))
  },
})

/** Both sides of one objection. Refusals: those of `mayHear`. */
export const readHearing = query('objection.hearing', {
  input: ofObjection,
  load: loadHearing,
  async read(db, act, _, loaded) {
    const free = mayHear(loaded, act)
    if (!free.ok) return free
    const isBlind = loaded.cycle.profile.objection.hearsBlind
    return act.tell(await hearingOf(db, loaded.objection, loaded.item, { now: act.now, isBlind }), entryOf(loaded))
  },
})

/** The files of both sides. Refusals: those of `mayHear`. */
export const readHearingFiles = query('objection.hearing-files', {
  input: ofObjection,
  load: loadHearing,
  async read(db, act, { objectionId }, loaded) {
    const free = mayHear(loaded, act)
    return free.ok ? act.tell(await hearingFiles(db, objectionId, loaded.item.id), entryOf(loaded)) : free
  },
})

/**
 * Requirements D5, F4: final points with the reason that is owed; the agency hears both scores and the reason, never by whom.
 * Refusals: those of `mayHear`, `checkScore` and `checkReason`, objection-changed.
 */
export const decideObjection = command('objection.decide', {
  input: ofObjection.extend({ pointsHundredths: z.number().int(), reason: z.string() }),
  load: loadHearing,
  async run(tx, act, { objectionId, pointsHundredths, reason: raw }, loaded) {
    const free = mayHear(loaded, act)
    if (!free.ok) return free
    const { objection, item } = loaded
    const points = checkScore(pointsHundredths, item.indicator.maximumHundredths)
    if (!points.ok) return points
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const { personId } = act.person
    const decided = { state: 'DECIDED', decidedBy: personId, decidedAt: act.now, reason: reason.value } as const
    const unclaimed = { claimedBy: null, claimedUntil: null }
    const appealUntil = await appealEnd(tx, loaded.cycle, act)
    if (
      !(await changeObjection(tx, objection, { ...decided, ...unclaimed, afterHundredths: points.value, appealUntil }))
    )
      return refuse('objection-changed')
    if ((await moveItem(tx, item, 'decide-objection', act.now, { finalHundredths: points.value })) === null)
      throw new Error(`item ${item.id} was moved meanwhile`)
    await addHearing(tx, {
      itemId: item.id,
      scoreHundredths: points.value,
      note: reason.value,
      evaluatorId: personId,
      at: act.now,
    })
    await enqueue(tx, act.now, {
      kind: 'objection-decided',
      key: `objection-decided:${objectionId}`,
      to: await holdersOf(tx, ['focal-point', 'agency-head'], item.agencyId),
      args: { objectionId },
      subject: `item:${item.id}`,
    })
    const { agencyId, agency, indicator } = item
    if (appealUntil !== null)
      await enqueue(tx, act.now, {
        kind: 'appeal-reminder',
        key: `appeal-reminder:${objectionId}`,
        to: await holdersOf(tx, ['focal-point'], item.agencyId),
        args: { objectionId },
        notBefore: new Date(appealUntil.getTime() - DAY_MS),
        subject: `item:${item.id}`,
      })
    const { beforeHundredths: before } = objection
    return act.record(
      {
        objectionId,
        beforeHundredths: before ?? 0,
        afterHundredths: points.value,
        agencyName: agency.name,
        code: indicator.code,
        title: indicator.title,
      },
      { id: item.id, agencyId, details: { objectionId, before, after: points.value } },
    )
  },
})
