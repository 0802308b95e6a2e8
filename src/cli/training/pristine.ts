import { existsSync } from 'node:fs'
import { copyFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { MovableClock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { copySample } from '#storage/sample.ts'
import { openData } from '../../app.ts'
import type { Config } from '../../config.ts'
import { playSample } from './living-sample.ts'

/** Longer ago than anything in the sample. */
const BEFORE_ALL_MS = 4 * 366 * 86_400_000
const BESIDE = ['-wal', '-shm', '-journal']

/** The sample as it was made, beside the database that is played; its own date is the moment at which its year stands. */
export const pristineOf = ({ databaseFile }: Pick<Config, 'databaseFile'>): string => `${databaseFile}.sample`

/** Makes the sample where there is none yet; it takes some seconds, once for each database. */
export async function makePristine(config: Config, { now, log }: { now: Date; log: Log }): Promise<void> {
  const file = pristineOf(config)
  if (existsSync(file)) return
  const unfinished = `${file}-unfinished`
  await removeDatabase(unfinished)
  const place = { ...config, databaseFile: unfinished, databaseUrl: `file:${unfinished}` }
  const { tools, close } = await openData(place, new MovableClock(new Date(now.getTime() - BEFORE_ALL_MS)), log)
  const whole = `${file}-whole`
  await removeDatabase(whole)
  try {
    await playSample(tools, now)
    await copySample(tools.db, whole)
  } finally {
    await close()
    await removeDatabase(unfinished)
  }
  await utimes(whole, now, now)
  // Last: whatever bears the name is complete.
  await rename(whole, file)
}

/** Begins anew: the sample as it was made, empty chats. @returns the moment at which its year stands */
export async function putPristine(config: Config): Promise<Date> {
  const { databaseFile } = config
  await removeDatabase(databaseFile)
  for (const rest of ['.chats', '.heartbeat']) await rm(databaseFile + rest, { recursive: true, force: true })
  await copyFile(pristineOf(config), databaseFile)
  return pristineSince(config)
}

/** The moment at which the year of the sample stands; of a database without one, before everything. */
export const pristineSince = async (config: Config): Promise<Date> =>
  (await stat(pristineOf(config)).catch(() => null))?.mtime ?? new Date(0)

async function removeDatabase(file: string): Promise<void> {
  for (const ending of ['', ...BESIDE]) await rm(file + ending, { force: true })
}
