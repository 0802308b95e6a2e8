import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '#storage/make-folder.ts'
import type { Refusal } from '#shared/outcome.ts'
import { privateFolder, restoreBackup, writeBackup, writeSealedBackup } from '#storage/backup.ts'
import { checkData } from '#storage/check.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openFileStore } from '#storage/files.ts'
import { isSealed, openSealed } from '#storage/sealed-file.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { labelDynamic } from '#wording/say.ts'
import type { Config } from '../config.ts'
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
    const outcome = await (to === undefined
      ? writeBackup(desk.config.databaseFile, tools.files, target)
      : writeSealedBackup(desk.config.databaseFile, tools.files, target, readFileSync(to, 'utf8')))
    if (outcome.ok) {
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

/** What had to be decrypted for it does not stay, however it ends. */
async function restored(file: string, key: string | undefined, { databaseFile, dataDir }: Config) {
  const files = await openFileStore(dataDir)
  if (!existsSync(file) || !(await isSealed(file))) return restoreBackup(file, databaseFile, files)
  if (key === undefined)
    throw new CliFault('This backup is encrypted. Give the private key: restore <file> --key <private-key.pem>')
  const own = await privateFolder(databaseFile)
  const plain = path.join(own, 'opened')
  try {
    const outcome = await openSealed(file, plain, readFileSync(key, 'utf8'))
    return outcome.ok ? await restoreBackup(plain, databaseFile, files) : outcome
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

export const restore: CliCommand = {
  usage: '<file> [--key <private-key.pem>]',
  options: ['key'],
  does: 'replaces the database and evidence files with a backup, while the bot is stopped, and verifies them',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the backup to restore: restore <file>')
    const { databaseFile } = desk.config
    makeFolder(path.dirname(databaseFile))
    const unlock = lockForSingleProcess(`${databaseFile}.lock`)
    try {
      const outcome = await restored(path.resolve(file), desk.option('key'), desk.config)
      if (!outcome.ok) throw refused(outcome.refusal)
      const tools = await desk.data()
      const answer = checkAnswer(await checkData(tools.db, tools.files))
      const parked =
        'Nothing goes out until a coordinator says in chat what becomes of waiting messages, or you do: npm run tahavol -- outbox send|drop'
      return { ...answer, lines: [`Restored: ${file}`, parked, ...answer.lines] }
    } finally {
      unlock()
    }
  },
}
