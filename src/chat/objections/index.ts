import { go } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { readObjectionsHome } from '#workflows/objections/read-pending.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import {
  askRemove,
  askWithdraw,
  file,
  removeFile,
  showBoard,
  showFiles,
  showItem,
  showSummary,
  start,
  takeFile,
  withdraw,
} from './agency.ts'
import { decideDialogue } from './decide.dialogue.ts'
import { claim, openObjections, release, showHearingFiles, showPending, showQueue } from './hearing.ts'
import { textDialogue } from './text.dialogue.ts'

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await readObjectionsHome(ctx.tools, ctx.caller)
  if (part === null) return null
  const { language } = ctx
  if (part.kind === 'evaluator')
    return {
      lines: [say(language, 'objections-home-hearing', { waiting: part.waiting })],
      buttons: [[go('objection.queue', { page: 0 }, label(language, 'objections-hear-button'))]],
      order: 21,
    }
  const { drafts, filed } = part
  return {
    lines: [say(language, 'objections-home-agency', { dueAt: new Date(part.dueAt), drafts, filed })],
    buttons: [[go('objection.board', { page: 0 }, label(language, 'objections-button'))]],
    order: 15,
  }
}

/** Requirements C8, C9, D5, F4: objections of agencies, and their hearing by another evaluator. */
export const objectionsShelf: Shelf = {
  name: 'objections',
  commands: { objections: openObjections },
  routes: {
    'objection.board': showBoard,
    'objection.open': showItem,
    'objection.start': start,
    'objection.set-text': (ctx, item) => begin(ctx, textDialogue, item),
    'objection.files': showFiles,
    'objection.ask-remove': askRemove,
    'objection.remove-file': removeFile,
    'objection.summary': showSummary,
    'objection.file': file,
    'objection.ask-withdraw': askWithdraw,
    'objection.withdraw': withdraw,
    'objection.queue': showQueue,
    'objection.pending': showPending,
    'objection.claim': claim,
    'objection.hearing-files': showHearingFiles,
    'objection.release': release,
    'objection.decide': (ctx, hearing) => begin(ctx, decideDialogue, hearing),
  },
  dialogues: [textDialogue, decideDialogue],
  files: { objection: takeFile },
  home,
}
