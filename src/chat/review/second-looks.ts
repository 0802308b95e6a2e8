import { go, homeRow } from '#screens/kit.ts'
import { apartScreen, lookBoardScreen, nextLookRow } from '#screens/review/second-looks.ts'
import { goneScreen, secondLooksButton } from '#screens/review/task.ts'
import { label, say } from '#wording/say.ts'
import { countSeconds, releaseLook, scoreLook } from '#workflows/review/look.ts'
import { acceptAgreement, readApart, readLookBoard, sendToThird } from '#workflows/review/settle-look.ts'
import type { RouteIds } from '#domain/acts.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, page, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { lookScoreDialogue, nextLook, proposeDialogue, sampleDialogue } from './second-looks.dialogue.ts'

async function score(ctx: Ctx, ids: RouteIds<'second-look.score'>): Promise<unknown> {
  const { language } = ctx
  const outcome = await ctx.call(scoreLook, ids)
  if (!outcome.ok) return ctx.show(goneScreen(language, outcome.refusal))
  const { pointsHundredths: points, maximumHundredths: maximum, code, title } = outcome.value
  await ctx.show({ text: say(language, 'second-look-recorded', { points, maximum, code, title }) })
  return ctx.say(await nextLook(ctx, ids.lookId))
}

/** What waits for an evaluator besides the first scores. */
async function home({ call, language, actor }: Ctx): Promise<HomePart | null> {
  if (actor.kind !== 'person' || actor.role !== 'evaluator') return null
  const counts = await call(countSeconds)
  if (!counts.ok) return null
  const { waiting, apart } = counts.value
  if (waiting + apart.length === 0) return null
  return {
    lines: [say(language, 'second-look-home', { waiting, apart: apart.length })],
    buttons: [
      ...(waiting > 0 ? [[secondLooksButton(language)]] : []),
      ...apart.slice(0, 3).map((lookId) => [go('second-look.open', { lookId }, label(language, 'second-look-see'))]),
    ],
    order: 21,
  }
}

const board = page(readLookBoard, lookBoardScreen)

/** Peers rows 35–37, 44: scores that a second and a third evaluator give without seeing each other's. */
export const secondLooksShelf: Shelf = {
  name: 'second-looks',
  commands: { second: (ctx) => show(ctx, null) },
  routes: {
    'second-look.claim-next': (ctx, { afterLookId }) => show(ctx, afterLookId),
    'second-look.release-claim': shows(releaseLook, (language) => ({
      text: say(language, 'review-dropped'),
      buttons: [nextLookRow(language), homeRow(language)],
    })),
    'second-look.score': score,
    'second-look.other-score': (ctx, version) => begin(ctx, lookScoreDialogue, { ...version, verify: false }),
    'second-look.verify-figures': (ctx, version) => begin(ctx, lookScoreDialogue, { ...version, verify: true }),
    'second-look.open': shows(readApart, apartScreen),
    'second-look.propose': (ctx, ids) => begin(ctx, proposeDialogue, ids),
    'second-look.accept': shows(acceptAgreement, (language, { pointsHundredths: points }) => ({
      text: say(language, 'second-look-agreed', { points }),
      buttons: [nextLookRow(language), homeRow(language)],
    })),
    'second-look.board': opens(board),
    'second-look.send-to-third': changes(
      sendToThird,
      (language) => say(language, 'second-look-sent-to-third'),
      (ctx) => board(ctx, {}),
    ),
    'second-look.ask-sample': (ctx) => begin(ctx, sampleDialogue, {}),
  },
  dialogues: [lookScoreDialogue, proposeDialogue, sampleDialogue],
  home,
}

const show = async (ctx: Ctx, afterLookId: number | null): Promise<unknown> =>
  ctx.show(await nextLook(ctx, afterLookId))
