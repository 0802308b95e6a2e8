import * as people from '#storage/focus.ts'
import type { FocusKind } from '#storage/words.ts'
import type { Caller, Tools } from '../tools.ts'

export type { FocusKind }

/** What a person is at: files they send belong to it. */
export const focusOf = async (tools: Tools, { accountId }: Caller): Promise<people.FocusRow | null> =>
  accountId === null ? null : people.focusOf(tools.db, accountId)

/** Null: the person has gone elsewhere. */
export async function setFocus({ db, clock }: Tools, { accountId }: Caller, focus: people.Focus | null): Promise<void> {
  if (accountId === null) return
  const now = clock.now()
  await (focus === null ? people.leaveFocus(db, accountId, now) : people.setFocus(db, accountId, focus, now))
}
