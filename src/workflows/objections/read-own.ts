import { windowAt } from '#domain/cycle/window.ts'
import { checkObjection, type ObjectionFault } from '#domain/objections/check-objection.ts'
import type { ObjectionState } from '#domain/objections/objection-states.ts'
import { may } from '#domain/people/may.ts'
import type { Hundredths, ItemState } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { itemsOfAgency } from '#storage/agency-items.ts'
import { filesToSend } from '#storage/attachments.ts'
import { stageFor } from '#storage/cycles.ts'
import { objectionsOfAgency } from '#storage/objections.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import type { Caller, Tools } from '../command.ts'
import { spoken, type SpokenPromise } from '#reads/cycle/promises.ts'
import { objectionMark, textMark } from './marks.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

export interface OwnLine {
  itemId: number
  code: string
  title: string
  maximumHundredths: Hundredths
  /** As announced before any objection. */
  pointsHundredths: Hundredths
  itemState: ItemState
  objection: ObjectionState | null
}
/** The objections of one agency; plain JSON, instants as ISO text. */
export interface OwnBoard {
  year: number
  window: { at: 'before' | 'open' | 'after'; opensAt: string; dueAt: string }
  lines: OwnLine[]
  counts: Record<ObjectionState, number>
}

/** While the window is open every score is listed, because each may be objected to; afterwards what was objected to. */
export async function readOwnBoard(tools: Tools, by: Caller): Promise<Outcome<OwnBoard>> {
  const { db } = tools
  const cycle = await publishedCycle(db)
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const allowed = may(by.actor, 'objection.read', { agencyId, cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  const stage = cycle === null || agencyId === null ? null : await stageFor(db, cycle.id, 'objection', agencyId)
  if (cycle === null) return refuse('no-cycle')
  if (agencyId === null || stage === null) return refuse('not-found')
  const at = windowAt(stage, by.sentAt, stage.graceMinutes)
  const objections = await objectionsOfAgency(db, cycle.id, agencyId)
  const stateOf = new Map(objections.map((row) => [row.itemId, row.state]))
  const items = await itemsOfAgency(db, cycle.id, agencyId)
  const lines = items
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
  return done({
    year: cycle.year,
    // As announced: the grace behind it is silent.
    window: { at: windowAt(stage, by.sentAt), opensAt: stage.opensAt.toISOString(), dueAt: stage.dueAt.toISOString() },
    // What was begun stands before what could be begun.
    lines: [...lines.filter((line) => line.objection !== null), ...lines.filter((line) => line.objection === null)],
    counts: {
      DRAFT: count('DRAFT'),
      FILED: count('FILED'),
      WITHDRAWN: count('WITHDRAWN'),
      DECIDED: count('DECIDED'),
    },
  })
}

export interface OwnPage {
  itemId: number
  code: string
  title: string
  maximumHundredths: Hundredths
  pointsHundredths: Hundredths
  dueAt: string
  objection: {
    state: ObjectionState
    text: string
    receipt: string | null
    filedAt: string | null
    beforeHundredths: Hundredths | null
    afterHundredths: Hundredths | null
    reason: string | null
    /** Null when nothing is owed on it. */
    promise: SpokenPromise | null
  } | null
  files: { id: number; name: string; sizeBytes: number }[]
  can: { start: boolean; edit: boolean; withdraw: boolean }
  /** Why nothing can be begun; null where something can, or where it is not this person's work. */
  why: Refusal | null
  /** What the draft still lacks. */
  fault: ObjectionFault | null
  rules: { textOnly: boolean; fileOnly: boolean }
  marks: { text: string; content: string }
}

/** One item with its objection, for the agency; also after the window has closed. */
export async function readOwnPage(tools: Tools, by: Caller, itemId: number): Promise<Outcome<OwnPage>> {
  const own = await ownObjection(tools.db, by, 'objection.read', itemId)
  if (!own.ok) return own
  const { item, cycle, window, objection, files } = own.value
  const isMine = (await ownObjection(tools.db, by, 'objection.file', itemId)).ok
  const at = { sentAt: by.sentAt, now: tools.clock.now() }
  const can = (act: 'start' | 'edit' | 'withdraw'): boolean => isMine && judgeObjection(own.value, act, at).ok
  const start = judgeObjection(own.value, 'start', at)
  const { profile } = cycle
  const clock = await promiseClock(tools.db, cycle, { now: at.now, zone: tools.zone })
  return done({
    itemId,
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
            text: objection.text,
            receipt: objection.receipt,
            filedAt: objection.filedAt?.toISOString() ?? null,
            beforeHundredths: objection.beforeHundredths,
            afterHundredths: objection.afterHundredths,
            reason: objection.reason,
            promise:
              objection.state === 'FILED' && objection.filedAt !== null
                ? spoken(clock('objection', objection.filedAt))
                : null,
          },
    files: files.map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes })),
    can: { start: can('start') && objection === null, edit: can('edit'), withdraw: can('withdraw') },
    why: start.ok || (objection !== null && objection.state !== 'DRAFT') ? null : start.refusal,
    fault:
      objection?.state === 'DRAFT'
        ? checkObjection({ text: objection.text, fileCount: files.length }, profile.objection)
        : null,
    rules: profile.objection,
    marks: { text: textMark(objection?.text ?? ''), content: objectionMark(objection, files) },
  })
}

/** The files of the objection, to be sent back to the agency they came from. */
export async function readOwnFiles(tools: Tools, by: Caller, itemId: number): Promise<Outcome<FileToSend[]>> {
  const own = await ownObjection(tools.db, by, 'objection.read', itemId)
  return own.ok ? done(filesToSend(own.value.files)) : own
}
