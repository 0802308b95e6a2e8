import { z } from 'zod'
import { sha256 } from '#shared/ids.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { memberBySeat } from '#storage/people/members.ts'
import { owedCirculars } from '#storage/circulars/recipients.ts'
import { giveCirculars } from '#storage/circulars/in-force.ts'
import { bindAccount, personName, setActiveSeat } from '#storage/people/people.ts'
import { addPerson, grantSeat, revokeSeat } from '#storage/people/seats.ts'
import {
  noteWrongCode,
  type StartCodeRow,
  startCodeByHash,
  useStartCode,
  wrongCodesSince,
} from '#storage/people/start-codes.ts'
import type { Tx } from '#storage/transaction.ts'
import { type ChangeContext, command } from '../act.ts'

/** Ten wrong codes in an hour, then the account waits (reliability.md S6). */
const WRONG_CODES_AN_HOUR = 10

/** Copied out of a message, a code may bring direction marks along, and messengers exchange the low line for its wide form. */
const bareCode = (written: string): string => written.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '')

/**
 * Redeems a start code: binds the account to the person, grants the seat and chooses it. Refusals: code-unknown, code-used,
 * code-expired {expiredAt}, code-of-other-person, too-many-codes. A wrong, revoked or never issued code sound the same.
 */
export const redeemCode = command('start-code.redeem', {
  input: z.object({ code: z.string().max(64), displayName: z.string() }),
  load: (_, { accountId }) => (accountId === null ? refuse('code-unknown') : { about: {}, accountId }),
  async run(tx, act, input, { accountId }) {
    const { now } = act
    const since = new Date(now.getTime() - 3_600_000)
    if ((await wrongCodesSince(tx, accountId, since)) >= WRONG_CODES_AN_HOUR) return refuse('too-many-codes')
    const code = await startCodeByHash(tx, sha256(bareCode(input.code)))
    if (code === null || code.revokedAt !== null) {
      act.evenIfRefused((after) => noteWrongCode(after, accountId, now))
      return refuse('code-unknown')
    }
    if (code.usedAt !== null) return refuse('code-used')
    if (code.expiresAt <= now) return refuse('code-expired', { expiredAt: code.expiresAt.toISOString() })
    const own = act.actor.kind === 'person' ? act.actor.personId : null
    if (own !== null && code.personId !== null && code.personId !== own) return refuse('code-of-other-person')
    if (!(await useStartCode(tx, code.id, accountId, now))) return refuse('code-used')

    const personId = code.personId ?? own ?? (await addPerson(tx, { name: code.name ?? input.displayName, at: now }))
    return takeSeat(tx, act, code, personId, accountId)
  },
})

type Redemption = ChangeContext<'start-code.redeem'>

async function takeSeat(tx: Tx, act: Redemption, code: StartCodeRow, personId: number, accountId: number) {
  const { role, agencyId, teamId } = code
  const seatId = await grantSeat(tx, { personId, role, agencyId, teamId, grantedBy: code.createdBy, at: act.now })
  await bindAccount(tx, accountId, personId)
  await setActiveSeat(tx, accountId, seatId)
  if (code.replacesSeatId !== null && code.replacesSeatId !== seatId) await endReplacedSeat(tx, act, code)
  // Who comes later gets what is in force and acknowledges it for their agency (requirement E1).
  await giveCirculars(tx, personId, act.now)
  const name = await personName(tx, personId)
  const agency = agencyId === null ? null : await agencyById(tx, agencyId)
  // The inviter is told, so that a code that fell into wrong hands is noticed.
  if (code.createdBy !== null && code.createdBy !== personId)
    await enqueue(tx, act.now, {
      kind: 'seat-taken',
      key: `seat-taken:${code.id}`,
      to: [code.createdBy],
      args: { name, role, agency: agency?.name ?? 'none' },
    })
  const unseen = (await owedCirculars(tx, personId, act.now)).length
  return act.record(
    { personId, seatId, role, name, agencyName: agency?.name ?? null, unseen },
    { id: seatId, agencyId, details: { role, personId } },
  )
}

async function endReplacedSeat(tx: Tx, act: Redemption, { replacesSeatId, createdBy, role, agencyId }: StartCodeRow) {
  const before = replacesSeatId === null ? null : await memberBySeat(tx, act.platform, replacesSeatId)
  if (before === null || !(await revokeSeat(tx, before.seatId, createdBy, act.now))) return
  act.note('seat.revoke', { id: before.seatId, agencyId, details: { role, personId: before.personId } })
  await enqueue(tx, act.now, {
    kind: 'seat-ended',
    key: `seat-ended:${before.seatId}`,
    to: [before.personId],
    args: { role, agency: before.agency?.name ?? 'none' },
  })
}
