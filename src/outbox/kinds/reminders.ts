import type { Language, StageKey } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { cycleById, stagesOf } from '#storage/cycles.ts'
import type { PendingRow } from '#storage/pending-row.ts'
import { workOf } from '#storage/pending-work.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { timeLeft } from './time-left.ts'

const LISTED = 5

/**
 * What is left is asked again when the message is sent: whoever has finished meanwhile gets none, and the time named is the time
 * that is really left. An interrupted one is not repeated.
 */
export const reminder = noticeKind<{ cycleId: number; escalated: boolean; dueAt: string }>({
  lane: 'broadcast',
  guarantee: 'at-most-once',
  async compose(rendering, { cycleId, escalated, dueAt }) {
    const { db, now, personId } = rendering
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || personId === null) return null
    const work = await workOf(db, cycle, personId, now, escalated)
    const stages = await stagesOf(db, cycleId)
    const due = (row: PendingRow): Date =>
      row.dueAt ?? stages.find((stage) => stage.key === row.stage)?.dueAt ?? new Date(dueAt)
    const pending = escalated ? work.filter((row) => due(row) < now) : work
    if (pending.length === 0) return null
    const nearest = new Date(Math.min(...pending.map((row) => due(row).getTime())))
    const key = OFFICE_WORDS.get(pending[0]?.stage ?? 'self-assessment')
    return key === undefined
      ? ofAgency(rendering, pending, nearest, escalated)
      : ofOffice(rendering, nearest, key, pending.length)
  },
})

async function ofAgency(rendering: Rendering, pending: PendingRow[], dueAt: Date, escalated: boolean): Promise<Screen> {
  const { language } = rendering
  const sorted = pending.toSorted((a, b) => b.pointsHundredths - a.pointsHundredths || a.itemId - b.itemId)
  const points = sorted.reduce((sum, row) => sum + row.pointsHundredths, 0)
  const head = say(language, escalated ? 'reminder-escalated' : 'reminder-head', { count: sorted.length, points })
  const lines = sorted.slice(0, LISTED).map(({ code, title, state, pointsHundredths }) =>
    say(language, 'reminder-line', {
      state: labelDynamic(language, `item-sign-${state}`),
      code,
      title,
      points: pointsHundredths,
    }),
  )
  const rest = sorted.length - lines.length
  if (rest > 0) lines.push(say(language, 'reminder-rest', { count: rest }))
  const first = sorted[0]
  const buttons: Button[][] = []
  if (first !== undefined && !escalated)
    buttons.push([
      {
        label: label(language, 'reminder-begin', { title: shortened(first.title) }),
        act: `evidence.item:${first.itemId}`,
      },
    ])
  buttons.push([settingsButton(language)])
  return { text: [head, await timeLeft(rendering, dueAt), ...lines].join('\n'), buttons }
}

type OfficeKey = 'reminder-queue' | 'reminder-hearings' | 'reminder-approval'

const OFFICE_WORDS: ReadonlyMap<StageKey, OfficeKey> = new Map<StageKey, OfficeKey>([
  ['review', 'reminder-queue'],
  ['objection-review', 'reminder-hearings'],
  ['finalisation', 'reminder-approval'],
  ['deputy-approval', 'reminder-approval'],
  ['council', 'reminder-approval'],
])

/** Evaluators and approvers: a count and the way there, never a name or a score. */
async function ofOffice(rendering: Rendering, dueAt: Date, key: OfficeKey, count: number): Promise<Screen> {
  const { language } = rendering
  const way: Record<OfficeKey, Button> = {
    'reminder-queue': { label: label(language, 'reminder-open-queue'), act: 'review.next' },
    'reminder-hearings': { label: label(language, 'reminder-open-hearings'), act: 'objections.queue' },
    'reminder-approval': { label: label(language, 'results-approvals-button'), act: 'results.approvals' },
  }
  return {
    text: [sayDynamic(language, key, { count }), await timeLeft(rendering, dueAt)].join('\n'),
    buttons: [[way[key]], [settingsButton(language)]],
  }
}

const settingsButton = (language: Language): Button => ({
  label: label(language, 'reminder-settings'),
  act: 'settings.show',
})

const shortened = (title: string): string => (title.length <= 28 ? title : `${title.slice(0, 27)}…`)
