import { knownFiles } from '#storage/evidence/attachments.ts'
import { inTransaction } from '#storage/transaction.ts'
import { isDueAgain, noteDone, type Recurring } from '../every.ts'
import type { Tools } from '../tools.ts'

const SWEEP: Recurring = { key: 'files-swept-at', everyMs: 86_400_000 }

/** Once a day (reliability.md S19): of a file whose act was refused nothing stays on the disk. @returns how many went */
export async function sweepFiles({ db, clock, files, log }: Tools): Promise<number> {
  const now = clock.now()
  if (!(await isDueAgain(db, SWEEP, now))) return 0
  const swept = await files.sweep((hashes) => knownFiles(db, hashes))
  if (swept > 0) log.info('files-swept', { swept })
  await inTransaction(db, (tx) => noteDone(tx, SWEEP, now))
  return swept
}
