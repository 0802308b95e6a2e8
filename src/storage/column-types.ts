import type { Id } from '#domain/acts/ids.ts'
import type * as analysis from '#domain/results/analysis.ts'
import type * as letters from '#domain/results/letter.ts'
import type * as audiences from '#domain/circulars/audience.ts'
import type * as council from '#domain/council/session.ts'
import type * as corrections from '#domain/circulars/correction.ts'
import type * as circularKinds from '#domain/circulars/kinds.ts'
import type * as circulars from '#domain/circulars/states.ts'
import type * as profiles from '#domain/cycle/profile.ts'
import type * as decisions from '#domain/decisions/decision.ts'
import type * as extensions from '#domain/extensions/stages.ts'
import type * as notApplicable from '#domain/not-applicable/request.ts'
import type * as appeals from '#domain/objections/appeal.ts'
import type * as grounds from '#domain/objections/ground.ts'
import type * as objections from '#domain/objections/may-object.ts'
import type * as procedures from '#domain/procedures/cases.ts'
import type * as documents from '#domain/procedures/documents.ts'
import type * as definitions from '#domain/procedures/definition.ts'
import type * as province from '#domain/province/province.ts'
import type * as questions from '#domain/questions/question.ts'
import type * as reminders from '#domain/reminders/rules.ts'
import type * as looks from '#domain/review/second-look.ts'
import type * as signOff from '#domain/sign-off/sign-off.ts'
import type * as vocabulary from '#domain/vocabulary.ts'
import type * as words from './words.ts'

/**
 * The types that prisma/schema.prisma names in brackets above a column. That a row holds nothing else is kept by the CHECKs of the
 * tables (test/storage/checks.test.ts holds both lists together).
 */
declare global {
  namespace Column {
    type AnalysisFacts = analysis.AnalysisFacts
    type AnswerValue = procedures.StoredValue
    type AnswerValues = Record<string, procedures.StoredValue>
    type AppealId = Id<'appeal'>
    type AppealState = appeals.AppealState
    type ApprovalStep = vocabulary.ApprovalStep
    type AssessmentKind = words.AssessmentKind
    type AssessmentRound = words.AssessmentRound
    type AssignmentKind = province.AssignmentKind
    type Ballot = council.Ballot
    type PointId = Id<'point'>
    type PointKind = council.PointKind
    type PointState = council.PointState
    type SessionId = Id<'session'>
    type SessionState = council.SessionState
    type SessionAnswer = council.SessionAnswer
    type VoteChoice = council.VoteChoice
    type AttachmentKind = words.AttachmentKind
    type AuditDetails = Record<string, string | number | boolean | null>
    type CaseActKind = procedures.CaseActKind
    type CaseEnd = procedures.CaseEnd
    type CircularAudience = audiences.CircularAudience
    type AnnouncedWhere = letters.AnnouncedWhere
    type CircularId = Id<'circular'>
    type CircularKind = circularKinds.CircularKind
    type CircularState = circulars.CircularState
    type CorrectionId = Id<'correction'>
    type CorrectionState = corrections.CorrectionState
    type CycleState = vocabulary.CycleState
    type DecisionFacts = decisions.DecisionFacts
    type DecisionKind = decisions.DecisionKind
    type DecisionState = decisions.DecisionState
    type Dimension = vocabulary.Dimension
    type ExtendableStage = extensions.ExtendableStage
    type ExtensionOrigin = extensions.ExtensionOrigin
    type ExtensionState = extensions.ExtensionState
    type FocusKind = words.FocusKind
    type Formula = vocabulary.Formula
    type GuestAnswer = procedures.GuestAnswer
    type Holder = definitions.Holder
    type HolidayKind = province.HolidayKind
    type InboxState = words.InboxState
    type InquiryMethod = province.InquiryMethod
    type ItemId = Id<'item'>
    type ItemState = vocabulary.ItemState
    type Lane = words.Lane
    type KeptAnswers = documents.KeptAnswers
    type Language = vocabulary.Language
    type LetterFacts = letters.LetterFacts
    type LiveSide = procedures.LiveSide
    type LiveState = procedures.LiveState
    type MeetingState = procedures.MeetingState
    type MinutesWord = procedures.MinutesWord
    type LookOrigin = looks.LookOrigin
    type LookState = looks.LookState
    type LookWay = looks.LookWay
    type MessageKind = words.MessageKind
    type NotApplicableId = Id<'not-applicable'>
    type NotApplicableOrigin = notApplicable.RequestOrigin
    type NotApplicableState = notApplicable.RequestState
    type NoticeState = words.NoticeState
    type ObjectionGround = grounds.Ground
    type ObjectionId = Id<'objection'>
    type ObjectionState = objections.ObjectionState
    type ProcedureDefinition = definitions.ProcedureDefinition
    type ProvinceProfile = profiles.ProvinceProfile
    type QuestionId = Id<'question'>
    type QuestionState = questions.QuestionState
    type RankingGroup = vocabulary.RankingGroup
    type ReminderMode = reminders.ReminderMode
    type Role = vocabulary.Role
    type SecondLookId = Id<'second-look'>
    type SignedVersions = readonly number[]
    type SignOffState = signOff.SignOffState
    type StageKey = vocabulary.StageKey
    type Standing = documents.Standing
    type SubmissionState = words.SubmissionState
  }
}
