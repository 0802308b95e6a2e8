import type { Role } from '#domain/vocabulary.ts'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addStartCode, noteWrongCode, wrongCodesSince } from '#storage/people/start-codes.ts'
import type { Tx } from '#storage/transaction.ts'
import type { ActContext, Recorder } from './act.ts'
import type { Caller, Tools } from './tools.ts'

/** reliability.md S6 */
export const START_CODE_HOURS = 72

export interface MadeCode {
  /** Kept nowhere: only its hash is. */
  code: string
  expiresAt: string
}

/** Makes a one-time start code. @returns its row's id and the code itself */
export async function makeCode(
  tx: Tx,
  act: ActContext,
  bound: {
    role: Role
    agencyId: number | null
    teamId: number | null
    personId: number | null
    name: string | null
    replacesSeatId?: number
    /** The case it is for: no seat then. */
    caseId?: number
    reason?: string
  },
): Promise<MadeCode & { id: number }> {
  const code = newSecretCode()
  const expiresAt = new Date(act.now.getTime() + START_CODE_HOURS * 3_600_000)
  const id = await addStartCode(tx, {
    ...bound,
    replacesSeatId: bound.replacesSeatId ?? null,
    caseId: bound.caseId ?? null,
    reason: act.actor.kind === 'system' ? (bound.reason ?? null) : null,
    hash: sha256(code),
    createdBy: act.actor.kind === 'person' ? act.actor.personId : null,
    createdAt: act.now,
    expiresAt,
  })
  return { id, code, expiresAt: expiresAt.toISOString() }
}

/**
 * Answers of requests are remembered, and a remembered answer with a code in it would be a code in the database. So a repeated
 * message makes a new code, and the earlier one is nobody's.
 */
export const unremembered =
  <I, O>(make: (tools: Tools, caller: Caller, input: I) => Promise<O>) =>
  (tools: Tools, caller: Caller, input: I): Promise<O> =>
    make(tools, { ...caller, requestKey: null }, input)

/** Reliability S6, of one account and of whatever kind: so many that nobody who mistypes meets it, so few that nobody finds four digits. */
const WRONG_CODES_AN_HOUR = 10
const HOUR_MS = 3_600_000

/** Refusal: too-many-codes. */
export async function mayTryCode(tx: Tx, { accountId, now }: { accountId: number | null; now: Date }) {
  const wrong = accountId === null ? 0 : await wrongCodesSince(tx, accountId, new Date(now.getTime() - HOUR_MS))
  return wrong >= WRONG_CODES_AN_HOUR ? refuse('too-many-codes') : done(undefined)
}

/** Counts a wrong try, although the refusal that follows undoes whatever else was written. */
export function countWrongCode({
  accountId,
  now,
  ...act
}: Pick<Recorder, 'evenIfRefused'> & { accountId: number | null; now: Date }): void {
  if (accountId !== null) act.evenIfRefused((after) => noteWrongCode(after, accountId, now))
}
