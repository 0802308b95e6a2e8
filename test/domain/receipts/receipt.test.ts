import { describe, expect, it } from 'vitest'
import { normaliseReceipt, receiptFrom } from '#domain/receipts/receipt.ts'

const receipt = receiptFrom(Uint8Array.of(0x21, 0x1e, 0x4d, 0x25, 0x37))
const read = (raw: string) => {
  const outcome = normaliseReceipt(raw)
  return outcome.ok ? outcome.value : outcome.refusal.code
}
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SAMPLES = [receipt, ...[0, 1, 127, 255].map((byte) => receiptFrom(new Uint8Array(5).fill(byte)))]

describe('a receipt', () => {
  it('has its form and no letter that is mistaken for another', () => {
    for (const sample of SAMPLES)
      expect(sample).toMatch(/^T[0-9A-HJKMNP-TV-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })
  it('differs when any of its forty bits differs', () => {
    const receipts = new Set(
      Array.from({ length: 40 }, (_, bit) => {
        const bytes = new Uint8Array(5)
        bytes[bit >> 3] = 1 << (bit & 7)
        return receiptFrom(bytes)
      }),
    )
    expect(receipts.size).toBe(40)
  })
  it('needs five random bytes', () => {
    expect(() => receiptFrom(new Uint8Array(4))).toThrow(RangeError)
  })
  it('is understood in small letters, with Persian digits, without dashes or T, and inside direction marks', () => {
    const persian = receipt.replace(/[0-9]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')
    for (const raw of [
      receipt.toLowerCase(),
      persian,
      receipt.replaceAll('-', ''),
      receipt.slice(1),
      `\u2068 ${receipt}\u2069 `,
      receipt.replaceAll('-', '–'),
    ])
      expect(read(raw)).toBe(receipt)
  })
  it('forgives letters that look like digits', () => {
    const zeros = receiptFrom(new Uint8Array(5))
    expect(read(zeros.replaceAll('0', 'O'))).toBe(zeros)
    const ones = receiptFrom(Uint8Array.of(0x08, 0x42, 0x10, 0x84, 0x21))
    expect(ones.slice(1)).toContain('1')
    expect([read(ones.replaceAll('1', 'I')), read(ones.replaceAll('1', 'l'))]).toEqual([ones, ones])
  })
  it('is not taken with any one character wrong', () => {
    for (const sample of SAMPLES)
      for (let place = 1; place < sample.length; place++)
        for (const letter of sample[place] === '-' ? '' : ALPHABET)
          if (letter !== sample[place])
            expect(read(sample.slice(0, place) + letter + sample.slice(place + 1))).toBe('receipt-mistyped')
  })
  it('is not taken with any two different characters swapped', () => {
    for (const sample of SAMPLES) {
      const bare = sample.replaceAll('-', '').slice(1).split('')
      for (let a = 0; a < bare.length; a++)
        for (let b = a + 1; b < bare.length; b++)
          if (bare[a] !== bare[b]) {
            const swapped = bare.with(a, bare[b] ?? '').with(b, bare[a] ?? '')
            expect(read(`T${swapped.join('')}`)).toBe('receipt-mistyped')
          }
    }
  })
  it('is told from what is no receipt at all', () => {
    for (const raw of ['', 'T4', 'سلام', `${receipt}0`, receipt.slice(1, -1), `${receipt.slice(0, -1)}U`])
      expect(read(raw)).toBe('receipt-malformed')
    expect(read(receipt.slice(0, -1))).toBe('receipt-mistyped')
  })
})
