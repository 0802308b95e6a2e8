import { holdersOf } from '#storage/people/seats.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import type { Tx } from '#storage/transaction.ts'
import { enqueue } from './enqueue.ts'

/** Stands for: it is open. */
const OPEN = new Date(0)
const mark = (platform: string): string => `shut:${platform}`

const isShut = async (tx: Tx, platform: string): Promise<boolean> =>
  ((await lastRun(tx, mark(platform))) ?? OPEN) > OPEN

/** The channel on this platform does not let us write: the coordinators can change that and hear of it once, by the messenger or by the first notice that waits. */
export async function shutDoor(tx: Tx, platform: string, at: Date): Promise<void> {
  if (await isShut(tx, platform)) return
  await noteRun(tx, mark(platform), at)
  await tell(tx, at, `channel-shut:${platform}:${at.toISOString()}`, {})
}

export async function openDoor(tx: Tx, platform: string): Promise<void> {
  if (await isShut(tx, platform)) await noteRun(tx, mark(platform), OPEN)
}

export const tellMoved = (tx: Tx, at: Date, movedTo: string): Promise<void> =>
  tell(tx, at, `channel-moved:${movedTo}`, { movedTo })

async function tell(tx: Tx, at: Date, key: string, args: { movedTo?: string }): Promise<void> {
  await enqueue(tx, at, { kind: 'channel-shut', key, to: await holdersOf(tx, ['coordinator']), args })
}
