import { checkWords } from '#domain/questions/question.ts'
import { go, homeRow } from '#screens/kit.ts'
import { boardButton, boardScreen, ownScreen, publishedScreen } from '#screens/questions/questions.ts'
import { label, say } from '#wording/say.ts'
import {
  countQuestions,
  readBoard,
  readPublished,
  readQuestionFiles,
  releaseQuestion,
} from '#workflows/questions/answer.ts'
import { closeQuestion, readOwnQuestions } from '#workflows/questions/ask.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, sends, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { askDialogue, followUpDialogue, publishDialogue, questionNow, replyDialogue } from './questions.dialogue.ts'

const board = shows(readBoard, (language, lines, { page }: { page: number }) => boardScreen(language, lines, page))

/** `/ask` and the question in one message. */
const begunText = (words: readonly string[]): string => {
  const checked = checkWords(words.join(' '))
  return checked.ok ? checked.value : ''
}

async function home(ctx: Ctx): Promise<HomePart | null> {
  const { actor, language } = ctx
  if (actor.kind !== 'person' || (actor.role !== 'evaluator' && actor.role !== 'coordinator')) return null
  const waiting = await ctx.call(countQuestions)
  if (!waiting.ok || waiting.value.count === 0) return null
  return {
    lines: [say(language, 'question-home', { ...waiting.value })],
    buttons: [[boardButton(language)]],
    order: 23,
  }
}

/** Requirements C2, F8, I9, peers row 66: questions, their answers, and what of them is for everybody. */
export const questionsShelf: Shelf = {
  name: 'questions',
  commands: {
    ask: (ctx, words) => begin(ctx, askDialogue, { itemId: null, text: begunText(words) }),
    questions: (ctx) => board(ctx, { page: 0 }),
  },
  routes: {
    'question.ask': (ctx, { itemId }) => begin(ctx, askDialogue, { itemId, text: '' }),
    'question.own': shows(readOwnQuestions, (language, all, { page }) => ownScreen(language, all, page)),
    'question.open': opens(questionNow),
    'question.files': sends(readQuestionFiles, (language, { files }, { questionId }) => ({
      text: say(language, 'question-files-sent', { count: files.length }),
      files,
      buttons: [[go('question.open', { questionId }, label(language, 'back'))], homeRow(language)],
    })),
    'question.follow-up': (ctx, ids) => begin(ctx, followUpDialogue, ids),
    'question.close': changes(closeQuestion, (language) => say(language, 'question-closed'), questionNow),
    'question.board': board,
    'question.release': changes(releaseQuestion, () => null, questionNow),
    'question.reply': (ctx, ids) => begin(ctx, replyDialogue, ids),
    'question.ask-publish': (ctx, ids) => begin(ctx, publishDialogue, ids),
    'question.published': shows(readPublished, (language, all, { page }) => publishedScreen(language, all, page)),
  },
  dialogues: [askDialogue, followUpDialogue, replyDialogue, publishDialogue],
  home,
}
