import {
  FORM_CELLS,
  type FilledForm,
  type FormBase,
  type FormCell,
  type FormItem,
  type FormPlan,
  formBase,
  formTexts,
  mayFill,
  planForm,
} from '#domain/evidence/form.ts'
import { type FormFile, placeFiles } from '#domain/evidence/form-files.ts'
import type { Mark } from '#domain/acts/ids.ts'
import { shownState, type ShownState } from '#domain/evidence/shown-state.ts'
import { sha256 } from '#shared/ids.ts'
import { cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { itemsOfAgency } from '#storage/evidence/agency-items.ts'
import { versionsOfAgency } from '#storage/evidence/submissions.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { specificHold } from '#storage/procedures/specific-indicators.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AgencyItemFacts, contentOf, type DraftFault, draftFaults, judgeChange } from './item.ts'

type At = { person: { agencyId: number | null }; sentAt: Date; now: Date }

/** All items of an agency as it works on them, in the order of its lists. */
export async function formFacts(db: Reader, cycleId: number, agencyId: number): Promise<AgencyItemFacts[]> {
  const cycle = await cycleById(db, cycleId)
  const window = await stageFor(db, cycleId, 'self-assessment', agencyId)
  const agency = await agencyById(db, agencyId)
  if (cycle === null || window === null || agency === null) return []
  const versions = await versionsOfAgency(db, cycleId, agencyId)
  const hold = await specificHold(db, { cycleId, agencyId })
  return (await itemsOfAgency(db, cycleId, agencyId)).map((item) => ({
    ...(versions.get(item.id) ?? { versions: [], draft: null, inForce: null }),
    item: { ...item, agency },
    cycle,
    window,
    unanswered: item.unanswered,
    hold: item.indicator.dimension === 'SPECIFIC' ? hold : null,
  }))
}

const contentNow = (facts: AgencyItemFacts): FormItem['content'] => {
  const { claimHundredths = null, target = null, actual = null, explanation = '' } = contentOf(facts) ?? {}
  return { claimHundredths, target: target ?? facts.item.indicator.target, actual, explanation }
}

const isClosed = (facts: AgencyItemFacts, at: At): boolean => !judgeChange(facts, 'edit', at).ok

export interface FormLine {
  code: string
  title: string
  maximumHundredths: number
  shown: ShownState
  missing: DraftFault[]
  values: FormBase
  base: FormBase
  open: FormCell[]
}

/** One row of the form that is given out. */
export function formLine(facts: AgencyItemFacts, at: At): FormLine {
  const { item, cycle, draft, unanswered } = facts
  const { indicator } = item
  const content = contentNow(facts)
  const shown = shownState({ ...item, unanswered, hasDraft: draft !== null }, cycle.state)
  const closed = isClosed(facts, at)
  return {
    code: indicator.code,
    title: indicator.title,
    maximumHundredths: indicator.maximumHundredths,
    shown,
    missing: closed ? [] : draftFaults(indicator, contentOf(facts)),
    values: formTexts(content),
    base: formBase(content),
    open: closed ? [] : FORM_CELLS.filter((cell) => mayFill(cell, indicator)),
  }
}

/** What came back, judged by the items as they are now; `seen` is the mark of all of it. */
export interface JudgedForm extends FormPlan {
  files: (FormFile & { code: string | null })[]
  seen: Mark
}

export function judgeForm(
  all: readonly AgencyItemFacts[],
  { form, files }: { form: FilledForm | null; files: readonly { path: string; sizeBytes: number }[] },
  at: At,
): JudgedForm {
  const items = all.map((facts) => ({
    id: facts.item.id,
    code: facts.item.indicator.code,
    indicator: facts.item.indicator,
    content: contentNow(facts),
    closed: isClosed(facts, at),
    fileCount: contentOf(facts)?.files.length ?? 0,
  }))
  const plan = planForm(form ?? { agencyCode: '', year: 0, sheet: '', base: {}, rows: [] }, items)
  const codes = new Map(items.map(({ id, code }) => [id, code]))
  const placed = placeFiles(files, items).map((file) => ({ ...file, code: codes.get(file.itemId ?? 0) ?? null }))
  const seen = sha256(JSON.stringify([plan.changes, plan.contents, placed])).slice(0, 12) as Mark
  return { ...plan, files: placed, seen }
}
