import { checkData, type DataCheck, isSound } from '#storage/check.ts'
import type { CliAnswer, CliCommand } from './command.ts'

/** What a check found, as lines and faults; restore says it too. */
export const checkAnswer = (found: DataCheck): CliAnswer => {
  const { database, files, audit } = found
  return {
    lines: [
      database.length === 0 ? 'Database: sound' : `Database: damaged, ${database.length} faults`,
      `Evidence files: ${files.checked} checked, ${files.missing.length} missing, ${files.changed.length} changed`,
      audit.brokenAt === null ? `Audit chain: ${audit.entries} entries, unbroken` : `Audit chain: broken`,
    ],
    data: { sound: isSound(found), ...found },
    faults: [
      ...database.map((fault) => `Database: ${fault}`),
      ...files.missing.map((sha256) => `Evidence file ${sha256} is missing.`),
      ...files.changed.map((sha256) => `Evidence file ${sha256} has changed since it was stored.`),
      ...(audit.brokenAt === null ? [] : [`The audit chain is broken at entry ${audit.brokenAt}.`]),
    ],
  }
}

export const verify: CliCommand = {
  usage: '',
  does: 'checks the database, the evidence files against their hashes, and the audit chain',
  async run(desk) {
    const tools = await desk.data()
    return checkAnswer(await checkData(tools.db, tools.files))
  },
}
