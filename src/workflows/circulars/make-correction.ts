import { enqueue } from '#outbox/enqueue.ts'
import { originalOf } from '#storage/circular-delivery.ts'
import { askAgain, type CorrectionRow, recipientIds, writeCorrection } from '#storage/circular-corrections.ts'
import { subjectOf } from '#storage/circular-recipients.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Act } from '../command.ts'

/**
 * Puts the corrected words in force and tells everybody who has the circular, and the channel where it was posted. Whoever has
 * acknowledged owes it again only after a material correction. @returns how many are told and how many are asked again
 */
export async function makeCorrection(
  tx: Tx,
  by: Act,
  correction: CorrectionRow,
): Promise<{ told: number; asked: number }> {
  const { id, circularId, material } = correction
  await writeCorrection(tx, correction, by.now)
  const asked = material ? await askAgain(tx, circularId) : 0
  const people = await recipientIds(tx, circularId)
  const notice = {
    kind: 'circular-corrected',
    key: `circular-corrected:${id}`,
    subject: `circular-correction:${id}`,
    args: { circularId, correctionId: id },
  } as const
  const told = await enqueue(tx, by.now, { ...notice, to: people })
  // What was not public does not become so by its correction.
  if ((await originalOf(tx, circularId, null)) !== null) await enqueue(tx, by.now, { ...notice, to: 'channel' })
  await audit(tx, by, 'circulars.correct', subjectOf(circularId), {
    details: { correction: id, material, told, asked },
  })
  return { told, asked }
}
