import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '#shared/outcome.ts'
import { restoreBackup, writeBackup } from '#storage/backup.ts'
import { checkData } from '#storage/check.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openFileStore } from '#storage/files.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { labelDynamic } from '#wording/say.ts'
import { BACKED_UP } from '../health.ts'
import { type CliCommand, CliFault } from './command.ts'
import { checkAnswer } from './verify.ts'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const refused = (refusal: Refusal): CliFault =>
  new CliFault(labelDynamic('en', `refusal-${refusal.code}`, { ...refusal }))

export const backup: CliCommand = {
  usage: '<file>',
  does: 'writes the database and evidence files to one file, even while the bot runs, and reads it back to check it',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the file to write: backup <file>')
    const tools = await desk.data()
    const outcome = await writeBackup(desk.config.databaseFile, tools.files, path.resolve(file))
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

export const restore: CliCommand = {
  usage: '<file>',
  does: 'replaces the database and evidence files with a backup, while the bot is stopped, and verifies them',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the backup to restore: restore <file>')
    const { databaseFile, dataDir } = desk.config
    await mkdir(path.dirname(databaseFile), { recursive: true })
    const unlock = lockForSingleProcess(`${databaseFile}.lock`)
    try {
      const outcome = await restoreBackup(path.resolve(file), databaseFile, await openFileStore(dataDir))
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
