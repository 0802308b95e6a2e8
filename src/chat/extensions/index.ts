import { label, say } from '#wording/say.ts'
import type { ExtendableStage } from '#domain/extensions/stages.ts'
import { go } from '#screens/kit.ts'
import { promiseLine } from '#screens/promise-line.ts'
import { readExtensionsHome } from '#workflows/extensions/read-extensions.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { askDialogue } from './ask.dialogue.ts'
import { otherDayDialogue, refuseDialogue } from './decide.dialogue.ts'
import { grantWished, showRegister, showRequest } from './desk.ts'

const ask = (ctx: Ctx, stage: ExtendableStage | null): Promise<void> => begin(ctx, askDialogue, { stage })

const READERS: readonly (string | null)[] = ['coordinator', 'auditor']

/** One command, two sides: agencies ask, coordinator and auditor see the register of equal treatment. */
const extensionCommand = (ctx: Ctx): Promise<unknown> =>
  ctx.actor.kind === 'person' && READERS.includes(ctx.actor.role) ? showRegister(ctx, { page: 0 }) : ask(ctx, null)

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await readExtensionsHome(ctx.tools, ctx.caller)
  if (part === null) return null
  const { language } = ctx
  return part.kind === 'agency'
    ? {
        lines: [[say(language, 'extension-home-agency'), promiseLine(language, part.promise)].join(' ')],
        buttons: [],
        order: 13,
      }
    : {
        lines: [say(language, 'extension-home-waiting', { waiting: part.waiting })],
        buttons: [[go('extension.register', { page: 0 }, label(language, 'extension-register'))]],
        order: 13,
      }
}

/** Requirement F6, peers row 4: more time for one agency, asked for and answered in the chat. */
export const extensionsShelf: Shelf = {
  name: 'extensions',
  commands: { extension: extensionCommand },
  routes: {
    'extension.ask': (ctx, { stage }) => ask(ctx, stage),
    'extension.register': showRegister,
    'extension.open': showRequest,
    'extension.grant': grantWished,
    'extension.other-day': (ctx, request) => begin(ctx, otherDayDialogue, request),
    'extension.refuse': (ctx, request) => begin(ctx, refuseDialogue, request),
  },
  dialogues: [askDialogue, otherDayDialogue, refuseDialogue],
  home,
}
