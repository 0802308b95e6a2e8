import { may } from '#domain/people/may.ts'
import { claimOf } from '#domain/review/claim.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { standingScore } from '#storage/assessments.ts'
import { attachmentsOf, filesToSend } from '#storage/attachments.ts'
import { hearingPanel } from '#storage/hearing-panel.ts'
import { type FiledObjection, filedObjections } from '#storage/objections.ts'
import { submissionInForce } from '#storage/submissions.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'
import { type PromiseClock, spoken, type SpokenPromise } from '#reads/cycle/promises.ts'
import { hears, heardObjection } from './heard-objection.ts'

export interface HearingLine {
  objectionId: number
  agencyName: string
  code: string
  title: string
  filedAt: string
  promise: SpokenPromise | null
  /** In this evaluator's own hand until then. */
  mineUntil: string | null
}

/** The objections this evaluator may hear, oldest first; what another has in hand is not offered. Refusals: those of `may`. */
export async function readHearingQueue(
  tools: Tools,
  by: Caller,
): Promise<Outcome<{ year: number; lines: HearingLine[] }>> {
  const { db } = tools
  const cycle = await publishedCycle(db)
  const allowed = may(by.actor, 'objection.decide', { assigned: true, cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('no-cycle')
  if (by.actor.kind !== 'person') return refuse('not-found')
  const { personId } = by.actor
  const now = tools.clock.now()
  const panel = await hearingPanel(db, cycle.id)
  const open = (await filedObjections(db, cycle.id)).filter((row) => {
    const holder = claimOf(row, now)?.personId ?? personId
    return holder === personId && hears(row.item, panel, personId)
  })
  const clock = await promiseClock(db, cycle, { now, zone: tools.zone })
  const lines = open.map((row) => lineOf(row, clock, claimOf(row, now)?.until ?? null))
  return done({ year: cycle.year, lines })
}

/** What the organization owes on an objection. */
export const owedOn = ({ filedAt }: Pick<FiledObjection, 'filedAt'>, clock: PromiseClock): SpokenPromise | null =>
  filedAt === null ? null : spoken(clock('objection', filedAt))

const lineOf = (row: FiledObjection, clock: PromiseClock, mineUntil: Date | null): HearingLine => ({
  objectionId: row.id,
  agencyName: row.item.agency.name,
  code: row.item.indicator.code,
  title: row.item.indicator.title,
  filedAt: row.filedAt?.toISOString() ?? '',
  promise: owedOn(row, clock),
  mineUntil: mineUntil?.toISOString() ?? null,
})

/** What the one who hears an objection has before him, as plain JSON: both sides, nobody's name but the agency's. */
export interface Hearing {
  objectionId: number
  agencyName: string
  code: string
  title: string
  guidance: string
  maximumHundredths: Hundredths
  beforeHundredths: Hundredths
  /** What the first evaluator wrote beside his score. */
  firstNote: string
  claimHundredths: Hundredths | null
  explanation: string
  text: string
  filedAt: string
  /** Until when it is in this evaluator's hand; null when it is not. */
  untilAt: string | null
  /** Scores to press. */
  steps: Hundredths[]
  evidenceFiles: FileToSend[]
  objectionFiles: FileToSend[]
}

/** Refusals: those of `heardObjection`. */
export async function readHearing(tools: Tools, by: Caller, objectionId: number): Promise<Outcome<Hearing>> {
  const { db } = tools
  const now = tools.clock.now()
  const heard = await heardObjection(db, by, 'objection.decide', objectionId, now)
  if (!heard.ok) return heard
  const { objection, item } = heard.value
  const submission = await submissionInForce(db, item.id)
  const { code, title, guidance, maximumHundredths } = item.indicator
  return done({
    objectionId,
    code,
    title,
    guidance,
    maximumHundredths,
    agencyName: item.agency.name,
    beforeHundredths: objection.beforeHundredths ?? 0,
    firstNote: (await standingScore(db, item.id))?.note ?? '',
    claimHundredths: submission?.claimHundredths ?? null,
    explanation: submission?.explanation ?? '',
    text: objection.text,
    filedAt: objection.filedAt?.toISOString() ?? '',
    untilAt: claimOf(objection, now)?.until.toISOString() ?? null,
    steps: scoreSteps(maximumHundredths, objection.beforeHundredths),
    evidenceFiles: filesToSend(submission?.files ?? []),
    objectionFiles: filesToSend(await attachmentsOf(db, { objectionId })),
  })
}
