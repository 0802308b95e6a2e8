import type { Actor } from '#domain/people/actor.ts'
import type { BothWords, OwedStep, ProcedureDefinition, ServiceFacts } from '#domain/procedures/definition.ts'
import { formsOfStep, isOwed, mainLine } from '#domain/procedures/flow.ts'
import { mayStart } from '#domain/procedures/starts.ts'
import { currentProcedures, type ProcedureRow } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'

/** A service that runs by a procedure, as everybody reads it; plain JSON. */
export interface ProcedureCard {
  id: number
  title: BothWords
  about: BothWords | null
  facts: ServiceFacts
  fees: { title: BothWords; rial: number; year: number }[]
  steps: { title: BothWords; within: { days: number; count: 'calendar' | 'working' } | null }[]
  /** What the reader may begin: `apply` asks them to agree first. */
  begins: { id: number; title: BothWords; how: 'apply' | 'start' }[]
  hasForms: boolean
}

/** Services with a card of their own, in the order of their keys. */
export const cardsOf = async (db: Reader): Promise<{ id: number; title: BothWords }[]> =>
  (await currentProcedures(db)).flatMap(({ id, definition: { service, title } }) =>
    service === undefined ? [] : [{ id, title }],
  )

export async function procedureCard(db: Reader, actor: Actor, id: number): Promise<ProcedureCard | null> {
  const all = await currentProcedures(db)
  const row = all.find((one) => one.id === id)
  if (row?.definition.service === undefined) return null
  const { title, about, service: facts, fees } = row.definition
  const parts = [row, ...all.filter(({ definition: { part } }) => part === row.key)]
  return {
    id,
    title,
    about: about ?? null,
    facts,
    fees: Object.values(fees).flatMap(({ rows }) =>
      rows.map(({ title: of, rial, year }) => ({ title: of, rial, year })),
    ),
    steps: mainLine(row.definition).map(stepLine),
    begins: parts.flatMap((part) => waysIn(part, actor)),
    hasForms: formsAsked(row.definition).length > 0,
  }
}

const stepLine = ({ title, within }: OwedStep): ProcedureCard['steps'][number] => ({
  title,
  within: within === undefined ? null : { days: within.days, count: within.count },
})

function waysIn({ id, definition }: ProcedureRow, actor: Actor): ProcedureCard['begins'] {
  const { title, starts } = definition
  const ways: ProcedureCard['begins'] = []
  if (starts.by === 'applicant') ways.push({ id, title, how: 'apply' })
  if (actor.kind === 'person' && mayStart(definition, actor)) ways.push({ id, title, how: 'start' })
  return ways
}

/** Forms that whoever begins fills in, in the order in which they are asked. */
function formsAsked({ steps, starts }: ProcedureDefinition): string[] {
  const sides = starts.by === 'applicant' ? ['applicant'] : ['agency']
  const own = steps.filter((step) => isOwed(step) && sides.includes(step.by))
  return [...new Set(own.flatMap(formsOfStep))]
}

/** Requirements K3, L3–L5, N10: what is asked, before one begins. */
export async function formsOfService(db: Reader, id: number) {
  const row = (await currentProcedures(db)).find((one) => one.id === id)
  if (row?.definition.service === undefined) return null
  const { title, forms } = row.definition
  const asked = formsAsked(row.definition).map((name) => ({
    title: forms[name]?.title ?? title,
    fields: (forms[name]?.fields ?? []).map(({ title: field, required, when }) => ({
      title: field,
      isOptional: !required || when !== undefined,
    })),
  }))
  return { id, title, forms: asked }
}
