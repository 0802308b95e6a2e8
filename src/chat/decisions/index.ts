import {
  candidatesScreen,
  decisionScreen,
  decisionsButton,
  decisionsScreen,
  orphansButton,
  orphansScreen,
} from '#screens/decisions/decisions.ts'
import { amendmentScreen } from '#screens/decisions/amendment.ts'
import { homeRow } from '#screens/kit.ts'
import { approvalsRows } from '#screens/results/approvals.ts'
import { labelDynamic, say } from '#wording/say.ts'
import { readAmendment, signAmendment } from '#workflows/decisions/amend.ts'
import { appoint, readCandidates, readOrphans } from '#workflows/decisions/appoint.ts'
import { confirmDecision, dropDecision, readDecision, readDecisions } from '#workflows/decisions/decide.ts'
import { begin } from '../dialogue/dialogue.ts'
import { shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { proposeDialogue, returnDialogue } from './decide.dialogue.ts'

/** Ways on where the usual one is shut: what two persons decide, and who is appointed where nobody is left. */
export const decisionsShelf: Shelf = {
  name: 'decisions',
  routes: {
    'decision.list': shows(readDecisions, decisionsScreen),
    'decision.ask': (ctx, ids) => begin(ctx, proposeDialogue, ids),
    'decision.ask-restore': (ctx, ids) => begin(ctx, proposeDialogue, { kind: 'restore-result', gate: null, ...ids }),
    'decision.ask-moment': (ctx, { at }) =>
      begin(ctx, proposeDialogue, { kind: 'restore-scores', gate: null, at: new Date(at * 1000).toISOString() }),
    'decision.open': shows(readDecision, decisionScreen),
    'decision.confirm': shows(confirmDecision, (language, { kind, told }) => ({
      text: say(language, 'decision-confirmed', { what: labelDynamic(language, `decision-${kind}`), told }),
      buttons: [[decisionsButton(language)], homeRow(language)],
    })),
    'decision.drop': shows(dropDecision, (language) => ({
      text: say(language, 'decision-dropped'),
      buttons: [[decisionsButton(language)], homeRow(language)],
    })),
    'amend.open': shows(readAmendment, amendmentScreen),
    'amend.sign': shows(signAmendment, (language, { step, last, told }) => ({
      text: say(language, last ? 'amend-done' : 'amend-signed-now', {
        step: labelDynamic(language, `approval-step-${step}`),
        told,
      }),
      buttons: approvalsRows(language),
    })),
    'tables.ask-return': (ctx, ids) => begin(ctx, returnDialogue, ids),
    'review.orphans': shows(readOrphans, orphansScreen),
    'review.choose-evaluator': shows(readCandidates, candidatesScreen),
    'review.appoint': shows(appoint, (language, { code, count }) => ({
      text: say(language, 'orphans-appointed', { code, count }),
      buttons: [[orphansButton(language)], homeRow(language)],
    })),
  },
  dialogues: [proposeDialogue, returnDialogue],
}
