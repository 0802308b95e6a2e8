import { describe, expect, it } from 'vitest'
import {
  contentHash,
  fingerprint,
  isWholeChain,
  type Link,
  linkHash,
  submissionContent,
} from '#domain/receipts/link.ts'

const at = new Date('2026-11-22T09:00:00Z')
const version = { claimHundredths: 25_000, target: null, actual: null, explanation: 'متن', files: [{ sha256: 'b' }] }

const chain = (count: number): Link[] => {
  const links: Link[] = []
  for (let i = 0; i < count; i++) {
    const facts = { number: i + 1, receipt: `T${i}`, content: `c${i}`, at }
    links.push({ ...facts, link: linkHash(links[i - 1]?.link ?? null, facts) })
  }
  return links
}

describe('what a receipt is bound to (peers row 20)', () => {
  const hash = contentHash(submissionContent(version), 'salt')
  it.each([
    ['claim', { claimHundredths: 25_001 }],
    ['target', { target: 1 }],
    ['actual value', { actual: 1 }],
    ['words', { explanation: 'متن ' }],
    ['files', { files: [{ sha256: 'b' }, { sha256: 'c' }] }],
  ])('is another hash with another %s', (_, change) => {
    expect(contentHash(submissionContent({ ...version, ...change }), 'salt')).not.toBe(hash)
  })
  it('is the same hash whatever order the files came in, and another with another salt', () => {
    const both = (files: string[]) => submissionContent({ ...version, files: files.map((sha256) => ({ sha256 })) })
    expect(contentHash(both(['a', 'b']), 's')).toBe(contentHash(both(['b', 'a']), 's'))
    expect(contentHash(submissionContent(version), 'other')).not.toBe(hash)
  })
})

describe('the chain of an agency’s receipts', () => {
  it('is whole as it was written, also where it is empty', () => {
    expect(isWholeChain(chain(4))).toBe(true)
    expect(isWholeChain([])).toBe(true)
  })
  it('is not whole with a link changed, left out, put in between or swapped', () => {
    const links = chain(4)
    const [first, second, third, fourth] = links as [Link, Link, Link, Link]
    expect(isWholeChain([first, { ...second, content: 'other' }, third, fourth])).toBe(false)
    expect(isWholeChain([first, { ...second, at: new Date(+at + 1) }, third, fourth])).toBe(false)
    expect(isWholeChain([first, third, fourth])).toBe(false)
    expect(isWholeChain([first, second, { ...second }, third, fourth])).toBe(false)
    expect(isWholeChain([second, first, third, fourth])).toBe(false)
  })
  it('is not mended by numbering the rest anew', () => {
    const renumbered = chain(4)
      .toSpliced(1, 1)
      .map((one, i) => ({ ...one, number: i + 1 }))
    expect(isWholeChain(renumbered)).toBe(false)
  })
  it('is compared by four groups of four', () => {
    expect(fingerprint('3f9a0c4177b2e8d0ffff')).toBe('3F9A-0C41-77B2-E8D0')
  })
})
