import type { Language } from '#domain/vocabulary.ts'
import type { Reader, Tx } from './transaction.ts'

export const reminderHourOf = async (db: Reader, personId: number): Promise<number | null> =>
  (await db.person.findUnique({ where: { id: personId }, select: { reminderHour: true } }))?.reminderHour ?? null

export async function setReminderHour(tx: Tx, personId: number, hour: number): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { reminderHour: hour }, select: { id: true } })
}

export const languageOfAccount = async (db: Reader, accountId: number): Promise<Language | null> =>
  ((await db.account.findUnique({ where: { id: accountId }, select: { language: true } }))?.language ??
    null) as Language | null

/** When a receipt was given; null: there is none such. What it is for is not told. */
export async function receiptIssuedAt(db: Reader, receipt: string): Promise<Date | null> {
  const submission = await db.submission.findUnique({ where: { receipt }, select: { submittedAt: true } })
  if (submission !== null) return submission.submittedAt
  const objection = await db.objection.findUnique({ where: { receipt }, select: { filedAt: true } })
  return objection?.filedAt ?? null
}
