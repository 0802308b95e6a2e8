import type { Id } from '#domain/acts/ids.ts'
import { daysBetween } from 'persian-text'
import { waitingSince } from '#domain/cycle/promises.ts'
import type { QueueCounts } from '#domain/review/queue.ts'
import { computedBy, offeredScores } from '#domain/review/figures.ts'
import type { PointsExplanation } from '#domain/review/points.ts'
import type { Formula, Hundredths } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import { deficiencyNotes } from '#storage/review/assessments.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { submissionInForce, versionsOf } from '#storage/evidence/submissions.ts'
import { standingOf } from '#domain/sign-off/sign-off.ts'
import { newestSignOffs } from '#storage/sign-off/sign-offs.ts'
import type { ReviewScope } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'
import { type SameBytes, sameBytes } from './same-bytes.ts'
import { type LiveBeside, liveBeside } from '../procedures/live.ts'
import { type Carried, carriedTo } from '../procedures/carried.ts'
import { besideItem, type BesideItem, type Reported, reportedFor } from '../procedures/reported.ts'
import { type LastYear, lastYearOf } from '../evidence/last-year.ts'
import { promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'

/** What an evaluator has before them, as plain JSON: one item, one version, and what went before. */
export interface TaskSheet {
  itemId: Id<'item'>
  /** The version that is judged: a button for another one is refused. */
  submissionId: Id<'submission'>
  round: number
  agencyName: string
  code: string
  title: string
  axisTitle: string
  maximumHundredths: Hundredths
  guidance: string
  formula: Formula
  claimHundredths: Hundredths | null
  target: number | null
  actual: number | null
  explanation: string
  submittedAt: string | null
  /** Until when it can have been submitted, where that is in doubt. */
  arrivedAt: string | null
  /** The agency's head has not signed it, where the profile wants that said (requirement E4). */
  isUnsigned: boolean
  /** ISO; set when the agency has let its time for mending run out. */
  overdueSince: string | null
  /** By when the organization owes the agency an answer, and how many days the agency has waited for it. */
  promise: (SpokenPromise & { waitedDays: number }) | null
  /** The organization's own target, which nobody verifies. */
  setTarget: number | null
  /** What the formula makes of the agency's figures; null where it makes nothing. */
  computed: PointsExplanation | null
  /** Scores to press. */
  steps: Hundredths[]
  files: FileToSend[]
  /** Files that stand elsewhere too, byte for byte. */
  same: SameBytes[]
  /** What the agency handed in a year before, and says of a figure far from it. */
  lastYear: LastYear | null
  /** Those whose own date is known. */
  dated: { name: string; at: string }[]
  /** What others who were asked have said of it. */
  reported: Reported[]
  /** Reports on the agency, to be used in judging it or not. */
  beside: BesideItem[]
  /** What was said of it across the table (requirement D3). */
  live: LiveBeside[]
  /** What the agency planned for it the year before. */
  carried: Carried[]
  /** Earlier versions and the notes on them, oldest first. Nobody's name. */
  earlier: EarlierRound[]
}
export interface EarlierRound {
  round: number
  submittedAt: string
  claimHundredths: Hundredths | null
  explanation: string
  notes: string[]
}

/** An item in hand: until when, and its place among those open to this evaluator. */
export interface ClaimedTask extends TaskSheet {
  claimedUntil: string
  position: number
  total: number
}

export interface NextTask {
  task: ClaimedTask | null
  counts: QueueCounts
  /** The very item that was to be passed over: there is no other. */
  same: boolean
}

/** Null where no submitted version is left (withdrawn meanwhile). */
export async function taskSheet(
  db: Reader,
  { item, cycle, scope = null }: { item: ItemRow; cycle: CycleRow; scope?: ReviewScope | null },
  at: { now: Date; zone: string },
): Promise<TaskSheet | null> {
  const current = await submissionInForce(db, item.id)
  if (current === null) return null
  const { indicator } = item
  const clock = await promiseClock(db, cycle, at)
  const waiting = waitingSince(item, (await deficiencyNotes(db, item.id)).length)
  return {
    itemId: item.id,
    submissionId: current.id,
    round: current.number,
    agencyName: item.agency.name,
    code: indicator.code,
    title: indicator.title,
    axisTitle: indicator.axis.title,
    maximumHundredths: indicator.maximumHundredths,
    guidance: indicator.guidance,
    formula: indicator.formula,
    claimHundredths: current.claimHundredths,
    target: current.target,
    actual: current.actual,
    explanation: current.explanation,
    submittedAt: current.submittedAt?.toISOString() ?? null,
    arrivedAt: current.arrivedAt?.toISOString() ?? null,
    isUnsigned: cycle.profile.signOff.unsigned === 'marked' && !(await isSigned(db, item)),
    overdueSince: item.state === 'DEFICIENT' ? (item.deficiencyDueAt?.toISOString() ?? null) : null,
    promise:
      waiting === null
        ? null
        : {
            ...spoken(clock(waiting.kind, waiting.since)),
            waitedDays: Math.max(0, daysBetween(waiting.since, at.now, at.zone)),
          },
    setTarget: indicator.target,
    computed: computedBy(indicator, current),
    steps: offeredScores(indicator, current),
    files: filesToSend(current.files),
    same: await sameBytes(db, item, filesToSend(current.files), scope),
    lastYear: await lastYearOf(db, item, current),
    dated: current.files.flatMap(({ name, datedAt }) =>
      datedAt === null ? [] : [{ name, at: datedAt.toISOString() }],
    ),
    reported: await reportedFor(db, item, current),
    beside: await besideItem(db, item),
    live: await liveBeside(db, item.id),
    carried: await carriedTo(db, item),
    earlier: await earlierRounds(db, item, current.id),
  }
}

const isSigned = async (db: Reader, { cycleId, agencyId }: ItemRow): Promise<boolean> =>
  standingOf((await newestSignOffs(db, cycleId)).get(agencyId) ?? null) === 'signed'

/** Versions that were submitted and stood, and those a note was written on; what was withdrawn unread is the agency's own. */
async function earlierRounds(db: Reader, item: ItemRow, currentId: number): Promise<EarlierRound[]> {
  const notes = await deficiencyNotes(db, item.id)
  const versions = await versionsOf(db, item.id)
  return versions.toReversed().flatMap((version): EarlierRound[] => {
    const written = notes.filter((note) => note.submissionId === version.id).map(({ note }) => note)
    const stood = version.state === 'SUBMITTED' && version.withdrawnAt === null && version.id !== currentId
    if (version.submittedAt === null || (!stood && written.length === 0)) return []
    const { number, claimHundredths, explanation, submittedAt } = version
    return [{ round: number, submittedAt: submittedAt.toISOString(), claimHundredths, explanation, notes: written }]
  })
}
