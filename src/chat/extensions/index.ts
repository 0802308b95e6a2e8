import { say } from '#wording/say.ts'
import type { ExtendableStage } from '#domain/extensions/stages.ts'
import { registerScreen } from '#screens/extensions/requests.ts'
import { promiseLine } from '#screens/promise-line.ts'
import { grantExtension } from '#workflows/extensions/decide-extension.ts'
import { readExtensionsHome, readRegister } from '#workflows/extensions/read-extensions.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { opens, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { askDialogue } from './ask.dialogue.ts'
import { giveDialogue } from './give.dialogue.ts'
import { decidedNow, otherDayDialogue, refuseDialogue, requestNow } from './decide.dialogue.ts'

const ask = (ctx: Ctx, stage: ExtendableStage | null): Promise<void> => begin(ctx, askDialogue, { stage })

const showRegister = shows(readRegister, (language, register, { page }: { page: number }) =>
  registerScreen(language, register, page),
)

const READERS: readonly (string | null)[] = ['coordinator', 'auditor']

/** One command, two sides: agencies ask, coordinator and auditor see the register of equal treatment. */
const extensionCommand = (ctx: Ctx): Promise<unknown> =>
  ctx.actor.kind === 'person' && READERS.includes(ctx.actor.role) ? showRegister(ctx, { page: 0 }) : ask(ctx, null)

async function home(ctx: Ctx): Promise<HomePart | null> {
  const promise = await ctx.call(readExtensionsHome)
  const { language } = ctx
  return promise === null
    ? null
    : {
        lines: [[say(language, 'extension-home-agency'), promiseLine(language, promise)].join(' ')],
        buttons: [],
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
    'extension.open': opens(requestNow),
    // «تأیید همان تاریخ»: one tap.
    'extension.grant': async (ctx, request) => {
      const granted = await ctx.call(grantExtension, { ...request, day: null, reason: null })
      return ctx.show(await decidedNow(ctx, granted, request))
    },
    'extension.other-day': (ctx, request) => begin(ctx, otherDayDialogue, request),
    'extension.give-ask': (ctx) => begin(ctx, giveDialogue, {}),
    'extension.refuse': (ctx, request) => begin(ctx, refuseDialogue, request),
  },
  dialogues: [giveDialogue, askDialogue, otherDayDialogue, refuseDialogue],
  home,
}
