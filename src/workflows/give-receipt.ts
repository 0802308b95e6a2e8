import { contentHash, type Link, linkHash, type ReceiptContent } from '#domain/receipts/link.ts'
import { RECEIPT_BYTES, receiptFrom } from '#domain/receipts/receipt.ts'
import { newSecretCode, randomOctets } from '#shared/ids.ts'
import { addLink, lastLink } from '#storage/receipts/links.ts'
import type { Tx } from '#storage/transaction.ts'

/** A new receipt, bound to its content and to the last link of its chain (peers row 20); null: it is the first. */
export function linkedTo(
  before: Pick<Link, 'number' | 'link'> | null,
  content: ReceiptContent,
  at: Date,
): Link & { salt: string } {
  const receipt = receiptFrom(randomOctets(RECEIPT_BYTES))
  const salt = newSecretCode()
  const facts = { number: (before?.number ?? 0) + 1, receipt, content: contentHash(content, salt), at }
  return { ...facts, salt, link: linkHash(before?.link ?? null, facts) }
}

/** A receipt for what an agency hands in, in the chain of the agency. */
export async function giveReceipt(tx: Tx, agencyId: number, content: ReceiptContent, at: Date): Promise<string> {
  const link = linkedTo(await lastLink(tx, agencyId), content, at)
  await addLink(tx, { ...link, agencyId })
  return link.receipt
}
