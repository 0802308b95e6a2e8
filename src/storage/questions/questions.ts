import type { QuestionState } from '#domain/questions/question.ts'
import type { Prisma } from '../generated/client.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/threads.ts'
import type { Reader, Tx } from '../transaction.ts'

const QUESTION = {
  id: true,
  cycleId: true,
  itemId: true,
  axisId: true,
  agencyId: true,
  askedBy: true,
  askedAt: true,
  state: true,
  waitingSince: true,
  claimedBy: true,
  claimedUntil: true,
  answeredBy: true,
  answeredAt: true,
  escalatedAt: true,
  publishedAt: true,
  agency: { select: { name: true } },
  axis: { select: { title: true } },
  item: {
    select: {
      indicator: { select: { id: true, code: true, title: true, axisId: true, dimension: true } },
    },
  },
  messages: { orderBy: { id: 'asc' }, take: 1, select: { text: true } },
} as const satisfies Prisma.QuestionSelect

export type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof QUESTION }>

export const questionById = (db: Reader, id: number): Promise<QuestionRow | null> =>
  db.question.findUnique({ where: { id }, select: QUESTION })

/** Of one agency, the newest first. */
export const questionsOfAgency = (db: Reader, agencyId: number): Promise<QuestionRow[]> =>
  db.question.findMany({ where: { agencyId }, orderBy: { id: 'desc' }, take: 50, select: QUESTION })

/** What waits for an answer, oldest first. */
export const openQuestions = (db: Reader): Promise<QuestionRow[]> =>
  db.question.findMany({
    where: { state: 'OPEN' },
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    select: QUESTION,
  })

/** Answered ones, the newest first. */
export const answeredQuestions = (db: Reader, take: number): Promise<QuestionRow[]> =>
  db.question.findMany({
    where: { state: { not: 'OPEN' } },
    orderBy: { answeredAt: 'desc' },
    take,
    select: QUESTION,
  })

const UNESCALATED: Part<readonly { id: number; waitingSince: Date }[]> = {
  tables: ['Question'],
  read: (run) => run.all(sql.UNESCALATED),
}

/** Open ones of which nobody has told the coordinators yet; asked each minute, so from memory. */
export const unescalated = (db: Reader): Promise<readonly { id: number; waitingSince: Date }[]> =>
  snapshotOf(db, UNESCALATED)

export async function addQuestion(
  tx: Tx,
  question: Pick<QuestionRow, 'cycleId' | 'itemId' | 'axisId' | 'agencyId' | 'askedBy' | 'askedAt'>,
): Promise<number> {
  const data = { ...question, state: 'OPEN' as QuestionState, waitingSince: question.askedAt }
  return (await tx.question.create({ data, select: { id: true } })).id
}

/** Compare-and-set on the state. @returns whether it was in it */
export async function changeQuestion(
  tx: Tx,
  question: Pick<QuestionRow, 'id' | 'state'>,
  change: Prisma.QuestionUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.question.updateMany({ where: { id: question.id, state: question.state }, data: change })
  return count === 1
}

/** Takes a question in hand, compare-and-set. @returns whether it was free, run out, or one's own already */
export async function claimQuestion(tx: Tx, id: number, personId: number, now: Date, until: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, state: 'OPEN', OR: [{ claimedBy: null }, { claimedBy: personId }, { claimedUntil: { lte: now } }] },
    data: { claimedBy: personId, claimedUntil: until },
  })
  return count === 1
}

export interface PublishedQuestion {
  id: number
  question: string
  answer: string
  /** Agencies that asked it: the first one, and those for whom the answer was enough. */
  askers: number
}

/** What is for everybody, most asked first. */
export async function publishedQuestions(db: Reader): Promise<PublishedQuestion[]> {
  const rows = await db.question.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      agencyId: true,
      publishedQuestion: true,
      publishedAnswer: true,
      settled: { select: { agencyId: true } },
    },
  })
  return rows
    .map(({ id, agencyId, publishedQuestion, publishedAnswer, settled }) => ({
      id,
      question: publishedQuestion,
      answer: publishedAnswer,
      askers: new Set([agencyId, ...settled.map((one) => one.agencyId)]).size,
    }))
    .toSorted((a, b) => b.askers - a.askers)
}

/** @returns whether this agency had not said so before */
export async function settleQuestion(tx: Tx, questionId: number, agencyId: number, at: Date): Promise<boolean> {
  const { count } = await tx.questionSettled.createMany({
    data:
      (await tx.questionSettled.count({ where: { questionId, agencyId } })) > 0 ? [] : [{ questionId, agencyId, at }],
  })
  return count === 1
}
