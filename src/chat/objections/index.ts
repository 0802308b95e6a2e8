import { label, say } from '#wording/say.ts'
import { readObjectionsHome } from '#workflows/objections/read-pending.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { decideDialogue } from './decide.dialogue.ts'
import { drop, hear, openObjections, showHearingFiles, showPending, showQueue } from './hearing.ts'
import {
  askRemove,
  askWithdraw,
  removeFile,
  showBoard,
  showFiles,
  showItem,
  showSummary,
  start,
  submit,
  takeFile,
  withdraw,
} from './own.ts'
import { textDialogue } from './text.dialogue.ts'

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await readObjectionsHome(ctx.tools, ctx.caller)
  if (part === null) return null
  const { language } = ctx
  if (part.kind === 'evaluator')
    return {
      lines: [say(language, 'objections-home-hearing', { waiting: part.waiting })],
      buttons: [[button(label(language, 'objections-hear-button'), 'objections.queue')]],
      order: 21,
    }
  const { drafts, filed } = part
  return {
    lines: [say(language, 'objections-home-agency', { dueAt: new Date(part.dueAt), drafts, filed })],
    buttons: [[button(label(language, 'objections-button'), 'objections.board')]],
    order: 15,
  }
}

/** Requirements C8, C9, D5, F4: objections of agencies, and their hearing by another evaluator. */
export const objectionsShelf: Shelf = {
  name: 'objections',
  commands: { objections: openObjections },
  acts: {
    'objections.board': showBoard,
    'objections.item': showItem,
    'objections.start': start,
    'objections.write': (ctx, [itemId]) => ctx.conversation.enter(textDialogue.id, { itemId: Number(itemId) }),
    'objections.files': showFiles,
    'objections.remove-ask': askRemove,
    'objections.remove': removeFile,
    'objections.summary': showSummary,
    'objections.submit': submit,
    'objections.withdraw-ask': askWithdraw,
    'objections.withdraw': withdraw,
    'objections.queue': showQueue,
    'objections.pending': showPending,
    'objections.hear': hear,
    'objections.hearing-files': showHearingFiles,
    'objections.drop': drop,
    'objections.decide': (ctx, [id]) => ctx.conversation.enter(decideDialogue.id, { objectionId: Number(id) }),
  },
  dialogues: [textDialogue, decideDialogue],
  files: { objection: takeFile },
  home,
}
