import { clipped, squash } from 'persian-text'
import { pendingByPoints } from '#domain/evidence/count-states.ts'
import type { Board, BoardItem } from '#reads/evidence/board.ts'
import { filesScreen, removeQuestion, summaryScreen, withdrawQuestion } from '#screens/evidence/item.ts'
import { versionsScreen } from '#screens/evidence/versions.ts'
import {
  axisScreen,
  boardScreen,
  countLines,
  pendingScreen,
  searchScreen,
  statusScreen,
} from '#screens/evidence/lists.ts'
import { trayButton } from '#screens/evidence/tray.ts'
import { go, refused, rows } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import { removeFile } from '#workflows/evidence/files.ts'
import { carryOver } from '#workflows/evidence/last-year.ts'
import { readBoard, readItem, readItemFiles, readStatus, readVersions } from '#workflows/evidence/read-evidence.ts'
import { withdrawEvidence } from '#workflows/evidence/withdraw.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, sends, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { explanationDialogue } from './explanation.dialogue.ts'
import { dateFileDialogue } from './date-file.dialogue.ts'
import { dossierCommand, sendDossier } from './dossier.ts'
import { oddityDialogue } from './oddity.dialogue.ts'
import { takeEdit } from './edited.ts'
import { takeEvidenceFile } from './files.ts'
import { formRoutes, giveForm } from './form.ts'
import { itemNow, submit } from './item.ts'
import { keepForLater, trayCommand, trayRoutes } from './tray.ts'
import { selfAssessmentDialogue } from './self-assessment.dialogue.ts'

/** `/evidence` shows the axes, `/evidence words` searches. */
const evidenceCommand = shows(readBoard, (language, board, words: string[]) => {
  const query = clipped(words.join(' '), 100)
  return squash(query) === ''
    ? boardScreen(language, board, 0)
    : searchScreen(language, query, searchItems(board.items, query))
})

/** Part of a name, or a code, the very code first; half-spaces, ی and ي, and all kinds of digits are alike. */
export function searchItems(items: readonly BoardItem[], query: string): BoardItem[] {
  const key = squash(query)
  const found = items.filter((item) => squash(`${item.code} ${item.title}`).includes(key))
  const isExact = (item: BoardItem): boolean => squash(item.code) === key
  return [...found.filter(isExact), ...found.filter((item) => !isExact(item))]
}

/** An indicator by its number or a part of its name; several as a list. */
async function find(ctx: Ctx, words: string): Promise<boolean> {
  const board = squash(words).length < 2 ? null : await ctx.call(readBoard)
  if (board === null || !board.ok) return false
  const found = searchItems(board.value.items, words)
  const [first, second] = found
  if (first === undefined) return false
  const isOne = second === undefined || squash(first.code) === squash(words)
  await ctx.show(isOne ? await itemNow(ctx, { itemId: first.id }) : searchScreen(ctx.language, words, found))
  return true
}

/** A returned item has a time of its own, which may run after the window has closed. */
const nextOf = ({ window, items }: Board): BoardItem | undefined =>
  window.at === 'open' ? pendingByPoints(items)[0] : items.find(({ shown }) => shown === 'DEFICIENT')

async function showNext(ctx: Ctx): Promise<unknown> {
  const board = await ctx.call(readBoard)
  const next = board.ok ? nextOf(board.value) : undefined
  if (next !== undefined) return ctx.show(await itemNow(ctx, { itemId: next.id }))
  return ctx.show(board.ok ? boardScreen(ctx.language, board.value, 0) : refused(ctx.language, board.refusal))
}

/** What is in and what is left, and the way to the indicator on which most points hang. */
async function home({ call, language }: Ctx): Promise<HomePart | null> {
  const board = await call(readBoard)
  if (!board.ok) return null
  const { items, inTray, mayEdit } = board.value
  return {
    order: 10,
    lines: [...countLines(language, items), ...(inTray > 0 ? [say(language, 'tray-home', { count: inTray })] : [])],
    buttons: rows(
      mayEdit &&
        nextOf(board.value) !== undefined &&
        go('evidence.next', {}, label(language, 'evidence-continue-button')),
      inTray > 0 && trayButton(language, inTray),
      [
        go('evidence.board', { page: 0 }, label(language, 'evidence-board-button')),
        go('evidence.status', {}, label(language, 'evidence-status-button')),
      ],
    ),
  }
}

/** Requirements C4, E3, E4, F5, F6: self-assessment and evidence of an agency, and its state. */
export const evidenceShelf: Shelf = {
  name: 'evidence',
  commands: {
    evidence: evidenceCommand,
    status: shows(readStatus, statusScreen),
    tray: trayCommand,
    form: giveForm,
    dossier: dossierCommand,
  },
  routes: {
    'evidence.board': shows(readBoard, (language, board, { page }) => boardScreen(language, board, page)),
    'evidence.axis': shows(readBoard, (language, board, { axisId, page }) => {
      const axis = board.axes.find(({ id }) => id === axisId)
      return axis === undefined ? boardScreen(language, board, 0) : axisScreen(language, axis, page)
    }),
    'evidence.pending': shows(readBoard, (language, board, { page }) => pendingScreen(language, board, page)),
    'evidence.status': shows(readStatus, statusScreen),
    'evidence.next': showNext,
    'evidence.item': opens(itemNow),
    'evidence.set-self-assessment': (ctx, item) => begin(ctx, selfAssessmentDialogue, item),
    'evidence.set-explanation': (ctx, item) => begin(ctx, explanationDialogue, item),
    'evidence.files': sends(readItemFiles, (language, files, { itemId }) => filesScreen(language, itemId, files)),
    'evidence.remove-ask': shows(readItem, removeQuestion),
    'evidence.remove-file': changes(
      removeFile,
      (language, { name }) => say(language, 'evidence-removed', { name }),
      itemNow,
    ),
    'evidence.summary': shows(readItem, summaryScreen),
    'evidence.submit': submit,
    'evidence.withdraw-ask': shows(readItem, withdrawQuestion),
    'evidence.withdraw': changes(
      withdrawEvidence,
      (language, _, { version }) => say(language, 'evidence-withdrawn', { version }),
      itemNow,
    ),
    'evidence.carry-over': changes(
      carryOver,
      (language, { year, files, hasWords }) =>
        say(language, 'last-year-carried', { year, files, hasWords: String(hasWords) }),
      itemNow,
    ),
    'evidence.explain-oddity': (ctx, item) => begin(ctx, oddityDialogue, item),
    'evidence.date-file': (ctx, item) => begin(ctx, dateFileDialogue, item),
    'evidence.dossier': (ctx, item) => sendDossier(ctx, item),
    'evidence.versions': shows(readVersions, (language, versions, { itemId }) =>
      versionsScreen(language, itemId, versions),
    ),
    ...trayRoutes,
    ...formRoutes,
  },
  keeps: keepForLater,
  finds: find,
  dialogues: [selfAssessmentDialogue, explanationDialogue, dateFileDialogue, oddityDialogue],
  files: { evidence: takeEvidenceFile },
  edits: { evidence: takeEdit },
  home,
}
