import { sha256 } from '#shared/ids.ts'
import type { Ground } from '../objections/ground.ts'
import type { Hundredths } from '../vocabulary.ts'

/** What somebody is given a receipt for, as plain values in a fixed order. */
export type ReceiptContent = readonly unknown[]

interface Handed {
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  explanation: string
  files: readonly { sha256: string }[]
}

const hashesOf = (files: readonly { sha256: string }[]): string[] => files.map((file) => file.sha256).toSorted()

/** Of one version of the evidence: the claim, the words, the bytes of the files. */
export const submissionContent = ({ claimHundredths, target, actual, explanation, files }: Handed): ReceiptContent => [
  'submission',
  claimHundredths,
  target,
  actual,
  explanation,
  hashesOf(files),
]

/** One without a ground of its own has the shape of those from before there were any, so that their receipts still prove it. */
export const objectionContent = (
  { text, ground, particulars }: { text: string; ground: Ground; particulars: string },
  files: readonly { sha256: string }[],
): ReceiptContent => [
  'objection',
  text,
  hashesOf(files),
  ...(ground === 'other' && particulars === '' ? [] : [ground, particulars]),
]

/** The salt keeps whoever has the hash from trying out what it may be the hash of. */
export const contentHash = (content: ReceiptContent, salt: string): string => sha256(JSON.stringify([salt, content]))

export interface Link {
  number: number
  receipt: string
  content: string
  link: string
  at: Date
}

/** Peers row 20, part 7 item 8: binds a receipt to its content and to the link before it; null: it is the agency's first. */
export const linkHash = (before: string | null, { number, receipt, content, at }: Omit<Link, 'link'>): string =>
  sha256(JSON.stringify([before, number, receipt, content, at.toISOString()]))

/** Whether these links, from the first on, are those that were written: none changed, left out or put in between. */
export const isWholeChain = (links: readonly Link[]): boolean =>
  links.every(
    (one, i) => one.number === i + 1 && one.link === linkHash(i === 0 ? null : (links[i - 1]?.link ?? null), one),
  )

const PRINTED = 16

/** `3F9A-0C41-77B2-E8D0`: the link as people compare it. */
export const fingerprint = (link: string): string =>
  (link.slice(0, PRINTED).toUpperCase().match(/.{4}/g) ?? []).join('-')
