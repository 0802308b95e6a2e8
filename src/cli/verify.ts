import { existsSync, readFileSync } from 'node:fs'
import { readHeads } from '#domain/audit/head.ts'
import { changeAuditKey } from '#storage/audit-keys.ts'
import { checkData, type DataCheck, isSound } from '#storage/check.ts'
import type { LogFault } from '#storage/log-check.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { noteAuditKey } from '#workflows/audit/keep-log.ts'
import { type CliAnswer, type CliCommand, CliFault } from './command.ts'

const words = (fault: LogFault): string => {
  switch (fault.kind) {
    case 'chain-broken':
      return `The audit chain is broken at entry ${fault.seq}.`
    case 'seal-wrong':
      return `Entry ${fault.seq} of the audit log does not bear the seal of its key: it was not written by this product, or audit.key is another one.`
    case 'log-emptied':
      return `The audit log ends before entry ${fault.seq}, from which its key holds: it was emptied or cut.`
    case 'trigger-changed':
      return `The trigger ${fault.name} that guards the audit log is missing, changed or strange.`
    case 'content-changed':
      return `Item ${fault.itemId}: what was handed in, judged or objected is not what the audit log says.`
    case 'points-changed':
      return `Item ${fault.itemId}: its points are not those that were given.`
    case 'head-unsigned':
      return `The head of ${fault.head.day} (entry ${fault.head.seq}) is not signed by a key of this product: it was changed, or audit.key is another one.`
    case 'head-beyond-log':
      return `The audit log has fewer entries than the head of ${fault.head.day} says (${fault.head.count}): it was emptied or cut, or an older backup was restored.`
    case 'head-differs':
      return `Entry ${fault.head.seq} is not the one of the head of ${fault.head.day}: the audit log was written anew.`
  }
}

/** What a check found, as lines and faults; restore says it too. */
export const checkAnswer = (found: DataCheck, heads = 0): CliAnswer => {
  const { database, files, audit } = found
  return {
    lines: [
      database.length === 0 ? 'Database: sound' : `Database: damaged, ${database.length} faults`,
      `Evidence files: ${files.checked} checked, ${files.missing.length} missing, ${files.changed.length} changed`,
      audit.faults.length === 0
        ? `Audit chain: ${audit.entries} entries, unbroken and sealed`
        : `Audit chain: ${audit.faults.length} faults`,
      ...(audit.unproven === 0
        ? []
        : [`${audit.unproven} entries bear seals of a key that is not here; heads of their time prove them.`]),
      ...(heads === 0 ? [] : [`Held against ${heads} ${heads === 1 ? 'head' : 'heads'} kept elsewhere`]),
    ],
    data: { sound: isSound(found), ...found },
    faults: [
      ...database.map((fault) => `Database: ${fault}`),
      ...files.missing.map((sha256) => `Evidence file ${sha256} is missing.`),
      ...files.changed.map((sha256) => `Evidence file ${sha256} has changed since it was stored.`),
      ...audit.faults.map(words),
    ],
  }
}

export const verify: CliCommand = {
  usage: '[--against "<head>" | --against <file>]',
  does: 'checks the database, the evidence files against their hashes, and the audit log, also against daily heads that somebody has kept',
  options: ['against'],
  async run(desk) {
    const against = desk.option('against')
    const heads = against === undefined ? [] : readHeads(existsSync(against) ? readFileSync(against, 'utf8') : against)
    if (against !== undefined && heads.length === 0)
      throw new CliFault(
        'No head in it. A head is one line: tahavol-head 2026-11-26 … as the auditors get it every day',
      )
    const tools = await desk.data()
    return checkAnswer(await checkData(tools.db, tools.files, heads), heads.length)
  },
}

export const auditKey: CliCommand = {
  usage: 'change',
  does: 'seals the audit log with a new key from now on, while the bot is stopped; earlier keys stay for verifying',
  async run({ words: [what], config, data }) {
    if (what !== 'change') throw new CliFault('Say what to do with it: audit-key change')
    if (config.auditKeys.length > 0)
      throw new CliFault(
        'The key is given by AUDIT_KEY: put the new one before it there, with a comma, and start again',
      )
    const unlock = lockForSingleProcess(`${config.databaseFile}.lock`)
    try {
      const tools = await data()
      await changeAuditKey(tools.db, config.dataDir)
      await noteAuditKey(tools, 'changed')
      return {
        lines: ['The audit log has a new key. Copy audit.key of the data folder to where backups are not.'],
        data: {},
      }
    } finally {
      unlock()
    }
  },
}
