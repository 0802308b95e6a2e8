import type { Id } from '#domain/acts/ids.ts'
import type { MovedStanding } from '#domain/results/result-table.ts'
import type { CycleState, Language, Role } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { standingLine } from '../decisions/amendment.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'

export interface ShownMoment {
  cycleId: Id<'cycle'>
  year: number
  /** In seconds. */
  at: number
  state: CycleState | null
  stateNow: CycleState
  counts: { items: number; submitted: number; deficient: number; scored: number; notApplicable: number }
  /** Agencies whose total or place is another one now. */
  moved: readonly (MovedStanding & { name: string })[]
  /** Items whose points are others now. */
  changed: number
  role: Role | null
}

const NAMED = 6
const RESTORABLE: readonly CycleState[] = [
  'REVIEW',
  'PRELIMINARY',
  'OBJECTION_REVIEW',
  'FINALISATION',
  'COUNCIL',
  'TRANSMISSION',
]

/** A year as it stood at a moment, and what is another now (peers, beyond 11). */
export function momentScreen(language: Language, moment: ShownMoment): Screen {
  const { cycleId, year, at, state, counts, moved, changed } = moment
  const then = new Date(at * 1000)
  const ids = { at, cycleId }
  return {
    isProtected: true,
    text: paragraphs(
      say(language, 'moment-title', { year, at: then }),
      state === null
        ? say(language, 'moment-unpublished')
        : lines(
            say(language, 'moment-state', { state: labelDynamic(language, `cycle-state-${state}`) }),
            say(language, 'moment-queue', counts),
          ),
      state !== null &&
        lines(
          say(language, 'moment-changed', { count: changed, agencies: moved.length }),
          ...moved.slice(0, NAMED).map(({ name, before, after }) => standingLine(language, name, before, after)),
          moved.length > NAMED && say(language, 'amend-moved-more', { rest: moved.length - NAMED }),
        ),
    ),
    buttons: rows(
      state !== null && go('moment.table', ids, label(language, 'moment-take')),
      changed > 0 &&
        moment.role === 'coordinator' &&
        RESTORABLE.includes(moment.stateNow) &&
        go('decision.ask-moment', { at }, label(language, 'moment-restore')),
      go('moment.ask', {}, label(language, 'moment-other')),
      homeRow(language),
    ),
  }
}
