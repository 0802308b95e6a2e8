import { go } from '#screens/kit.ts'
import {
  askRemoveScreen,
  askWithdrawScreen,
  boardScreen,
  filedScreen,
  groundScreen,
  summaryScreen,
  toPageRows,
} from '#screens/objections/agency.ts'
import {
  hearingFilesScreen,
  pendingScreen,
  queueRows,
  queueScreen,
  refusedHearing,
  withdrawnScreen,
} from '#screens/objections/hearing.ts'
import { label, say } from '#wording/say.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { fileObjection, withdrawObjection } from '#workflows/objections/file-objection.ts'
import { claimObjection, readHearingFiles, releaseObjection } from '#workflows/objections/hear-objection.ts'
import { readObjectionFiles, removeObjectionFile } from '#workflows/objections/objection-files.ts'
import { readObjectionBoard, readObjectionPage } from '#workflows/objections/read-agency.ts'
import { readHearingQueue, readObjectionsHome, readPending } from '#workflows/objections/read-pending.ts'
import { readWithdrawn } from '#workflows/objections/reopen-objection.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, onPage, opens, sends, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { objectionNow, takeEdit, takeFile } from './agency.ts'
import { APPEAL_ROUTES, appealDialogue, showAppeals, voteDialogue } from './appeal.dialogue.ts'
import { decideDialogue, hearingNow } from './decide.dialogue.ts'
import { reopenDialogue } from './reopen.dialogue.ts'
import { textDialogue } from './text.dialogue.ts'

const showBoard = shows(readObjectionBoard, (language, board, { page }: { page: number }) =>
  boardScreen(language, board, page),
)
const showQueue = shows(readHearingQueue, (language, queue, { page }: { page: number }) =>
  queueScreen(language, queue, page),
)
const showPending = shows(readPending, (language, pending, { page }: { page: number }) =>
  pendingScreen(language, pending, page),
)

/** `/objections`: an agency's own; for evaluators those to hear; for the coordinator those that are open. */
async function openObjections(ctx: Ctx): Promise<unknown> {
  const role = ctx.actor.kind === 'person' ? ctx.actor.role : null
  if (role === 'committee-member') return showAppeals(ctx, { page: 0 })
  const show = role === 'evaluator' ? showQueue : role === 'coordinator' || role === 'auditor' ? showPending : showBoard
  return show(ctx, { page: 0 })
}

async function home(ctx: Ctx): Promise<HomePart | null> {
  const part = await ctx.call(readObjectionsHome)
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
    'objection.open': opens(objectionNow),
    'objection.choose-ground': shows(readObjectionPage, groundScreen),
    'objection.start': changes(startObjection, () => null, objectionNow),
    'objection.set-text': (ctx, item) => begin(ctx, textDialogue, item),
    'objection.files': sends(readObjectionFiles, (language, files, { itemId }) => ({
      text: say(language, 'objections-files-sent'),
      files,
      buttons: toPageRows(language, itemId),
    })),
    'objection.ask-remove': shows(readObjectionPage, askRemoveScreen),
    'objection.remove-file': changes(
      removeObjectionFile,
      (language, { name }) => say(language, 'objections-removed', { name }),
      objectionNow,
    ),
    'objection.summary': shows(readObjectionPage, summaryScreen),
    'objection.file': shows(fileObjection, filedScreen, onPage(objectionNow)),
    'objection.ask-withdraw': shows(readObjectionPage, askWithdrawScreen),
    'objection.withdraw': changes(
      withdrawObjection,
      (language, withdrawn) => say(language, 'objections-withdrawn', withdrawn),
      objectionNow,
    ),
    'objection.queue': showQueue,
    'objection.pending': showPending,
    'objection.withdrawn': shows(readWithdrawn, (language, withdrawn, { page }: { page: number }) =>
      withdrawnScreen(language, withdrawn, page),
    ),
    'objection.reopen': (ctx, ids) => begin(ctx, reopenDialogue, ids),
    'objection.claim': shows(claimObjection, (_language, _claimed, ids, ctx) => hearingNow(ctx, ids), refusedHearing),
    'objection.hearing-files': sends(
      readHearingFiles,
      (language, files, { objectionId }) => hearingFilesScreen(language, objectionId, files),
      refusedHearing,
    ),
    'objection.release': shows(
      releaseObjection,
      (language) => ({ text: say(language, 'objections-dropped'), buttons: queueRows(language) }),
      refusedHearing,
    ),
    'objection.decide': (ctx, hearing) => begin(ctx, decideDialogue, hearing),
    ...APPEAL_ROUTES,
  },
  dialogues: [textDialogue, decideDialogue, reopenDialogue, appealDialogue, voteDialogue],
  files: { objection: takeFile },
  edits: { objection: takeEdit },
  home,
}
