import type { Mark } from '#domain/acts/ids.ts'
import { END, type Holder, type OwedStep, type ProcedureDefinition, type Step } from '#domain/procedures/definition.ts'
import type { DefinitionFault } from '#domain/procedures/definition-fault.ts'
import { formsOfStep, isOfAgency, isOwed, isSide, stepOf } from '#domain/procedures/flow.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'

const QUESTIONS = 12
const FAULTS = 15

export const holderName = (language: Language, holder: Holder): string =>
  labelDynamic(language, isSide(holder) ? `dry-side-${holder}` : `role-${holder}`)

const ladderName = (language: Language, to: OwedStep['ladder'][number]['to']): string =>
  to === 'superior' ? label(language, 'dry-superior') : holderName(language, to)

/** A procedure played dry, a paragraph for each step: who, until when, what is asked, which message goes to whom, where it leads. */
export const dryPlay = (language: Language, definition: ProcedureDefinition): string[] =>
  definition.steps.map((step, i) => {
    const head = { number: i + 1, title: step.title[language], does: labelDynamic(language, `dry-does-${step.does}`) }
    return lines(
      say(language, 'dry-step', { ...head, who: isOwed(step) ? holderName(language, step.by) : 'none' }),
      isOwed(step) && step.within !== undefined && say(language, 'dry-within', step.within),
      isOwed(step) &&
        step.endsWith !== undefined &&
        say(language, 'dry-ends-with', { stage: labelDynamic(language, `stage-${step.endsWith}`) }),
      ...(isOwed(step) ? step.ladder : []).map(({ day, to }) =>
        say(language, 'dry-ladder', { days: Math.abs(day), when: String(day < 0), who: ladderName(language, to) }),
      ),
      ...asked(language, definition, step),
      told(language, step),
      ...ways(language, definition, step),
    )
  })

function asked(language: Language, { forms }: ProcedureDefinition, step: Step): string[] {
  return formsOfStep(step).flatMap((name) => {
    const { title, fields = [] } = forms[name] ?? {}
    const titles = fields.slice(0, QUESTIONS).map((field) => field.title[language])
    const form = title?.[language] ?? name
    const rest = fields.length - titles.length
    return [say(language, 'dry-asks', { form, titles: titles.join(label(language, 'case-comma')), rest })]
  })
}

/** The message that leaves when the step begins; roles find the case on their desk. */
function told(language: Language, step: Step): string | null {
  if (step.does === 'tell') {
    const who = step.to.map((holder) => holderName(language, holder)).join(label(language, 'case-comma'))
    return say(language, 'dry-told', { who, text: step.text[language] })
  }
  if (!isOwed(step)) return null
  return isSide(step.by) || isOfAgency(step.by)
    ? say(language, 'dry-turn', { who: holderName(language, step.by), step: step.title[language] })
    : say(language, 'dry-desk', { who: holderName(language, step.by) })
}

function ways(language: Language, definition: ProcedureDefinition, step: Step): string[] {
  const to = (next: string): string =>
    next === END ? label(language, 'dry-end') : (stepOf(definition, next)?.title[language] ?? next)
  const leads =
    step.does === 'judge'
      ? Object.values(step.outcomes).map(({ title, next }) =>
          say(language, 'dry-way', { title: title[language], to: to(next) }),
        )
      : [
          ...(step.does === 'branch' ? step.ways : []).map(({ when, next }) =>
            say(language, 'dry-if', {
              conditions: when.map(({ field, is }) => `${field} = ${[is].flat().join(' | ')}`).join(' & '),
              to: to(next),
            }),
          ),
          say(language, 'dry-next', { to: to(step.next) }),
        ]
  const silence =
    isOwed(step) && step.silence !== undefined ? [say(language, 'dry-silence', { to: to(step.silence.next) })] : []
  return [...leads, ...silence]
}

/** A definition that somebody has sent, before it is installed. */
export const dryPlayScreen = (
  language: Language,
  { definition, mark }: { definition: ProcedureDefinition; mark: Mark },
): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(language, 'dry-head', { title: definition.title[language], count: definition.steps.length }),
    ...dryPlay(language, definition),
    say(language, 'dry-foot'),
  ),
  buttons: rows(
    go('procedure.take', { workbook: mark }, label(language, 'dry-propose'), 'primary'),
    go('form.ask', {}, label(language, 'dry-again')),
    homeRow(language),
  ),
})

/** The same before a second person, who installs it or sends it back; whoever proposed it may take it back. */
export const proposalScreen = (
  language: Language,
  {
    proposalId,
    definition,
    proposer,
    isOwn,
  }: { proposalId: number; definition: ProcedureDefinition; proposer: string; isOwn: boolean },
): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(language, 'dry-head', { title: definition.title[language], count: definition.steps.length }),
    say(language, isOwn ? 'dry-waits' : 'dry-proposer', { name: proposer }),
    ...dryPlay(language, definition),
    say(language, 'dry-foot'),
  ),
  buttons: rows(
    !isOwn && go('procedure.confirm', { proposalId }, label(language, 'dry-install'), 'primary'),
    go('procedure.drop', { proposalId }, label(language, isOwn ? 'dry-take-back' : 'dry-drop')),
    homeRow(language),
  ),
})

export const definitionFaultsScreen = (language: Language, faults: readonly DefinitionFault[]): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(language, 'dry-faults', { count: faults.length }),
    ...faults.slice(0, FAULTS).map(({ path, code, word }) =>
      say(language, 'dry-fault', {
        path: path || 'none',
        words: labelDynamic(language, `procedure-fault-${code}`, { word }),
      }),
    ),
    faults.length > FAULTS && say(language, 'import-more-faults', { rest: faults.length - FAULTS }),
    say(language, 'dry-mend'),
  ),
  buttons: rows(go('form.ask', {}, label(language, 'dry-again')), homeRow(language)),
})
