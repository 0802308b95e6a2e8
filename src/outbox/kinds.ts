import type { NoticeKind } from './kind.ts'
import { circularCorrected, correctionDecided, correctionProposed } from './kinds/circular-corrections.ts'
import { circular, circularConfirmed, circularNotSent, circularProposed, circularUnseen } from './kinds/circulars.ts'
import { channelShut } from './kinds/channel-shut.ts'
import { definitionProposed, definitionSettled } from './kinds/definitions.ts'
import { contactUnreached } from './kinds/contact-unreached.ts'
import { dateInDoubt, evidenceSubmitted } from './kinds/evidence.ts'
import { coordinatorDigest } from './kinds/coordinator-digest.ts'
import { sessionCalled, sessionHeld, sessionReminded, sessionVote } from './kinds/council.ts'
import {
  amendmentDone,
  amendmentWaiting,
  approvalRemarked,
  cycleDecided,
  decisionWaiting,
  scoreCorrected,
  scoresRestored,
  scoresUndone,
} from './kinds/decisions.ts'
import { endOnClosedDay, scheduleChanged } from './kinds/cycle.ts'
import { extensionAsked, extensionDecided, outageReturned } from './kinds/extensions.ts'
import { logHead, logHeadPublic, logKey, manyReads } from './kinds/log.ts'
import { serviceFrozen, serviceThawed, serviceTrouble, serviceWell } from './kinds/service.ts'
import { notApplicableAnswered, notApplicableAsked } from './kinds/not-applicable.ts'
import { appealDecided, appealFiled, appealReminder, objectionDecided, objectionReopened } from './kinds/objections.ts'
import { liveItemOpened, liveSaid } from './kinds/live.ts'
import { meetingInvited, meetingMinutes, meetingReminder, taskSet } from './kinds/meetings.ts'
import { documentEnds, documentStanding } from './kinds/registers.ts'
import { caseJudged, caseLadder, caseReminder, caseTold, caseTurn, indicatorsUnset } from './kinds/procedures.ts'
import {
  approvalWaiting,
  rankingChanged,
  standingMoved,
  rankingPublished,
  resultDecided,
  resultReleased,
  tablesReturned,
} from './kinds/results.ts'
import {
  accountAdded,
  accountRefused,
  codeVoid,
  pinChanged,
  proposalAnswered,
  releaseDone,
  releaseProposed,
  secondPersonNeeded,
} from './kinds/identity.ts'
import { standInTold } from './kinds/stand-ins.ts'
import { seatEnded, seatTaken } from './kinds/people.ts'
import { pinnedDeadline } from './kinds/pinned-deadline.ts'
import { deficiency, preliminaryReleased, reviewAppointed, selfAssessmentOpened } from './kinds/review.ts'
import { questionAsked, questionLate, questionReplied } from './kinds/questions.ts'
import { conflictDeclared, reviewAssigned } from './kinds/reviewers.ts'
import { secondLookApart } from './kinds/second-looks.ts'
import { signOffDecided, signOffHanded, signOffOutdated } from './kinds/sign-off.ts'
import { reminder } from './kinds/reminders.ts'

/** Every kind of notice, by the name it is stored under. */
export const NOTICE_KINDS = {
  reminder,
  'coordinator-digest': coordinatorDigest,
  circular,
  'circular-confirmed': circularConfirmed,
  'circular-not-sent': circularNotSent,
  'circular-proposed': circularProposed,
  'circular-unseen': circularUnseen,
  'circular-corrected': circularCorrected,
  'channel-shut': channelShut,
  'date-in-doubt': dateInDoubt,
  'contact-unreached': contactUnreached,
  'correction-proposed': correctionProposed,
  'correction-decided': correctionDecided,
  'pinned-deadline': pinnedDeadline,
  'seat-taken': seatTaken,
  'seat-ended': seatEnded,
  'stand-in-told': standInTold,
  'account-added': accountAdded,
  'account-refused': accountRefused,
  'code-void': codeVoid,
  'second-person-needed': secondPersonNeeded,
  'proposal-answered': proposalAnswered,
  'pin-changed': pinChanged,
  'release-done': releaseDone,
  'release-proposed': releaseProposed,
  'schedule-changed': scheduleChanged,
  'end-on-closed-day': endOnClosedDay,
  'amendment-waiting': amendmentWaiting,
  'amendment-done': amendmentDone,
  'approval-remarked': approvalRemarked,
  'decision-waiting': decisionWaiting,
  'cycle-decided': cycleDecided,
  'score-corrected': scoreCorrected,
  'scores-restored': scoresRestored,
  'scores-undone': scoresUndone,
  'evidence-submitted': evidenceSubmitted,
  'extension-asked': extensionAsked,
  'extension-decided': extensionDecided,
  'outage-returned': outageReturned,
  deficiency,
  'review-appointed': reviewAppointed,
  'review-assigned': reviewAssigned,
  'conflict-declared': conflictDeclared,
  'self-assessment-opened': selfAssessmentOpened,
  'preliminary-released': preliminaryReleased,
  'not-applicable-asked': notApplicableAsked,
  'not-applicable-answered': notApplicableAnswered,
  'second-look-apart': secondLookApart,
  'sign-off-handed': signOffHanded,
  'sign-off-decided': signOffDecided,
  'sign-off-outdated': signOffOutdated,
  'objection-decided': objectionDecided,
  'objection-reopened': objectionReopened,
  'session-called': sessionCalled,
  'session-reminder': sessionReminded,
  'session-vote': sessionVote,
  'session-held': sessionHeld,
  'appeal-reminder': appealReminder,
  'appeal-filed': appealFiled,
  'appeal-decided': appealDecided,
  'approval-waiting': approvalWaiting,
  'result-released': resultReleased,
  'result-decided': resultDecided,
  'ranking-changed': rankingChanged,
  'standing-moved': standingMoved,
  'tables-returned': tablesReturned,
  'ranking-published': rankingPublished,
  'question-asked': questionAsked,
  'question-replied': questionReplied,
  'question-late': questionLate,
  'case-turn': caseTurn,
  'case-told': caseTold,
  'case-judged': caseJudged,
  'case-reminder': caseReminder,
  'case-ladder': caseLadder,
  'indicators-unset': indicatorsUnset,
  'definition-proposed': definitionProposed,
  'definition-settled': definitionSettled,
  'document-standing': documentStanding,
  'document-ends': documentEnds,
  'meeting-invited': meetingInvited,
  'meeting-reminder': meetingReminder,
  'meeting-minutes': meetingMinutes,
  'task-set': taskSet,
  'live-item': liveItemOpened,
  'live-said': liveSaid,
  'log-head': logHead,
  'log-head-public': logHeadPublic,
  'log-key': logKey,
  'many-reads': manyReads,
  'service-frozen': serviceFrozen,
  'service-thawed': serviceThawed,
  'service-trouble': serviceTrouble,
  'service-well': serviceWell,
} as const

export type NoticeKinds = typeof NOTICE_KINDS
// Its own arguments are known to the kind alone; whoever holds any kind can only hand stored ones through.
export type AnyNoticeKind = NoticeKind<never>

/** The kind a stored notice is of; undefined when an older program had kinds this one does not know. */
export const kindOf = (name: string): AnyNoticeKind | undefined =>
  (NOTICE_KINDS as Record<string, AnyNoticeKind | undefined>)[name]
