import { z } from 'zod'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { done, refuse } from '#shared/outcome.ts'
import { receiptIssuedAt } from '#storage/people/preferences.ts'
import { query } from '../act.ts'

/**
 * Whether a receipt is genuine and when it was given; what it is for and whose it is stays untold, for anybody may ask.
 * Refusals: receipt-malformed, receipt-mistyped, receipt-unknown.
 */
export const verifyReceipt = query('receipt.verify', {
  input: z.object({ written: z.string() }),
  load: () => ({ about: {} }),
  async read(db, _, { written }) {
    const receipt = normaliseReceipt(written.slice(0, 64))
    if (!receipt.ok) return receipt
    const issuedAt = await receiptIssuedAt(db, receipt.value)
    if (issuedAt === null) return refuse('receipt-unknown', { receipt: receipt.value })
    return done({ receipt: receipt.value, issuedAt: issuedAt.toISOString() })
  },
})
