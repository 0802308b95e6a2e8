import type { RouteIds } from '#domain/acts.ts'
import { checkWords } from '#domain/questions/question.ts'
import { go, homeRow, paragraphs, refused, withNote } from '#screens/kit.ts'
import { questionScreen } from '#screens/questions/questions.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import {
  claimToAnswer,
  publishQuestion,
  readQuestion,
  releaseQuestion,
  replyToQuestion,
} from '#workflows/questions/answer.ts'
import { askQuestion, followUp, nearAnswers, readPlace, settleByAnswer } from '#workflows/questions/ask.ts'
import type { Ctx } from '../context.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText, askYes, fill, pick } from '../dialogue/questions.ts'
import { composeText, type Template } from '../dialogue/templates.ts'
import { focusOn, page } from '../routes.ts'

type OfQuestion = RouteIds<'question.open'>

export const questionNow = page(readQuestion, (language, question, _ids: OfQuestion) =>
  questionScreen(language, question),
)

/** What it is about, the words, near answers, and only then it goes. */
export const askDialogue: Dialogue<{ itemId: number | null; text: string }> = {
  id: 'question.ask',
  async run(talk, { itemId, text: begun }) {
    const { language } = talk
    const place = await talk.call(readPlace, { itemId })
    if (!place.ok) return talk.say(refused(language, place.refusal))
    const { about, axes } = place.value
    const left = await fill<{ text: string; enough: number; axisId: number }>(
      talk,
      {
        text: () =>
          askText(
            talk,
            about === null ? say(language, 'question-ask') : say(language, 'question-ask-about', about),
            (text) => checkWords(text),
          ),
        enough: ({ text }) => offerNear(talk, text),
        axisId: ({ enough }) => (enough !== 0 || axes.length === 0 ? Promise.resolve(0) : askAxis(talk, axes)),
      },
      ({ text, enough, axisId }) =>
        enough === 0 ? send(talk, { itemId, axisId: axisId || null, text }) : settle(talk, enough),
      begun === '' ? {} : { text: begun },
    )
    if (left === null) await talk.say({ text: say(language, 'question-left'), buttons: [homeRow(language)] })
  },
}

/** Answers that are there already: 0 when none of them will do. */
async function offerNear(talk: Talk, text: string): Promise<number | Back> {
  const { language } = talk
  const near = await talk.call(nearAnswers, { text })
  if (!near.ok || near.value.length === 0) return 0
  return talk.ask<number>(
    {
      text: paragraphs(
        say(language, 'question-near'),
        ...near.value.map(({ question, answer, askers }) =>
          say(language, 'question-published-entry', { question, answer, askers }),
        ),
      ),
      buttons: [
        [pick(label(language, 'question-enough'), near.value[0]?.id ?? 0)],
        [pick(label(language, 'question-not-enough'), 0)],
      ],
    },
    ({ picked }) => (picked === null ? refuse('choice-by-button') : done(Number(picked))),
  )
}

/** Whose work it is: an axis, or the evaluation as a whole. */
const askAxis = (talk: Talk, axes: readonly { id: number; title: string }[]): Promise<number | Back> =>
  talk.ask<number>(
    {
      text: say(talk.language, 'question-ask-axis'),
      buttons: [...axes.map(({ id, title }) => [pick(title, id)]), [pick(label(talk.language, 'question-of-all'), 0)]],
    },
    ({ picked }) => (picked === null ? refuse('choice-by-button') : done(Number(picked))),
  )

const send = (talk: Talk, question: { itemId: number | null; axisId: number | null; text: string }): Promise<void> =>
  sayOf(talk, async (ctx) => {
    const asked = await ctx.call(askQuestion, question)
    if (!asked.ok) return refused(talk.language, asked.refusal)
    await focusOn(ctx, 'message', asked.value.messageId)
    const { questionId } = asked.value
    return {
      isDocument: true,
      text: say(talk.language, 'question-sent', { answerBy: new Date(asked.value.answerBy) }),
      buttons: [[go('question.open', { questionId }, label(talk.language, 'question-see'))], homeRow(talk.language)],
    }
  })

const settle = (talk: Talk, questionId: number): Promise<void> =>
  sayOf(talk, async (ctx) => {
    await ctx.call(settleByAnswer, { questionId })
    return { text: say(talk.language, 'question-settled'), buttons: [homeRow(talk.language)] }
  })

const sayOf = async (talk: Talk, screen: (ctx: Ctx) => Promise<Screen>): Promise<void> =>
  talk.say(await talk.do(screen))

/** Asks on in the same thread. */
export const followUpDialogue: Dialogue<OfQuestion> = {
  id: 'question.follow-up',
  async run(talk, ids) {
    const { language } = talk
    const answer = await fill<{ text: string }>(talk, {
      text: () => askText(talk, say(language, 'question-ask-follow-up'), (text) => checkWords(text)),
    })
    await sayOf(talk, async (ctx) => {
      if (answer === null) return questionNow(ctx, ids)
      const outcome = await ctx.call(followUp, { ...ids, ...answer })
      if (outcome.ok) await focusOn(ctx, 'message', outcome.value.messageId)
      const note = outcome.ok ? say(language, 'question-followed') : refusalText(language, outcome.refusal)
      return withNote(note, await questionNow(ctx, ids))
    })
  },
}

/** What is answered most often. */
const CANNED: readonly Template[] = [{ name: 'manual' }, { name: 'circular', blank: 'words' }, { name: 'later' }]

/** Takes the question in hand, then the answer, prepared or typed. */
export const replyDialogue: Dialogue<OfQuestion> = {
  id: 'question.reply',
  async run(talk, ids) {
    const { language } = talk
    const claimed = await talk.call(claimToAnswer, ids)
    if (!claimed.ok) {
      const note = refusalText(language, claimed.refusal)
      return sayOf(talk, async (ctx) => withNote(note, await questionNow(ctx, ids)))
    }
    const question = await talk.call(readQuestion, ids)
    const text = question.ok ? (question.value.messages.findLast(({ kind }) => kind !== 'reply')?.text ?? '') : ''
    const answer = await fill<{ text: string }>(talk, {
      text: () =>
        composeText(talk, {
          key: (name) => `question-canned-${name}`,
          templates: CANNED,
          files: [],
          isOne: true,
          question: () => say(language, 'question-ask-reply', { text, until: new Date(claimed.value.until) }),
          check: (words) => checkWords(words),
        }),
    })
    await sayOf(talk, async (ctx) => {
      if (answer === null) {
        await ctx.call(releaseQuestion, ids)
        return questionNow(ctx, ids)
      }
      const outcome = await ctx.call(replyToQuestion, { ...ids, ...answer })
      if (outcome.ok) await focusOn(ctx, 'message', outcome.value.messageId)
      const note = outcome.ok ? say(language, 'question-replied') : refusalText(language, outcome.refusal)
      return withNote(note, await questionNow(ctx, ids))
    })
  },
}

/** For everybody: both texts as they will stand, personal words taken out by hand. */
export const publishDialogue: Dialogue<OfQuestion> = {
  id: 'question.publish',
  async run(talk, ids) {
    const { language } = talk
    const read = await talk.call(readQuestion, ids)
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const askFor = (key: 'question-publish-question' | 'question-publish-answer', text: string) =>
      talk.ask<string>(
        { text: say(language, key, { text }), buttons: [[pick(label(language, 'question-publish-as-is'), 'same')]] },
        (answer) => checkWords(answer.picked === null ? (answer.text ?? '') : text),
      )
    const left = await fill<{ question: string; answer: string }>(
      talk,
      {
        question: () => askFor('question-publish-question', read.value.text),
        answer: () => askFor('question-publish-answer', read.value.answer),
      },
      async (texts) => {
        const summary = say(language, 'question-publish-confirm', texts)
        if ((await askYes(talk, summary, label(language, 'question-publish-yes'))) === BACK) return BACK
        return sayOf(talk, async (ctx) => {
          const outcome = await ctx.call(publishQuestion, { ...ids, ...texts })
          const note = outcome.ok ? say(language, 'question-published-done') : refusalText(language, outcome.refusal)
          return withNote(note, await questionNow(ctx, ids))
        })
      },
    )
    if (left === null) await sayOf(talk, (ctx) => questionNow(ctx, ids))
  },
}
