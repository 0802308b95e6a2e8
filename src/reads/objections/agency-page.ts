import type { Id, Mark } from '#domain/acts/ids.ts'
import { type Phase, phaseOf } from '#domain/cycle/phase.ts'
import { windowAt } from '#domain/cycle/window.ts'
import { checkObjection, type ObjectionFault } from '#domain/objections/check-objection.ts'
import type { Ground } from '#domain/objections/ground.ts'
import type { ObjectionState } from '#domain/objections/may-object.ts'
import type { Hundredths, ItemState } from '#domain/vocabulary.ts'
import type { Refusal } from '#shared/outcome.ts'
import { itemsOfAgency } from '#storage/evidence/agency-items.ts'
import type { CycleRow, StageRow } from '#storage/cycle/cycles.ts'
import { type ObjectionRow, objectionsOfAgency } from '#storage/objections/objections.ts'
import type { Reader } from '#storage/transaction.ts'
import { promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { type AgencyAppeal, agencyAppeal } from './appeals.ts'
import { type AgencyObjection, contentMark, judgeObjection, textMark } from './agency-objection.ts'

export interface ObjectionLine {
  itemId: Id<'item'>
  code: string
  title: string
  maximumHundredths: Hundredths
  /** As announced before any objection. */
  pointsHundredths: Hundredths
  itemState: ItemState
  objection: ObjectionState | null
}
/** The objections of one agency; plain JSON, instants as ISO text. */
export interface ObjectionBoard {
  year: number
  window: { at: Phase; opensAt: string; dueAt: string }
  lines: ObjectionLine[]
  counts: Record<ObjectionState, number>
}

/** While the window is open every score is listed, because each may be objected to; afterwards what was objected to. */
export async function objectionBoard(
  db: Reader,
  { cycle, agencyId, window }: { cycle: CycleRow; agencyId: number; window: StageRow },
  sentAt: Date,
): Promise<ObjectionBoard> {
  const at = windowAt(window, sentAt, window.graceMinutes)
  const objections = await objectionsOfAgency(db, cycle.id, agencyId)
  const stateOf = new Map(objections.map((row) => [row.itemId, row.state]))
  const lines = (await itemsOfAgency(db, cycle.id, agencyId))
    .filter((item) => stateOf.has(item.id) || (at === 'open' && item.state === 'SCORED'))
    .map((item) => ({
      itemId: item.id,
      code: item.indicator.code,
      title: item.indicator.title,
      maximumHundredths: item.indicator.maximumHundredths,
      pointsHundredths: item.preliminaryHundredths ?? 0,
      itemState: item.state,
      objection: stateOf.get(item.id) ?? null,
    }))
  const count = (state: ObjectionState): number => objections.filter((row) => row.state === state).length
  return {
    year: cycle.year,
    // As announced: the grace behind it is silent.
    window: {
      at: phaseOf(window, cycle, sentAt),
      opensAt: window.opensAt.toISOString(),
      dueAt: window.dueAt.toISOString(),
    },
    // What was begun stands before what could be begun.
    lines: [...lines.filter((line) => line.objection !== null), ...lines.filter((line) => line.objection === null)],
    counts: { DRAFT: count('DRAFT'), FILED: count('FILED'), WITHDRAWN: count('WITHDRAWN'), DECIDED: count('DECIDED') },
  }
}

export interface ObjectionPage {
  itemId: Id<'item'>
  code: string
  title: string
  maximumHundredths: Hundredths
  pointsHundredths: Hundredths
  dueAt: string
  objection: {
    state: ObjectionState
    ground: Ground
    particulars: string
    text: string
    receipt: string | null
    filedAt: string | null
    /** Until when it can have been filed, where that is in doubt. */
    arrivedAt: string | null
    beforeHundredths: Hundredths | null
    afterHundredths: Hundredths | null
    reason: string | null
    /** Null when nothing is owed on it. */
    promise: SpokenPromise | null
  } | null
  files: { id: Id<'attachment'>; name: string; sizeBytes: number }[]
  appeal: AgencyAppeal
  can: { start: boolean; edit: boolean; withdraw: boolean; appeal: boolean; withdrawAppeal: boolean }
  /** Why nothing can be begun; null where something can, or where it is not this person's work. */
  why: Refusal | null
  /** What the draft still lacks. */
  fault: ObjectionFault | null
  rules: { textOnly: boolean; fileOnly: boolean }
  marks: { text: Mark; content: Mark }
}

/** One item with its objection, for the agency; also after the window has closed. `mayFile`, `mayTurn`: whether it is this person's work to object, to turn to the committee. */
export async function objectionPage(
  db: Reader,
  place: AgencyObjection,
  { mayFile, mayTurn }: { mayFile: boolean; mayTurn: boolean },
  at: { sentAt: Date; now: Date; zone: string },
): Promise<ObjectionPage> {
  const { item, cycle, window, objection, files } = place
  const can = (act: 'start' | 'edit' | 'withdraw'): boolean => mayFile && judgeObjection(place, act, at).ok
  const start = judgeObjection(place, 'start', at)
  const rules = cycle.profile.objection
  const appeal = await agencyAppeal(db, cycle, { objection, graceMinutes: window.graceMinutes }, at)
  return {
    itemId: item.id,
    code: item.indicator.code,
    title: item.indicator.title,
    maximumHundredths: item.indicator.maximumHundredths,
    pointsHundredths: item.preliminaryHundredths ?? 0,
    dueAt: window.dueAt.toISOString(),
    objection:
      objection === null
        ? null
        : {
            state: objection.state,
            ground: objection.ground,
            particulars: objection.particulars,
            text: objection.text,
            receipt: objection.receipt,
            filedAt: objection.filedAt?.toISOString() ?? null,
            arrivedAt: objection.arrivedAt?.toISOString() ?? null,
            beforeHundredths: objection.beforeHundredths,
            afterHundredths: objection.afterHundredths,
            reason: objection.reason,
            promise: await promiseOn(db, cycle, objection, at),
          },
    files: files.map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes })),
    appeal,
    can: {
      start: can('start') && objection === null,
      edit: can('edit'),
      withdraw: can('withdraw'),
      appeal: mayTurn && appeal.until !== null,
      withdrawAppeal: mayTurn && appeal.filed?.state === 'FILED',
    },
    why: start.ok || (objection !== null && objection.state !== 'DRAFT') ? null : whyNot(place, start.refusal, at),
    fault: objection?.state === 'DRAFT' ? checkObjection({ ...objection, fileCount: files.length }, rules) : null,
    rules,
    marks: { text: textMark(objection?.text ?? ''), content: contentMark(objection, files) },
  }
}

/** A window that the cycle has left before its dates opens no more. */
const whyNot = ({ window, cycle }: AgencyObjection, refusal: Refusal, { sentAt }: { sentAt: Date }): Refusal =>
  phaseOf(window, cycle, sentAt) === 'passed' ? { code: 'not-now', state: cycle.state, from: null } : refusal

async function promiseOn(
  db: Reader,
  cycle: CycleRow,
  { state, filedAt }: ObjectionRow,
  at: { now: Date; zone: string },
): Promise<SpokenPromise | null> {
  if (state !== 'FILED' || filedAt === null) return null
  return spoken((await promiseClock(db, cycle, at))('objection', filedAt))
}
