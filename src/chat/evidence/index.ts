import { pendingByPoints } from '#domain/evidence/count-states.ts'
import { countLines } from '#screens/evidence/lists.ts'
import { go, rows } from '#screens/kit.ts'
import { label } from '#wording/say.ts'
import { readBoard } from '#workflows/evidence/read-evidence.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { explanationDialogue } from './explanation.dialogue.ts'
import { takeEdit } from './edited.ts'
import { takeEvidenceFile } from './files.ts'
import {
  askRemove,
  askWithdraw,
  remove,
  showFiles,
  showItem,
  showSummary,
  showVersions,
  submit,
  withdraw,
} from './item.ts'
import { evidenceCommand, showAxis, showBoard, showPending, showStatus } from './lists.ts'
import { selfAssessmentDialogue } from './self-assessment.dialogue.ts'

/** What is in and what is left, and the way to the indicator on which most points hang. */
async function home({ tools, caller, language }: Ctx): Promise<HomePart | null> {
  const board = await readBoard(tools, caller)
  if (!board.ok) return null
  const { items, mayEdit, window } = board.value
  // A returned item has a time of its own, which may run after the window has closed.
  const next = window.at === 'open' ? pendingByPoints(items)[0] : items.find(({ shown }) => shown === 'DEFICIENT')
  return {
    order: 10,
    lines: countLines(language, items),
    buttons: rows(
      !(next === undefined || !mayEdit) &&
        go('evidence.item', { itemId: next.id }, label(language, 'evidence-continue-button')),
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
  commands: { evidence: evidenceCommand, status: showStatus },
  routes: {
    'evidence.board': showBoard,
    'evidence.axis': showAxis,
    'evidence.pending': showPending,
    'evidence.status': showStatus,
    'evidence.item': showItem,
    'evidence.set-self-assessment': (ctx, item) => begin(ctx, selfAssessmentDialogue, item),
    'evidence.set-explanation': (ctx, item) => begin(ctx, explanationDialogue, item),
    'evidence.files': showFiles,
    'evidence.remove-ask': askRemove,
    'evidence.remove-file': remove,
    'evidence.summary': showSummary,
    'evidence.submit': submit,
    'evidence.withdraw-ask': askWithdraw,
    'evidence.withdraw': withdraw,
    'evidence.versions': showVersions,
  },
  dialogues: [selfAssessmentDialogue, explanationDialogue],
  files: { evidence: takeEvidenceFile },
  edits: { evidence: takeEdit },
  home,
}
