import type { Role } from '#domain/vocabulary.ts'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import { addStartCode } from '#storage/people/start-codes.ts'
import type { Tx } from '#storage/transaction.ts'
import type { ActContext } from './act.ts'
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
