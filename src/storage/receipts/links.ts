import type { Link, ReceiptContent } from '#domain/receipts/link.ts'
import { objectionContent, submissionContent } from '#domain/receipts/link.ts'
import { letterContent } from '#domain/results/letter.ts'
import { signedContent } from '#domain/sign-off/sign-off.ts'
import type { Prisma } from '../generated/client.ts'
import { letterOfReceipt } from '../results/letters.ts'
import { versionsById } from '../sign-off/sign-offs.ts'
import type { Reader, Tx } from '../transaction.ts'

const LINK = {
  receipt: true,
  agencyId: true,
  number: true,
  salt: true,
  content: true,
  link: true,
  at: true,
} as const satisfies Prisma.ReceiptLinkSelect

export type LinkRow = Prisma.ReceiptLinkGetPayload<{ select: typeof LINK }>

export const linkOfReceipt = (db: Reader, receipt: string): Promise<LinkRow | null> =>
  db.receiptLink.findUnique({ where: { receipt }, select: LINK })

/** The agency's newest link; null before it was given any receipt. */
export const lastLink = (db: Reader, agencyId: number): Promise<Pick<Link, 'number' | 'link'> | null> =>
  db.receiptLink.findFirst({ where: { agencyId }, orderBy: { number: 'desc' }, select: { number: true, link: true } })

/** The agency's links from the first to this one. */
export const linksUntil = (db: Reader, { agencyId, number }: Pick<LinkRow, 'agencyId' | 'number'>): Promise<Link[]> =>
  db.receiptLink.findMany({ where: { agencyId, number: { lte: number } }, orderBy: { number: 'asc' }, select: LINK })

export async function addLink(tx: Tx, row: LinkRow): Promise<void> {
  await tx.receiptLink.create({ data: row, select: { receipt: true } })
}

const FILES = { where: { removedAt: null }, select: { sha256: true } } as const

/** What a receipt was given for, as it is kept now, and when; null: there is none such. */
export async function receiptFor(
  db: Reader,
  receipt: string,
): Promise<{ issuedAt: Date | null; content: ReceiptContent } | null> {
  const submission = await db.submission.findUnique({
    where: { receipt },
    select: {
      submittedAt: true,
      claimHundredths: true,
      target: true,
      actual: true,
      explanation: true,
      attachments: FILES,
    },
  })
  if (submission !== null) {
    const content = submissionContent({ ...submission, files: submission.attachments })
    return { issuedAt: submission.submittedAt, content }
  }
  const signOff = await db.signOff.findUnique({
    where: { receipt },
    select: { decidedAt: true, declaration: true, covers: true },
  })
  if (signOff !== null)
    return {
      issuedAt: signOff.decidedAt,
      content: signedContent(signOff.declaration, await versionsById(db, signOff.covers)),
    }
  const letter = await letterOfReceipt(db, receipt)
  if (letter !== null) return { issuedAt: letter.issuedAt, content: letterContent(letter.number, letter.facts) }
  const objection = await db.objection.findUnique({
    where: { receipt },
    select: { filedAt: true, text: true, ground: true, particulars: true, attachments: FILES },
  })
  return objection === null
    ? null
    : { issuedAt: objection.filedAt, content: objectionContent(objection, objection.attachments) }
}
