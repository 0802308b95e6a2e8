import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { checkScore } from '#domain/review/read-score.ts'
import type { LookWay } from '#domain/review/second-look.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { apartOf, lookBoard } from '#reads/review/second-looks.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { addScore, standingScore } from '#storage/review/assessments.ts'
import { changeLook } from '#storage/review/second-looks.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { loadApart, type LookFacts } from './load-look.ts'

const ofLook = z.object({ lookId: z.number().int() })

/**
 * What two or three scores have come to becomes the score of the item, with the figures and the words that stand beside it. @returns whether
 * nobody was faster
 */
export async function settle(
  tx: Tx,
  { person, now }: PersonContext,
  { look, item }: LookFacts,
  { way, hundredths, reason = '' }: { way: LookWay; hundredths: Hundredths; reason?: string },
): Promise<boolean> {
  const change = { way, settledHundredths: hundredths, settledAt: now, claimedBy: null, claimedUntil: null }
  if (!(await changeLook(tx, look, { state: 'SETTLED', ...change }))) return false
  if (hundredths === item.preliminaryHundredths) return true
  const first = await standingScore(tx, item.id)
  if (first?.submissionId == null) return false
  const moved = await moveItem(tx, item, 'score', now, { preliminaryHundredths: hundredths })
  if (moved === null) return false
  const { submissionId, verifiedTarget, verifiedActual } = first
  const note = [first.note, reason].filter((text) => text !== '').join('\n')
  const score = { itemId: item.id, submissionId, evaluatorId: person.personId, at: now, note }
  await addScore(tx, { ...score, verifiedTarget, verifiedActual, scoreHundredths: hundredths }, item)
  return true
}

/** Both scores, for the two of them. Refusal: second-look-over, when it needs no agreement (any more). */
export const readApart = query('second-look.open', {
  input: ofLook,
  load: loadApart,
  async read(_db, act, _input, { facts }) {
    const { look, item } = facts
    if (look.state !== 'DIVERGED') return refuse('second-look-over')
    return act.tell(apartOf(facts, act.person.personId), { id: item.id, agencyId: item.agencyId })
  },
})

/** What one of the two thinks that both could agree on, with the reason; the other is told. Refusals: second-look-over, those of `checkScore` and `checkReason`. */
export const proposeAgreement = command('second-look.propose', {
  input: ofLook.extend({ pointsHundredths: z.number().int(), reason: z.string() }),
  load: loadApart,
  async run(tx, act, { lookId, pointsHundredths, reason: raw }, { facts }) {
    const { look, item } = facts
    if (look.state !== 'DIVERGED') return refuse('second-look-over')
    const points = checkScore(pointsHundredths, item.indicator.maximumHundredths)
    if (!points.ok) return points
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const { personId } = act.person
    const proposal = { proposedBy: personId, proposedHundredths: points.value, reason: reason.value }
    if (!(await changeLook(tx, look, proposal))) return refuse('changed-meanwhile')
    const sides = [item.firstScorerId, ...look.scores.map(({ evaluatorId }) => evaluatorId)]
    await enqueue(tx, act.now, {
      kind: 'second-look-apart',
      key: `second-look-apart:${lookId}:${act.now.getTime()}`,
      to: sides.filter((other): other is number => other !== null && other !== personId),
      args: { lookId, proposed: points.value },
      subject: `item:${item.id}`,
    })
    return act.record(
      { lookId, pointsHundredths: points.value },
      { id: item.id, agencyId: item.agencyId, details: { lookId, points: points.value } },
    )
  },
})

/** The other agrees. Refusals: second-look-over, own-proposal, changed-meanwhile when it is another proposal than was read. */
export const acceptAgreement = command('second-look.accept', {
  input: ofLook.extend({ pointsHundredths: z.number().int() }),
  load: loadApart,
  async run(tx, act, { lookId, pointsHundredths: points }, { facts }) {
    const { look, item } = facts
    if (look.state !== 'DIVERGED') return refuse('second-look-over')
    if (look.proposedHundredths !== points || look.proposedBy === null) return refuse('changed-meanwhile')
    if (look.proposedBy === act.person.personId) return refuse('own-proposal', { whose: 'word' })
    const agreed = { way: 'agreed', hundredths: points, reason: look.reason } as const
    if (!(await settle(tx, act, facts, agreed))) return refuse('changed-meanwhile')
    return act.record(
      { lookId, pointsHundredths: points },
      { id: item.id, agencyId: item.agencyId, details: { lookId, points } },
    )
  },
})

async function loadOffice(db: Reader) {
  const cycle = await publishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** All second looks of the cycle, for who answers for the review. Refusal: no-cycle. */
export const readLookBoard = query('second-look.board', {
  input: NONE,
  load: loadOffice,
  read: async (db, act, _, { cycle }) => act.tell(await lookBoard(db, cycle), { id: cycle.id }),
})

/** Two who do not agree, or of whom one has gone: a third decides by the middle. Refusals: second-look-over, changed-meanwhile. */
export const sendToThird = command('second-look.send-to-third', {
  input: ofLook,
  async load(db, act, input) {
    const loaded = await loadApart(db, act, input)
    return loaded === null ? null : { about: { cycleState: loaded.facts.cycle.state }, facts: loaded.facts }
  },
  async run(tx, act, { lookId }, { facts: { look, item } }) {
    if (look.state !== 'DIVERGED') return refuse('second-look-over')
    const change = { state: 'THIRD', proposedBy: null, proposedHundredths: null, reason: '' } as const
    if (!(await changeLook(tx, look, change))) return refuse('changed-meanwhile')
    return act.record({ lookId }, { id: item.id, agencyId: item.agencyId })
  },
})
