import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations, openSqlite, type SqliteDriver } from 'prisma-sqlite'
import { CORRECTION_STATES } from '#domain/circulars/correction.ts'
import { CIRCULAR_KINDS } from '#domain/circulars/kinds.ts'
import { CIRCULAR_STATES } from '#domain/circulars/states.ts'
import { DECISION_KINDS, DECISION_STATES } from '#domain/decisions/decision.ts'
import { REQUEST_ORIGINS, REQUEST_STATES } from '#domain/not-applicable/request.ts'
import { SIGN_OFF_STATES } from '#domain/sign-off/sign-off.ts'
import { EXTENDABLE_STAGES, EXTENSION_ORIGINS, EXTENSION_STATES } from '#domain/extensions/stages.ts'
import {
  BALLOTS,
  POINT_KINDS,
  POINT_STATES,
  SESSION_ANSWERS,
  SESSION_STATES,
  VOTE_CHOICES,
} from '#domain/council/session.ts'
import { APPEAL_STATES } from '#domain/objections/appeal.ts'
import { GROUNDS } from '#domain/objections/ground.ts'
import { OBJECTION_STATES } from '#domain/objections/may-object.ts'
import { STANDINGS } from '#domain/procedures/documents.ts'
import {
  CASE_ACT_KINDS,
  CASE_ENDS,
  GUEST_ANSWERS,
  LIVE_SIDES,
  LIVE_STATES,
  MEETING_STATES,
  MINUTES_WORDS,
} from '#domain/procedures/cases.ts'
import { HOLDERS } from '#domain/procedures/definition.ts'
import { LOOK_ORIGINS, LOOK_STATES, LOOK_WAYS } from '#domain/review/second-look.ts'
import { ASSIGNMENT_KINDS, HOLIDAY_KINDS, INQUIRY_METHODS } from '#domain/province/province.ts'
import { QUESTION_STATES } from '#domain/questions/question.ts'
import { REMINDER_MODES } from '#domain/reminders/rules.ts'
import {
  APPROVAL_STEPS,
  CYCLE_STATES,
  DIMENSIONS,
  FORMULAS,
  ITEM_STATES,
  LANGUAGES,
  RANKING_GROUPS,
  ROLES,
  STAGE_KEYS,
} from '#domain/vocabulary.ts'
import {
  ASSESSMENT_KINDS,
  ASSESSMENT_ROUNDS,
  ATTACHMENT_KINDS,
  FOCUS_KINDS,
  INBOX_STATES,
  LANES,
  MESSAGE_KINDS,
  NOTICE_STATES,
  SUBMISSION_STATES,
} from '#storage/words.ts'

/** Every column that holds one word of a closed list. */
const WORDS: Record<string, readonly string[]> = {
  'Account.language': LANGUAGES,
  'Agency.group': RANKING_GROUPS,
  'AgencyResult.group': RANKING_GROUPS,
  'Appeal.state': APPEAL_STATES,
  'CouncilSession.state': SESSION_STATES,
  'CouncilSession.ballot': BALLOTS,
  'CouncilPoint.kind': POINT_KINDS,
  'CouncilPoint.state': POINT_STATES,
  'CouncilMember.answer': SESSION_ANSWERS,
  'CouncilVote.choice': VOTE_CHOICES,
  'CouncilPaper.kind': ATTACHMENT_KINDS,
  'Approval.role': ROLES,
  'ApprovalRemark.role': ROLES,
  'Approval.step': APPROVAL_STEPS,
  'Assessment.itemStateBefore': ITEM_STATES,
  'Assessment.kind': ASSESSMENT_KINDS,
  'Assessment.round': ASSESSMENT_ROUNDS,
  'Assignment.kind': ASSIGNMENT_KINDS,
  'Attachment.kind': ATTACHMENT_KINDS,
  'Axis.dimension': DIMENSIONS,
  'Case.end': CASE_ENDS,
  'Case.holder': HOLDERS,
  'CaseAct.kind': CASE_ACT_KINDS,
  'CaseFile.kind': ATTACHMENT_KINDS,
  'Circular.kind': CIRCULAR_KINDS,
  'Circular.stageKey': STAGE_KEYS,
  'Circular.state': CIRCULAR_STATES,
  'CircularCorrection.state': CORRECTION_STATES,
  'Cycle.state': CYCLE_STATES,
  'Decision.kind': DECISION_KINDS,
  'Decision.state': DECISION_STATES,
  'DecisionSignature.step': APPROVAL_STEPS,
  'Extension.origin': EXTENSION_ORIGINS,
  'Extension.stageKey': EXTENDABLE_STAGES,
  'Extension.state': EXTENSION_STATES,
  'Focus.kind': FOCUS_KINDS,
  'Holiday.kind': HOLIDAY_KINDS,
  'InboxUpdate.state': INBOX_STATES,
  'Indicator.dimension': DIMENSIONS,
  'Indicator.formula': FORMULAS,
  'Inquiry.method': INQUIRY_METHODS,
  'Item.state': ITEM_STATES,
  'Meeting.state': MEETING_STATES,
  'RegisterEntry.standing': STANDINGS,
  'MeetingGuest.answer': GUEST_ANSWERS,
  'MeetingGuest.word': MINUTES_WORDS,
  'DefinitionProposal.state': DECISION_STATES,
  'MeetingItem.state': LIVE_STATES,
  'MeetingNote.side': LIVE_SIDES,
  'Message.kind': MESSAGE_KINDS,
  'NotApplicable.itemStateBefore': ITEM_STATES,
  'NotApplicable.origin': REQUEST_ORIGINS,
  'NotApplicable.state': REQUEST_STATES,
  'Question.state': QUESTION_STATES,
  'SecondLook.origin': LOOK_ORIGINS,
  'SecondLook.state': LOOK_STATES,
  'SecondLook.way': LOOK_WAYS,
  'Notice.lane': LANES,
  'Notice.state': NOTICE_STATES,
  'Objection.ground': GROUNDS,
  'Objection.state': OBJECTION_STATES,
  'Person.language': LANGUAGES,
  'Person.reminderMode': REMINDER_MODES,
  'Seat.role': ROLES,
  'SeatProposal.role': ROLES,
  'SignOff.state': SIGN_OFF_STATES,
  'Stage.key': STAGE_KEYS,
  'StartCode.role': ROLES,
  'Submission.itemStateBefore': ITEM_STATES,
  'Submission.state': SUBMISSION_STATES,
  'TrayFile.kind': ATTACHMENT_KINDS,
}

let db: SqliteDriver
beforeAll(() => {
  const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-checks-')), 'tahavol.db')}`
  applyMigrations(url, 'prisma/migrations')
  db = openSqlite(url)
  // What is tried here names rows that are not there.
  db.exec('PRAGMA foreign_keys = OFF')
  return () => db.close()
})

const tables = (): { name: string; sql: string }[] =>
  db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all([]) as { name: string; sql: string }[]

const AT = "'2026-11-20T00:00:00.000+00:00'"
const attachment = (owners: string, values: string): string =>
  `INSERT INTO "Attachment" ("sha256", "name", "mimeType", "sizeBytes", "platform", "fileId", "fileUniqueId", "kind", "addedBy", "addedAt"${owners})
   VALUES ('', '', '', 1, '', '', '', 'photo', 1, ${AT}${values})`
const item = (points: number): string =>
  `INSERT INTO "Item" ("cycleId", "agencyId", "indicatorId", "preliminaryHundredths", "changedAt") VALUES (1, 1, 1, ${points}, ${AT})`
const draft = (number: number): string =>
  `INSERT INTO "Submission" ("itemId", "number", "state", "createdAt") VALUES (1, ${number}, 'DRAFT', ${AT})`
const assignment = (columns: string, values: string): string =>
  `INSERT INTO "Assignment" ("cycleId", "kind"${columns}) VALUES (1, 'review'${values})`
const stage = (opens: number, due: number): string =>
  `INSERT INTO "Stage" ("cycleId", "key", "position", "opensAt", "dueAt")
   VALUES (1, 'review', 1, '2026-11-${opens}T00:00:00.000+00:00', '2026-11-${due}T00:00:00.000+00:00')`
const handed = `INSERT INTO "SignOff" ("cycleId", "agencyId", "state") VALUES (1, 1, 'HANDED')`
const correction = `INSERT INTO "CircularCorrection" ("circularId", "state", "title", "body", "reason", "beforeTitle", "beforeBody", "createdBy", "createdAt")
   VALUES (1, 'PROPOSED', '', '', '', '', '', 1, ${AT})`
const request = `INSERT INTO "Extension" ("cycleId", "agencyId", "stageKey", "reason", "wishedDueAt", "state", "requestedAt")
   VALUES (1, 1, 'objection', '', ${AT}, 'ASKED', ${AT})`

/** What a comment of the schema promises: statements that are taken, and the last one that is not. */
const PROMISES: [string, string[], string][] = [
  ['one draft of an item', [draft(1)], draft(2)],
  ['one open request of an agency in a stage', [request], request],
  ['one report of an agency in the hand of its head', [handed], handed],
  ['one correction at a time', [correction], correction],
  ['an owner of a file', [attachment(', "circularId"', ', 1')], attachment('', '')],
  ['one owner of a file', [], attachment(', "circularId", "approvalId"', ', 1, 1')],
  ['somebody who is assigned', [assignment(', "personId"', ', 1')], assignment('', '')],
  [
    'a person or a team who is assigned',
    [assignment(', "teamId"', ', 1')],
    assignment(', "personId", "teamId"', ', 1, 1'),
  ],
  ['one thing that is assigned', [], assignment(', "personId", "axisId", "agencyId"', ', 1, 1, 1')],
  ['points that are not below zero', [item(0)], item(-1)],
  ['a stage that does not end before it opens', [stage(20, 20)], stage(21, 20)],
  ['one clock', [`INSERT INTO "LocalClock" VALUES (1, 0)`], `INSERT INTO "LocalClock" VALUES (2, 0)`],
]

describe('the tables', () => {
  it('take the words of the domain and no other', () => {
    const lists = tables().flatMap(({ name, sql }) =>
      [...sql.matchAll(/CHECK \("(\w+)" IN \(([^)]*)\)\)/g)].map(([, column, list]) => [
        `${name}.${column}`,
        list?.split(', ').map((word) => word.slice(1, -1)),
      ]),
    )
    expect(Object.fromEntries(lists)).toEqual(WORDS)
  })

  it.each(PROMISES)('keep the promise of %s', (_, taken, refused) => {
    db.exec('BEGIN')
    try {
      for (const statement of taken) db.exec(statement)
      expect(() => db.exec(refused)).toThrow(/constraint failed/)
    } finally {
      db.exec('ROLLBACK')
    }
  })

  it('refer to each other by foreign keys, all but the log', () => {
    const REFERENCE = /^(?!update|user|chat|message|file|subject|album)\w+(Id|By)$/
    const loose = tables().flatMap(({ name }) => {
      const keys = db.prepare(`PRAGMA foreign_key_list("${name}")`).all([]) as { from: string }[]
      const columns = db.prepare(`PRAGMA table_info("${name}")`).all([]) as { name: string }[]
      return columns
        .map((column) => column.name)
        .filter((column) => REFERENCE.test(column) && !keys.some(({ from }) => from === column))
        .map((column) => `${name}.${column}`)
    })
    expect(loose).toEqual(['AuditEntry.personId', 'AuditEntry.agencyId', 'AuditEntry.accountId'])
  })
})
