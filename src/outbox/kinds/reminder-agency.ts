import { dayKey, shortened } from 'persian-text'
import type { Button } from '#shared/message.ts'
import type { PendingRow } from '#storage/reminders/pending-row.ts'
import { trayButton } from '#screens/evidence/tray.ts'
import { go } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Rendering } from '../kind.ts'
import { timeLeft } from './time-left.ts'

/** A row whose deadline is known. */
export interface DueRow extends PendingRow {
  dueAt: Date
}
/** A piece of a message: its words and one line of buttons. */
export interface Part {
  text: string
  buttons: Button[]
}

const LISTED = 5

/** What an agency owes, most points first. `rows`: at least one. */
export async function agencyPart(rendering: Rendering, rows: readonly DueRow[], escalated: boolean): Promise<Part> {
  const { language, zone, now } = rendering
  const sorted = rows.toSorted((a, b) => b.pointsHundredths - a.pointsHundredths || a.itemId - b.itemId)
  const points = sorted.reduce((sum, row) => sum + row.pointsHundredths, 0)
  const ends = sorted.map(({ dueAt }) => dueAt.getTime())
  const open = ends.filter((time) => time >= now.getTime())
  // What can still be met is told before what was missed.
  const nearest = new Date(Math.min(...(open.length > 0 ? open : ends)))
  // Only where they differ do the single deadlines stand in the lines.
  const isOneDay = new Set(sorted.map(({ dueAt }) => dayKey(dueAt, zone))).size === 1
  const lines = sorted.slice(0, LISTED).map((row) => lineOf(rendering, row, isOneDay))
  const rest = sorted.length - lines.length
  if (rest > 0) lines.push(say(language, 'reminder-rest', { count: rest }))
  const begin = sorted.find(({ dueAt }) => dueAt >= now)
  // When all is over, the only way on is to ask for more time.
  if (begin === undefined && !escalated) lines.push(say(language, 'reminder-ask-extension'))
  const head = say(language, escalated ? 'reminder-escalated' : 'reminder-head', { count: sorted.length, points })
  return {
    text: [head, await timeLeft(rendering, nearest), ...lines].join('\n'),
    buttons: [
      escalated
        ? statusButton(rendering)
        : begin === undefined
          ? extensionButton(rendering)
          : beginButton(rendering, begin),
    ],
  }
}

/** Files that lie in the tray, by which nobody would see them. `rows`: at least one, one a file. */
export function trayPart({ language }: Rendering, rows: readonly DueRow[]): Part {
  const dueAt = new Date(Math.min(...rows.map((row) => row.dueAt.getTime())))
  const count = rows.length
  return { text: say(language, 'reminder-tray', { count, dueAt }), buttons: [trayButton(language, count)] }
}

/** The self-assessment report waits for the hand-over, or for the signature of the head. `rows`: at least one. */
export async function reportPart(rendering: Rendering, rows: readonly DueRow[]): Promise<Part> {
  const { language } = rendering
  const isHead = rows.some(({ code }) => code === 'agency-head')
  const dueAt = new Date(Math.min(...rows.map((row) => row.dueAt.getTime())))
  return {
    text: [say(language, isHead ? 'reminder-sign' : 'reminder-hand-over'), await timeLeft(rendering, dueAt)].join('\n'),
    buttons: [go('sign-off.show', {}, label(language, 'sign-off-see'))],
  }
}

function lineOf({ language, now }: Rendering, row: DueRow, isOneDay: boolean): string {
  const { code, title, state, pointsHundredths: points, dueAt } = row
  const line = say(language, 'reminder-line', {
    state: labelDynamic(language, `item-sign-${state}`),
    code,
    title,
    points,
  })
  if (isOneDay) return line
  return `${line} · ${say(language, dueAt < now ? 'reminder-line-late' : 'reminder-line-until', { dueAt })}`
}

const beginButton = ({ language }: Rendering, row: DueRow): Button =>
  go('evidence.item', { itemId: row.itemId }, label(language, 'reminder-begin', { title: shortened(row.title, 28) }))

const extensionButton = ({ language }: Rendering): Button =>
  go('extension.ask', { stage: null }, label(language, 'extension-ask-button'))

/** The head of an agency sees how things stand; the work itself is the focal point's. */
const statusButton = ({ language }: Rendering): Button =>
  go('evidence.status', {}, label(language, 'evidence-status-button'))
