import type { Id } from '#domain/acts/ids.ts'
import type { BothWords, ProcedureDefinition } from '#domain/procedures/definition.ts'
import { formsOfStep } from '#domain/procedures/flow.ts'
import type { Formula, Hundredths } from '#domain/vocabulary.ts'
import { pointsFor } from '#domain/review/points.ts'
import { actsOf } from '#storage/procedures/cases.ts'
import { casesOfAgency, reportingCases } from '#storage/procedures/reported.ts'
import { procedureById, proceduresThat } from '#storage/procedures/procedures.ts'
import { answersOf } from '#storage/procedures/answers.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AnswerLine, answerLines, formState } from './form.ts'

/** What somebody who was asked has said of one agency and one indicator (requirements H1–H9); plain JSON. */
export interface Reported {
  /** The inquiry, and the office that was asked. */
  title: string
  source: string
  value: number | string
  at: string
  /** Points that the indicator's formula gives for it; null where it is judged by hand. */
  pointsHundredths: Hundredths | null
  /** It is not what the agency has claimed. */
  isOther: boolean
}

/** Reports that are finished, the oldest first; what is still being written is nobody's yet. */
export async function reportedFor(
  db: Reader,
  item: {
    cycleId: number
    agencyId: number
    indicator: { code: string; formula: Formula; maximumHundredths: Hundredths }
  },
  claim: { target: number | null; actual: number | null },
): Promise<Reported[]> {
  const { cycleId, agencyId, indicator } = item
  const reports: Reported[] = []
  for (const { id, procedureId, inquiry, endedAt } of await reportingCases(db, cycleId, indicator.code)) {
    const place = (await procedureById(db, procedureId))?.definition.reports?.value.split('.')
    if (place === undefined || inquiry === null || endedAt === null) continue
    const [form = '', table = '', column = ''] = place
    const value = (await answersOf(db, id))[`${form}.${table}.${agencyId}.${column}`]
    if (typeof value !== 'number' && typeof value !== 'string') continue
    const actual = typeof value === 'number' ? value : null
    reports.push({
      title: inquiry.title,
      source: inquiry.respondent,
      value,
      at: endedAt.toISOString(),
      pointsHundredths: actual === null ? null : pointsFor({ ...indicator, target: claim.target, actual }),
      isOther: actual !== null && claim.actual !== null && claim.actual !== actual,
    })
  }
  return reports
}

/** What was found at the agency through the year, for whoever judges its items; plain JSON. */
export interface BesideItem {
  caseId: Id<'case'>
  title: BothWords
  at: string
  /** It waits for an evaluator's word on whether it was used. */
  isOpen: boolean
  /** What an evaluator has said of it. */
  answers: AnswerLine[]
}

const offered = ({ steps }: ProcedureDefinition) => steps.find((step) => step.does === 'fill' && step.besideItems)

/** Requirements E7, E8: reports on the agency that have come to the step which is offered beside its items. */
export async function besideItem(db: Reader, item: { cycleId: number; agencyId: number }): Promise<BesideItem[]> {
  const ids = await proceduresThat(db, (definition) => offered(definition) !== undefined)
  const found: BesideItem[] = []
  for (const row of ids.length === 0 ? [] : await casesOfAgency(db, item, ids)) {
    const definition = (await procedureById(db, row.procedureId))?.definition
    const step = definition === undefined ? undefined : offered(definition)
    if (definition === undefined || step === undefined) continue
    const isOpen = row.endedAt === null && row.step === step.key
    const said = isOpen
      ? undefined
      : (await actsOf(db, row.id)).findLast((act) => act.step === step.key && act.kind === 'submit')
    if (!isOpen && said === undefined) continue
    const forms = formsOfStep(step)
    const state = isOpen ? null : await formState(db, row, { definition, forms, language: 'fa' })
    found.push({
      caseId: row.id,
      title: definition.title,
      at: (said?.at ?? row.stepSince).toISOString(),
      isOpen,
      answers: state === null ? [] : answerLines(definition, forms, state, () => true),
    })
  }
  return found
}
