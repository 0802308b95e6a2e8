import { contentHash, linkHash, type ReceiptContent } from '#domain/receipts/link.ts'
import { RECEIPT_BYTES, receiptFrom } from '#domain/receipts/receipt.ts'
import { newSecretCode, randomOctets } from '#shared/ids.ts'
import { addLink, lastLink } from '#storage/receipts/links.ts'
import type { Tx } from '#storage/transaction.ts'

/** A receipt for what an agency hands in, bound to its content and to the receipt before it (peers row 20). */
export async function giveReceipt(tx: Tx, agencyId: number, content: ReceiptContent, at: Date): Promise<string> {
  const receipt = receiptFrom(randomOctets(RECEIPT_BYTES))
  const salt = newSecretCode()
  const before = await lastLink(tx, agencyId)
  const facts = { number: (before?.number ?? 0) + 1, receipt, content: contentHash(content, salt), at }
  await addLink(tx, { ...facts, agencyId, salt, link: linkHash(before?.link ?? null, facts) })
  return receipt
}
