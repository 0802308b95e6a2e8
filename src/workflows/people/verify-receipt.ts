import { z } from 'zod'
import { normaliseReceipt } from '#domain/receipts/receipt.ts'
import { done, refuse } from '#shared/outcome.ts'
import { contentHash, fingerprint, isWholeChain } from '#domain/receipts/link.ts'
import { linkOfReceipt, linksUntil, receiptFor } from '#storage/receipts/links.ts'
import { query } from '../act.ts'

/**
 * Peers row 20: whether a receipt is genuine, when it was given, and whether what it was given for is still the same; what that is and
 * whose stays untold, for anybody may ask.
 * Refusals: receipt-malformed, receipt-mistyped, receipt-unknown.
 */
export const verifyReceipt = query('receipt.verify', {
  input: z.object({ written: z.string() }),
  load: () => ({ about: {} }),
  async read(db, _, { written }) {
    const receipt = normaliseReceipt(written.slice(0, 64))
    if (!receipt.ok) return receipt
    const given = await receiptFor(db, receipt.value)
    if (given === null || given.issuedAt === null) return refuse('receipt-unknown', { receipt: receipt.value })
    const link = await linkOfReceipt(db, receipt.value)
    return done({
      receipt: receipt.value,
      issuedAt: given.issuedAt.toISOString(),
      // Older ones are bound to nothing.
      bound:
        link === null
          ? null
          : {
              number: link.number,
              fingerprint: fingerprint(link.link),
              isIntact:
                contentHash(given.content, link.salt) === link.content && isWholeChain(await linksUntil(db, link)),
            },
    })
  },
})
