import { go, lines } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import type { Rendering } from '../kind.ts'
import type { DueRow, Part } from './reminder-agency.ts'
import { timeLeft } from './time-left.ts'

const LISTED = 5

/** What an agency may still object to: drafts first, then by what there is to win. `rows`: at least one. */
export async function objectionPart(rendering: Rendering, rows: readonly DueRow[]): Promise<Part> {
  const { language } = rendering
  const isDraft = ({ state }: DueRow): boolean => state === 'DRAFT'
  const sorted = rows.toSorted(
    (a, b) => Number(isDraft(b)) - Number(isDraft(a)) || b.pointsHundredths - a.pointsHundredths || a.itemId - b.itemId,
  )
  const drafts = rows.filter(isDraft).length
  const below = rows.length - drafts
  const listed = sorted.slice(0, LISTED)
  const rest = sorted.length - listed.length
  const nearest = new Date(Math.min(...rows.map(({ dueAt }) => dueAt.getTime())))
  return {
    text: lines(
      drafts > 0 && say(language, 'reminder-objection-drafts', { count: drafts }),
      below > 0 && say(language, 'reminder-objection-below', { count: below }),
      await timeLeft(rendering, nearest),
      ...listed.map((row) => {
        const { code, title, pointsHundredths: points } = row
        return say(language, 'reminder-objection-line', { kind: isDraft(row) ? 'draft' : 'below', code, title, points })
      }),
      rest > 0 && say(language, 'reminder-rest', { count: rest }),
    ),
    buttons: [go('objection.board', { page: 0 }, label(language, 'objections-button'))],
  }
}
