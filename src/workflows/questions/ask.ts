import { z } from 'zod'
import { nearest } from '#domain/questions/near.ts'
import { checkWords } from '#domain/questions/question.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { answerersOf, questionClock, questionLine } from '#reads/questions/questions.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { itemOfAgency } from '#storage/evidence/items.ts'
import { itemsOfAgency } from '#storage/evidence/agency-items.ts'
import {
  addQuestion,
  changeQuestion,
  publishedQuestions,
  questionById,
  questionsOfAgency,
  type QuestionRow,
  settleQuestion,
} from '#storage/questions/questions.ts'
import { addMessage } from '#storage/threads/messages.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { loadQuestion } from './load.ts'

async function loadAgency(db: Reader, { person: { agencyId } }: PersonContext) {
  const cycle = await publishedCycle(db)
  return agencyId === null ? null : { about: { agencyId, cycleState: cycle?.state ?? null }, cycle, agencyId }
}

/** Answers for everybody that may do, before anything is sent (peers, beyond 18). */
export const nearAnswers = query('question.near', {
  input: z.object({ text: z.string() }),
  load: loadAgency,
  read: async (db, _act, { text }) => done(nearest(text, await publishedQuestions(db))),
})

/** What a question may be about: the item it is asked from, else the axes of the agency's indicators. Refusal: not-found. */
export const readPlace = query('question.place', {
  input: z.object({ itemId: z.number().int().nullable() }),
  load: loadAgency,
  async read(db, _act, { itemId }, { cycle, agencyId }) {
    const item = itemId === null ? null : await itemOfAgency(db, itemId, agencyId)
    if (itemId !== null && item === null) return refuse('not-found')
    const items = item !== null || cycle === null ? [] : await itemsOfAgency(db, cycle.id, agencyId)
    const axes = new Map(items.map(({ indicator: { axis } }) => [axis.id, axis.title]))
    return done({
      about: item === null ? null : { code: item.indicator.code, title: item.indicator.title },
      axes: [...axes].map(([id, title]) => ({ id, title })),
    })
  },
})

/** Tells whoever is to answer. */
export async function tellAnswerers(tx: Tx, now: Date, question: QuestionRow, messageId: number): Promise<void> {
  await enqueue(tx, now, {
    kind: 'question-asked',
    key: `question-asked:${question.id}:${messageId}`,
    to: await answerersOf(tx, question),
    args: { questionId: question.id },
    subject: `question:${question.id}`,
  })
}

/** Requirements C2, F8, I9: a question, all year long. Refusals: those of `checkWords`, not-found. */
export const askQuestion = command('question.ask', {
  input: z.object({ itemId: z.number().int().nullable(), axisId: z.number().int().nullable(), text: z.string() }),
  load: loadAgency,
  async run(tx, act, { itemId, axisId, text: raw }, { cycle, agencyId }) {
    const text = checkWords(raw)
    if (!text.ok) return text
    if (itemId !== null && (await itemOfAgency(tx, itemId, agencyId)) === null) return refuse('not-found')
    const { personId } = act.person
    const facts = { cycleId: cycle?.id ?? null, itemId, axisId, agencyId, askedBy: personId, askedAt: act.now }
    const id = await addQuestion(tx, facts)
    const message = { kind: 'question', text: text.value, byId: personId, at: act.now } as const
    const messageId = await addMessage(tx, { questionId: id }, message)
    const question = await questionById(tx, id)
    if (question === null) throw new Error(`question ${id} is gone`)
    await tellAnswerers(tx, act.now, question, messageId)
    const { by } = (await questionClock(tx, act))(act.now)
    return act.record({ questionId: id, messageId, answerBy: by }, { id, agencyId, details: { itemId } })
  },
})

/** A published answer was enough; each agency counts once. Refusal: not-found. */
export const settleByAnswer = command('question.settle', {
  input: z.object({ questionId: z.number().int() }),
  load: loadAgency,
  async run(tx, act, { questionId }, { agencyId }) {
    if (!(await publishedQuestions(tx)).some(({ id }) => id === questionId)) return refuse('not-found')
    return (await settleQuestion(tx, questionId, agencyId, act.now))
      ? act.record({ questionId }, { id: questionId, agencyId })
      : act.unchanged({ questionId })
  },
})

/** All questions of one's agency, newest first. */
export const readOwnQuestions = query('question.own', {
  input: NONE,
  load: loadAgency,
  async read(db, act, _, { agencyId }) {
    const clock = await questionClock(db, act)
    return done((await questionsOfAgency(db, agencyId)).map((row) => questionLine(row, clock, act.now)))
  },
})

/** Asks on in the same thread, also after it was closed. Refusals: those of `checkWords`, changed-meanwhile. */
export const followUp = command('question.follow-up', {
  input: z.object({ questionId: z.number().int(), text: z.string() }),
  load: loadQuestion,
  async run(tx, act, { questionId, text: raw }, { question }) {
    const text = checkWords(raw)
    if (!text.ok) return text
    const reopened = question.state === 'OPEN' ? {} : { waitingSince: act.now, escalatedAt: null }
    if (!(await changeQuestion(tx, question, { state: 'OPEN', ...reopened }))) return refuse('changed-meanwhile')
    const message = { kind: 'follow-up', text: text.value, byId: act.person.personId, at: act.now } as const
    const messageId = await addMessage(tx, { questionId }, message)
    await tellAnswerers(tx, act.now, question, messageId)
    return act.record({ questionId, messageId }, { id: questionId, agencyId: question.agencyId })
  },
})

/** The asker's side has what it needs. Refusal: question-unanswered. */
export const closeQuestion = command('question.close', {
  input: z.object({ questionId: z.number().int() }),
  load: loadQuestion,
  async run(tx, act, { questionId }, { question }) {
    if (question.state === 'CLOSED') return act.unchanged({ questionId })
    if (!(await changeQuestion(tx, question, { state: 'CLOSED', claimedBy: null, claimedUntil: null })))
      return refuse('changed-meanwhile')
    return act.record({ questionId }, { id: questionId, agencyId: question.agencyId })
  },
})
