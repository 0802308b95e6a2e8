import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'
import { CYCLE_STATES, type CycleState, type StageKey } from '../vocabulary.ts'

/** The cycle as it stood before whoever presses: another version of it is another thing. */
const cycle = { cycleId: idOf('cycle'), version: count }
const stage = { stageId: idOf('stage') }
const step = { ...cycle, to: oneOf(CYCLE_STATES) }
const laid = says<{ year: number; profile: string; choice: string; opensAt: string | null }>()

export const CYCLE_ACTS = {
  'deadlines.show': read({ tells: 'public', permission: 'deadlines.read', by: 'anyone', ids: {} }),
  'deadlines.calendar': screen(),
  'deadlines.picture': screen(),

  'cycle.show': read({ tells: 'plain', permission: 'cycle.create', ids: {} }),
  'cycle.stages': screen({ page: count }),
  'cycle.picture': screen(),
  'cycle.late': confidentialRead({ permission: 'progress.read', entity: 'cycle', ids: { page: count } }),
  'cycle.choices': read({ tells: 'plain', permission: 'cycle.create' }),
  'cycle.preview': read({ tells: 'plain', permission: 'cycle.create' }),
  'cycle.create': change({ permission: 'cycle.create', entity: 'cycle', ids: {}, details: laid }),
  /** The draft once more, with another year, profile or dates. */
  'cycle.replace': change({ permission: 'cycle.create', entity: 'cycle', ids: cycle, details: laid }),
  /** A draft of the year after this one, with all that this one was made of. */
  'cycle.continue': change({
    permission: 'cycle.create',
    entity: 'cycle',
    ids: { cycleId: idOf('cycle') },
    details: says<{ year: number; from: number; leftOut: string; assignments: number }>(),
  }),
  'cycle.ask-publish': screen(cycle),
  'cycle.publish': change({
    permission: 'cycle.publish',
    entity: 'cycle',
    ids: cycle,
    details: says<{ year: number; items: number }>(),
  }),
  'cycle.ask-advance': screen(cycle),
  'cycle.advance': change({
    permission: 'cycle.advance',
    by: 'anyone',
    entity: 'cycle',
    ids: step,
    details: says<{ from: CycleState; to: CycleState }>(),
  }),
  'cycle.ask-transmit': screen(cycle),
  'result.transmit': change({ permission: 'result.transmit', entity: 'cycle', ids: cycle }),
  'cycle.ask-festival': screen(cycle),
  'cycle.festival-held': change({ permission: 'cycle.advance', entity: 'cycle', ids: cycle }),

  'stage.show': read({ tells: 'plain', permission: 'cycle.create', ids: stage }),
  'stage.preview-move': read({ tells: 'plain', permission: 'cycle.change' }),
  'stage.move': change({
    permission: 'cycle.change',
    entity: 'cycle',
    /** `day`: of the day wished for, as Julian day number, where it is known already. */
    ids: { ...stage, edge: optional(oneOf(['opens', 'due'])), day: optional(count) },
    details: says<{ stage: StageKey; moved: string }>(),
  }),
  'holiday.show': read({ tells: 'plain', permission: 'import.apply' }),
  /** `days`: keys with blanks between. */
  'holiday.close': change({
    permission: 'import.apply',
    entity: 'province',
    details: says<{ days: string; told: number }>(),
  }),
  'holiday.reopen': change({ permission: 'import.apply', entity: 'province', details: says<{ days: string }>() }),
  /** That all holidays of a year are entered, or that some are missing after all. */
  'holiday.declare': change({
    permission: 'import.apply',
    entity: 'province',
    ids: { year: count, whole: oneOf(['yes', 'no']) },
    details: says<{ year: number; whole: string; known: number }>(),
  }),
  'stage.ask-grace': screen(stage),
  'stage.grace': change({
    permission: 'cycle.change',
    entity: 'cycle',
    ids: { ...stage, minutes: count },
    details: says<{ stage: StageKey; from: number; to: number }>(),
  }),
}
