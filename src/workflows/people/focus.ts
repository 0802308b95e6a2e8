import * as people from '#storage/focus.ts'
import type { FocusKind } from '#storage/words.ts'
import type { Caller, Tools } from '../tools.ts'

export type { FocusKind }

/** What a person is at: files they send belong to it. */
export const focusOf = async (tools: Tools, { accountId }: Caller): Promise<people.Focus | null> =>
  accountId === null ? null : people.focusOf(tools.db, accountId)

/** Null: at nothing any more. */
export async function setFocus({ db, clock }: Tools, { accountId }: Caller, focus: people.Focus | null): Promise<void> {
  if (accountId === null) return
  await (focus === null ? people.clearFocus(db, accountId) : people.setFocus(db, accountId, focus, clock.now()))
}
