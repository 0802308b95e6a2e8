import { openDoor, shutDoor, tellMoved } from '#outbox/channel-door.ts'
import { releaseChannel } from '#storage/notices.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'

/** The channel may be written to again: what waits for it goes out now. */
export const channelOpened = ({ db, clock, platform }: Tools): Promise<number> =>
  inTransaction(db, async (tx) => {
    await openDoor(tx, platform)
    return releaseChannel(tx, clock.now())
  })

/** The right to post has been taken from the bot: told at once, long before a message would find it out. */
export const channelShut = ({ db, clock, platform }: Tools): Promise<void> =>
  inTransaction(db, (tx) => shutDoor(tx, platform, clock.now()))

/** Its messenger follows by itself with the next message. */
export const channelMoved = ({ db, clock }: Tools, movedTo: string): Promise<void> =>
  inTransaction(db, (tx) => tellMoved(tx, clock.now(), movedTo))
