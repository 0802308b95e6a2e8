import { mkdtempSync } from 'node:fs'
import { copyFile, cp, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Log } from '#shared/log.ts'
import { makePristine, pristineOf } from '../../src/cli/training/pristine.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { MORNING } from './world.ts'

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

let made: Promise<Config> | undefined

/** Makes the sample of local mode once for all files of a worker, as its year stands on the first morning. @returns its place */
export function madeSample(): Promise<Config> {
  made ??= make()
  return made
}

async function make(): Promise<Config> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-sample-'))
  const read = readConfig({ DATABASE_URL: `file:${folder}/tahavol.db`, DATA_DIR: folder, PORT: '0' })
  if (!read.ok) throw new Error(read.refusal.list)
  await makePristine(read.value, { now: MORNING, log: silent })
  return read.value
}

/** Puts it beside a database, so that local mode need not make it. */
export async function putSampleBeside(config: Config): Promise<void> {
  const from = await madeSample()
  await copyFile(pristineOf(from), pristineOf(config))
  const { atime, mtime } = await stat(pristineOf(from))
  await utimes(pristineOf(config), atime, mtime)
  await cp(from.dataDir, config.dataDir, {
    recursive: true,
    filter: (file) => !path.basename(file).startsWith('tahavol.db'),
  })
}
