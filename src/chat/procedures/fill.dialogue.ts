import type { Place } from '#domain/procedures/answers.ts'
import type { RawAnswer } from '#domain/procedures/read-answer.ts'
import { readAnswer } from '#domain/procedures/read-answer.ts'
import type { QuestionPage } from '#reads/procedures/form.ts'
import { caseScreen, casesButton } from '#screens/procedures/cases.ts'
import { questionButtons, questionText, summaryText } from '#screens/procedures/form.ts'
import { yesNo } from '#screens/procedures/answers.ts'
import { copyButton, go, homeRow, lines, paragraphs, refused, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, type Outcome, readAs, type Reading, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { answerQuestion, askAgain, moveOn } from '#workflows/procedures/answer.ts'
import { pathAt, readCase, readQuestion } from '#workflows/procedures/read-cases.ts'
import { submitCase } from '#workflows/procedures/submit.ts'
import { type Answer, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { pick } from '../dialogue/questions.ts'
import type { Ctx } from '../context.ts'
import { focusOn } from '../routes.ts'

type Answered =
  | { way: 'skip' }
  | { way: 'later' }
  | { way: 'answer'; answer: RawAnswer & { place: Place | null; sentAt: string | null } }
type Asked = Extract<Awaited<ReturnType<typeof readQuestion>>, { ok: true }>['value']

/**
 * The forms of a step, one question a message. What was answered stands in the database before the next question is asked, and the talk
 * begins again after each: it can be left at any moment, and goes on on another day or device where it stopped. `at`: one question alone.
 */
export const fillDialogue: Dialogue<{ caseId: number; at: number | null }> = {
  id: 'case.fill',
  async run(talk, { caseId, at }) {
    const { language } = talk
    if (at !== null) {
      const found = await talk.call(pathAt, { caseId, language, at })
      const path = found.ok ? found.value.path : null
      if (path !== null) await talk.call(askAgain, { caseId, language, yesNo: yesNo(language), path })
    }
    await talk.loop(async () => {
      for (;;) {
        // One whose message was corrected is answered by that.
        const path = talk.correction.chosen
        talk.correction.chosen = null
        const isMore = await oneStep(talk, caseId, path)
        if (talk.correction.chosen === null) return isMore
      }
    })
  },
}

/** @returns whether there is more to ask */
async function oneStep(talk: Talk, caseId: number, path: string | null): Promise<boolean> {
  const asked = await talk.call(readQuestion, { caseId, language: talk.language, path })
  if (!asked.ok) return leave(talk, refused(talk.language, asked.refusal))
  const { question } = asked.value
  // What was corrected is asked no more: another answer has taken it away.
  if (path !== null && question?.path !== path) return keepGoing(talk, refuse('question-gone'))
  return question === null ? summary(talk, caseId, asked.value) : oneQuestion(talk, caseId, asked.value, question)
}

const leave = async (talk: Talk, screen: Parameters<Talk['say']>[0]): Promise<false> => {
  await talk.say(screen)
  return false
}

/** Whoever answers for themselves: at a desk the number is somebody else's. */
const isSeatless = ({ actor }: Ctx): boolean => actor.kind === 'person' && actor.role === null

async function oneQuestion(talk: Talk, caseId: number, asked: Asked, question: QuestionPage): Promise<boolean> {
  const { language } = talk
  const { field } = question
  if (field.kind === 'files' || field.kind === 'photos') await talk.do((ctx) => focusOn(ctx, 'case', caseId))
  const asksOwn = field.kind === 'phone' && (await talk.do((ctx) => Promise.resolve(isSeatless(ctx))))
  const contact = { contact: label(language, 'phone-share'), ask: label(language, 'phone-share-ask') }
  const screen = {
    text: questionText(language, { ...asked, question }),
    buttons: questionButtons(language, question),
    ...(asksOwn ? { keyboard: contact } : {}),
  }
  const answer = await talk.ask<Answered>(screen, (given) => readGiven(given, asked, question, language))
  const isGiven = answer !== BACK && answer.way === 'answer'
  if (asksOwn) await talk.say({ text: say(language, isGiven ? 'phone-heard' : 'phone-left'), keyboard: 'away' })
  const spoken = { caseId, language, yesNo: yesNo(language), path: question.path }
  if (answer !== BACK && answer.way === 'later')
    return leave(talk, {
      text: say(language, 'case-kept', { name: asked.name }),
      buttons: rows(go('case.show', { caseId }, label(language, 'case-open')), homeRow(language)),
    })
  if (answer === BACK) {
    if (talk.correction.chosen !== null) return true
    const back = await talk.call(moveOn, { ...spoken, to: 'back' })
    if (back.ok && back.value.isFirst)
      return leave(
        talk,
        await talk.do(async (ctx) => caseNow(await ctx.call(readCase, { caseId, language }), language)),
      )
    return keepGoing(talk, back)
  }
  if (answer.way === 'skip') return keepGoing(talk, await talk.call(moveOn, { ...spoken, to: 'skip' }))
  const stored = await talk.call(answerQuestion, { ...spoken, ...answer.answer })
  if (stored.ok) talk.remember(question.path)
  if (stored.ok && stored.value.unread.length > 0)
    await talk.say({
      text: say(language, 'case-rows-stored', {
        stored: stored.value.stored,
        list: stored.value.unread.slice(0, 10).join('\n'),
      }),
    })
  return keepGoing(talk, stored)
}

const caseNow = (read: Awaited<ReturnType<typeof readCase>>, language: Talk['language']) =>
  read.ok ? caseScreen(language, read.value) : refused(language, read.refusal)

async function keepGoing(talk: Talk, outcome: Outcome<unknown>): Promise<true> {
  if (!outcome.ok) await talk.say({ text: refusalText(talk.language, outcome.refusal) })
  return true
}

/** Judged before it is stored, so that a refusal stands with the question. Rows of a table are judged where they are stored. */
function readGiven(
  { picked, text, place, sentAt }: Answer,
  asked: Asked,
  question: QuestionPage,
  language: Talk['language'],
): Reading<Answered> {
  if (picked === 'skip' || picked === 'later') return done(picked === 'skip' ? { way: 'skip' } : { way: 'later' })
  const { choices, table } = question
  const key = picked?.startsWith('c') === true ? (choices[Number(picked.slice(1))]?.key ?? null) : picked
  const answer = { text, picked: key, place, sentAt }
  if (table !== null && text !== null && /\S[:：=\t]|\n/u.test(text)) return done({ way: 'answer', answer })
  if (question.field.kind === 'files' || question.field.kind === 'photos') return refuse('files-expected')
  const at = { choices, now: new Date(sentAt ?? asked.now), zone: asked.zone, language, yesNo: yesNo(language) }
  const read = readAnswer(question.field, answer, at)
  // Of a day that is asked about, the one that was meant takes the place of what was written.
  return readAs(read, (value) => ({
    way: 'answer',
    answer: read.ok || typeof value !== 'string' ? answer : { ...answer, text: value },
  }))
}

async function summary(talk: Talk, caseId: number, asked: Asked): Promise<boolean> {
  const { language } = talk
  const sends = asked.missing === 0
  const screen = {
    text: paragraphs(summaryText(language, asked), sends && say(language, 'case-ask-send')),
    buttons: rows(
      sends && { ...pick(label(language, 'case-send'), 'yes'), tone: 'primary' as const },
      go('case.correct', { caseId, page: 0 }, label(language, 'case-correct-button')),
      pick(label(language, 'case-later'), 'later'),
    ),
  }
  const answer = await talk.ask<'yes' | 'later'>(screen, ({ picked }) =>
    (picked === 'yes' && sends) || picked === 'later' ? done(picked as 'yes') : refuse('choice-by-button'),
  )
  if (answer === BACK && talk.correction.chosen !== null) return true
  if (answer !== 'yes')
    return leave(talk, {
      text: say(language, 'case-kept', { name: asked.name }),
      buttons: rows(go('case.show', { caseId }, label(language, 'case-open')), homeRow(language)),
    })
  const sent = await talk.call(submitCase, { caseId, turn: asked.turn })
  if (!sent.ok) return leave(talk, refused(language, sent.refusal))
  const { code, next, dueAt, isOwn, goesOn } = sent.value
  return leave(talk, {
    isDocument: true,
    text: lines(
      say(language, 'case-sent', { code, name: sent.value.name }),
      next !== null && say(language, isOwn ? 'case-line-own' : 'case-next', { step: next[language] }),
      dueAt !== null && say(language, isOwn ? 'case-until' : 'case-answered-by', { dueAt: new Date(dueAt) }),
    ),
    buttons: rows(
      goesOn && go('case.fill', { caseId, at: null }, label(language, 'case-go-on'), 'primary'),
      isOwn && !goesOn && go('case.show', { caseId }, label(language, 'case-open'), 'primary'),
      [copyButton(language, code), casesButton(language)],
      homeRow(language),
    ),
  })
}
