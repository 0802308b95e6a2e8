import { checkSubmission, type SubmissionFault } from '#domain/evidence/check-submission.ts'
import { EXPLANATION_LIMIT } from '#domain/evidence/explanation.ts'
import { mayChange } from '#domain/evidence/may-change.ts'
import { claimOf } from '#domain/review/claim.ts'
import { type CycleRow, cycleById, type StageRow, stageFor } from '#storage/cycle/cycles.ts'
import type { IndicatorRow } from '#storage/cycle/indicators.ts'
import { type ItemRow, itemOfAgency } from '#storage/evidence/items.ts'
import {
  draftAmong,
  inForceAmong,
  type SubmissionRow,
  type SubmissionWithFiles,
  versionsOf,
  withFiles,
} from '#storage/evidence/submissions.ts'
import { specificHold } from '#storage/procedures/specific-indicators.ts'
import type { Reader } from '#storage/transaction.ts'
import { scoredUnanswered } from '#storage/review/unanswered.ts'

/** An item as its agency works on it. */
export interface AgencyItemFacts {
  item: ItemRow
  cycle: CycleRow
  /** The self-assessment window of this agency, an extension reckoned in. */
  window: StageRow
  /** All of them, the newest first. */
  versions: readonly SubmissionRow[]
  draft: SubmissionWithFiles | null
  inForce: SubmissionWithFiles | null
  /** It was scored though the agency has not answered the note. */
  unanswered: boolean
  /** The specific part of the agency waits for the end of this case, since then (requirement C5). */
  hold: { since: Date } | null
}

/** Loads an item of the caller's agency once, for judging and acting on that very row. Another agency's is not there. */
export async function loadItem(
  db: Reader,
  { person: { agencyId } }: { person: { agencyId: number | null } },
  { itemId }: { itemId: number },
) {
  const item = agencyId === null ? null : await itemOfAgency(db, itemId, agencyId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  const window = item === null ? null : await stageFor(db, item.cycleId, 'self-assessment', item.agencyId)
  if (item === null || cycle === null || window === null) return null
  const versions = await versionsOf(db, itemId)
  const [draft, inForce] = [draftAmong(versions), inForceAmong(versions)]
  // Only then there can be a note that was left unanswered.
  const isScoredAfterNote = item.state === 'SCORED' && item.deficiencyDueAt !== null
  const facts: AgencyItemFacts = {
    item,
    cycle,
    window,
    versions,
    draft: draft === null ? null : await withFiles(db, draft),
    inForce: inForce === null ? null : await withFiles(db, inForce),
    unanswered: isScoredAfterNote && (await scoredUnanswered(db, { id: itemId })).has(itemId),
    hold: item.indicator.dimension === 'SPECIFIC' ? await specificHold(db, item) : null,
  }
  return { about: { agencyId: item.agencyId, cycleState: cycle.state }, facts }
}

/** Whether the agency may do this to the item now; presses and messages are judged by their own date (requirements C4, F6). */
export const judgeChange = (
  { item, cycle, window, draft, unanswered }: AgencyItemFacts,
  change: 'edit' | 'submit' | 'withdraw',
  { sentAt, now }: { sentAt: Date; now: Date },
) =>
  mayChange(change, {
    state: item.state,
    submittedAt: item.submittedAt,
    hasDraft: draft !== null,
    unanswered,
    cycleState: cycle.state,
    claimed: claimOf(item, now) !== null,
    window,
    graceMinutes: window.graceMinutes,
    deficiencyDueAt: item.deficiencyDueAt,
    sentAt,
  })

/** Until when the agency may work on the item; the announced instant, without grace. */
export const dueAtOf = ({ deficiencyDueAt }: Pick<ItemRow, 'deficiencyDueAt'>, window: StageRow): Date =>
  deficiencyDueAt !== null && deficiencyDueAt > window.dueAt ? deficiencyDueAt : window.dueAt

/** What an edit starts from: the draft, else the version it will be copied from. */
export const contentOf = ({ draft, inForce }: AgencyItemFacts): SubmissionWithFiles | null => draft ?? inForce

export type DraftFault = SubmissionFault | { code: 'explanation-too-long'; length: number; limit: number }

/** What is still missing before this draft can be submitted (requirements E3, E4, F5); the page and the submit ask the same. */
export const draftFaults = (indicator: IndicatorRow, content: SubmissionWithFiles | null): DraftFault[] => {
  const explanation = content?.explanation ?? ''
  const faults: DraftFault[] = checkSubmission({
    claimHundredths: content?.claimHundredths ?? null,
    target: content?.target ?? indicator.target,
    actual: content?.actual ?? null,
    explanation,
    fileCount: content?.files.length ?? 0,
    indicator,
  })
  if (explanation.length > EXPLANATION_LIMIT)
    faults.push({ code: 'explanation-too-long', length: explanation.length, limit: EXPLANATION_LIMIT })
  return faults
}
