import type { Ctx } from '../context.ts'
import type { Shelf } from '../shelf.ts'
import { explanationDialogue } from './explanation.dialogue.ts'
import { takeEvidenceFile } from './files.ts'
import { evidenceHome } from './home.ts'
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

const enter =
  (dialogueId: string) =>
  (ctx: Ctx, [itemId]: string[]): Promise<void> =>
    ctx.conversation.enter(dialogueId, { itemId: Number(itemId) })

/** Requirements C4, E3, E4, F5, F6: self-assessment and evidence of an agency, and its state. */
export const evidenceShelf: Shelf = {
  name: 'evidence',
  commands: { evidence: evidenceCommand, status: showStatus },
  acts: {
    'evidence.board': showBoard,
    'evidence.axis': showAxis,
    'evidence.pending': showPending,
    'evidence.status': showStatus,
    'evidence.item': showItem,
    'evidence.assess': enter(selfAssessmentDialogue.id),
    'evidence.explain': enter(explanationDialogue.id),
    'evidence.files': showFiles,
    'evidence.remove-ask': askRemove,
    'evidence.remove': remove,
    'evidence.summary': showSummary,
    'evidence.submit': submit,
    'evidence.withdraw-ask': askWithdraw,
    'evidence.withdraw': withdraw,
    'evidence.versions': showVersions,
  },
  dialogues: [selfAssessmentDialogue, explanationDialogue],
  files: { evidence: takeEvidenceFile },
  home: evidenceHome,
}
