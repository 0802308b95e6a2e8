import { LANGUAGES, type Language } from '#domain/vocabulary.ts'
import type { Destination } from '#shared/message.ts'
import { subjectOf } from '#storage/circulars/recipients.ts'
import { type CircularWatch, dropWatch, keepWatch, watches, watchOf } from '#storage/circulars/watch.ts'
import { countDeliveries } from '#storage/notices.ts'
import { accountById, actorOf } from '#storage/people/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { type Caller, bySystem, type Tools } from '../tools.ts'

export type { CircularWatch } from '#storage/circulars/watch.ts'

/** So long a message is kept up to date; what is still on its way then has met an outage, and the button remains. */
const FOLLOWED_MS = 24 * 3_600_000

/**
 * Remembers the message in which this account follows a sending, as long as something is on its way. Not an act on anything of the
 * province: it is not audited.
 */
export async function watchDelivery(
  tools: Tools,
  caller: Caller,
  circularId: number,
  messageId: number,
): Promise<void> {
  const { accountId } = caller
  if (accountId === null || (await countDeliveries(tools.db, subjectOf(circularId))).pending === 0) return
  const since = tools.clock.now()
  await inTransaction(tools.db, (tx) => keepWatch(tx, { accountId, circularId, messageId, since }))
}

/** This message shows something else from now on. */
export async function unwatch(tools: Tools, caller: Caller, messageId: number): Promise<void> {
  const watch = caller.accountId === null ? null : await watchOf(tools.db, caller.accountId)
  if (watch?.messageId === messageId) await dropWatch(tools.db, watch)
}

export interface Following {
  watch: CircularWatch
  to: Destination
  /** The person as they would ask now: whoever has lost the seat sees no more. */
  caller: Caller
  language: Language
}

/** All that are followed; those of another messenger, of accounts that have shut the bot out and of yesterday are forgotten here. */
export async function followed(tools: Tools, fallback: Language): Promise<Following[]> {
  const now = tools.clock.now()
  const found: Following[] = []
  for (const watch of await watches(tools.db)) {
    const account = await accountById(tools.db, tools.platform, watch.accountId)
    const isOver = now.getTime() - watch.since.getTime() > FOLLOWED_MS
    if (account === null || account.blockedAt !== null || isOver) {
      await dropWatch(tools.db, watch)
      continue
    }
    const actor = await actorOf(tools.db, account, fallback)
    const language = LANGUAGES.find((candidate) => candidate === account.language) ?? fallback
    const to = { chatId: account.chatId, userId: account.userId }
    found.push({ watch, to, language, caller: { ...bySystem(now), actor, accountId: account.id } })
  }
  return found
}

/** Whether the message still is the one followed: a press in the meantime has made it something else. */
export const isFollowed = async (tools: Tools, watch: CircularWatch): Promise<boolean> =>
  JSON.stringify(await watchOf(tools.db, watch.accountId)) === JSON.stringify(watch)

export const stopFollowing = (tools: Tools, watch: CircularWatch): Promise<unknown> => dropWatch(tools.db, watch)
