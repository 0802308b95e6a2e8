import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { checkWords } from '#domain/questions/question.ts'
import { claimOf, claimUntil } from '#domain/review/claim.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { answererLoad, questionClock, questionLine, questionPage } from '#reads/questions/questions.ts'
import { threadOf } from '#reads/threads/thread.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { holdersOf } from '#storage/people/seats.ts'
import {
  answeredQuestions,
  changeQuestion,
  claimQuestion,
  openQuestions,
  publishedQuestions,
  questionById,
  type QuestionRow,
  unescalated,
} from '#storage/questions/questions.ts'
import { addMessage } from '#storage/threads/messages.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { bySystem, type Tools } from '../tools.ts'
import { loadQuestion, routedTo } from './load.ts'

const ofQuestion = z.object({ questionId: z.number().int() })

async function loadBoard(db: Reader) {
  const cycle = await publishedCycle(db)
  return { about: { cycleState: cycle?.state ?? null, assigned: true, conflicted: false }, cycle }
}

const ANSWERED_SHOWN = 20

/** What waits for this person, oldest first, then what was answered; to a coordinator all, with the load of each who answers. */
export const readBoard = query('question.board', {
  input: NONE,
  load: loadBoard,
  async read(db, act, _, { cycle }) {
    const clock = await questionClock(db, act)
    const all = [...(await openQuestions(db)), ...(await answeredQuestions(db, ANSWERED_SHOWN))]
    const mine = all.filter(await routedTo(db, act, all))
    const lines = mine.map((row) => questionLine(row, clock, act.now))
    const open = mine.filter(({ state }) => state === 'OPEN')
    const late = lines.filter(({ promise }) => promise?.isPast === true).length
    const inHand = lines.filter(({ claimedUntil }) => claimedUntil !== null).length
    const isLate = ({ waitingSince }: QuestionRow): boolean => clock(waitingSince).isPast
    const load = act.person.role === 'coordinator' ? await answererLoad(db, open, isLate) : []
    const oldestAt = open[0]?.waitingSince.toISOString() ?? null
    return act.tell({ lines, waiting: open.length, late, inHand, oldestAt, load }, { id: cycle?.id ?? 0 })
  },
})

export const countQuestions = query('question.count', {
  input: NONE,
  load: loadBoard,
  async read(db, act) {
    const open = await openQuestions(db)
    const mine = open.length === 0 ? [] : open.filter(await routedTo(db, act, open))
    const clock = await questionClock(db, act)
    return done({ count: mine.length, late: mine.filter((row) => clock(row.waitingSince).isPast).length })
  },
})

/** One question with all that was written, and what this person may do. */
export const readQuestion = query('question.open', {
  input: ofQuestion,
  load: loadQuestion,
  async read(db, act, { questionId }, { about, question }) {
    const isAsker = act.person.agencyId !== null
    const mayAnswer = !isAsker && may(act.actor, 'question.answer', about).ok
    const page = { ...(await questionPage(db, question, act)), isAsker, mayAnswer }
    return act.tell(page, { id: questionId, agencyId: question.agencyId })
  },
})

export const readQuestionFiles = query('question.files', {
  input: ofQuestion,
  load: loadQuestion,
  async read(db, act, { questionId }, { question }) {
    const { files } = await threadOf(db, { questionId })
    return act.tell({ files }, { id: questionId, agencyId: question.agencyId })
  },
})

/** Refusals: question-answered-already, review-claim-taken {untilAt}. */
function inHandOf(question: QuestionRow, { person, now }: PersonContext) {
  if (question.state !== 'OPEN') return refuse('question-answered-already')
  const claim = claimOf(question, now)
  return claim !== null && claim.personId !== person.personId
    ? refuse('review-claim-taken', { untilAt: claim.until.toISOString() })
    : done(undefined)
}

/** Peers row 34: two never write one answer; a claim that was forgotten runs out. Refusals: those of `inHandOf`. */
export const claimToAnswer = command('question.claim', {
  input: ofQuestion,
  load: loadQuestion,
  async run(tx, act, { questionId }, { question }) {
    const free = inHandOf(question, act)
    if (!free.ok) return free
    const until = claimUntil(act.now)
    if (!(await claimQuestion(tx, questionId, act.person.personId, act.now, until)))
      return refuse('review-claim-taken', { untilAt: until.toISOString() })
    return act.record({ questionId, until: until.toISOString() }, { id: questionId, agencyId: question.agencyId })
  },
})

/** Gives it back. */
export const releaseQuestion = command('question.release', {
  input: ofQuestion,
  load: loadQuestion,
  async run(tx, act, { questionId }, { question }) {
    if (question.claimedBy !== act.person.personId) return act.unchanged({ questionId })
    await changeQuestion(tx, question, { claimedBy: null, claimedUntil: null })
    return act.record({ questionId }, { id: questionId, agencyId: question.agencyId })
  },
})

/** The answer; the asker's agency is told. Refusals: those of `checkWords` and `inHandOf`, changed-meanwhile. */
export const replyToQuestion = command('question.reply', {
  input: ofQuestion.extend({ text: z.string() }),
  load: loadQuestion,
  async run(tx, act, { questionId, text: raw }, { question }) {
    const text = checkWords(raw)
    if (!text.ok) return text
    const free = inHandOf(question, act)
    if (!free.ok) return free
    const answered = { state: 'ANSWERED', answeredBy: act.person.personId, answeredAt: act.now } as const
    if (!(await changeQuestion(tx, question, { ...answered, claimedBy: null, claimedUntil: null })))
      return refuse('changed-meanwhile')
    const message = { kind: 'reply', text: text.value, byId: act.person.personId, at: act.now } as const
    const messageId = await addMessage(tx, { questionId }, message)
    const agencyId = question.agencyId ?? 0
    const team = await holdersOf(tx, ['focal-point', 'agency-head'], agencyId)
    await enqueue(tx, act.now, {
      kind: 'question-replied',
      key: `question-replied:${questionId}:${messageId}`,
      // Whoever asked may have left since: then their colleagues read it.
      to: team.includes(question.askedBy) ? [question.askedBy] : team,
      args: { questionId },
      subject: `question:${questionId}`,
    })
    return act.record({ questionId, messageId }, { id: questionId, agencyId })
  },
})

/** For everybody, without the asker; personal words were taken out by hand. Refusals: those of `checkWords`, question-unanswered. */
export const publishQuestion = command('question.publish', {
  input: ofQuestion.extend({ question: z.string(), answer: z.string() }),
  load: loadQuestion,
  async run(tx, act, { questionId, ...raw }, { question }) {
    if (question.answeredAt === null) return refuse('question-unanswered')
    const [asked, answer] = [checkWords(raw.question), checkWords(raw.answer)]
    if (!asked.ok) return asked
    if (!answer.ok) return answer
    const texts = { publishedQuestion: asked.value, publishedAnswer: answer.value, publishedBy: act.person.personId }
    if (!(await changeQuestion(tx, question, { ...texts, publishedAt: act.now }))) return refuse('changed-meanwhile')
    return act.record({ questionId }, { id: questionId, agencyId: question.agencyId })
  },
})

/** Questions and answers for everybody, most asked first. */
export const readPublished = query('question.published', {
  input: NONE,
  load: () => ({ about: {} }),
  read: async (db) => done(await publishedQuestions(db)),
})

/** Nobody has answered within the promised half day: the coordinators are told, once for each time that it waits. */
const escalate = command('question.escalate', {
  input: ofQuestion,
  load: loadQuestionForClock,
  async run(tx, act, { questionId }, { question }) {
    if (!(await changeQuestion(tx, { id: questionId, state: 'OPEN' }, { escalatedAt: act.now })))
      return act.unchanged(undefined)
    await enqueue(tx, act.now, {
      kind: 'question-late',
      key: `question-late:${questionId}:${question.waitingSince.getTime()}`,
      to: await holdersOf(tx, ['coordinator']),
      args: { questionId },
      subject: `question:${questionId}`,
    })
    return act.record(undefined, { id: questionId })
  },
})

async function loadQuestionForClock(db: Reader, _: unknown, { questionId }: { questionId: number }) {
  const question = await questionById(db, questionId)
  return question?.state === 'OPEN' && question.escalatedAt === null ? { about: {}, question } : null
}

/** The clock's duty. */
export async function escalateQuestions(tools: Tools): Promise<void> {
  const open = await unescalated(tools.db)
  if (open.length === 0) return
  const now = tools.clock.now()
  const clock = await questionClock(tools.db, { now, zone: tools.zone })
  for (const { id, waitingSince } of open)
    if (clock(waitingSince).isPast) await escalate(tools, bySystem(now), { questionId: id })
}
