import { workingDaysBetween } from 'persian-text'
import type { StageKey } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { waitingItems } from '#storage/review/waiting-items.ts'
import { go } from '#screens/kit.ts'
import { queueButton } from '#screens/review/task.ts'
import { approvalsButton } from '#screens/results/approvals.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import type { Rendering } from '../kind.ts'
import type { DueRow, Part } from './reminder-agency.ts'
import { timeLeft } from './time-left.ts'

type OfficeKey = 'reminder-queue' | 'reminder-hearings' | 'reminder-approval'

const OFFICE_WORDS: ReadonlyMap<StageKey, OfficeKey> = new Map<StageKey, OfficeKey>([
  ['review', 'reminder-queue'],
  ['objection-review', 'reminder-hearings'],
  ['finalisation', 'reminder-approval'],
  ['deputy-approval', 'reminder-approval'],
  ['council', 'reminder-approval'],
])

/** Evaluators and approvers: counts, ages and the way there, never a name or a score; one part for each kind of work. */
export async function officeParts(rendering: Rendering, cycle: CycleRow, rows: readonly DueRow[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const key of ['reminder-queue', 'reminder-hearings', 'reminder-approval'] as const) {
    const own = rows.filter((row) => OFFICE_WORDS.get(row.stage) === key)
    const first = own[0]
    if (first === undefined) continue
    const ages = key === 'reminder-approval' ? [] : await ageLines(rendering, cycle, own)
    const text = [
      sayDynamic(rendering.language, key, { count: own.length }),
      await timeLeft(rendering, first.dueAt),
      ...ages,
    ].join('\n')
    parts.push({ text, buttons: [wayTo(rendering, key)] })
  }
  return parts
}

function wayTo({ language }: Rendering, key: OfficeKey): Button {
  const way: Record<OfficeKey, Button> = {
    'reminder-queue': queueButton(language, 'reminder-open-queue'),
    'reminder-hearings': go('objection.queue', { page: 0 }, label(language, 'reminder-open-hearings')),
    'reminder-approval': approvalsButton(language),
  }
  return way[key]
}

/** So many ages are told one by one; what is younger is one line. */
const AGES = 3

interface Age {
  days: number
  isPromiseOver: boolean
}

/** How long they have been waiting, the oldest first, and how many of them longer than was promised. */
async function ageLines(rendering: Rendering, cycle: CycleRow, rows: readonly DueRow[]): Promise<string[]> {
  const { language } = rendering
  const ages = await agesOf(rendering, cycle, rows)
  const late = ages.filter(({ isPromiseOver }) => isPromiseOver).length
  const groups = [...new Set(ages.map(({ days }) => days))].toSorted((a, b) => b - a)
  const count = (of: (days: number) => boolean): number => ages.filter(({ days }) => of(days)).length
  const lines = groups
    .slice(0, AGES)
    .map((days) => say(language, 'reminder-age', { days, count: count((it) => it === days) }))
  const told = groups[Math.min(AGES, groups.length) - 1] ?? 0
  const younger = count((days) => days < told)
  return [
    ...(late > 0 ? [say(language, 'reminder-promise-over', { count: late })] : []),
    ...lines,
    ...(younger > 0 ? [say(language, 'reminder-younger', { count: younger })] : []),
  ]
}

/** Working days since it came, or since the stage began in which it can be answered. */
async function agesOf({ db, now, zone }: Rendering, cycle: CycleRow, rows: readonly DueRow[]): Promise<Age[]> {
  const { holidays } = await holidayBook(db)
  const clock = await promiseClock(db, cycle, { now, zone })
  const waiting = new Map((await waitingItems(db, cycle.id, now)).map((item) => [item.itemId, item]))
  const opened = new Map((await stagesOf(db, cycle.id)).map(({ key, opensAt }) => [key, opensAt]))
  return rows.flatMap(({ itemId, stage, since: own }) => {
    const item = stage === 'review' ? waiting.get(itemId) : undefined
    const since = item?.since ?? own
    if (since === null) return []
    const opensAt = opened.get(stage)
    const from = opensAt !== undefined && opensAt > since ? opensAt : since
    const days = Math.max(0, workingDaysBetween(from, now, holidays, zone))
    return [{ days, isPromiseOver: clock(item?.kind ?? 'objection', since).isPast }]
  })
}
