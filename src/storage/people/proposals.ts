import type { Role } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/seats.ts'
import type { Reader, Tx } from '../transaction.ts'
import { grantSeat } from './seats.ts'

export interface NewProposal {
  personId: number
  role: Role
  agencyId: number | null
  teamId: number | null
  /** Null: the operator's command line. */
  proposedBy: number | null
  fromFile: boolean
  accountId: number | null
  createdAt: Date
}

const OPEN = { confirmedAt: null, droppedAt: null } as const satisfies Prisma.SeatProposalWhereInput

const PROPOSAL = {
  id: true,
  personId: true,
  role: true,
  agencyId: true,
  teamId: true,
  proposedBy: true,
  fromFile: true,
  accountId: true,
  createdAt: true,
  person: { select: { name: true } },
  proposer: { select: { name: true } },
  agency: { select: { name: true, code: true } },
  team: { select: { name: true } },
} as const satisfies Prisma.SeatProposalSelect

export type ProposalRow = Prisma.SeatProposalGetPayload<{ select: typeof PROPOSAL }>

/** Puts a seat forward, or finds the same one already waiting. */
export async function addProposal(tx: Tx, proposal: NewProposal): Promise<number> {
  const { personId, role, agencyId, teamId } = proposal
  const same = await tx.seatProposal.findFirst({
    where: { personId, role, agencyId, teamId, ...OPEN },
    select: { id: true },
  })
  return same?.id ?? (await tx.seatProposal.create({ data: proposal, select: { id: true } })).id
}

/** What waits for a second person, oldest first. */
export const openProposals = (db: Reader, personId?: number): Promise<ProposalRow[]> =>
  db.seatProposal.findMany({
    where: { ...OPEN, ...(personId === undefined ? {} : { personId }) },
    orderBy: { id: 'asc' },
    select: PROPOSAL,
  })

export const openProposal = (db: Reader, id: number): Promise<ProposalRow | null> =>
  db.seatProposal.findFirst({ where: { id, ...OPEN }, select: PROPOSAL })

/** Makes a seat of it. @returns the seat */
export async function confirmProposal(tx: Tx, row: ProposalRow, confirmedBy: number | null, at: Date): Promise<number> {
  await tx.seatProposal.update({ where: { id: row.id }, data: { confirmedBy, confirmedAt: at }, select: { id: true } })
  const { personId, role, agencyId, teamId, proposedBy, fromFile } = row
  return grantSeat(tx, { personId, role, agencyId, teamId, grantedBy: fromFile ? null : proposedBy, at })
}

export const dropProposals = async (tx: Tx, ids: readonly number[], at: Date): Promise<number> =>
  (await tx.seatProposal.updateMany({ where: { id: { in: [...ids] }, ...OPEN }, data: { droppedAt: at } })).count

const PROPOSED: Part<readonly { personId: number; role: Role }[]> = {
  tables: ['SeatProposal', 'Person', 'Account'],
  read: (run) => run.all(sql.PROPOSED),
}

/** Roles that this person is to have: asked for with every home screen. */
export const proposedRoles = async (db: Reader, personId: number): Promise<Role[]> =>
  (await snapshotOf(db, PROPOSED)).filter((row) => row.personId === personId).map(({ role }) => role)
