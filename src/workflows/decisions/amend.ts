import { z } from 'zod'
import { APPROVERS, mayApprove, nextApproval, shownRecently } from '#domain/approvals/chain.ts'
import { needsSignatures } from '#domain/decisions/decision.ts'
import { may } from '#domain/people/may.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import type { ApprovalStep } from '#domain/vocabulary.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type Amendment, amendmentOf } from '#reads/decisions/amendment.ts'
import { judgeTies } from '#reads/decisions/deciding.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { type DecisionRow, decisionById, settleDecision } from '#storage/decisions/decisions.ts'
import { signDecision } from '#storage/decisions/signatures.ts'
import { agencyNames } from '#storage/people/agencies.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { remarksOf } from '#storage/results/remarks.ts'
import { councilDraft } from '#storage/results/council-drafts.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { type ActContext, command, type PersonContext, query } from '../act.ts'
import { SHOWN_AT } from '../load-cycle.ts'
import { takeEffect } from './take-effect.ts'

const ofDecision = z.object({ decisionId: z.number().int() })

async function loadAmendment(db: Reader, _: ActContext, { decisionId }: z.output<typeof ofDecision>) {
  const decision = await decisionById(db, decisionId)
  const cycle = decision === null ? null : await cycleById(db, decision.cycleId)
  if (decision?.kind !== 'correct-score' || cycle === null) return null
  return { about: { cycleState: cycle.state }, decision, cycle }
}

async function judge(db: Reader, act: PersonContext, decision: DecisionRow, cycle: CycleRow, amendment: Amendment) {
  if (decision.state !== 'PROPOSED') return refuse('decision-over')
  if (!needsSignatures(decision.kind, cycle.state, cycle.profile.approvals)) return refuse('decision-not-now')
  const { personId, role } = act.person
  const free = await judgeTies(db, personId, cycle.id, decision.facts)
  if (!free.ok) return free
  const { due: step, given, contentHash, hasChanged } = amendment
  if (step === null) return refuse('decision-over')
  const required = cycle.profile.approvals
  const open = mayApprove({ required, given, contentHash, actor: { personId, role }, step })
  if (!open.ok) return hasChanged && open.refusal.code === 'not-your-role' ? refuse('content-changed', { step }) : open
  return done({ step, last: open.value.last })
}

/** One correction of a released score with what it does to the table and who has signed it. Refusal: not-found. */
export const readAmendment = query('amend.open', {
  input: ofDecision,
  load: loadAmendment,
  async read(db, act, _, { decision, cycle }) {
    const amendment = await amendmentOf(db, cycle, decision)
    if (amendment === null) return refuse('not-found')
    const open = await judge(db, act, decision, cycle, amendment)
    const names = await agencyNames(db)
    const { item, before, after, moved, contentHash, given, due } = amendment
    const waits = decision.state === 'PROPOSED'
    return act.tell(
      {
        decision,
        cycleId: cycle.id,
        year: cycle.year,
        item,
        before,
        after,
        // What was settled has been written: nothing would move any more.
        moved: (waits ? moved : []).map((one) => ({ ...one, name: names.get(one.agencyId) ?? '' })),
        fingerprint: fingerprint(contentHash),
        steps: cycle.profile.approvals.map((step) => ({ step, given: given.find((one) => one.step === step) ?? null })),
        due: waits ? due : null,
        mine: open.ok ? open.value.step : null,
        obstacle: open.ok ? null : open.refusal,
        remarks: await remarksOf(db, cycle.id, decision.id),
        mayDrop: waits && may(act.actor, 'decision.confirm').ok,
        council: open.ok && open.value.step === 'COUNCIL' ? await councilDraft(db, cycle.id) : null,
        now: act.now.toISOString(),
      },
      { id: decision.id, agencyId: item.agencyId },
    )
  },
})

/**
 * Requirements B6–B9, reliability S15: signs the table as the correction would leave it; the last signature makes it so. Refusals: those of
 * `mayApprove`, decision-over, decision-not-now, decision-tied, content-changed {step}, confirmation-expired, council-incomplete {missing}.
 */
export const signAmendment = command('amend.sign', {
  input: ofDecision.extend({ seen: z.string(), shownAt: SHOWN_AT }),
  load: loadAmendment,
  async run(tx, act, { decisionId, seen, shownAt }, { decision, cycle }) {
    const amendment = await amendmentOf(tx, cycle, decision)
    if (amendment === null) return refuse('not-found')
    const open = await judge(tx, act, decision, cycle, amendment)
    if (!open.ok) return open
    const { step, last } = open.value
    const { contentHash, item, before, after } = amendment
    if (fingerprint(contentHash) !== seen) return refuse('content-changed', { step })
    if (!shownRecently(shownAt, act.now)) return refuse('confirmation-expired')
    if (step === 'COUNCIL') {
      const { number, heldOn, minutes } = await councilDraft(tx, cycle.id)
      if (number === null) return refuse('council-incomplete', { missing: 'number' })
      if (heldOn === null) return refuse('council-incomplete', { missing: 'day' })
      if (minutes.length === 0) return refuse('council-incomplete', { missing: 'minutes' })
    }
    const { personId, role } = act.person
    if (role === null) return refuse('not-found')
    await signDecision(tx, decisionId, { step, personId, role, accountId: act.accountId, contentHash, at: act.now })
    if (last && !(await settleDecision(tx, decisionId, 'CONFIRMED', personId, act.now))) return refuse('decision-over')
    const told = last
      ? (await takeEffect(tx, act, decision, cycle)).told
      : await tellSigner(tx, act.now, cycle, { decisionId, signed: [...amendment.given, { step }], contentHash })
    return act.record(
      { decisionId, step, last, told },
      { id: decisionId, agencyId: item.agencyId, details: { step, contentHash, before, after, last } },
    )
  },
})

/** Requirement B6: whoever proposes a correction of a released score signs it, if the first step is theirs; the next is told. */
export async function beginAmendment(
  tx: Tx,
  act: PersonContext,
  cycle: CycleRow,
  decision: Pick<DecisionRow, 'id' | 'facts'>,
): Promise<number> {
  const amendment = await amendmentOf(tx, cycle, decision)
  if (amendment === null) throw new Error(`decision ${decision.id} corrects nothing`)
  const { personId, role } = act.person
  const { contentHash, due: step } = amendment
  const required = cycle.profile.approvals
  const signs =
    step !== null &&
    mayApprove({ required, given: [], contentHash, actor: { personId, role }, step }).ok &&
    role !== null
  if (signs)
    await signDecision(tx, decision.id, { step, personId, role, accountId: act.accountId, contentHash, at: act.now })
  return tellSigner(tx, act.now, cycle, { decisionId: decision.id, signed: signs ? [{ step }] : [], contentHash })
}

/** Says to whoever has the next step that a correction waits for their signature; once for one content. */
export async function tellSigner(
  tx: Tx,
  now: Date,
  cycle: CycleRow,
  {
    decisionId,
    signed,
    contentHash,
  }: { decisionId: number; signed: readonly { step: ApprovalStep }[]; contentHash: string },
): Promise<number> {
  const step = nextApproval(cycle.profile.approvals, signed)
  return step === null
    ? 0
    : enqueue(tx, now, {
        kind: 'amendment-waiting',
        key: `amendment-waiting:${decisionId}:${step}:${contentHash}`,
        to: await holdersOf(tx, APPROVERS[step]),
        args: { decisionId, step },
        subject: `decision:${decisionId}`,
      })
}
