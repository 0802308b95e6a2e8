import { z } from 'zod'
import { PIN_WISHES } from '#domain/reminders/hours.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { PINNED_KIND, pinnedArgs } from '#outbox/kinds/pinned-deadline.ts'
import { lineOf, type PinnedStage, stageToPin } from '#reads/cycle/pinned-stage.ts'
import { seatsOf } from '#storage/people/people.ts'
import { dropPinned, pinnedLines, storePinned, turnPinned } from '#storage/reminders/pinned-deadlines.ts'
import { giveWay } from '#storage/slices.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import type { Tools } from '../tools.ts'

/** So many people are looked at before others have a turn. */
const A_TURN = 200

const tell = async (tx: Tx, now: Date, personId: number, pinned: PinnedStage | null): Promise<void> => {
  await enqueue(tx, now, {
    kind: PINNED_KIND,
    key: `${PINNED_KIND}:${lineOf(pinned)}:${now.getTime()}`,
    to: [personId],
    args: pinnedArgs(pinned),
  })
}

/** The talk, part 1: the deadline of the stage hangs above the chat, or does no more. */
export const pinDeadline = command('settings.pinned', {
  input: z.object({ wish: z.enum(PIN_WISHES) }),
  load: () => ({ about: {} }),
  async run(tx, act, { wish }) {
    const on = wish === 'on'
    const { personId } = act.person
    const line = (await pinnedLines(tx)).get(personId)
    if ((line !== undefined) === on) return act.unchanged({ wish })
    const pinned = on ? (await stageToPin(tx, act.now))(await seatsOf(tx, personId)) : null
    if (on) await storePinned(tx, personId, lineOf(pinned))
    else await dropPinned(tx, personId)
    if (pinned !== null || line !== undefined) await tell(tx, act.now, personId, pinned)
    return act.record({ wish }, { id: personId, details: { wish } })
  },
})

/** A stage has begun or ended, or its date has moved: what hangs in a chat follows. @returns in how many */
export async function turnPins({ db, clock }: Tools): Promise<number> {
  const lines = [...(await pinnedLines(db))]
  if (lines.length === 0) return 0
  const now = clock.now()
  const toPin = await stageToPin(db, now)
  let turned = 0
  for (const [i, [personId, line]] of lines.entries()) {
    if (i % A_TURN === A_TURN - 1) await giveWay()
    const pinned = toPin(await seatsOf(db, personId))
    if (lineOf(pinned) === line) continue
    turned += await inTransaction(db, async (tx) => {
      if (!(await turnPinned(tx, personId, line, lineOf(pinned)))) return 0
      await tell(tx, now, personId, pinned)
      return 1
    })
  }
  return turned
}
