import { createEmulator, type Emulator } from 'bot-api-emulator'
import { enqueue } from '#outbox/enqueue.ts'
import { systemClock } from '#shared/clock.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { type ProductProcess, seeded, startProduct, until } from './product-process.ts'
import { newDatabaseFolder } from './template-database.ts'
import { longSettled } from './world.ts'

/** A broadcast that waits in the outbox, with everybody it goes to known to the messenger; the product is a process of its own. */
export interface Broadcast {
  emulator: Emulator
  db: Database
  /** Of its data. */
  folder: string
  url: string
  /** User ids of the audience. */
  ids: number[]
  start(): ProductProcess
  /** How many messages of the bot each has got, in their order. */
  heard(): number[]
  /** How many have got at least one. */
  reached(): number
  /** Notices that are not SENT. */
  unsent(): Promise<number>
  close(): Promise<void>
}

export interface BroadcastOptions {
  latencyMs: number
  /** The messenger counts and answers 429; else the product is told to send as fast as it can. */
  rateLimits?: boolean
  platform?: 'telegram' | 'soroush' | 'bale'
}

export async function openBroadcast(audience: number, options: BroadcastOptions): Promise<Broadcast> {
  const { latencyMs, rateLimits = false, platform = 'telegram' } = options
  const { folder, url } = newDatabaseFolder()
  const emulator = createEmulator({ clock: systemClock, token: '1000:local-token', latencyMs, rateLimits, platform })
  const { root } = await emulator.start()
  const ids = Array.from({ length: audience }, (_, i) => 5001 + i)
  for (const id of ids) {
    emulator.addUser({ id, firstName: `ن${id}` })
    emulator.startedBy(id)
  }
  const db = openDatabase(url)
  await putInto(db, ids, platform)
  const heard = (): number[] =>
    ids.map((id) => emulator.chat(id).messages.filter((message) => message.from === 'bot').length)
  const env = { BOT_PLATFORM: platform, ...(rateLimits ? {} : { BOT_MESSAGES_PER_SECOND: '1000' }) }
  return {
    emulator,
    db,
    folder,
    url,
    ids,
    start: () => startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder, env }),
    heard,
    reached: () => heard().filter((count) => count > 0).length,
    unsent: () => db.notice.count({ where: { state: { not: 'SENT' } } }),
    async close() {
      await db.$disconnect()
      await emulator.stop()
    },
  }
}

async function putInto(db: Database, ids: readonly number[], platform: string): Promise<void> {
  const now = systemClock.now()
  const name = (id: number): string => `ن${id}`
  await db.person.createMany({ data: ids.map((id) => ({ id, name: name(id), searchKey: `${id}`, createdAt: now })) })
  await db.account.createMany({
    data: ids.map((id) => ({
      platform,
      userId: `${id}`,
      chatId: `${id}`,
      personId: id,
      firstSeenAt: now,
      ...longSettled(now),
    })),
  })
  await db.seat.createMany({ data: ids.map((personId) => ({ personId, role: 'evaluator' as const, grantedAt: now })) })
  await inTransaction(db, (tx) =>
    enqueue(tx, now, { kind: 'schedule-changed', key: 'moved', to: ids, args: { year: 1404, moved: '[]' } }),
  )
}

export interface KilledBroadcast {
  /** How many had been reached when the last kill struck. */
  reachedAtLastKill: number
  /** People who have got nothing. */
  lost: number
  /** Messages that came more than once. */
  repeated: number
  integrity: string[]
  /** Exit code of the last run, ended by SIGTERM. */
  code: number | null
}

/** Whether a message has gone out since the call. */
export function goingOn({ world }: Emulator): () => boolean {
  const before = world.log.requests.total
  return () => world.log.requests.since(before).some(({ method }) => method === 'sendMessage')
}

/** Kills the product so many times in a broadcast, each time at a moment of its own, and lets it end. */
export async function killInBroadcast(
  broadcast: Broadcast,
  { kills, seed, limitMs }: { kills: number; seed: number; limitMs: number },
): Promise<KilledBroadcast> {
  const { db, emulator, heard, reached, start, unsent } = broadcast
  const random = seeded(seed)
  for (let kill = 0; kill < kills; kill++) {
    const running = start()
    const sends = goingOn(emulator)
    const goesOn = (): boolean => {
      if (running.child.exitCode !== null) throw new Error(running.output())
      return sends()
    }
    await until(goesOn, limitMs, `the broadcast goes on after kill ${kill}`)
    await new Promise((resolve) => setTimeout(resolve, random() * 350))
    await running.kill()
  }
  const reachedAtLastKill = reached()
  const last = start()
  await until(async () => (await unsent()) === 0, limitMs, 'all is sent')
  const code = await last.end()
  const repeated = heard().reduce((sum, count) => sum + Math.max(0, count - 1), 0)
  const lost = heard().filter((count) => count === 0).length
  const sound = await db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
  return { reachedAtLastKill, lost, repeated, integrity: sound.map((row) => row.integrity_check), code }
}
