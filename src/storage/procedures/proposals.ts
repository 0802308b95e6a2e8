import { readDefinition } from '#domain/procedures/check-definition.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { Prisma } from '../generated/client.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

const PROPOSAL = {
  id: true,
  key: true,
  text: true,
  sha256: true,
  state: true,
  proposedBy: true,
  settledBy: true,
  proposer: { select: { name: true } },
} as const satisfies Prisma.DefinitionProposalSelect
export type ProposalRow = Prisma.DefinitionProposalGetPayload<{ select: typeof PROPOSAL }>

/** In place of one of the same procedure that waits. @returns its id */
export async function addProposal(
  tx: Tx,
  proposal: Pick<ProposalRow, 'key' | 'text' | 'sha256' | 'proposedBy'> & { proposedAt: Date },
): Promise<number> {
  const { key, proposedBy: settledBy, proposedAt: settledAt } = proposal
  await tx.definitionProposal.updateMany({
    where: { key, state: 'PROPOSED' },
    data: { state: 'DROPPED', settledBy, settledAt },
  })
  return (await tx.definitionProposal.create({ data: proposal, select: { id: true } })).id
}

export const proposalById = (db: Reader, id: number): Promise<ProposalRow | null> =>
  db.definitionProposal.findUnique({ where: { id }, select: PROPOSAL })

const KEPT = { tables: ['DefinitionProposal'] as const }

/** By their titles; from memory until one is written. */
export const waitingProposals = (db: Reader): Promise<{ id: number; title: BothWords }[]> =>
  keptOf(db, KEPT, async () => {
    const rows = await db.definitionProposal.findMany({ where: { state: 'PROPOSED' }, orderBy: { id: 'asc' } })
    return rows.flatMap(({ id, text }) => {
      const checked = readDefinition(text)
      return checked.ok ? [{ id, title: checked.definition.title }] : []
    })
  })

/** @returns whether it waited until now */
export async function settleProposal(
  tx: Tx,
  id: number,
  state: 'CONFIRMED' | 'DROPPED',
  by: { settledBy: number; settledAt: Date },
): Promise<boolean> {
  return (
    (await tx.definitionProposal.updateMany({ where: { id, state: 'PROPOSED' }, data: { state, ...by } })).count === 1
  )
}
