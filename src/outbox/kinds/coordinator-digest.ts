import { dayKey, isFirstWorkingDay } from 'persian-text'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { participation } from '#domain/results/participation.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { unreachedSince } from '#storage/circulars/unreached.ts'
import { type CycleRow, cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { holidayBook, uncertainAhead } from '#storage/cycle/holidays.ts'
import { participationOf } from '#storage/progress/participation.ts'
import { lateByHolder } from '#storage/procedures/cases.ts'
import { lateCasesLine } from '#screens/procedures/rounds.ts'
import { reminderWishes } from '#storage/people/preferences.ts'
import { countForGates } from '#storage/cycle/timetables.ts'
import { go, lines, paragraphs, present, rows } from '#screens/kit.ts'
import { workLine, workRows } from '#screens/worklist/worklist.ts'
import { worklistFor } from '#reads/worklist/worklist.ts'
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
    const entries = await worklistFor(db, cycle, { personId, role: 'coordinator', agencyId: null }, { now, zone })
    const waiting = present(
      ...entries.map((entry) => workLine(language, entry, now)),
      await unreachedLine(rendering),
      await undecidedLine(rendering, cycle),
      lateCasesLine(language, await lateByHolder(db, now)),
    )
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
        ...workRows(language, entries),
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

/** Requirement G2; counts only, no score. */
async function participationLine({ db, language }: Rendering, cycle: CycleRow): Promise<string> {
  const agencies = await participationOf(db, cycle.id)
  const started = agencies.filter(({ begun }) => begun > 0).length
  const submitted = agencies.filter(({ firstAt }) => firstAt !== null).length
  const finished = agencies.filter(({ done, total }) => total > 0 && done >= total).length
  const { target } = participation(started, submitted, agencies.length, cycle.profile.participationPercent)
  return say(language, 'digest-participation', { started, submitted, finished, target })
}

/** Reliability R25: one line for all of the last week, not a message for each. */
const UNREACHED_MS = 7 * 86_400_000

async function unreachedLine({ db, language, now }: Rendering): Promise<string | false> {
  const unreached = await unreachedSince(db, new Date(now.getTime() - UNREACHED_MS))
  const people = new Set(unreached.map(({ personId }) => personId))
  return people.size > 0 && say(language, 'digest-unreached', { count: people.size })
}

/** What others owe before the coordinator's next step. */
async function undecidedLine({ db, language }: Rendering, { id, state }: CycleRow): Promise<string | false> {
  const { undecidedItems, undecidedObjections, openAppeals } = await countForGates(db, id)
  if (undecidedObjections > 0) return say(language, 'digest-objections', { count: undecidedObjections })
  if (openAppeals > 0) return say(language, 'digest-appeals', { count: openAppeals })
  return REVIEWING.includes(state) && undecidedItems > 0 && say(language, 'digest-items', { count: undecidedItems })
}

const REVIEWING: readonly CycleState[] = ['NATIONAL_TRANSFER', 'REVIEW']
