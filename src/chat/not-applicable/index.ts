import { safeFileName } from 'persian-text'
import { go, homeRow, lines } from '#screens/kit.ts'
import { groupScreen, registerScreen } from '#screens/not-applicable/requests.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { withdrawRequest } from '#workflows/not-applicable/ask.ts'
import {
  countRequests,
  grantGroup,
  grantRequest,
  previewGroup,
  readRequestFiles,
  readRequests,
} from '#workflows/not-applicable/decide.ts'
import { takeMessageFile } from '#workflows/threads/message-files.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, sends, shows, takes } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import {
  answerDialogue,
  appealDialogue,
  askBackDialogue,
  askDialogue,
  refuseDialogue,
  requestNow,
} from './not-applicable.dialogue.ts'

const register = shows(readRequests, (language, all, { page: at }: { page: number }) =>
  registerScreen(language, all, at),
)

async function home(ctx: Ctx): Promise<HomePart | null> {
  const { actor, language } = ctx
  if (actor.kind !== 'person' || (actor.role !== 'evaluator' && actor.role !== 'coordinator')) return null
  const waiting = await ctx.call(countRequests)
  if (!waiting.ok || waiting.value.count === 0) return null
  const { count } = waiting.value
  return {
    lines: [say(language, 'not-applicable-home', { count })],
    buttons: [[go('not-applicable.register', { page: 0 }, label(language, 'not-applicable-register-button'))]],
    order: 24,
  }
}

/** Requirements E13, F3, peers row 24: an indicator that has no matter in an agency. */
export const notApplicableShelf: Shelf = {
  name: 'not-applicable',
  commands: { applicability: (ctx) => register(ctx, { page: 0 }) },
  routes: {
    'not-applicable.ask': (ctx, item) => begin(ctx, askDialogue, item),
    'not-applicable.answer': (ctx, ids) => begin(ctx, answerDialogue, ids),
    'not-applicable.appeal': (ctx, ids) => begin(ctx, appealDialogue, ids),
    'not-applicable.withdraw': changes(
      withdrawRequest,
      (language) => say(language, 'not-applicable-withdrawn'),
      requestNow,
    ),
    'not-applicable.register': register,
    'not-applicable.open': opens(requestNow),
    'not-applicable.files': sends(readRequestFiles, (language, { files }, { requestId }) => ({
      text: say(language, 'not-applicable-files-sent', { count: files.length }),
      files,
      buttons: [[go('not-applicable.open', { requestId }, label(language, 'back'))]],
    })),
    'not-applicable.grant': changes(grantRequest, (language) => say(language, 'not-applicable-granted'), requestNow),
    'not-applicable.refuse': (ctx, ids) => begin(ctx, refuseDialogue, ids),
    'not-applicable.ask-back': (ctx, ids) => begin(ctx, askBackDialogue, ids),
    'not-applicable.preview-group': shows(previewGroup, groupScreen),
    'not-applicable.grant-group': changes(
      grantGroup,
      (language, { touched, group }) =>
        say(language, 'not-applicable-group-done', { touched, group: labelDynamic(language, `group-${group}`) }),
      requestNow,
    ),
  },
  dialogues: [askDialogue, answerDialogue, appealDialogue, refuseDialogue, askBackDialogue],
  files: {
    message: takes(
      takeMessageFile,
      (messageId) => ({ messageId }),
      ({ language }, file, outcome) => ({
        text: outcome.ok
          ? say(language, 'message-file-kept', { name: outcome.value.name })
          : lines(
              say(language, 'evidence-file-refused', { name: safeFileName(file.name) }),
              refusalText(language, outcome.refusal),
            ),
        buttons: [homeRow(language)],
      }),
    ),
  },
  home,
}
