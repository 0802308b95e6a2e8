import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '#shared/outcome.ts'
import { restoreBackup, writeBackup } from '#storage/backup.ts'
import { checkData } from '#storage/check.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openFileStore } from '#storage/files.ts'
import { isSealed, openSealed, sealFile } from '#storage/sealed-file.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { labelDynamic } from '#wording/say.ts'
import { BACKED_UP } from '../health.ts'
import { type CliCommand, CliFault } from './command.ts'
import { checkAnswer } from './verify.ts'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const refused = (refusal: Refusal): CliFault =>
  new CliFault(labelDynamic('en', `refusal-${refusal.code}`, { ...refusal }))

export const backup: CliCommand = {
  usage: '<file> [--to <public-key.pem>]',
  does: 'writes the database and evidence files to one file, even while the bot runs, and reads it back to check it; encrypted to an X25519 key on wish',
  options: ['to'],
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the file to write: backup <file>')
    const tools = await desk.data()
    const to = desk.option('to')
    const target = path.resolve(file)
    if (existsSync(target)) throw refused({ code: 'backup-exists' })
    const plain = to === undefined ? target : `${target}.plain`
    const outcome = await writeBackup(desk.config.databaseFile, tools.files, plain)
    if (outcome.ok) {
      if (to !== undefined) await sealed(plain, target, to)
      const { files, bytes } = outcome.value
      await inTransaction(tools.db, (tx) => noteRun(tx, BACKED_UP, tools.clock.now()))
      return {
        lines: [`Written and verified: ${file} (${files} evidence files, ${megabytes(bytes)} MB)`],
        data: { file, ...outcome.value },
      }
    }
    throw refused(outcome.refusal)
  },
}

/** Under its name only when it is whole; what is readable does not stay. */
async function sealed(plain: string, target: string, publicKey: string): Promise<void> {
  try {
    const outcome = await sealFile(plain, `${target}.part`, readFileSync(publicKey, 'utf8'))
    if (!outcome.ok) throw refused(outcome.refusal)
    await rename(`${target}.part`, target)
  } finally {
    await rm(plain, { force: true })
    await rm(`${target}.part`, { force: true })
  }
}

/** The readable backup, and what removes it when it was made for this alone. */
async function readable(file: string, key: string | undefined, databaseFile: string) {
  if (!existsSync(file) || !(await isSealed(file))) return { plain: file, remove: () => Promise.resolve() }
  if (key === undefined)
    throw new CliFault('This backup is encrypted. Give the private key: restore <file> --key <private-key.pem>')
  const plain = `${databaseFile}.opened`
  const outcome = await openSealed(file, plain, readFileSync(key, 'utf8'))
  if (!outcome.ok) throw refused(outcome.refusal)
  return { plain, remove: () => rm(plain, { force: true }) }
}

export const restore: CliCommand = {
  usage: '<file> [--key <private-key.pem>]',
  options: ['key'],
  does: 'replaces the database and evidence files with a backup, while the bot is stopped, and verifies them',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the backup to restore: restore <file>')
    const { databaseFile, dataDir } = desk.config
    await mkdir(path.dirname(databaseFile), { recursive: true })
    const unlock = lockForSingleProcess(`${databaseFile}.lock`)
    try {
      const { plain, remove } = await readable(path.resolve(file), desk.option('key'), databaseFile)
      const outcome = await restoreBackup(plain, databaseFile, await openFileStore(dataDir))
      await remove()
      if (!outcome.ok) throw refused(outcome.refusal)
      const tools = await desk.data()
      const answer = checkAnswer(await checkData(tools.db, tools.files))
      const parked =
        'Nothing goes out until you say what becomes of waiting messages: npm run tahavol -- outbox send|drop'
      return { ...answer, lines: [`Restored: ${file}`, parked, ...answer.lines] }
    } finally {
      unlock()
    }
  },
}
