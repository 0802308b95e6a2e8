import type { Id } from '#domain/acts/ids.ts'
import { decidersOf } from '#domain/objections/deciders.ts'
import type { Ground } from '#domain/objections/ground.ts'
import { claimOf } from '#domain/review/claim.ts'
import type { ReviewItem } from '#domain/review/may-review.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import { standingScore } from '#storage/review/assessments.ts'
import { attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { decidedAlike, type FiledObjection, objectionsIn, type ObjectionRow } from '#storage/objections/objections.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import { type PromiseClock, promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { type Arithmetic, arithmeticOf } from '../review/arithmetic.ts'

interface Moment {
  now: Date
  zone: string
}

export const reviewItemOf = (item: ItemRow): ReviewItem => ({
  agencyId: item.agencyId,
  indicatorId: item.indicator.id,
  axisId: item.indicator.axis.id,
  dimension: item.indicator.dimension,
  firstScorerId: item.firstScorerId,
})

interface FiledLine {
  objectionId: Id<'objection'>
  agencyName: string
  code: string
  title: string
  /** What the organization owes on it. */
  promise: SpokenPromise | null
}

const filedLine = ({ id, item, filedAt }: FiledObjection, clock: PromiseClock): FiledLine => ({
  objectionId: id,
  agencyName: item.agency.name,
  code: item.indicator.code,
  title: item.indicator.title,
  promise: filedAt === null ? null : spoken(clock('objection', filedAt)),
})

export interface HearingLine extends FiledLine {
  filedAt: string
  /** In this evaluator's own hand until then. */
  mineUntil: string | null
}

/** The objections this evaluator may hear, oldest first; what another has in hand is not offered. */
export async function hearingQueue(db: Reader, cycle: CycleRow, personId: number, at: Moment): Promise<HearingLine[]> {
  const panel = await hearingPanel(db, cycle.id)
  const clock = await promiseClock(db, cycle, at)
  return (await objectionsIn(db, cycle.id, 'FILED'))
    .filter((row) => (claimOf(row, at.now)?.personId ?? personId) === personId)
    .filter((row) => decidersOf(reviewItemOf(row.item), panel).includes(personId))
    .map((row) => ({
      ...filedLine(row, clock),
      filedAt: row.filedAt?.toISOString() ?? '',
      mineUntil: claimOf(row, at.now)?.until.toISOString() ?? null,
    }))
}

export interface PendingLine extends FiledLine {
  /** False: nobody may hear it, so somebody has to be assigned. */
  hasDecider: boolean
  ground: Ground
}

export interface WithdrawnLine {
  objectionId: Id<'objection'>
  agencyName: string
  code: string
  title: string
  /** How often it was opened again. */
  reopened: number
}

export const withdrawnObjections = async (db: Reader, cycleId: number): Promise<WithdrawnLine[]> =>
  (await objectionsIn(db, cycleId, 'WITHDRAWN')).map(({ id, item, reopened }) => ({
    objectionId: id,
    agencyName: item.agency.name,
    code: item.indicator.code,
    title: item.indicator.title,
    reopened,
  }))

/** What is not decided yet, those without a decider first. */
export async function pendingObjections(db: Reader, cycle: CycleRow, at: Moment): Promise<PendingLine[]> {
  const panel = await hearingPanel(db, cycle.id)
  const clock = await promiseClock(db, cycle, at)
  const lines = (await objectionsIn(db, cycle.id, 'FILED')).map((row) => ({
    ...filedLine(row, clock),
    ground: row.ground,
    hasDecider: decidersOf(reviewItemOf(row.item), panel).length > 0,
  }))
  return [...lines.filter((line) => !line.hasDecider), ...lines.filter((line) => line.hasDecider)]
}

/** What the one who hears an objection has before them, as plain JSON: both sides, nobody's name but the agency's. */
export interface Hearing extends Arithmetic {
  objectionId: Id<'objection'>
  agencyName: string
  code: string
  title: string
  guidance: string
  maximumHundredths: Hundredths
  /** Null: it is hidden until the hearing has decided, and so are the note and the figures that go with it. */
  beforeHundredths: Hundredths | null
  /** What the first evaluator wrote beside the score. */
  firstNote: string
  claimHundredths: Hundredths | null
  explanation: string
  ground: Ground
  particulars: string
  text: string
  /** How often the coordinator has opened it again. */
  reopened: number
  filedAt: string
  /** Until when it can have been filed, where that is in doubt. */
  arrivedAt: string | null
  /** Until when it is in this evaluator's hand; null when it is not. */
  untilAt: string | null
  /** Scores to press. */
  steps: Hundredths[]
  files: HearingFiles
  precedents: Precedent[]
}

/** An earlier decision on the same indicator, without whose it was. */
export interface Precedent {
  ground: Ground
  beforeHundredths: Hundredths
  afterHundredths: Hundredths
  reason: string
}

const PRECEDENTS = 3

const precedents = async (db: Reader, objection: ObjectionRow, item: ItemRow): Promise<Precedent[]> =>
  (await decidedAlike(db, { id: objection.id, item }, PRECEDENTS)).map((row) => ({
    ground: row.ground,
    beforeHundredths: row.beforeHundredths ?? 0,
    afterHundredths: row.afterHundredths ?? 0,
    reason: (row.reason ?? '').replaceAll(row.item.agency.name, '…'),
  }))

/** The agency's evidence, and what it sent with the objection. */
export interface HearingFiles {
  evidence: FileToSend[]
  objection: FileToSend[]
}

export async function hearingFiles(db: Reader, objectionId: number, itemId: number): Promise<HearingFiles> {
  const submission = await submissionInForce(db, itemId)
  return {
    evidence: filesToSend(submission?.files ?? []),
    objection: filesToSend(await attachmentsOf(db, { objectionId })),
  }
}

/** `isBlind`: as one reads it who judges without the first score (peers, beyond 4). */
export async function hearingOf(
  db: Reader,
  objection: ObjectionRow,
  item: ItemRow,
  { now, isBlind }: { now: Date; isBlind: boolean },
): Promise<Hearing> {
  const submission = await submissionInForce(db, item.id)
  const { code, title, guidance, maximumHundredths } = item.indicator
  const score = isBlind ? null : await standingScore(db, item.id)
  const before = isBlind ? null : (objection.beforeHundredths ?? 0)
  return {
    objectionId: objection.id,
    code,
    title,
    guidance,
    maximumHundredths,
    agencyName: item.agency.name,
    beforeHundredths: before,
    firstNote: score?.note ?? '',
    ...arithmeticOf(item.indicator, submission, score),
    claimHundredths: submission?.claimHundredths ?? null,
    explanation: submission?.explanation ?? '',
    ground: objection.ground,
    particulars: objection.particulars,
    text: objection.text,
    reopened: objection.reopened,
    filedAt: objection.filedAt?.toISOString() ?? '',
    arrivedAt: objection.arrivedAt?.toISOString() ?? null,
    untilAt: claimOf(objection, now)?.until.toISOString() ?? null,
    steps: scoreSteps(maximumHundredths, before),
    files: await hearingFiles(db, objection.id, item.id),
    precedents: await precedents(db, objection, item),
  }
}
