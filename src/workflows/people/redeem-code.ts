import { z } from 'zod'
import { confirms } from '#domain/people/second-person.ts'
import type { Role } from '#domain/vocabulary.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { accountsOf, bindAccount, faceOf } from '#storage/people/accounts.ts'
import { memberBySeat } from '#storage/people/members.ts'
import { owedCirculars } from '#storage/circulars/recipients.ts'
import { giveCirculars } from '#storage/circulars/in-force.ts'
import { personName, setActiveSeat } from '#storage/people/people.ts'
import { addProposal } from '#storage/people/proposals.ts'
import { adoptCase, addAct, caseById, nameParties } from '#storage/procedures/cases.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { addPerson, grantSeat, holdersOf, livingSeat, revokeSeat } from '#storage/people/seats.ts'
import { type StartCodeRow, startCodeByHash, useStartCode, voidStartCode } from '#storage/people/start-codes.ts'
import type { Tx } from '#storage/transaction.ts'
import { type ChangeContext, command } from '../act.ts'
import { countWrongCode, mayTryCode } from '../make-code.ts'
import { isVouched, tellSecondPersons } from '../vouching.ts'
import { codeHash } from './sealed.ts'

/**
 * Redeems a start code: binds the account to the person, and grants the seat and chooses it; a seat that confirms is a proposal until
 * another person confirms it (reliability S15). The code of a case names its bearer for the case and grants nothing else. Refusals: code-unknown, code-used, code-expired {expiredAt}, code-of-other-person (it is
 * void then, and its maker is told), too-many-codes. A wrong, revoked or never issued code sound the same.
 */
export const redeemCode = command('start-code.redeem', {
  input: z.object({ code: z.string().max(65), displayName: z.string(), username: z.string().nullable().default(null) }),
  load: (_, { accountId }) => (accountId === null ? refuse('code-unknown') : { about: {}, accountId }),
  async run(tx, act, input, { accountId }) {
    const { now } = act
    const open = await mayTryCode(tx, act)
    if (!open.ok) return open
    const code = await startCodeByHash(tx, codeHash(input.code))
    if (code === null || code.revokedAt !== null) {
      countWrongCode(act)
      return refuse('code-unknown')
    }
    if (code.usedAt !== null) {
      if (code.caseId !== null && code.usedBy !== accountId) act.evenIfRefused((after) => tellMaker(after, code, now))
      return refuse('code-used')
    }
    if (code.expiresAt <= now) return refuse('code-expired', { expiredAt: code.expiresAt.toISOString() })
    const own = act.actor.kind === 'person' ? act.actor.personId : null
    if (own !== null && code.personId !== null && code.personId !== own) {
      act.evenIfRefused((after) => voidForeignCode(after, code, now))
      return refuse('code-of-other-person')
    }
    if (!(await useStartCode(tx, code.id, accountId, now))) return refuse('code-used')

    const personId = code.personId ?? own ?? (await addPerson(tx, { name: code.name ?? input.displayName, at: now }))
    const comer = { ...input, personId, accountId, isNewAccount: own === null }
    return code.caseId === null ? takeSeat(tx, act, code, comer) : takeCase(tx, act, code, code.caseId, comer)
  },
})

type Redemption = ChangeContext<'start-code.redeem'>
interface Comer {
  personId: number
  accountId: number
  displayName: string
  username: string | null
  isNewAccount: boolean
}

/** What the person reads; `caseId`: they came with the code of a case. */
interface Redeemed {
  personId: number
  seatId: number | null
  role: Role
  name: string
  agencyName: string | null
  unseen: number
  waits: boolean
  caseId: number | null
}

/** Requirements H1–H9: whoever answers an inquiry without a seat is named for its case, and sees that alone. */
async function takeCase(tx: Tx, act: Redemption, { id, createdBy, role }: StartCodeRow, caseId: number, comer: Comer) {
  const { personId, accountId } = comer
  const row = await caseById(tx, caseId)
  if (row === null || row.endedAt !== null) return refuse('case-ended')
  if (comer.isNewAccount)
    await bindAccount(tx, accountId, { ...comer, at: act.now, boundBy: createdBy, isVouched: false })
  const name = await personName(tx, personId)
  const isApplied = (await procedureById(tx, row.procedureId))?.definition.starts.by === 'applicant'
  if (isApplied) await adoptCase(tx, caseId, personId)
  await nameParties(tx, caseId, [personId], createdBy, act.now)
  await addAct(tx, { caseId, step: row.step, kind: 'name', note: name, personId: createdBy, at: act.now })
  act.note('case.name', { id: caseId, agencyId: row.agencyId, details: { personId } })
  const face = await faceOf(tx, accountId)
  const taken = { name, role, agency: row.name, ...face }
  if (createdBy !== null && createdBy !== personId)
    await enqueue(tx, act.now, {
      kind: 'seat-taken',
      key: `seat-taken:${id}`,
      to: [createdBy],
      args: comer.isNewAccount ? { ...taken, accountId, waits: false } : taken,
    })
  const named: Redeemed = { personId, seatId: null, role, name, agencyName: row.name, unseen: 0, waits: false, caseId }
  return act.record(named, { id: `case-${caseId}`, agencyId: row.agencyId, details: { role, personId, waits: false } })
}

async function takeSeat(tx: Tx, act: Redemption, code: StartCodeRow, comer: Comer) {
  const { role, agencyId, teamId, createdBy } = code
  const { personId, accountId } = comer
  const vouched = code.reason !== null || (await isVouched(tx, createdBy))
  const others = await accountsOf(tx, personId)
  if (comer.isNewAccount)
    await bindAccount(tx, accountId, { ...comer, at: act.now, boundBy: createdBy, isVouched: vouched })
  const held = await livingSeat(tx, { personId, role, agencyId, teamId })
  const isProposal = held === null && confirms(role) && !vouched
  const waits = confirms(role) && !vouched && (isProposal || comer.isNewAccount)
  const seat = { personId, role, agencyId, teamId }
  const proposed = { ...seat, proposedBy: createdBy, fromFile: false, accountId, createdAt: act.now }
  const seatId = isProposal ? null : (held ?? (await grantSeat(tx, { ...seat, grantedBy: createdBy, at: act.now })))
  if (seatId === null) await addProposal(tx, proposed)
  else await setActiveSeat(tx, accountId, seatId)
  if (seatId !== null && code.replacesSeatId !== null && code.replacesSeatId !== seatId)
    await endReplacedSeat(tx, act, code)
  // Who comes later gets what is in force and acknowledges it for their agency (requirement E1).
  await giveCirculars(tx, personId, act.now)
  const name = await personName(tx, personId)
  const agency = agencyId === null ? null : await agencyById(tx, agencyId)
  const face = await faceOf(tx, accountId)
  const facts = { name, role, agency: agency?.name ?? 'none', accountId, waits, ...face }
  // An account that was there before needs no word on whose it is.
  const { accountId: _, ...plain } = facts
  const asked = comer.isNewAccount ? facts : plain
  // The inviter says whether this is the person that was meant, so that a code that fell into wrong hands is noticed.
  if (createdBy !== null && createdBy !== personId)
    await enqueue(tx, act.now, { kind: 'seat-taken', key: `seat-taken:${code.id}`, to: [createdBy], args: asked })
  if (waits) await tellSecondPersons(tx, act.now, { key: `code:${code.id}`, name, role, except: [createdBy, personId] })
  if (comer.isNewAccount && others.length > 0) await tellOthers(tx, act.now, personId, others, facts)
  const unseen = (await owedCirculars(tx, personId, act.now)).length
  const agencyName = agency?.name ?? null
  const seated: Redeemed = { personId, seatId, role, name, agencyName, unseen, waits, caseId: null }
  return act.record(seated, { id: seatId ?? 'proposed', agencyId, details: { role, personId, waits } })
}

/** A further account of a living person: all earlier ones and the auditors are told. */
async function tellOthers(
  tx: Tx,
  now: Date,
  personId: number,
  accounts: readonly { id: number }[],
  facts: { name: string; accountId: number; displayName: string; username: string; userId: string },
): Promise<void> {
  const { name, accountId, displayName, username, userId } = facts
  const args = { name, accountId, displayName, username, userId }
  for (const { id } of accounts)
    await enqueue(tx, now, {
      kind: 'account-added',
      key: `account-added:${accountId}:${now.getTime()}:${id}`,
      to: [personId],
      args: { ...args, toAccount: id },
    })
  await enqueue(tx, now, {
    kind: 'account-added',
    key: `account-added:${accountId}:${now.getTime()}:auditors`,
    to: (await holdersOf(tx, ['auditor'])).filter((auditor) => auditor !== personId),
    args,
  })
}

/** A code in wrong hands is nobody's from then on. */
async function voidForeignCode(tx: Tx, code: StartCodeRow, now: Date): Promise<void> {
  if (await voidStartCode(tx, code.id, now)) await tellMaker(tx, code, now)
}

/** Once for each code, however often it is written. */
async function tellMaker(tx: Tx, { id, createdBy, name, role }: StartCodeRow, now: Date): Promise<void> {
  if (createdBy === null) return
  await enqueue(tx, now, {
    kind: 'code-void',
    key: `code-void:${id}`,
    to: [createdBy],
    args: { name: name ?? 'none', role },
  })
}

async function endReplacedSeat(tx: Tx, act: Redemption, { replacesSeatId, createdBy, role, agencyId }: StartCodeRow) {
  const before = replacesSeatId === null ? null : await memberBySeat(tx, act.platform, replacesSeatId)
  if (before === null || !(await revokeSeat(tx, before.seatId, createdBy, act.now))) return
  act.note('seat.revoke', { id: before.seatId, agencyId, details: { role, personId: before.personId, reason: null } })
  await enqueue(tx, act.now, {
    kind: 'seat-ended',
    key: `seat-ended:${before.seatId}`,
    to: [before.personId],
    args: { role, agency: before.agency?.name ?? 'none' },
  })
}
