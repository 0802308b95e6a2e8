import { addDays, addWorkingDays, type Holidays } from 'persian-text'
import type { Answers } from './answers.ts'
import { atWallTime, orNextWorkingDay } from '../cycle/stage-length.ts'
import type { LiveSide } from './cases.ts'
import type { PersonActor } from '../people/actor.ts'
import type { Role } from '../vocabulary.ts'
import { fits } from './documents.ts'
import {
  BY_ITSELF,
  END,
  type Holder,
  type OwedStep,
  type ProcedureDefinition,
  type RepeatStep,
  SIDES,
  type Step,
} from './definition.ts'

export const stepOf = ({ steps }: Pick<ProcedureDefinition, 'steps'>, key: string): Step | null =>
  steps.find((step) => step.key === key) ?? null

/** What is filled in at a step. */
export const formsOfStep = (step: Step): readonly string[] => ('forms' in step ? step.forms : [])

/** Who has passed, of whom: null where the definition sets no mark for it. */
export function passedOf(
  { steps }: Pick<ProcedureDefinition, 'steps'>,
  answers: Answers,
): { passed: number; marked: number; least: number } | null {
  const step = steps.findLast((one) => one.does === 'mark')
  if (step?.does !== 'mark' || step.pass === undefined) return null
  const [form, table, column] = step.pass.column.split('.')
  const marks = Object.entries(answers).flatMap(([path, value]) =>
    path.startsWith(`${form}.${table}.`) && path.endsWith(`.${column}`) && typeof value === 'number' ? [value] : [],
  )
  const { least } = step.pass
  return { passed: marks.filter((mark) => mark >= least).length, marked: marks.length, least }
}

/** A step that waits for somebody. */
export const isOwed = (step: Step | null): step is OwedStep =>
  step !== null && !BY_ITSELF.some((kind) => kind === step.does)

export type TellStep = Extract<Step, { does: 'tell' }>
export type BranchStep = Extract<Step, { does: 'branch' }>

/** The first way whose conditions all hold (requirements K12, N8, N9). */
export const wayAt = ({ ways, next }: BranchStep, answers: Answers): string =>
  ways.find(({ when }) => when.every((one) => fits(one, answers)))?.next ?? next

/** Where each step may lead, by itself or by whoever has the turn. */
export const leadsTo = (step: Step): string[] => [
  ...(step.does === 'judge' ? Object.values(step.outcomes).map(({ next }) => next) : [step.next]),
  ...(step.does === 'repeat' ? [step.again] : []),
  ...(step.does === 'branch' ? step.ways.map(({ next }) => next) : []),
  ...('silence' in step && step.silence !== undefined ? [step.silence.next] : []),
]

/** The same once all that is repeated has been done as often as it is to be. */
export const waysOut = (step: Step): string[] => (step.does === 'repeat' ? [step.next] : leadsTo(step))

/** All that can be come to from here, itself included; `without`: not through this one. */
export function reachable(
  definition: Pick<ProcedureDefinition, 'steps'>,
  from: string,
  without?: string,
  ways: (step: Step) => string[] = leadsTo,
): Set<string> {
  const reached = new Set<string>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    const step = name === without ? null : stepOf(definition, name)
    if (step !== null) open.push(...ways(step))
  }
  return reached
}

/** The steps between which a repeat goes round. */
export const repeated = (definition: Pick<ProcedureDefinition, 'steps'>, { key, again }: RepeatStep): Step[] => {
  const body = reachable(definition, again, key)
  return definition.steps.filter((step) => body.has(step.key) && reachable(definition, step.key).has(key))
}

/** By when whoever has the turn owes their part: at the end of office hours, never on a free day; null: no clock runs. */
export function dueAtOf(
  { within }: Pick<OwedStep, 'within'>,
  since: Date,
  { holidays, zone, dayEndsAt }: { holidays: Holidays; zone: string; dayEndsAt: string },
): Date | null {
  if (within === undefined) return null
  const last =
    within.count === 'working'
      ? addWorkingDays(since, within.days, holidays, zone)
      : orNextWorkingDay(addDays(since, within.days, zone), holidays, zone)
  return atWallTime(last, dayEndsAt, zone)
}

/** What of a case says whose turn it is. */
export interface Turn {
  holder: Holder | null
  agencyId: number | null
  applicantId: number | null
  /** Persons that were named as respondents. */
  respondents: readonly number[]
  /** How it has ended; null or left out: it is open. */
  end?: string | null
}

const AGENCY: readonly Role[] = ['focal-point', 'agency-head']
/** Head or focal point: of the agency that the case is about, where it is about one. */
export const isOfAgency = (holder: Holder): boolean => AGENCY.some((role) => role === holder)
export const isSide = (holder: Holder): holder is (typeof SIDES)[number] =>
  (SIDES as readonly string[]).includes(holder)

/**
 * Whether this person, on the seat they sit on, is this side of the case. An inquiry nobody was named for is the coordinator's, and so is
 * a request that came to the desk until its applicant is known (requirement K5). Whoever an applicant has asked in is the applicant's side.
 */
export function isHolder(person: PersonActor, holder: Holder, turn: Omit<Turn, 'holder'>): boolean {
  if (!isSide(holder)) return person.role === holder && isAt(person, turn)
  if (holder === 'applicant') {
    const isNobodys = turn.applicantId === null && turn.respondents.length === 0
    const isOwn = turn.applicantId === person.personId || turn.respondents.includes(person.personId)
    return isOwn || (isNobodys && person.role === 'coordinator')
  }
  if (holder === 'agency')
    return (
      person.role !== null &&
      AGENCY.includes(person.role) &&
      turn.agencyId !== null &&
      person.agencyId === turn.agencyId
    )
  return turn.respondents.length === 0 ? person.role === 'coordinator' : turn.respondents.includes(person.personId)
}

/**
 * What is about an agency is no other agency's; and, peers row 33, no evaluator's who has been recused from it, or of whom that is not
 * known.
 */
const isAt = ({ role, reviews, agencyId: own }: PersonActor, { agencyId }: Pick<Turn, 'agencyId'>): boolean =>
  agencyId === null ||
  (role === 'evaluator'
    ? reviews?.barred.includes(agencyId) === false
    : role === null || !AGENCY.includes(role) || own === agencyId)

/** Whoever has a step of it by their role, beside its sides. */
const isAtDesk = (person: PersonActor, { steps }: Pick<ProcedureDefinition, 'steps'>, about: AboutAgency): boolean =>
  isAt(person, about) &&
  steps.some((step) => isOwed(step) && !isSide(step.by) && !isOfAgency(step.by) && person.role === step.by)
type AboutAgency = Pick<Turn, 'agencyId'>

/** A step that one colleague of its role has in hand, and may hand over to another. */
export const isOfOne = (step: Step | null): step is OwedStep =>
  isOwed(step) && !isSide(step.by) && !isOfAgency(step.by) && !(step.does === 'judge' && step.quorum !== undefined)

/** Whether a person sees what only those who judge see. */
export const isOfDesk = (
  person: PersonActor,
  definition: Pick<ProcedureDefinition, 'steps'>,
  about: AboutAgency,
): boolean => person.role === 'coordinator' || person.role === 'auditor' || isAtDesk(person, definition, about)

/**
 * Of which forms a person also sees what only those who judge see: of all, or of those that their own side fills in.
 */
export function seesWholly(
  person: PersonActor,
  definition: Pick<ProcedureDefinition, 'steps'>,
  turn: Turn,
): (form: string) => boolean {
  if (isOfDesk(person, definition, turn)) return () => true
  const steps = definition.steps.filter((step) => isOwed(step) && isHolder(person, step.by, turn))
  const own = new Set(steps.flatMap(formsOfStep))
  return (form) => own.has(form)
}

type Seen = Pick<ProcedureDefinition, 'steps' | 'cleared'>
/** Reliability S5: what is not released is nobody's who may not read the ranking, whatever their part in the case. */
export const mayKnow = ({ readsRanking }: PersonActor, { cleared }: Pick<ProcedureDefinition, 'cleared'>): boolean =>
  cleared !== true || readsRanking === true

/**
 * Coordinator and auditor see every case; any other person those in which they are a side, whose turn is their role's, to whose meetings
 * their role is invited, or that were published to them.
 */
export const isParty = (person: PersonActor, definition: Seen, turn: Turn): boolean =>
  mayKnow(person, definition) &&
  (isOfDesk(person, definition, turn) ||
    SIDES.some((side) => isHolder(person, side, turn)) ||
    definition.steps.some(
      (step) =>
        (step.does === 'meet' && step.with.some((holder) => isHolder(person, holder, turn))) ||
        (step.does === 'tell' && step.opens && turn.end === 'done' && isTold(person, step, turn)),
    ))

/** Names the time at which somebody has the turn. */
export const turnOf = ({ step, stepSince }: { step: string; stepSince: Date }): string =>
  `${step} ${stepSince.toISOString()}`

export const isTold = (person: PersonActor, { to }: Pick<TellStep, 'to'>, turn: Turn): boolean =>
  to.some((holder) => isHolder(person, holder, turn))

export const hasTurn = (person: PersonActor, turn: Turn): boolean =>
  turn.holder !== null && isHolder(person, turn.holder, turn)

/** Of a step that several judge: the outcome that holds once enough have spoken; null while more are needed. */
export function outcomeOf(
  step: Extract<Step, { does: 'judge' }>,
  votes: readonly { personId: number; outcome: string }[],
): string | null {
  const last = new Map(votes.map(({ personId, outcome }) => [personId, outcome]))
  if (last.size < (step.quorum ?? 1)) return null
  const counts = Object.keys(step.outcomes).map((key) => ({
    key,
    count: [...last.values()].filter((outcome) => outcome === key).length,
  }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).key
}

/** The way of a case as people see it: by the first outcome of each step, to the end. */
export function mainLine({ steps }: Pick<ProcedureDefinition, 'steps'>): OwedStep[] {
  const line: OwedStep[] = []
  for (let step: Step | null = steps[0] ?? null; step !== null && !line.includes(step as OwedStep); ) {
    if (isOwed(step)) line.push(step)
    const next: string = step.does === 'judge' ? (Object.values(step.outcomes)[0]?.next ?? END) : step.next
    const following = steps.find(({ key }) => key === next) ?? null
    if (following?.does === 'tell' && following.next === step.key) break
    step = following
  }
  return line
}

/** On which side of the table somebody sits where evaluator and agency meet; null: on neither. */
export function sideOf(
  person: PersonActor,
  definition: Pick<ProcedureDefinition, 'steps'>,
  turn: Turn,
): LiveSide | null {
  if (isHolder(person, 'agency', turn)) return 'agency'
  return isOfDesk(person, definition, turn) ? 'office' : null
}
