import type { Role } from '#domain/vocabulary.ts'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import { addStartCode } from '#storage/start-codes.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Act, Caller } from '../command.ts'

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
  by: Act,
  bound: {
    role: Role
    agencyId: number | null
    teamId: number | null
    personId: number | null
    name: string | null
    replacesSeatId?: number
  },
): Promise<MadeCode & { id: number }> {
  const code = newSecretCode()
  const expiresAt = new Date(by.now.getTime() + START_CODE_HOURS * 3_600_000)
  const id = await addStartCode(tx, {
    ...bound,
    replacesSeatId: bound.replacesSeatId ?? null,
    hash: sha256(code),
    createdBy: by.actor.kind === 'person' ? by.actor.personId : null,
    createdAt: by.now,
    expiresAt,
  })
  return { id, code, expiresAt: expiresAt.toISOString() }
}

/**
 * Answers of requests are remembered, and a remembered answer with a code in it would be a code in the database. So a repeated
 * message makes a new code, and the earlier one is nobody's.
 */
export const unremembered = (by: Caller): Caller => ({ ...by, requestKey: null })
