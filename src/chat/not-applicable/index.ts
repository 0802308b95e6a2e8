import { safeFileName } from 'persian-text'
import { checkReason, type ReasonAbout, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { go, homeRow, lines, refused, withNote } from '#screens/kit.ts'
import { groupScreen, registerScreen, requestScreen } from '#screens/not-applicable/requests.ts'
import { promiseForOffice } from '#screens/promise-line.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import {
  answerAskedBack,
  appealRefusal,
  askNotApplicable,
  readOwnRequest,
  withdrawRequest,
} from '#workflows/not-applicable/ask.ts'
import {
  askBack,
  countRequests,
  grantGroup,
  grantRequest,
  previewGroup,
  readRequest,
  readRequestFiles,
  readRequests,
  refuseRequest,
} from '#workflows/not-applicable/decide.ts'
import { takeMessageFile } from '#workflows/threads/message-files.ts'
import type { Act, Ctx } from '../context.ts'
import { begin, type Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'
import { changes, focusOn, opens, page, sends, shows, takes } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'

type OfRequest = { requestId: number }

const requestNow = page(readRequest, (language, request, _ids: OfRequest) => requestScreen(language, request))

/** What was written is there; files that are sent from here on belong to it. */
async function written(ctx: Ctx, messageId: number | null, note: string, screen: Screen): Promise<Screen> {
  if (messageId !== null) await focusOn(ctx, 'message', messageId)
  return withNote(note, screen)
}

/** The reason why an indicator does not apply; the request goes at once, and files may follow it. */
const askDialogue: Dialogue<{ itemId: number }> = {
  id: 'not-applicable.ask',
  async run(talk, item) {
    const { language } = talk
    const own = await talk.call(readOwnRequest, item)
    if (!own.ok) return talk.say(refused(language, own.refusal))
    const { code, title } = own.value
    const question = say(language, 'not-applicable-ask-reason', { code, title, minimum: REASON_MINIMUM })
    const answer = await fill<{ reason: string }>(talk, {
      reason: () => askText(talk, question, (text) => checkReason(text, 'wish')),
    })
    const back = { text: '', buttons: [[go('evidence.item', item, label(language, 'evidence-see-item'))]] }
    if (answer === null) return talk.say({ ...back, text: say(language, 'not-applicable-left') })
    await talk.say(
      await talk.do(async (ctx) => {
        const asked = await ctx.call(askNotApplicable, { ...item, ...answer })
        if (!asked.ok) return { ...back, text: refusalText(language, asked.refusal) }
        const answerBy = new Date(asked.value.answerBy)
        await focusOn(ctx, 'message', asked.value.messageId)
        return { ...back, text: say(language, 'not-applicable-asked', { code, title, answerBy }), isDocument: true }
      }),
    )
  },
}

type Step = Act<OfRequest & { text: string }, Outcome<{ messageId: number | null }>>

/** A step of which the other side reads the words. */
const wordsDialogue = (
  name: 'answer' | 'appeal' | 'refuse' | 'ask-back',
  step: Step,
  about: ReasonAbout,
): Dialogue<OfRequest> => ({
  id: `not-applicable.${name}`,
  async run(talk, request) {
    const { language } = talk
    const question = sayDynamic(language, `not-applicable-words-${name}`, { minimum: REASON_MINIMUM })
    const answer = await fill<{ text: string }>(talk, {
      text: () => askText(talk, question, (text) => checkReason(text, about)),
    })
    await talk.say(
      await talk.do(async (ctx) => {
        if (answer === null) return requestNow(ctx, request)
        const outcome = await ctx.call(step, { ...request, ...answer })
        const now = await requestNow(ctx, request)
        return outcome.ok
          ? written(ctx, outcome.value.messageId, labelDynamic(language, `not-applicable-done-${name}`), now)
          : withNote(refusalText(language, outcome.refusal), now)
      }),
    )
  },
})

const answerDialogue = wordsDialogue('answer', answerAskedBack, 'wish')
const appealDialogue = wordsDialogue('appeal', appealRefusal, 'wish')
const refuseDialogue = wordsDialogue('refuse', refuseRequest, 'refusal')
const askBackDialogue = wordsDialogue('ask-back', askBack, 'refusal')

const register = shows(readRequests, (language, all, { page: at }: { page: number }) =>
  registerScreen(language, all, at),
)

async function home(ctx: Ctx): Promise<HomePart | null> {
  const { actor, language } = ctx
  if (actor.kind !== 'person' || (actor.role !== 'evaluator' && actor.role !== 'coordinator')) return null
  const waiting = await ctx.call(countRequests)
  if (!waiting.ok || waiting.value.count === 0) return null
  const { count, promise } = waiting.value
  return {
    lines: [
      lines(
        say(language, 'not-applicable-home', { count }),
        promise?.isPast === true && promiseForOffice(language, promise),
      ),
    ],
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
