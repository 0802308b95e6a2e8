import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { done, refuse } from '#shared/outcome.ts'
import { receiptIssuedAt } from '#storage/preferences.ts'
import type { Tools } from '../command.ts'

/**
 * Whether a receipt is genuine and when it was given; what it is for and whose it is stays untold, for anybody may ask.
 * Refusals: receipt-malformed, receipt-mistyped, receipt-unknown.
 */
export async function verifyReceipt(tools: Tools, written: string) {
  const receipt = normaliseReceipt(written.slice(0, 64))
  if (!receipt.ok) return receipt
  const issuedAt = await receiptIssuedAt(tools.db, receipt.value)
  if (issuedAt === null) return refuse('receipt-unknown', { receipt: receipt.value })
  return done({ receipt: receipt.value, issuedAt: issuedAt.toISOString() })
}
