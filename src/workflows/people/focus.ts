import * as people from '#storage/focus.ts'
import type { Tools } from '../tools.ts'

import type { FocusKind } from '#storage/words.ts'

export type { FocusKind }

/** What a person is at: files he sends belong to it. */
export const focusOf = (tools: Tools, accountId: number): Promise<people.Focus | null> =>
  people.focusOf(tools.db, accountId)

export const setFocus = (tools: Tools, accountId: number, kind: FocusKind, subjectId: number): Promise<void> =>
  people.setFocus(tools.db, accountId, { kind, subjectId }, tools.clock.now())

export const clearFocus = (tools: Tools, accountId: number): Promise<void> => people.clearFocus(tools.db, accountId)
