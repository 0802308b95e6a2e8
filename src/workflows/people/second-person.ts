import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { maySecond, SETTLING_HOURS, unsettledUntil } from '#domain/people/second-person.ts'
import { RULES } from '#domain/people/rules.ts'
import type { Role } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { pageOf } from '#shared/paging.ts'
import { enqueue } from '#outbox/enqueue.ts'
import type { WaitingItem } from '#reads/people/members.ts'
import { giveCirculars } from '#storage/circulars/in-force.ts'
import { admittedAccounts, boundAccount, settlingAccounts, waitingAccounts } from '#storage/people/accounts.ts'
import {
  confirmProposal,
  dropProposals,
  openProposal,
  openProposals,
  proposedRoles,
  type ProposalRow,
} from '#storage/people/proposals.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { type ActContext, command, query, type Recorder } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { REASON } from '../vouching.ts'

export const personOf = ({ actor }: ActContext): number | null => (actor.kind === 'person' ? actor.personId : null)

/** What waits: accounts, and the seats of people for whom no account waits as well. */
async function waiting(db: Reader, me: number | null): Promise<WaitingItem[]> {
  const proposals = await openProposals(db)
  const accounts = await waitingAccounts(db)
  const rolesOf = (personId: number): Role[] =>
    proposals.filter((row) => row.personId === personId).map(({ role }) => role)
  const ofAccounts = accounts.map((account): WaitingItem => {
    const { id, personId, boundBy, recognisedBy, displayName, username, userId, person, binder } = account
    const isRecognised = boundBy === null || recognisedBy !== null
    return {
      kind: 'account',
      id,
      name: person.name,
      roles: rolesOf(personId),
      proposer: binder?.name ?? null,
      face: { displayName, username: username ?? 'none', userId },
      isRecognised,
      mayRecognise: !isRecognised && boundBy === me && personId !== me,
      mayConfirm: isRecognised && maySecond({ personId, before: [boundBy, recognisedBy] }, me).ok,
    }
  })
  const withAccount = new Set(accounts.map(({ personId }) => personId))
  const ofSeats = proposals
    .filter(({ personId }) => !withAccount.has(personId))
    .map((row): WaitingItem => {
      const { id, person, role, proposer, personId, proposedBy, agency, team } = row
      return {
        kind: 'seat',
        id,
        name: person.name,
        roles: [role],
        place: agency?.name ?? team?.name ?? null,
        proposer: proposer?.name ?? null,
        mayConfirm: maySecond({ personId, before: [proposedBy] }, me).ok,
      }
    })
  return [...ofAccounts, ...ofSeats]
}

/** Accounts whose waiting time two others may lift. */
async function settling(db: Reader, me: number | null, now: Date): Promise<WaitingItem[]> {
  const since = new Date(now.getTime() - SETTLING_HOURS * 3_600_000)
  return (await settlingAccounts(db, since)).flatMap((account): WaitingItem[] => {
    const { id, personId, liftedBy, displayName, username, userId, person } = account
    const until = unsettledUntil(account, now)
    if (until === null) return []
    return [
      {
        kind: 'settling',
        id,
        name: person.name,
        roles: [],
        proposer: null,
        untilAt: until.toISOString(),
        face: { displayName, username: username ?? 'none', userId },
        mayConfirm: me !== null && maySecond({ personId, before: [liftedBy] }, me).ok,
      },
    ]
  })
}

/** What waits for a second person, and what of it this very person may confirm. */
export const readWaiting = query('people.waiting', {
  input: z.object({ page: z.number() }),
  load: () => ({ about: {} }),
  async read(db, act, { page }) {
    const items = await waiting(db, personOf(act))
    const confirmable = items.filter(({ kind, mayConfirm }) => kind === 'seat' && mayConfirm).length
    const all = [...items, ...(await settling(db, personOf(act), act.now))]
    return act.tell({ ...pageOf(all, page), confirmable }, { id: 'waiting' })
  },
})

/**
 * Reliability S6: an account that is new to its person vouches for nobody, as long as somebody else could whose account is not; on the first
 * days of an office there is nobody. `apart`: who may not be the second person. Refusal: account-new {untilAt}.
 */
export async function mayVouch(tx: Tx, { accountId, now, ...act }: ActContext, apart: readonly (number | null)[]) {
  const own = accountId === null ? null : await boundAccount(tx, accountId)
  const until = own === null ? null : unsettledUntil(own, now)
  if (until === null) return done(undefined)
  const holders = await holdersOf(tx, WHO_CONFIRMS)
  const others = holders.filter((id) => !apart.includes(id) && id !== own?.personId)
  const isThere = (await admittedAccounts(tx, others)).some((account) => unsettledUntil(account, now) === null)
  return isThere && act.actor.kind === 'person'
    ? refuse('account-new', { untilAt: until.toISOString() })
    : done(undefined)
}

const WHO_CONFIRMS = [...new Set(RULES['people.confirm'].grants.flatMap(({ roles }) => roles))]

/** Makes a seat of a proposal. Refusals: own-proposal, account-new {untilAt}; invalid-input: the operator names a reason. */
export async function confirmSeatOf(tx: Tx, act: ActContext, row: ProposalRow, reason: string | undefined) {
  const { personId, role, agencyId, proposedBy } = row
  const confirmer = personOf(act)
  if (confirmer === null && reason === undefined) return refuse('invalid-input', { field: 'reason' })
  const second = maySecond({ personId, before: [proposedBy] }, confirmer)
  if (!second.ok) return second
  const vouches = await mayVouch(tx, act, [personId, proposedBy])
  if (!vouches.ok) return vouches
  const seatId = await confirmProposal(tx, row, confirmer, act.now)
  await giveCirculars(tx, personId, act.now)
  await tellAnswer(tx, act.now, row, true)
  return done({ seatId, role, personId, agencyId, name: row.person.name })
}

/** The person, who proposed them, and the auditors hear what became of it. */
async function tellAnswer(tx: Tx, now: Date, row: ProposalRow, isConfirmed: boolean): Promise<void> {
  const { id, personId, role, proposedBy, person } = row
  const args = { name: person.name, role, isConfirmed }
  const office = new Set([...(proposedBy === null ? [] : [proposedBy]), ...(await holdersOf(tx, ['auditor']))])
  office.delete(personId)
  const answered = { kind: 'proposal-answered', key: `proposal-answered:${id}` } as const
  await enqueue(tx, now, { ...answered, to: [personId], args: { ...args, isOwn: true } })
  await enqueue(tx, now, { ...answered, to: [...office], args: { ...args, isOwn: false } })
}

const OF_PROPOSAL = z.object({ proposalId: z.number().int(), reason: REASON })
const loadProposal = async (db: Reader, _: unknown, { proposalId }: { proposalId: number }) => {
  const row = await openProposal(db, proposalId)
  return row === null ? null : { about: {}, row }
}

/** Reliability S15: another person confirms a seat. Refusals: not-found, those of `confirmSeatOf`. */
export const confirmSeat = command('seat.confirm', {
  input: OF_PROPOSAL,
  load: loadProposal,
  async run(tx, act, { reason }, { row }) {
    const seat = await confirmSeatOf(tx, act, row, reason)
    if (!seat.ok) return seat
    const { seatId, role, personId, agencyId } = seat.value
    const details = { role, personId, reason: personOf(act) === null ? (reason ?? null) : null }
    return act.record(seat.value, { id: seatId, agencyId, details })
  },
})

/** All seats that wait and that the caller may confirm, as after an import. Refusal: nothing-waits. */
export const confirmAllSeats = command('seat.confirm-all', {
  input: z.object({ reason: REASON }),
  load: () => ({ about: {} }),
  async run(tx, act, { reason }) {
    const withAccount = new Set((await waitingAccounts(tx)).map(({ personId }) => personId))
    let count = 0
    for (const row of await openProposals(tx)) {
      if (withAccount.has(row.personId)) continue
      const seat = await confirmSeatOf(tx, act, row, reason)
      if (!seat.ok) continue
      const { seatId, role, personId, agencyId } = seat.value
      noteSeat(act, { seatId, role, personId, agencyId, reason })
      count++
    }
    return count === 0 ? refuse('nothing-waits') : act.record({ count }, { id: 'waiting', details: { count } })
  },
})

export const noteSeat = (
  act: ActContext & Recorder,
  seat: { seatId: number; role: Role; personId: number; agencyId: number | null; reason: string | undefined },
): void => {
  const { seatId, role, personId, agencyId, reason } = seat
  const details = { role, personId, reason: personOf(act) === null ? (reason ?? null) : null }
  act.note('seat.confirm', { id: seatId, agencyId, details })
}

/** The second person says no: the proposal is dropped, and who made it is told. Refusal: not-found. */
export const declineSeat = command('seat.decline', {
  input: OF_PROPOSAL,
  load: loadProposal,
  async run(tx, act, _, { row }) {
    const { id, personId, role, agencyId, person } = row
    await dropProposals(tx, [id], act.now)
    await tellAnswer(tx, act.now, row, false)
    return act.record({ name: person.name, role }, { id: personId, agencyId, details: { role } })
  },
})

/** Roles that wait for this very person's own seat, and how much waits for their word as the second person or the inviter. */
export async function readWaitingHome(tools: Tools, { actor }: Caller): Promise<{ own: Role[]; mine: number }> {
  if (actor.kind !== 'person') return { own: [], mine: 0 }
  const { personId } = actor
  const own = await proposedRoles(tools.db, personId)
  const items = may(actor, 'people.confirm').ok ? await waiting(tools.db, personId) : []
  return { own, mine: items.filter((item) => item.mayConfirm || (item.kind === 'account' && item.mayRecognise)).length }
}
