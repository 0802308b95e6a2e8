import { z } from 'zod'
import {
  DECISION_KINDS,
  type DecisionFacts,
  mayConfirm,
  mayDecide,
  needsSignatures,
  PASSABLE_GATES,
} from '#domain/decisions/decision.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { squash } from 'persian-text'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { decidingOn, judgeTies } from '#reads/decisions/deciding.ts'
import { shiftsOfResuming } from '#reads/cycle/reach.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { unfinishedCycle } from '#storage/cycle/timetables.ts'
import {
  addDecision,
  type DecisionRow,
  decisionById,
  decisionsOf,
  settleDecision,
  withheldResults,
} from '#storage/decisions/decisions.ts'
import { findAgency, findItem } from '#storage/decisions/find-item.ts'
import { itemById } from '#storage/evidence/items.ts'
import { agencyById, agencyNames } from '#storage/people/agencies.ts'
import { remarksOf } from '#storage/results/remarks.ts'
import { resultOfAgency } from '#storage/results/results.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import { type ActContext, command, NONE, query } from '../act.ts'
import { beginAmendment } from './amend.ts'
import { takeEffect } from './take-effect.ts'

/** A draft has nothing that two persons would have to decide about but its publication. */
async function loadCycle(db: Reader) {
  const cycle = await unfinishedCycle(db)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

const factsOf = ({
  gate = null,
  itemId = null,
  pointsHundredths = null,
  agencyId = null,
  at = null,
}: Partial<DecisionFacts>): DecisionFacts => ({
  gate,
  itemId,
  pointsHundredths,
  agencyId,
  at,
})

/** What waits, what was decided, and what could be proposed now. Refusal: no-cycle. */
export const readDecisions = query('decision.list', {
  input: NONE,
  load: loadCycle,
  async read(db, act, _, { cycle }) {
    const deciding = await decidingOn(db, cycle, { itemId: null }, act.now)
    const rows = await decisionsOf(db, cycle.id)
    const mine = act.actor.role === 'coordinator'
    const { closed: gate } = deciding
    const could = (['pass-gate', 'suspend', 'resume', 'abandon'] as const).filter(
      (kind) => mine && mayDecide(kind, { gate }, deciding).ok,
    )
    const mayCorrect = mine && mayDecide('correct-score', { gate }, { ...deciding, itemState: 'SCORED' }).ok
    const shifts = await shiftsOfResuming(db, cycle, act)
    const mayWithhold = mine && cycle.state === 'RELEASED'
    const names = await agencyNames(db)
    const withheld = [...(await withheldResults(db, cycle.id)).keys()].map((id) => ({ id, name: names.get(id) ?? '' }))
    return act.tell(
      {
        year: cycle.year,
        rows,
        could,
        gate,
        mayCorrect,
        mayWithhold,
        withheld,
        areSigned: needsSignatures('correct-score', cycle.state, cycle.profile.approvals),
        shifts,
      },
      { id: cycle.id },
    )
  },
})

export type Decisions = { year: number; rows: DecisionRow[]; could: readonly string[] }

/** The item that an agency's and an indicator's code name. Refusals: no-cycle, not-found. */
export const findItemToCorrect = query('decision.find-item', {
  input: z.object({ agency: z.string(), indicator: z.string() }),
  load: loadCycle,
  async read(db, act, { agency, indicator }, { cycle }) {
    const id = await findItem(db, cycle.id, squash(agency), squash(indicator))
    const item = id === null ? null : await itemById(db, id)
    return item === null ? refuse('not-found') : act.tell(item, { id: item.id, agencyId: item.agencyId })
  },
})

/** The agency that words name, with a result that is out. Refusals: no-cycle, not-found. */
export const findAgencyWithResult = query('decision.find-agency', {
  input: z.object({ agency: z.string() }),
  load: loadCycle,
  async read(db, _, { agency }, { cycle }) {
    const found = await findAgency(db, squash(agency))
    const result = found === null ? null : await resultOfAgency(db, cycle.id, found.id)
    return result === null || found === null ? refuse('not-found') : done(found)
  },
})

/**
 * Proposes what a second person has to confirm; whoever may is told. Refusals: no-cycle, those of `mayDecide`, `checkReason` and
 * `checkScore`, decision-tied, decision-waits.
 */
export const proposeDecision = command('decision.propose', {
  input: z.object({
    kind: z.enum(DECISION_KINDS),
    gate: z.enum(PASSABLE_GATES).nullable(),
    itemId: z.number().int().nullable(),
    pointsHundredths: z.number().int().nullable(),
    agencyId: z.number().int().nullable().default(null),
    at: z.iso.datetime().nullable().default(null),
    reason: z.string(),
  }),
  load: loadCycle,
  async run(tx, act, { kind, reason: raw, ...wish }, { cycle }) {
    const facts = factsOf(wish)
    const open = mayDecide(kind, facts, await decidingOn(tx, cycle, facts, act.now))
    if (!open.ok) return open
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    const free = await judgeTies(tx, act.person.personId, cycle.id, facts)
    if (!free.ok) return free
    const item = facts.itemId === null ? null : await itemById(tx, facts.itemId)
    if (item !== null) {
      const points = checkScore(facts.pointsHundredths ?? 0, item.indicator.maximumHundredths)
      if (!points.ok) return points
    }
    const waiting = (await decisionsOf(tx, cycle.id)).some(
      (row) => row.state === 'PROPOSED' && row.kind === kind && sameThing(row.facts, facts),
    )
    if (waiting) return refuse('decision-waits')
    const { personId: proposedBy } = act.person
    const proposal = { cycleId: cycle.id, kind, facts, reason: reason.value, proposedBy, proposedAt: act.now }
    const decisionId = await addDecision(tx, proposal)
    const details = { kind, cycleId: cycle.id, reason: reason.value }
    const entry = { id: decisionId, agencyId: item?.agencyId ?? facts.agencyId ?? null, details }
    if (needsSignatures(kind, cycle.state, cycle.profile.approvals))
      return act.record(
        { isSigned: true, told: await beginAmendment(tx, act, cycle, { id: decisionId, facts }), decisionId },
        entry,
      )
    const others = (await holdersOf(tx, ['coordinator', 'deputy', 'organization-head'])).filter(
      (id) => id !== proposedBy,
    )
    const told = await enqueue(tx, act.now, {
      kind: 'decision-waiting',
      key: `decision-waiting:${decisionId}`,
      to: others,
      args: { decisionId },
      subject: `decision:${decisionId}`,
    })
    return act.record({ isSigned: false, told, decisionId }, entry)
  },
})

const sameThing = (one: DecisionFacts, other: DecisionFacts): boolean =>
  one.itemId === other.itemId && (one.agencyId ?? null) === (other.agencyId ?? null)

const ofDecision = z.object({ decisionId: z.number().int() })

async function loadDecision(db: Reader, _: ActContext, { decisionId }: z.output<typeof ofDecision>) {
  const decision = await decisionById(db, decisionId)
  const cycle = decision === null ? null : await cycleById(db, decision.cycleId)
  return decision === null || cycle === null ? null : { about: {}, decision, cycle }
}

/** One decision with what it would do. */
export const readDecision = query('decision.open', {
  input: ofDecision,
  load: loadDecision,
  async read(db, act, _, { decision, cycle }) {
    const item = decision.facts.itemId === null ? null : await itemById(db, decision.facts.itemId)
    const open = await judge(db, act, decision, cycle)
    const { personId } = act.person
    return act.tell(
      {
        decision,
        item,
        agency: decision.facts.agencyId == null ? null : await agencyById(db, decision.facts.agencyId),
        year: cycle.year,
        shifts: decision.kind === 'resume' ? await shiftsOfResuming(db, cycle, act) : null,
        cycleId: cycle.id,
        remarks: await remarksOf(db, cycle.id, decision.id),
        own: decision.proposedBy === personId,
        obstacle: open.ok ? null : open.refusal,
      },
      { id: decision.id },
    )
  },
})

async function judge(
  db: Reader,
  act: { person: { personId: number }; now: Date },
  decision: DecisionRow,
  cycle: CycleRow,
) {
  const other = mayConfirm(decision, act.person.personId)
  if (!other.ok) return other
  if (needsSignatures(decision.kind, cycle.state, cycle.profile.approvals)) return refuse('decision-signed')
  const free = await judgeTies(db, act.person.personId, cycle.id, decision.facts)
  if (!free.ok) return free
  return mayDecide(decision.kind, decision.facts, await decidingOn(db, cycle, decision.facts, act.now))
}

/** The second person's yes: it takes effect at once. Refusals: those of `mayConfirm` and `mayDecide`, decision-tied. */
export const confirmDecision = command('decision.confirm', {
  input: ofDecision,
  load: loadDecision,
  async run(tx, act, { decisionId }, { decision, cycle }) {
    const open = await judge(tx, act, decision, cycle)
    if (!open.ok) return open
    if (!(await settleDecision(tx, decisionId, 'CONFIRMED', act.person.personId, act.now)))
      return refuse('decision-over')
    const { before, after, agencyId, told } = await takeEffect(tx, act, decision, cycle)
    const details = { kind: decision.kind, cycleId: cycle.id, before, after }
    return act.record({ kind: decision.kind, told }, { id: decisionId, agencyId, details })
  },
})

/** It is not done: taken back by its author, or not confirmed. Refusal: decision-over. */
export const dropDecision = command('decision.drop', {
  input: ofDecision,
  load: loadDecision,
  async run(tx, act, { decisionId }, { decision }) {
    if (!(await settleDecision(tx, decisionId, 'DROPPED', act.person.personId, act.now))) return refuse('decision-over')
    return act.record({ kind: decision.kind }, { id: decisionId, details: { kind: decision.kind } })
  },
})
