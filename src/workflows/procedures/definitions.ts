import { z } from 'zod'
import { mayConfirm } from '#domain/decisions/decision.ts'
import { RULES } from '#domain/people/rules.ts'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import { isSurveyKey } from '#domain/procedures/survey.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { sha256 } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { openCasesBy } from '#storage/procedures/cases.ts'
import {
  currentProcedures,
  installProcedure,
  isShipped,
  procedureById,
  retireProcedure,
  versionsOfProcedure,
} from '#storage/procedures/procedures.ts'
import { addProposal, proposalById, settleProposal } from '#storage/procedures/proposals.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'

const sent = z.object({ text: z.string().max(1_000_000) })

/**
 * Brings a definition in, for cases to come: the operator any, a coordinator the form that they wrote as a workbook, which says what is
 * asked once. Refusals: procedure-faulty {count}, procedure-second.
 */
export const install = command('procedure.install', {
  input: sent,
  load: () => ({ about: {} }),
  async run(tx, act, { text }) {
    const checked = readDefinition(text)
    if (!checked.ok) return refuse('procedure-faulty', { count: checked.faults.length })
    const installedBy = act.actor.kind === 'person' ? act.actor.personId : null
    const { definition } = checked
    if (installedBy !== null && !isSurveyKey(definition.key)) return refuse('procedure-second')
    const { id, version, isNew } = await installProcedure(
      tx,
      { definition, text, shipped: false, installedBy },
      act.now,
    )
    const answer = { id, key: definition.key, version, title: definition.title, isNew }
    return isNew ? act.record(answer, { id, details: { key: definition.key, version } }) : act.unchanged(answer)
  },
})

const CONFIRMERS = RULES['procedure.confirm'].grants.flatMap(({ roles }) => roles)

/** A definition that was sent in the chat waits for a second person, who is told. Refusal: procedure-faulty {count}. */
export const propose = command('procedure.propose', {
  input: sent,
  load: () => ({ about: {} }),
  async run(tx, act, { text }) {
    const checked = readDefinition(text)
    if (!checked.ok) return refuse('procedure-faulty', { count: checked.faults.length })
    const { key, title } = checked.definition
    const { personId } = act.person
    const hash = sha256(text)
    const proposal = { key, text, sha256: hash, proposedBy: personId, proposedAt: act.now }
    const proposalId = await addProposal(tx, proposal)
    const to = (await holdersOf(tx, CONFIRMERS)).filter((id) => id !== personId)
    await enqueue(tx, act.now, {
      kind: 'definition-proposed',
      key: `definition-proposed:${proposalId}`,
      to,
      args: { proposalId },
    })
    return act.record({ title, told: to.length }, { id: proposalId, details: { key, sha256: hash } })
  },
})

const proposalInput = z.object({ proposalId: z.number().int() })

async function loadProposal(db: Reader, _: unknown, { proposalId }: { proposalId: number }) {
  const proposal = await proposalById(db, proposalId)
  return proposal === null ? null : { about: {}, proposal }
}

/** The very definition that waits, as a second person reads it. Plain JSON. Refusals: decision-over, procedure-faulty {count}. */
export const readProposal = query('procedure.proposal', {
  input: proposalInput,
  load: loadProposal,
  read: (_db, act, _input, { proposal: { id, text, state, proposedBy, proposer } }) => {
    const checked = readDefinition(text)
    if (state !== 'PROPOSED') return Promise.resolve(refuse('decision-over'))
    if (!checked.ok) return Promise.resolve(refuse('procedure-faulty', { count: checked.faults.length }))
    const isOwn = act.actor.kind === 'person' && act.actor.personId === proposedBy
    return Promise.resolve(done({ proposalId: id, definition: checked.definition, proposer: proposer.name, isOwn }))
  },
})

/** Whoever proposed it learns what became of it. */
const tellProposer = (tx: Tx, now: Date, { id, proposedBy }: { id: number; proposedBy: number }) =>
  enqueue(tx, now, {
    kind: 'definition-settled',
    key: `definition-settled:${id}`,
    to: [proposedBy],
    args: { proposalId: id },
  })

/** Refusals: those of `mayConfirm`, procedure-faulty {count}, decision-over. */
export const confirmDefinition = command('procedure.confirm', {
  input: proposalInput,
  load: loadProposal,
  async run(tx, act, _, { proposal }) {
    const { personId } = act.person
    const allowed = mayConfirm(proposal, personId)
    if (!allowed.ok) return allowed
    const { id: proposalId, text, proposedBy: installedBy, sha256: hash } = proposal
    const checked = readDefinition(text)
    if (!checked.ok) return refuse('procedure-faulty', { count: checked.faults.length })
    if (!(await settleProposal(tx, proposalId, 'CONFIRMED', { settledBy: personId, settledAt: act.now })))
      return refuse('decision-over')
    const { definition } = checked
    const { id, version, isNew } = await installProcedure(
      tx,
      { definition, text, shipped: false, installedBy },
      act.now,
    )
    await tellProposer(tx, act.now, proposal)
    const details = { key: definition.key, version, sha256: hash }
    return act.record({ title: definition.title, version, isNew }, { id, details })
  },
})

/** By a second person, or taken back by who proposed it. Refusal: decision-over. */
export const dropDefinition = command('procedure.drop', {
  input: proposalInput,
  load: loadProposal,
  async run(tx, act, _, { proposal: { id, key, sha256: hash, proposedBy } }) {
    const { personId } = act.person
    if (!(await settleProposal(tx, id, 'DROPPED', { settledBy: personId, settledAt: act.now })))
      return refuse('decision-over')
    if (personId !== proposedBy) await tellProposer(tx, act.now, { id, proposedBy })
    return act.record({}, { id, details: { key, sha256: hash } })
  },
})

/** What the province wrote itself and still offers. Plain JSON. */
export const readOwn = query('procedure.own', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db) {
    const own: { id: number; title: BothWords; openCases: number }[] = []
    for (const { id, key, definition } of await currentProcedures(db)) {
      if (await isShipped(db, key)) continue
      own.push({
        id,
        title: definition.title,
        openCases: (await openCasesBy(db, await versionsOfProcedure(db, id))).length,
      })
    }
    return done({ own })
  },
})

/** A form that the province wrote itself is offered no more; its cases go on as they are. Refusal: not-found. */
export const retireForm = command('procedure.retire', {
  input: z.object({ procedureId: z.number().int() }),
  async load(db, _, { procedureId }) {
    const procedure = await procedureById(db, procedureId)
    return procedure === null ? null : { about: {}, procedure }
  },
  async run(tx, act, { procedureId }, { procedure: { key, version, definition, retiredAt } }) {
    if (await isShipped(tx, key)) return refuse('not-found')
    if (retiredAt !== null) return act.unchanged({ title: definition.title })
    await retireProcedure(tx, procedureId, act.now)
    return act.record({ title: definition.title }, { id: procedureId, details: { key, version } })
  },
})
