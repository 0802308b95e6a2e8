import { z } from 'zod'
import { LIFT_REASONS, maySecond, unsettledUntil } from '#domain/people/second-person.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type BoundAccount, boundAccount, codeOfAccount, noteTrust, unbindAccount } from '#storage/people/accounts.ts'
import { dropProposals, openProposals } from '#storage/people/proposals.ts'
import { unnameParty } from '#storage/procedures/cases.ts'
import { holdersOf, livingSeat, reviveSeat, revokeSeat } from '#storage/people/seats.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { type ActContext, command } from '../act.ts'
import { REASON } from '../vouching.ts'
import { confirmSeatOf, mayVouch, noteSeat, personOf } from './second-person.ts'

const OF_ACCOUNT = z.object({ accountId: z.number().int() })
const ANSWERED = OF_ACCOUNT.extend({ answer: z.enum(['yes', 'no']) })

const loadAccount = async (db: Reader, _: unknown, { accountId }: { accountId: number }) => {
  const account = await boundAccount(db, accountId)
  return account === null ? null : { about: {}, account }
}

const nameOf = ({ person: { name } }: BoundAccount) => name

/**
 * The inviter says whether the account that brought their code is the person they meant; if not, the code is void, the account nobody's
 * and what it was given falls. Refusals: not-found, own-proposal.
 */
export const recogniseAccount = command('account.recognise', {
  input: ANSWERED,
  async load(db, act, { accountId }) {
    const account = await boundAccount(db, accountId)
    const code = account === null ? null : await codeOfAccount(db, account)
    if (account === null || code === null) return null
    // Whoever made the code, and nobody in their place: what they say is their word.
    if (account.boundBy !== act.person.personId || account.admittedAt !== null) return null
    return { about: { agencyId: code.agencyId }, account, code }
  },
  async run(tx, act, { accountId, answer }, { account, code }) {
    const { personId } = account
    if (personId === act.person.personId) return refuse('own-proposal', { whose: 'seat' })
    if (answer === 'no') await castOut(tx, act, account, code)
    else if (account.recognisedBy === null) await noteTrust(tx, accountId, { recognisedBy: act.person.personId })
    return act.record(
      { name: nameOf(account), answer, waits: account.admittedAt === null },
      { id: accountId, agencyId: code.agencyId, details: { personId, answer } },
    )
  },
})

type UsedCode = NonNullable<Awaited<ReturnType<typeof codeOfAccount>>>

/** Takes back what a code has done in wrong hands. */
async function castOut(tx: Tx, act: ActContext, account: BoundAccount, code: UsedCode): Promise<void> {
  const { id: accountId, personId } = account
  const proposals = (await openProposals(tx, personId)).filter((row) => row.accountId === accountId)
  await dropProposals(
    tx,
    proposals.map(({ id }) => id),
    act.now,
  )
  // A seat that its person had before the code stays theirs.
  if (code.personId === null) {
    const { role, agencyId, teamId } = code
    const seatId = await livingSeat(tx, { personId, role, agencyId, teamId })
    if (seatId !== null && code.caseId === null) await revokeSeat(tx, seatId, personOf(act), act.now)
    if (code.caseId !== null) await unnameParty(tx, code.caseId, personId)
    if (code.replacesSeatId !== null && code.usedAt !== null) await reviveSeat(tx, code.replacesSeatId, code.usedAt)
  }
  await unbindAccount(tx, accountId)
  const refused = { kind: 'account-refused', key: `account-refused:${accountId}:${act.now.getTime()}` } as const
  const args = { name: nameOf(account), displayName: account.displayName }
  const auditors = (await holdersOf(tx, ['auditor'])).filter((auditor) => auditor !== personId)
  await enqueue(tx, act.now, { ...refused, to: [personId], args: { ...args, isOwn: true } })
  await enqueue(tx, act.now, { ...refused, to: 'account', args: { ...args, isOwn: true, toAccount: accountId } })
  await enqueue(tx, act.now, { ...refused, to: auditors, args: { ...args, isOwn: false } })
}

/**
 * Reliability S6, S15: another person confirms an account, and with it the seats it was invited to. Refusals: not-found, own-proposal, account-new {untilAt},
 * account-not-recognised; invalid-input: the operator names a reason.
 */
export const admitAccount = command('account.admit', {
  input: OF_ACCOUNT.extend({ reason: REASON }),
  load: loadAccount,
  async run(tx, act, { accountId, reason }, { account }) {
    const { personId, boundBy, recognisedBy } = account
    const confirmer = personOf(act)
    if (account.admittedAt !== null) return refuse('not-found')
    if (confirmer === null && reason === undefined) return refuse('invalid-input', { field: 'reason' })
    const second = maySecond({ personId, before: [boundBy, recognisedBy] }, confirmer)
    if (!second.ok) return second
    const vouches = await mayVouch(tx, act, [personId, boundBy, recognisedBy])
    if (!vouches.ok) return vouches
    if (confirmer !== null && boundBy !== null && recognisedBy === null) return refuse('account-not-recognised')
    await noteTrust(tx, accountId, { admittedAt: act.now })
    for (const row of await openProposals(tx, personId)) {
      const seat = await confirmSeatOf(tx, act, row, reason)
      if (seat.ok) noteSeat(act, { ...seat.value, reason })
    }
    const details = { personId, reason: confirmer === null ? (reason ?? null) : null }
    return act.record({ name: nameOf(account) }, { id: accountId, details })
  },
})

/**
 * Reliability S6: the first account of a person agrees to another one of theirs, as when they move to another messenger, or says that it
 * is not theirs. Refusal: not-found.
 */
export const agreeToAccount = command('account.agree', {
  input: ANSWERED,
  async load(db, { accountId: own, person }, { accountId }) {
    const account = await boundAccount(db, accountId)
    const first = own === null ? null : await boundAccount(db, own)
    const isFirst =
      first !== null && account?.personId === person.personId && own !== accountId && isOlder(first, account)
    return account === null || !isFirst ? null : { about: {}, account }
  },
  async run(tx, act, { accountId, answer }, { account }) {
    const { personId } = account
    const code = await codeOfAccount(tx, account)
    if (answer === 'yes') await noteTrust(tx, accountId, { admittedAt: act.now })
    else if (code !== null) await castOut(tx, act, account, code)
    return act.record({ answer }, { id: accountId, details: { personId, answer } })
  },
})

/** What another person has confirmed stands before what nobody has; else the earlier one is the first. */
const isOlder = (first: BoundAccount, other: BoundAccount): boolean =>
  other.admittedAt === null ? first.admittedAt !== null : (first.boundAt ?? other.boundAt ?? 0) < (other.boundAt ?? 0)

/**
 * Two other persons lift the waiting time of a new account, each with the reason; until both have, it stands. Refusals: not-found,
 * own-proposal.
 */
export const liftAccount = command('account.lift', {
  input: OF_ACCOUNT.extend({ reason: z.enum(LIFT_REASONS) }),
  load: loadAccount,
  async run(tx, act, { accountId, reason }, { account }) {
    const { personId, liftedBy, admittedAt } = account
    if (admittedAt === null || unsettledUntil(account, act.now) === null) return refuse('not-found')
    const second = maySecond({ personId, before: [liftedBy] }, act.person.personId)
    if (!second.ok) return second
    const isSecond = liftedBy !== null
    await noteTrust(tx, accountId, isSecond ? { liftedAt: act.now } : { liftedBy: act.person.personId })
    return act.record({ name: nameOf(account), isSecond }, { id: accountId, details: { personId, reason, isSecond } })
  },
})
