import { nextApproval } from '#domain/approvals/chain.ts'
import { dayKey, isFirstWorkingDay } from 'persian-text'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { participation } from '#domain/results/participation.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { unreachedSince } from '#storage/circulars/unreached.ts'
import { type CycleRow, cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { countAskedExtensions } from '#storage/extensions/extensions.ts'
import { holidayBook, uncertainAhead } from '#storage/cycle/holidays.ts'
import { participationOf } from '#storage/progress/participation.ts'
import { reminderWishes } from '#storage/people/preferences.ts'
import { countUndelivered } from '#storage/delivery/undelivered.ts'
import { countForGates } from '#storage/cycle/timetables.ts'
import { go, lines, paragraphs, rows } from '#screens/kit.ts'
import { undeliveredButton } from '#screens/delivery/undelivered.ts'
import { progressButton } from '#screens/progress/progress.ts'
import { settingsButton } from '#screens/people/settings.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles } from '../readers.ts'
import { lateList } from './late-list.ts'
import { timeLeft } from './time-left.ts'

/** The figures are those of the moment of sending. One that could not go out on its day is not wanted on the next. */
export const coordinatorDigest = noticeKind<{ cycleId: number; day: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose(rendering, { cycleId, day }) {
    const { db, language, now, zone, personId } = rendering
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || dayKey(now, zone) !== day) return null
    if (personId === null || (await reminderWishes(db, personId)).mode === 'off') return null
    const key = STAGE_OF_STATE[cycle.state]
    const stage = key === undefined ? null : await stageFor(db, cycleId, key, null)
    const undelivered = (await countUndelivered(db)).notices
    const waiting = [
      ...(undelivered > 0 ? [say(language, 'undelivered-home', { count: undelivered })] : []),
      ...(await waitingLines(rendering, cycle)),
    ]
    const late = await lateList(rendering, cycle)
    const text = paragraphs(
      lines(
        say(language, 'digest-title', { year: cycle.year }),
        say(language, 'digest-state', { state: labelDynamic(language, `cycle-state-${cycle.state}`) }),
        stage !== null && (await timeLeft(rendering, stage.dueAt)),
        COLLECTING.includes(cycle.state) && (await participationLine(rendering, cycle)),
      ),
      ...(await holidayLines(rendering)),
      waiting.length !== 0 && [say(language, 'digest-waiting'), ...waiting].join('\n'),
      late.length !== 0 && late.join('\n'),
      waiting.length + late.length === 0 && say(language, 'digest-nothing'),
    )
    return {
      text,
      buttons: rows(
        undelivered > 0 && undeliveredButton(language, undelivered),
        progressButton(language),
        go('cycle.show', {}, label(language, 'digest-cycle-button')),
        late.length !== 0 && go('progress.call-list', { page: 0 }, label(language, 'digest-late-button')),
        settingsButton(language),
      ),
    }
  },
})

/** A calendar that is missing is told of sixty days before it is needed, with what to do; once a week, lest it be read over. */
async function holidayLines({ db, language, now, zone }: Rendering): Promise<string[]> {
  const book = await holidayBook(db)
  const uncertain = isFirstWorkingDay(now, book.holidays, zone) ? uncertainAhead(book, now, [], zone) : []
  if (uncertain.length === 0) return []
  const lines = uncertain.map((one) => say(language, 'timetable-uncertain-year', one))
  return [[...lines, say(language, 'holidays-how')].join('\n')]
}

const COLLECTING: readonly CycleState[] = ['OPEN', 'NATIONAL_TRANSFER', 'REVIEW']
const REVIEWING: readonly CycleState[] = ['NATIONAL_TRANSFER', 'REVIEW']
const APPROVING: readonly CycleState[] = ['FINALISATION', 'COUNCIL']

/** Requirement G2; counts only, no score. */
async function participationLine({ db, language }: Rendering, cycle: CycleRow): Promise<string> {
  const agencies = await participationOf(db, cycle.id)
  const started = agencies.filter(({ begun }) => begun > 0).length
  const submitted = agencies.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length
  const finished = agencies.filter(({ done, total }) => total > 0 && done >= total).length
  const { target } = participation(started, submitted, agencies.length, cycle.profile.participationPercent)
  return say(language, 'digest-participation', { started, submitted, finished, target })
}

/** Reliability R25: one line for all of the last week, not a message for each. */
const UNREACHED_MS = 7 * 86_400_000

async function waitingLines({ db, language, now }: Rendering, cycle: CycleRow): Promise<string[]> {
  const weekAgo = new Date(now.getTime() - UNREACHED_MS)
  const unreached = await unreachedSince(db, weekAgo)
  const people = new Set(unreached.map(({ personId }) => personId))
  const extensions = await countAskedExtensions(db, cycle.id)
  const { undecidedItems, undecidedObjections, givenApprovals } = await countForGates(db, cycle.id)
  const given = givenApprovals.map((step) => ({ step }))
  const next = APPROVING.includes(cycle.state) ? nextApproval(cycle.profile.approvals, given) : null
  return [
    ...(people.size > 0 ? [say(language, 'digest-unreached', { count: people.size })] : []),
    ...(extensions > 0 ? [say(language, 'digest-extensions', { count: extensions })] : []),
    ...(REVIEWING.includes(cycle.state) && undecidedItems > 0
      ? [say(language, 'digest-items', { count: undecidedItems })]
      : []),
    ...(undecidedObjections > 0 ? [say(language, 'digest-objections', { count: undecidedObjections })] : []),
    ...(next === null
      ? []
      : [say(language, 'digest-approval', { step: labelDynamic(language, `approval-step-${next}`) })]),
  ]
}
