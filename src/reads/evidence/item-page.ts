import type { Id, Mark } from '#domain/acts/ids.ts'
import { assessmentMark, contentMark, explanationMark } from '#domain/evidence/marks.ts'
import { type ShownState, shownState } from '#domain/evidence/shown-state.ts'
import { isAwaited, isStanding, type RequestState } from '#domain/not-applicable/request.ts'
import type { CycleState, Dimension, Formula, Hundredths } from '#domain/vocabulary.ts'
import { type Refusal, refuse } from '#shared/outcome.ts'
import { deficiencyNotes } from '#storage/review/assessments.ts'
import { versionsOf } from '#storage/evidence/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import { standingOf } from '#storage/not-applicable/requests.ts'
import { promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { type Carried, carriedTo } from '../procedures/carried.ts'
import { type LastYear, lastYearOf } from './last-year.ts'
import { itemAnswer, type ItemAnswer } from './answer.ts'
import { type AgencyItemFacts, contentOf, type DraftFault, draftFaults, dueAtOf, judgeChange } from './item.ts'

/** The page of one indicator as the agency sees it; plain JSON, instants as ISO text. */
export interface ItemPage {
  id: Id<'item'>
  code: string
  title: string
  axis: { id: Id<'axis'>; title: string }
  dimension: Dimension
  maximumHundredths: Hundredths
  guidance: string
  evidenceRequired: boolean
  formula: Formula
  shown: ShownState
  dueAt: string
  deficiencyNote: string | null
  answer: ItemAnswer | null
  /** The newest request that this indicator does not apply, and whether one may be made. */
  request: { id: Id<'not-applicable'>; state: RequestState; promise: SpokenPromise | null } | null
  mayAskNotApplicable: boolean
  /** What may be done now; `why` says why nothing may be, null when it simply is not this person's work. */
  can: { edit: boolean; withdraw: boolean }
  why: Refusal | null
  claimHundredths: Hundredths | null
  /** Set by the organization: the agency is asked for the actual value alone. */
  setTarget: number | null
  target: number | null
  actual: number | null
  explanation: string
  files: { id: Id<'attachment'>; name: string; sizeBytes: number; datedAt: string | null }[]
  /** Of the version shown; null before there is one. `arrivedAt`: until when it can have been pressed, where that is in doubt. */
  version: {
    number: number
    isDraft: boolean
    receipt: string | null
    submittedAt: string | null
    arrivedAt: string | null
  } | null
  versionCount: number
  /** What was handed in for it a year before. */
  lastYear: LastYear | null
  /** What the agency planned for it the year before (peers row 60). */
  carried: Carried[]
  faults: DraftFault[]
  marks: { assessment: Mark; explanation: Mark; content: Mark }
}

/** As the permission says: later an objection to the score is the way. */
const ASKED_IN: readonly CycleState[] = ['OPEN', 'NATIONAL_TRANSFER', 'REVIEW']

/** `mayEdit`: it is this person's work. */
export async function itemPage(
  db: Reader,
  facts: AgencyItemFacts,
  { mayEdit, ...at }: { mayEdit: boolean; sentAt: Date; now: Date; zone: string },
): Promise<ItemPage> {
  const { item, cycle, draft, window, unanswered } = facts
  const content = contentOf(facts)
  const edit = judgeChange(facts, 'edit', at)
  const withdraw = judgeChange(facts, 'withdraw', at)
  const shown = shownState({ ...item, unanswered, hasDraft: draft !== null }, cycle.state)
  // Nothing is noted on an item of which nothing stands.
  const hasNotes = item.submittedAt !== null || item.state === 'DEFICIENT'
  const notes = hasNotes ? await deficiencyNotes(db, item.id) : []
  const request = await standingOf(db, item)
  const clock = request !== null && isAwaited(request.state) ? await promiseClock(db, cycle, at) : null
  const answered = { cycle, submittedAt: item.submittedAt, shown, notes: notes.length }
  const { code, title, axis, dimension, maximumHundredths, guidance, evidenceRequired, formula } = item.indicator
  return {
    id: item.id,
    code,
    title,
    dimension,
    maximumHundredths,
    guidance,
    evidenceRequired,
    formula,
    shown,
    axis: { id: axis.id, title: axis.title },
    dueAt: dueAtOf(item, window).toISOString(),
    deficiencyNote: shown === 'DEFICIENT' ? (notes.at(-1)?.note ?? null) : null,
    answer: await itemAnswer(db, answered, at),
    request:
      request === null
        ? null
        : {
            id: request.id,
            state: request.state,
            promise: clock === null ? null : spoken(clock('not-applicable', request.waitingSince)),
          },
    mayAskNotApplicable: mayEdit && ASKED_IN.includes(cycle.state) && (request === null || !isStanding(request.state)),
    can: { edit: mayEdit && edit.ok, withdraw: mayEdit && withdraw.ok && item.state === 'SUBMITTED' },
    why: mayEdit ? whyNot(edit, facts) : null,
    claimHundredths: content?.claimHundredths ?? null,
    setTarget: item.indicator.target,
    target: content?.target ?? null,
    actual: content?.actual ?? null,
    explanation: content?.explanation ?? '',
    files: (content?.files ?? []).map(({ id, name, sizeBytes, datedAt }) => ({
      id,
      name,
      sizeBytes,
      datedAt: datedAt?.toISOString() ?? null,
    })),
    version:
      content === null
        ? null
        : {
            number: content.number,
            isDraft: content.state === 'DRAFT',
            receipt: content.receipt,
            submittedAt: content.submittedAt?.toISOString() ?? null,
            arrivedAt: content.arrivedAt?.toISOString() ?? null,
          },
    versionCount: facts.versions.length,
    lastYear: await lastYearOf(db, item, content),
    carried: await carriedTo(db, item),
    faults: draftFaults(item.indicator, content),
    marks: {
      assessment: assessmentMark(content),
      explanation: explanationMark(content),
      content: contentMark(content),
    },
  }
}

/** Why nothing may be done, or why what is written may not be sent yet (requirement C5). */
function whyNot(edit: ReturnType<typeof judgeChange>, { hold }: Pick<AgencyItemFacts, 'hold'>): Refusal | null {
  if (!edit.ok) return edit.refusal.code === 'submitted-already' ? null : edit.refusal
  return hold === null ? null : refuse('specific-held', { sinceAt: hold.since.toISOString() }).refusal
}

export interface VersionLine {
  number: number
  receipt: string | null
  submittedAt: string | null
  withdrawnAt: string | null
  claimHundredths: Hundredths | null
}

/** Every version the agency ever wrote, newest first. */
export const versionLines = async (db: Reader, itemId: number): Promise<VersionLine[]> =>
  (await versionsOf(db, itemId)).map(({ number, receipt, submittedAt, withdrawnAt, claimHundredths }) => ({
    number,
    receipt,
    submittedAt: submittedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    claimHundredths,
  }))
