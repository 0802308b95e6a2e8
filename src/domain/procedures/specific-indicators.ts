import { cleanText, squash } from 'persian-text'
import { CYCLE_STATES, type CycleState } from '../vocabulary.ts'
import { DIMENSION_TOTAL_HUNDREDTHS } from '../province/check-totals.ts'
import type { Answers } from './answers.ts'
import { END, type ProcedureDefinition, type Step } from './definition.ts'
import { isOwed, stepOf, wayAt } from './flow.ts'

export type IndicatorsStep = Extract<Step, { does: 'indicators' }>

export interface ApprovedIndicator {
  axisCode: string | null
  title: string
  maximumHundredths: number
  target: number | null
  guidance: string
}

/** What of the answers becomes indicators, in the order of the rows of the step. */
export const approvedIndicators = ({ rows }: IndicatorsStep, answers: Answers): ApprovedIndicator[] =>
  rows.flatMap(({ axis = null, title, points, target }) => {
    const [name, weight] = [answers[title], answers[points]]
    const goal = target === undefined ? null : answers[target]
    if (typeof name !== 'string' || typeof weight !== 'number' || weight <= 0) return []
    return [
      {
        axisCode: axis,
        title: cleanText(name),
        maximumHundredths: Math.round(weight * 100),
        target: typeof goal === 'number' ? goal : null,
        guidance: typeof goal === 'string' ? cleanText(goal) : '',
      },
    ]
  })

export type IndicatorsFault =
  | { code: 'specific-late' }
  | { code: 'specific-twice'; title: string }
  | { code: 'specific-total'; total: number; expected: number }

/** Why they cannot become those of the cycle (requirements A3, C5): once its review has begun nothing that is judged changes any more. */
export function indicatorsFault(
  approved: readonly ApprovedIndicator[],
  cycleState: CycleState | null,
): IndicatorsFault | null {
  if (cycleState === null || CYCLE_STATES.indexOf(cycleState) >= CYCLE_STATES.indexOf('REVIEW'))
    return { code: 'specific-late' }
  const names = approved.map(({ title }) => squash(title))
  const again = approved.find(({ title }, i) => names.indexOf(squash(title)) < i)
  if (again !== undefined) return { code: 'specific-twice', title: again.title }
  const total = approved.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, 0)
  return total === DIMENSION_TOTAL_HUNDREDTHS
    ? null
    : { code: 'specific-total', total: total / 100, expected: DIMENSION_TOTAL_HUNDREDTHS / 100 }
}

/** The step of that kind that a case would pass by itself on its way from here; null: none. */
export function indicatorsOnTheWay(
  definition: Pick<ProcedureDefinition, 'steps'>,
  from: string,
  answers: Answers,
): IndicatorsStep | null {
  for (let target = from; target !== END; ) {
    const step = stepOf(definition, target)
    if (step === null || isOwed(step) || step.does === 'wait' || step.does === 'repeat') return null
    if (step.does === 'indicators') return step
    target = step.does === 'branch' ? wayAt(step, answers) : step.next
  }
  return null
}

/** The step for which these forms are filled in; null: none. */
export const indicatorsOf = (
  { steps }: Pick<ProcedureDefinition, 'steps'>,
  forms: readonly string[],
): IndicatorsStep | null =>
  steps
    .filter((step) => step.does === 'indicators')
    .find(({ rows }) => rows.some(({ title }) => forms.includes(title.split('.')[0] ?? ''))) ?? null

export const setsIndicators = ({ steps }: Pick<ProcedureDefinition, 'steps'>): boolean =>
  steps.some(({ does }) => does === 'indicators')
