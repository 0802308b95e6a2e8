import { label, say } from '#wording/say.ts'
import { readExtensionsHome } from '#workflows/extensions/read-own.ts'
import { button } from '../buttons.ts'
import { promiseLine } from '../promise-line.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { askDialogue } from './ask.dialogue.ts'
import { decideDialogue } from './decide.dialogue.ts'
import { grantWished, showRegister, showRequest } from './desk.ts'

const ask = (ctx: Ctx, [stage]: string[]): Promise<void> =>
  ctx.conversation.enter(askDialogue.id, { stage: stage ?? 'none' })

const READERS: readonly (string | null)[] = ['coordinator', 'auditor']

/** One command, two sides: agencies ask, coordinator and auditor see the register of equal treatment. */
const extensionCommand = (ctx: Ctx): Promise<unknown> =>
  ctx.actor.kind === 'person' && READERS.includes(ctx.actor.role) ? showRegister(ctx, []) : ask(ctx, [])

const decide =
  (verdict: 'grant' | 'refuse') =>
  (ctx: Ctx, [id]: string[]): Promise<void> =>
    ctx.conversation.enter(decideDialogue.id, { extensionId: Number(id), verdict })

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await readExtensionsHome(ctx.tools, ctx.by)
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
        buttons: [[button(label(language, 'extension-register'), 'extensions.register', 0)]],
        order: 13,
      }
}

/** Requirement F6, peers row 4: more time for one agency, asked for and answered in the chat. */
export const extensionsShelf: Shelf = {
  name: 'extensions',
  commands: { extension: extensionCommand },
  acts: {
    'extensions.ask': ask,
    'extensions.register': showRegister,
    'extensions.open': showRequest,
    'extensions.grant': grantWished,
    'extensions.other': decide('grant'),
    'extensions.refuse': decide('refuse'),
  },
  dialogues: [askDialogue, decideDialogue],
  home,
}
